// /v1/search: full-text search over everything, best first.
import type { FastifyPluginAsync } from 'fastify';
import { addList } from '../../contract/endpoints.ts';
import { hitFormats as formats } from './formats.ts';
import { searchQueries } from './queries.ts';
import { hitSchema, searchQuery } from './schema.ts';

export const searchRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'search',
    summary: 'Full-text search',
    description:
      'Looks in every title, claim and phrase, in English and French, and answers what fits best first. Where words that very many texts hold are found together in few, a page may be short or empty, and `next` goes on looking.',
    query: searchQuery,
    item: hitSchema,
    formats,
    find: (use, asked) => use(searchQueries).find(asked),
  });
};
