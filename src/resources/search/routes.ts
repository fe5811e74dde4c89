// Routes of /v1/search: full-text search over titles, claims and quotes.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList } from '../../http/endpoints.ts';
import { searchResultFormats as formats } from './formats.ts';
import { searchRepository } from './repository.ts';
import { searchPageMembers, searchQuery, searchResultSchema } from './schema.ts';

export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'search',
    summary: 'Full-text search',
    description:
      'Searches titles, statuses, outcomes, quantities, dates, claims and quotes in English and French, best matches first. If no text contains all words, results contain at least one of them (`matched` is `any`). Misspelt words are corrected (`corrected`). If each word is common but few texts contain all of them, a page may be short or empty while `next` is set: keep following it.',
    query: searchQuery,
    item: searchResultSchema,
    pageMembers: searchPageMembers,
    formats,
    filtersBySource: true,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(searchRepository).find(query)),
  );
};
