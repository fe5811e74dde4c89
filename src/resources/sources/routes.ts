// Routes of /v1/sources: publications with their grade, sentences and citations.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { sourceFormats as formats } from './formats.ts';
import { sourceRepository } from './repository.ts';
import { sourceListQuery, sourceParams, sourceSchema } from './schema.ts';

export const sourceRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listSources',
    summary: 'Sources',
    description: 'Lists publications with publisher, language, publication date, reliability grade and URL.',
    query: sourceListQuery,
    references: { id: ['source'], publisher: ['publisher'] },
    item: sourceSchema,
    formats,
    filtersBySource: true,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(sourceRepository).list(query)),
  );

  const source = defineRecord({
    operationId: 'getSource',
    summary: 'Source with its coverage',
    description:
      'Returns a source with its sentences. Each sentence lists the reports and claims that cite it or, if there are none, the reason.',
    kind: 'source',
    path: sourceParams,
    query: recordQuery,
    item: sourceSchema,
    formats,
    filtersBySource: true,
  });
  app.get('/:id', { schema: source.schema }, (request, reply) =>
    reply.sendRecord(source, request.params.id, request.query, (repository, id, query) =>
      repository(sourceRepository).get(id, query),
    ),
  );
};
