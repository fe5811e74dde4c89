// Routes of /v1/reports: all reports and claims, as a list and an Atom feed.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { parseItem } from '../../formats/json-text.ts';
import { defineItem, defineList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { quoteInput } from '../../util/did-you-mean.ts';
import { reportFormats } from './formats.ts';
import { reportRepository } from './repository.ts';
import { reportListQuery, reportParams, reportQuery, reportSchema } from './schema.ts';

export const reportRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listReports',
    summary: 'Reports',
    description:
      'Lists all reports and claims with their evidence, newest publication first. Also available as an Atom feed.',
    query: reportListQuery,
    item: reportSchema,
    formats: reportFormats,
    filtersBySource: true,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(reportRepository).list(query)),
  );

  const endpoint = defineItem({
    operationId: 'getReport',
    summary: 'Report with its evidence',
    description: 'Returns what one source reports about one record, with its evidence in the source.',
    path: reportParams,
    query: reportQuery,
    item: reportSchema,
    formats: reportFormats,
    links: [link(listPath(reportFormats.name), 'collection')],
  });
  app.get('/:id', { schema: endpoint.schema }, (request, reply) =>
    reply.sendItem(endpoint, request.query, ({ repository }, { asOf }) => {
      const { id } = request.params;
      const report = parseItem(repository(reportRepository).get(id));
      if (!report) {
        throw new ProblemError('not-found', `Unknown report ${quoteInput(id)}. /v1/reports lists every report.`);
      }
      const { latest } = report.published;
      if (latest !== null && latest > asOf) {
        throw new ProblemError(
          'not-yet-known',
          `Report ${id} may not have been published by ${asOf}. It is considered from ${latest}: use \`asOf=${latest}\` or later.`,
        );
      }
      return report;
    }),
  );
};
