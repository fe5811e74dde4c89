// Route of /v1/totals: sums of figures over deals.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineItem } from '../../http/endpoints.ts';
import { noParameters } from '../../http/query-params.ts';
import { totalsFormats } from './formats.ts';
import { totalsRepository } from './repository.ts';
import { totalsQuery, totalsSchema } from './schema.ts';

export const totalsRoutes: FastifyPluginAsyncZod = async (app) => {
  const endpoint = defineItem({
    operationId: 'getTotals',
    summary: 'Totals',
    description:
      'Returns the sum of the current values of one metric over deals, in one unit. Each deal counts once: its largest figure for the whole deal or, if none is due by `dueBy`, its phases; a project inside a programme that reports the metric is not added again. ' +
      'The response lists what was added, and what was left out and why.',
    path: noParameters,
    query: totalsQuery,
    item: totalsSchema,
    formats: totalsFormats,
  });
  app.get('', { schema: endpoint.schema }, (request, reply) =>
    reply.sendItem(endpoint, request.query, (edition, query) => {
      const totals = edition.view(query.source).repository(totalsRepository);
      totals.check(query);
      return totals.compute(query, app.waitForTick);
    }),
  );
};
