// /v1/reports: what one source says of one thing, each an item of its own; a feed to follow.
import type { FastifyPluginAsync } from 'fastify';
import { addDocument, addList } from '../../contract/endpoints.ts';
import { linkTo } from '../../contract/links.ts';
import { addressOfList } from '../../contract/lists.ts';
import { ProblemError } from '../../contract/problems.ts';
import { readThing } from '../../contract/requests.ts';
import { quoted } from '../../contract/suggest.ts';
import { reportFormats } from './formats.ts';
import { reportQueries } from './queries.ts';
import { reportListQuery, reportPath, reportQuery, reportSchema } from './schema.ts';

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

  addDocument(app, '/:id', {
    operationId: 'getReport',
    summary: 'One report',
    description: 'What one source says of one thing, with where it stands in the source.',
    path: reportPath,
    query: reportQuery,
    thing: reportSchema,
    formats: reportFormats,
    links: [linkTo(addressOfList(reportFormats.name), 'collection')],
    read: (request, edition) => ({ ...readThing(request, edition), id: (request.params as { id: string }).id }),
    find: ({ use }, { id, asOf }) => {
      const report = use(reportQueries).get(id);
      if (!report) {
        throw new ProblemError('not-found', `Unknown report ${quoted(id)}. /v1/reports lists every report.`);
      }
      const { latest } = report.published;
      if (latest !== null && latest > asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Report ${id} was not certainly published by ${asOf}. It is considered from ${latest}: use \`asOf=${latest}\` or later.`,
        );
      }
      return report;
    },
  });
};
