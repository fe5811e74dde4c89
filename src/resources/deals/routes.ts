// /v1/deals: deals with their partners, figures and milestones.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../http/endpoints.ts';
import { thingQuery } from '../../http/query-params.ts';
import { dealHistoryFormats, dealFormats as formats, timelineFormats } from './formats.ts';
import { dealQueries } from './repository.ts';
import { dealHistorySchema, dealListQuery, dealPath, dealSchema, timelineSchema } from './schema.ts';

export const dealRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listDeals',
    summary: 'Deals',
    description:
      'Lists deals with their current values, status history, relations, partners, reported figures and milestones.',
    query: dealListQuery,
    item: dealSchema,
    formats,
    find: (use, asked) => use(dealQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getDeal',
    summary: 'Deal with its reports',
    description:
      'Returns a deal: its current values, partners, reported figures and milestones, and all reports about it with their evidence, as known on the date `asOf`.',
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
      summary: 'History of a deal',
      description:
        'Returns the history of a deal up to the date `asOf`: its values in each period, with their sources.',
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
      summary: 'Timeline of a deal',
      description:
        'Returns the publications, changes of status and milestones of a deal in chronological order, as known on the date `asOf`.',
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
