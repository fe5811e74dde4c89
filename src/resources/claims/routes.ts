// /v1/claims: qualitative statements of sources.
import type { FastifyPluginAsync } from 'fastify';
import { recordKinds } from '../../domain/kinds.ts';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { claimFormats as formats } from './formats.ts';
import { claimRepository } from './repository.ts';
import { claimListQuery, claimPath, claimSchema } from './schema.ts';

export const claimRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listClaims',
    summary: 'Claims',
    description:
      'Lists qualitative statements, each by one source about one record, paraphrased in English and French.',
    query: claimListQuery,
    references: { about: recordKinds },
    item: claimSchema,
    formats,
    filtersBySource: true,
    find: (repository, asked) => repository(claimRepository).list(asked),
  });

  addThing(app, {
    operationId: 'getClaim',
    summary: 'Claim with its evidence',
    description: 'Returns a claim: the statement, its certainty, and its evidence in the source.',
    kind: 'claim',
    path: claimPath,
    query: recordQuery,
    thing: claimSchema,
    formats,
    filtersBySource: true,
    find: (repository, id, asked) => repository(claimRepository).get(id, asked),
  });
};
