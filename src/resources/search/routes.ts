// /v1/search: full-text search over titles, claims and quotes.
import type { FastifyPluginAsync } from 'fastify';
import { addList } from '../../http/endpoints.ts';
import { searchResultFormats as formats } from './formats.ts';
import { searchRepository } from './repository.ts';
import { searchQuery, searchResultSchema } from './schema.ts';

export const searchRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'search',
    summary: 'Full-text search',
    description:
      'Searches all titles, claims and quotes in English and French, best matches first. If each word is common but few texts contain all of them, a page may be short or empty while `next` is set: keep following it.',
    query: searchQuery,
    item: searchResultSchema,
    formats,
    filtersBySource: true,
    find: (repository, asked) => repository(searchRepository).find(asked),
  });
};
