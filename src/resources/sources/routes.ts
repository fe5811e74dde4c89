// /v1/sources: publications with their reliability and the coverage of their sentences.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { sourceFormats as formats } from './formats.ts';
import { sourceRepository } from './repository.ts';
import { sourceListQuery, sourcePath, sourceSchema } from './schema.ts';

export const sourceRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listSources',
    summary: 'Sources',
    description: 'Lists publications with publisher, language, publication date, reliability grade and URL.',
    query: sourceListQuery,
    references: { publisher: ['publisher'] },
    item: sourceSchema,
    formats,
    filtersBySource: true,
    find: (repository, asked) => repository(sourceRepository).list(asked),
  });

  addThing(app, {
    operationId: 'getSource',
    summary: 'Source with its coverage',
    description:
      'Returns a source with its sentences. Each sentence lists the reports and claims that cite it or, if there are none, the reason.',
    kind: 'source',
    path: sourcePath,
    query: recordQuery,
    thing: sourceSchema,
    formats,
    filtersBySource: true,
    find: (repository, id, asked) => repository(sourceRepository).get(id, asked),
  });
};
