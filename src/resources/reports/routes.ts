// /v1/reports: all reports and claims as one list and feed.

import type { FastifyPluginAsync } from 'fastify';
import { itemOf } from '../../formats/json-text.ts';
import { addDocument, addList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { readRecordQuery } from '../../http/query-context.ts';
import { quote } from '../../util/did-you-mean.ts';
import { reportFormats } from './formats.ts';
import { reportRepository } from './repository.ts';
import { reportListQuery, reportPath, reportQuery, reportSchema } from './schema.ts';

export const reportRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listReports',
    summary: 'Reports',
    description:
      'Lists all reports and claims with their evidence, newest publication first. Also available as an Atom feed.',
    query: reportListQuery,
    item: reportSchema,
    formats: reportFormats,
    filtersBySource: true,
    find: (repository, asked) => repository(reportRepository).list(asked),
  });

  addDocument(app, '/:id', {
    operationId: 'getReport',
    summary: 'Report with its evidence',
    description: 'Returns what one source reports about one record, with its evidence in the source.',
    path: reportPath,
    query: reportQuery,
    thing: reportSchema,
    formats: reportFormats,
    links: [link(listPath(reportFormats.name), 'collection')],
    read: (request, edition) => ({ ...readRecordQuery(request, edition), id: (request.params as { id: string }).id }),
    find: ({ repository }, { id, asOf }) => {
      const report = itemOf(repository(reportRepository).get(id));
      if (!report) {
        throw new ProblemError('not-found', `Unknown report ${quote(id)}. /v1/reports lists every report.`);
      }
      const { latest } = report.published;
      if (latest !== null && latest > asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Report ${id} may not have been published by ${asOf}. It is considered from ${latest}: use \`asOf=${latest}\` or later.`,
        );
      }
      return report;
    },
  });
};
