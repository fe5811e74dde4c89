// /v1/sources: what was published, by whom, how reliable, and what each of its sentences yielded.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { thingQuery } from '../../contract/parameters.ts';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { sourceQueries } from './queries.ts';
import { type SourceListQuery, sourceListQuery, sourcePageSchema, sourcePath, sourceSchema } from './schema.ts';

export const sourceRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(sourceQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listSources',
        summary: 'Sources',
        description: 'What was published, by whom, when, where, and how far it can be relied on.',
        tags: ['sources'],
        querystring: sourceListQuery,
        response: { 200: sourcePageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<SourceListQuery>(request, { publisher: ['publisher'] });
      return answerPage(request, reply, asked, queries().list(asked));
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getSource',
        summary: 'One source with its coverage',
        description:
          'Its bibliographic data and, sentence by sentence, which reports and claims cite it, or why it holds no fact.',
        tags: ['sources'],
        params: sourcePath,
        querystring: thingQuery,
        response: { 200: sourceSchema },
      },
    },
    (request) => {
      const asked = readThing(request);
      return found(request, 'source', asked, queries().get(request.params.id, asked));
    },
  );
};
