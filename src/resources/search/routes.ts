// /v1/search: full-text search over everything, best first.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { answerPage, readList } from '../../contract/requests.ts';
import { searchQueries } from './queries.ts';
import { hitPageSchema, type SearchQuery, searchQuery } from './schema.ts';

export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '',
    {
      schema: {
        operationId: 'search',
        summary: 'Full-text search',
        description: 'Looks in every title, claim and phrase, in English and French, and answers what fits best first.',
        tags: ['search'],
        querystring: searchQuery,
        response: { 200: hitPageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<SearchQuery>(request);
      return answerPage(request, reply, asked, app.store.current.use(searchQueries).find(asked));
    },
  );
};
