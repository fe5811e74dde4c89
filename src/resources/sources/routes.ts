// /v1/sources: what was published, by whom, how reliable, and what each of its sentences yielded.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { sourceFormats as formats } from './formats.ts';
import { sourceQueries } from './queries.ts';
import { sourceListQuery, sourcePath, sourceSchema } from './schema.ts';

export const sourceRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listSources',
    summary: 'Sources',
    description: 'What was published, by whom, when, where, and how far it can be relied on.',
    query: sourceListQuery,
    references: { publisher: ['publisher'] },
    item: sourceSchema,
    formats,
    find: (use, asked) => use(sourceQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getSource',
    summary: 'One source with its coverage',
    description:
      'Its bibliographic data and, sentence by sentence, which reports and claims cite it, or why it holds no fact.',
    kind: 'source',
    path: sourcePath,
    query: thingQuery,
    thing: sourceSchema,
    formats,
    find: (use, id, asked) => use(sourceQueries).get(id, asked),
  });
};
