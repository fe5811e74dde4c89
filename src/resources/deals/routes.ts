// /v1/deals: deals with their partners, figures and milestones.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { dealHistoryFormats, dealFormats as formats, timelineFormats } from './formats.ts';
import { dealRepository } from './repository.ts';
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
    find: (repository, asked) => repository(dealRepository).list(asked),
  });

  addThing(app, {
    operationId: 'getDeal',
    summary: 'Deal with its reports',
    description:
      'Returns a deal: its current values, partners, reported figures and milestones, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'deal',
    path: dealPath,
    query: recordQuery,
    thing: dealSchema,
    formats,
    find: (repository, id, asked) => repository(dealRepository).get(id, asked),
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
      query: recordQuery,
      thing: dealHistorySchema,
      formats: dealHistoryFormats,
      find: (repository, id, asked) => repository(dealRepository).history(id, asked),
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
      query: recordQuery,
      thing: timelineSchema,
      formats: timelineFormats,
      find: (repository, id, asked) => repository(dealRepository).timeline(id, asked),
    },
    'timeline',
  );
};
