// /v1/changes: what became known each day, as one list and feed.
import type { FastifyPluginAsync } from 'fastify';
import { citingKinds, partsOfChangeId } from '../../domain/kinds.ts';
import { addDocument, addList } from '../../http/endpoints.ts';
import { linkTo } from '../../http/link-header.ts';
import { addressOfList } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { readThing } from '../../http/query-context.ts';
import { quoted } from '../../util/did-you-mean.ts';
import { changeFormats } from './formats.ts';
import { changeQueries } from './repository.ts';
import { changeListQuery, changePath, changeQuery, changeSchema } from './schema.ts';

export const changeRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listChanges',
    summary: 'Changes',
    description:
      'Lists what became known each day, newest first: first reports, changed values, confirmations, disputes, and plans that became overdue or were dropped. Derived figures are omitted, because they change with their inputs. Also available as an Atom feed.',
    query: changeListQuery,
    references: { about: citingKinds },
    item: changeSchema,
    formats: changeFormats,
    find: (use, asked) => use(changeQueries).list(asked),
  });

  addDocument(app, '/:id', {
    operationId: 'getChange',
    summary: 'Change',
    description: 'Returns what became known about one record on one day.',
    path: changePath,
    query: changeQuery,
    thing: changeSchema,
    formats: changeFormats,
    links: [linkTo(addressOfList(changeFormats.name), 'collection')],
    read: (request, edition) => ({ ...readThing(request, edition), id: (request.params as { id: string }).id }),
    find: (edition, { id, asOf, source }) => {
      const change = edition.view(source).use(changeQueries).get(partsOfChangeId(id));
      if (change?.id !== id) {
        throw new ProblemError(
          'not-found',
          `Unknown change ${quoted(id)}${source === undefined ? '' : ` in the reports of source ${source}`}. /v1/changes lists every change.`,
        );
      }
      if (change.known > asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Change ${id} was not known by ${asOf}. Use \`asOf=${change.known}\` or later.`,
        );
      }
      return change;
    },
  });
};
