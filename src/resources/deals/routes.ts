// Routes of /v1/deals: deals with their partners, figures and milestones, their histories and timelines.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { dealHistoryFormats, dealFormats as formats, timelineFormats } from './formats.ts';
import { dealRepository } from './repository.ts';
import { dealHistorySchema, dealListQuery, dealParams, dealSchema, timelineSchema } from './schema.ts';

export const dealRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listDeals',
    summary: 'Deals',
    description:
      'Lists deals with their current values, status history, relations, partners, reported figures and milestones.',
    query: dealListQuery,
    references: { id: ['deal'] },
    item: dealSchema,
    formats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(dealRepository).list(query)),
  );

  const deal = defineRecord({
    operationId: 'getDeal',
    summary: 'Deal with its reports',
    description:
      'Returns a deal: its current values, partners, reported figures and milestones, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'deal',
    path: dealParams,
    query: recordQuery,
    item: dealSchema,
    formats,
  });
  app.get('/:id', { schema: deal.schema }, (request, reply) =>
    reply.sendRecord(deal, request.params.id, request.query, (repository, id, query) =>
      repository(dealRepository).get(id, query),
    ),
  );

  const history = defineRecord({
    operationId: 'getDealHistory',
    summary: 'History of a deal',
    description: 'Returns the history of a deal up to the date `asOf`: its values in each period, with their sources.',
    kind: 'deal',
    path: dealParams,
    query: recordQuery,
    item: dealHistorySchema,
    formats: dealHistoryFormats,
  });
  app.get('/:id/history', { schema: history.schema }, (request, reply) =>
    reply.sendRecord(history, request.params.id, request.query, (repository, id, query) =>
      repository(dealRepository).history(id, query),
    ),
  );

  const timeline = defineRecord({
    operationId: 'getDealTimeline',
    summary: 'Timeline of a deal',
    description:
      'Returns the publications, changes of status and milestones of a deal in chronological order, as known on the date `asOf`.',
    kind: 'deal',
    path: dealParams,
    query: recordQuery,
    item: timelineSchema,
    formats: timelineFormats,
  });
  app.get('/:id/timeline', { schema: timeline.schema }, (request, reply) =>
    reply.sendRecord(timeline, request.params.id, request.query, (repository, id, query) =>
      repository(dealRepository).timeline(id, query),
    ),
  );
};
