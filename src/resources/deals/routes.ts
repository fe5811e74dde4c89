// /v1/deals: what was agreed, by whom, and what became of it.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { dealHistoryFormats, dealFormats as formats, timelineFormats } from './formats.ts';
import { dealQueries } from './queries.ts';
import { dealHistorySchema, dealListQuery, dealPath, dealSchema, timelineSchema } from './schema.ts';

export const dealRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listDeals',
    summary: 'Deals',
    description:
      'What was agreed: instrument, status and its history, date of signature, partners, headline figures and milestones.',
    query: dealListQuery,
    item: dealSchema,
    formats,
    find: (use, asked) => use(dealQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getDeal',
    summary: 'One deal with its reports',
    description:
      'What counts of it on the day asked for, with its partners, headline figures and milestones, and every report up to then with its evidence.',
    kind: 'deal',
    path: dealPath,
    query: thingQuery,
    thing: dealSchema,
    formats,
    find: (use, id, asked) => use(dealQueries).get(id, asked),
  });

  addThing(
    app,
    {
      operationId: 'getDealHistory',
      summary: 'The history of a deal',
      description: 'What counted of it, from when until when, and by whose report; up to the day asked for.',
      kind: 'deal',
      path: dealPath,
      query: thingQuery,
      thing: dealHistorySchema,
      formats: dealHistoryFormats,
      find: (use, id, asked) => use(dealQueries).history(id, asked),
    },
    'history',
  );

  addThing(
    app,
    {
      operationId: 'getDealTimeline',
      summary: 'The timeline of a deal',
      description:
        'What was published, how the deal stood from when on, and what is due or was reached, in one order; as known on the day asked for.',
      kind: 'deal',
      path: dealPath,
      query: thingQuery,
      thing: timelineSchema,
      formats: timelineFormats,
      find: (use, id, asked) => use(dealQueries).timeline(id, asked),
    },
    'timeline',
  );
};
