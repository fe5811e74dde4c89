// /v1/claims: what sources say that is not a date or a number.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { thingKinds } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { claimQueries } from './queries.ts';
import { type ClaimListQuery, claimListQuery, claimPageSchema, claimPath, claimSchema } from './schema.ts';

export const claimRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(claimQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listClaims',
        summary: 'Claims by topic and subject',
        description: 'Qualitative statements, each by one source about one thing, paraphrased in English and French.',
        tags: ['claims'],
        querystring: claimListQuery,
        response: { 200: claimPageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<ClaimListQuery>(request, { about: thingKinds });
      return answerPage(request, reply, asked, queries().list(asked));
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getClaim',
        summary: 'One claim',
        description: 'The statement, how firmly the source makes it, and where it stands in the source.',
        tags: ['claims'],
        params: claimPath,
        querystring: thingQuery,
        response: { 200: claimSchema },
      },
    },
    (request) => {
      const asked = readThing(request);
      return found(request, 'claim', asked, queries().get(request.params.id, asked));
    },
  );
};
