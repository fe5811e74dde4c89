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
      'Returns the sum of the current values of one metric over deals, in one unit. Of each deal, its largest figure for the whole counts or, if there is none by `dueBy`, the largest of each phase. A project inside a programme that reports the metric is left out. The rules avoid adding the same capacity twice but cannot exclude it: phases may include one another, and deals may share a site. ' +
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
