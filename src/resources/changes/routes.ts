// /v1/changes: what became known, day by day; a feed to follow.
import type { FastifyPluginAsync } from 'fastify';
import { addDocument, addList } from '../../contract/endpoints.ts';
import { citingKinds } from '../../contract/kinds.ts';
import { linkTo } from '../../contract/links.ts';
import { addressOfList } from '../../contract/lists.ts';
import { ProblemError } from '../../contract/problems.ts';
import { readThing } from '../../contract/requests.ts';
import { quoted } from '../../contract/suggest.ts';
import { changeFormats } from './formats.ts';
import { changeQueries } from './queries.ts';
import { changeListQuery, changePath, changeQuery, changeSchema } from './schema.ts';

export const changeRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listChanges',
    summary: 'What became known, newest first',
    description:
      'What each day brought: first reports, other values, confirmations, disputes, and plans whose last day went by. `since` asks for all from a day on. What is worked out from figures changes with them, and is not told again.',
    query: changeListQuery,
    references: { about: citingKinds },
    item: changeSchema,
    formats: changeFormats,
    find: (use, asked) => use(changeQueries).list(asked),
  });

  addDocument(app, '/:id', {
    operationId: 'getChange',
    summary: 'One change',
    description: 'What became known of one thing on one day.',
    path: changePath,
    query: changeQuery,
    thing: changeSchema,
    formats: changeFormats,
    links: [linkTo(addressOfList(changeFormats.name), 'collection')],
    read: (request, edition) => ({ ...readThing(request, edition), id: (request.params as { id: string }).id }),
    find: ({ use }, { id, ...view }) => {
      const change = use(changeQueries).get(id, view);
      if (!change) {
        throw new ProblemError(
          'not-found',
          `Unknown change ${quoted(id)}${view.scope && ` in the reports of source ${view.scope}`}. /v1/changes lists every change.`,
        );
      }
      if (change.known > view.asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Change ${id} was not known by ${view.asOf}. Use \`asOf=${change.known}\` or later.`,
        );
      }
      return change;
    },
  });
};
