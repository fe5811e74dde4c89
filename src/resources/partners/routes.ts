// /v1/partners: who takes part in deals, and as what.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { thingQuery } from '../../contract/parameters.ts';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { partnerQueries } from './queries.ts';
import { type PartnerListQuery, partnerListQuery, partnerPageSchema, partnerPath, partnerSchema } from './schema.ts';

export const partnerRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(partnerQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listPartners',
        summary: 'Partners',
        description:
          'Governments, companies, people and public bodies, with their country and what they are in each deal.',
        tags: ['partners'],
        querystring: partnerListQuery,
        response: { 200: partnerPageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<PartnerListQuery>(request);
      return answerPage(request, reply, asked, queries().list(asked));
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getPartner',
        summary: 'One partner with its reports',
        description: 'What counts of it on the day asked for, and every report up to then with its evidence.',
        tags: ['partners'],
        params: partnerPath,
        querystring: thingQuery,
        response: { 200: partnerSchema },
      },
    },
    (request) => {
      const asked = readThing(request);
      return found(request, 'partner', asked, queries().get(request.params.id, asked));
    },
  );
};
