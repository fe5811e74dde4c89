// Routes of /v1/claims: qualitative statements of sources.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { recordKinds } from '../../domain/kinds.ts';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { claimFormats as formats } from './formats.ts';
import { claimRepository } from './repository.ts';
import { claimListQuery, claimParams, claimSchema } from './schema.ts';

export const claimRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listClaims',
    summary: 'Claims',
    description:
      'Lists qualitative statements, each by one source about one record, paraphrased in English and French.',
    query: claimListQuery,
    references: { id: ['claim'], about: recordKinds },
    item: claimSchema,
    formats,
    filtersBySource: true,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(claimRepository).list(query)),
  );

  const claim = defineRecord({
    operationId: 'getClaim',
    summary: 'Claim with its evidence',
    description: 'Returns a claim: the statement, its certainty, and its evidence in the source.',
    kind: 'claim',
    path: claimParams,
    query: recordQuery,
    item: claimSchema,
    formats,
    filtersBySource: true,
  });
  app.get('/:id', { schema: claim.schema }, (request, reply) =>
    reply.sendRecord(claim, request.params.id, request.query, (repository, id, query) =>
      repository(claimRepository).get(id, query),
    ),
  );
};
