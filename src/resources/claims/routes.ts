// /v1/claims: qualitative statements of sources.
import type { FastifyPluginAsync } from 'fastify';
import { recordKinds } from '../../domain/kinds.ts';
import { addList, addThing } from '../../http/endpoints.ts';
import { thingQuery } from '../../http/query-params.ts';
import { claimFormats as formats } from './formats.ts';
import { claimQueries } from './repository.ts';
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
    find: (use, asked) => use(claimQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getClaim',
    summary: 'Claim with its evidence',
    description: 'Returns a claim: the statement, its certainty, and its evidence in the source.',
    kind: 'claim',
    path: claimPath,
    query: thingQuery,
    thing: claimSchema,
    formats,
    filtersBySource: true,
    find: (use, id, asked) => use(claimQueries).get(id, asked),
  });
};
