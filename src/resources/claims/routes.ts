// /v1/claims: qualitative statements of sources.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingKinds } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { claimFormats as formats } from './formats.ts';
import { claimQueries } from './queries.ts';
import { claimListQuery, claimPath, claimSchema } from './schema.ts';

export const claimRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listClaims',
    summary: 'Claims',
    description:
      'Lists qualitative statements, each by one source about one record, paraphrased in English and French.',
    query: claimListQuery,
    references: { about: thingKinds },
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
