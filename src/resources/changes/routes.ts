// /v1/changes: what became known each day, as one list and feed.
import type { FastifyPluginAsync } from 'fastify';
import { citingKinds, parseChangeId } from '../../domain/kinds.ts';
import { addDocument, addList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { readRecordQuery } from '../../http/query-context.ts';
import { quote } from '../../util/did-you-mean.ts';
import { changeFormats } from './formats.ts';
import { changeRepository } from './repository.ts';
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
    find: (repository, asked) => repository(changeRepository).list(asked),
  });

  addDocument(app, '/:id', {
    operationId: 'getChange',
    summary: 'Change',
    description: 'Returns what became known about one record on one day.',
    path: changePath,
    query: changeQuery,
    thing: changeSchema,
    formats: changeFormats,
    links: [link(listPath(changeFormats.name), 'collection')],
    read: (request, edition) => ({ ...readRecordQuery(request, edition), id: (request.params as { id: string }).id }),
    find: (edition, { id, asOf, source }) => {
      const change = edition.view(source).repository(changeRepository).get(parseChangeId(id));
      if (change?.id !== id) {
        throw new ProblemError(
          'not-found',
          `Unknown change ${quote(id)}${source === undefined ? '' : ` in the reports of source ${source}`}. /v1/changes lists every change.`,
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
