// /v1/claims: what sources say that is not a date or a number.
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
    summary: 'Claims by topic and subject',
    description: 'Qualitative statements, each by one source about one thing, paraphrased in English and French.',
    query: claimListQuery,
    references: { about: thingKinds },
    item: claimSchema,
    formats,
    find: (use, asked) => use(claimQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getClaim',
    summary: 'One claim',
    description: 'The statement, how firmly the source makes it, and where it stands in the source.',
    kind: 'claim',
    path: claimPath,
    query: thingQuery,
    thing: claimSchema,
    formats,
    find: (use, id, asked) => use(claimQueries).get(id, asked),
  });
};
