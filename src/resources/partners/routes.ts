// /v1/partners: who takes part in deals, and as what.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { partnerFormats as formats, partnerHistoryFormats } from './formats.ts';
import { partnerQueries } from './queries.ts';
import { partnerHistorySchema, partnerListQuery, partnerPath, partnerSchema } from './schema.ts';

export const partnerRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listPartners',
    summary: 'Partners',
    description: 'Governments, companies, people and public bodies, with their country and what they are in each deal.',
    query: partnerListQuery,
    item: partnerSchema,
    formats,
    find: (use, asked) => use(partnerQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getPartner',
    summary: 'One partner with its reports',
    description: 'What counts of it on the day asked for, and every report up to then with its evidence.',
    kind: 'partner',
    path: partnerPath,
    query: thingQuery,
    thing: partnerSchema,
    formats,
    find: (use, id, asked) => use(partnerQueries).get(id, asked),
  });

  addThing(
    app,
    {
      operationId: 'getPartnerHistory',
      summary: 'The history of a partner',
      description: 'What counted of it, from when until when, and by whose report; up to the day asked for.',
      kind: 'partner',
      path: partnerPath,
      query: thingQuery,
      thing: partnerHistorySchema,
      formats: partnerHistoryFormats,
      find: (use, id, asked) => use(partnerQueries).history(id, asked),
    },
    'history',
  );
};
