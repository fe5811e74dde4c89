// /v1/deals: what was agreed, by whom, and what became of it.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { thingQuery } from '../../contract/parameters.ts';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { dealQueries } from './queries.ts';
import { type DealListQuery, dealListQuery, dealPageSchema, dealPath, dealSchema } from './schema.ts';

export const dealRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(dealQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listDeals',
        summary: 'Deals',
        description:
          'What was agreed: instrument, status and its history, date of signature, partners, headline figures and milestones.',
        tags: ['deals'],
        querystring: dealListQuery,
        response: { 200: dealPageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<DealListQuery>(request);
      return answerPage(request, reply, asked, queries().list(asked));
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getDeal',
        summary: 'One deal with its reports',
        description:
          'What counts of it on the day asked for, with its partners, headline figures and milestones, and every report up to then with its evidence.',
        tags: ['deals'],
        params: dealPath,
        querystring: thingQuery,
        response: { 200: dealSchema },
      },
    },
    (request) => {
      const asked = readThing(request);
      return found(request, 'deal', asked, queries().get(request.params.id, asked));
    },
  );
};
