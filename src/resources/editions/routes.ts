// Routes of /v1/editions: the editions of the register, and what each of them changed.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineItem, defineList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { quoteInput } from '../../util/did-you-mean.ts';
import { editionFormats } from './formats.ts';
import { editionDetail, listEditions } from './repository.ts';
import { editionDetailSchema, editionListQuery, editionParams, editionQuery, editionRecordSchema } from './schema.ts';

export const editionRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listEditions',
    summary: 'Editions',
    description:
      'Lists all editions (immutable snapshots) of the register, newest first. Most endpoints take an id as `edition` and then query the register as it was.',
    query: editionListQuery,
    item: editionRecordSchema,
    formats: editionFormats,
  });
  app.get('', { schema: list.schema }, (request, reply) => {
    const editions = app.store.editions();
    const tag = JSON.stringify(editions.map(({ id, made }) => [id, made]));
    return reply.sendList(list, request.query, (_repository, query) => listEditions(app.store, query), {
      extraInput: { tag, since: undefined },
    });
  });

  const endpoint = defineItem({
    operationId: 'getEditionRecord',
    summary: 'Edition and what it changed',
    description: 'Returns when an edition was recorded, and each record that it added, corrected or removed.',
    path: editionParams,
    query: editionQuery,
    item: editionDetailSchema,
    formats: editionFormats,
    links: [link(listPath(editionFormats.name), 'collection')],
  });
  app.get('/:id', { schema: endpoint.schema }, (request, reply) =>
    reply.sendItem(
      endpoint,
      request.query,
      ({ id: current }) => {
        const { id } = request.params;
        const edition = editionDetail(app.store, id === 'current' ? current : id);
        if (edition) return edition;
        const suggestion = id !== '' && current.startsWith(id) ? { suggestion: current } : {};
        const message = `Unknown edition ${quoteInput(id)}. The current edition is ${current}; /v1/editions lists all editions.`;
        throw new ProblemError('not-found', message, [{ in: 'path', name: 'id', message, ...suggestion }]);
      },
      { isTimeless: true },
    ),
  );
};
