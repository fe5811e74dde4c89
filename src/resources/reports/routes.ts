// /v1/reports: what one source says of one thing, each an item of its own; a feed to follow.
import type { FastifyPluginAsync } from 'fastify';
import { addList } from '../../contract/endpoints.ts';
import { reportFormats } from './formats.ts';
import { reportQueries } from './queries.ts';
import { reportListQuery, reportSchema } from './schema.ts';

export const reportRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listReports',
    summary: 'Reports, newest publication first',
    description:
      'What one source says of one deal, partner, milestone or figure, and every claim: one flat list with evidence, to follow as a feed or load as a table.',
    query: reportListQuery,
    item: reportSchema,
    formats: reportFormats,
    find: (use, asked) => use(reportQueries).list(asked),
  });
};
