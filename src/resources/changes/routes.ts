// Routes of /v1/changes: what became known each day, as a list and an Atom feed.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { citingKinds, parseChangeId } from '../../domain/kinds.ts';
import { defineItem, defineList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { quoteInput } from '../../util/did-you-mean.ts';
import { changeFormats } from './formats.ts';
import { changeRepository } from './repository.ts';
import { changeListQuery, changeParams, changeQuery, changeSchema } from './schema.ts';

export const changeRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listChanges',
    summary: 'Changes',
    description:
      'Lists what became known each day, newest first: first reports, changed values, confirmations, disputes, and plans that became overdue or were dropped. Derived figures are omitted, because they change with their inputs. Also available as an Atom feed.',
    query: changeListQuery,
    references: { about: citingKinds },
    item: changeSchema,
    formats: changeFormats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(changeRepository).list(query)),
  );

  const endpoint = defineItem({
    operationId: 'getChange',
    summary: 'Change',
    description: 'Returns what became known about one record on one day.',
    path: changeParams,
    query: changeQuery,
    item: changeSchema,
    formats: changeFormats,
    links: [link(listPath(changeFormats.name), 'collection')],
  });
  app.get('/:id', { schema: endpoint.schema }, (request, reply) =>
    reply.sendItem(endpoint, request.query, (edition, { asOf, source }) => {
      const { id } = request.params;
      const change = edition.view(source).repository(changeRepository).get(parseChangeId(id));
      if (change?.id !== id) {
        throw new ProblemError(
          'not-found',
          `Unknown change ${quoteInput(id)}${source === undefined ? '' : ` in the reports of source ${source}`}. /v1/changes lists every change.`,
        );
      }
      if (change.known > asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Change ${id} was not known by ${asOf}. Use \`asOf=${change.known}\` or later.`,
        );
      }
      return change;
    }),
  );
};
