// Routes of /v1/milestones: milestones by date, with their outcomes and histories.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { milestoneFormats as formats, milestoneHistoryFormats } from './formats.ts';
import { milestoneRepository } from './repository.ts';
import { milestoneHistorySchema, milestoneListQuery, milestoneParams, milestoneSchema } from './schema.ts';

export const milestoneRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listMilestones',
    summary: 'Milestones',
    description:
      'Lists milestones with date, status and outcome. `from` and `to` select milestones of which at least one possible day lies in the window; with `match=certain`, all possible days must lie in it.',
    query: milestoneListQuery,
    references: { id: ['milestone'] },
    item: milestoneSchema,
    formats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(milestoneRepository).list(query)),
  );

  const milestone = defineRecord({
    operationId: 'getMilestone',
    summary: 'Milestone with its reports',
    description:
      'Returns a milestone: its current values and outcome, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'milestone',
    path: milestoneParams,
    query: recordQuery,
    item: milestoneSchema,
    formats,
  });
  app.get('/:id', { schema: milestone.schema }, (request, reply) =>
    reply.sendRecord(milestone, request.params.id, request.query, (repository, id, query) =>
      repository(milestoneRepository).get(id, query),
    ),
  );

  const history = defineRecord({
    operationId: 'getMilestoneHistory',
    summary: 'History of a milestone',
    description:
      'Returns the history of a milestone up to the date `asOf`: its values in each period, with their sources, and by how many days each new date slipped.',
    kind: 'milestone',
    path: milestoneParams,
    query: recordQuery,
    item: milestoneHistorySchema,
    formats: milestoneHistoryFormats,
  });
  app.get('/:id/history', { schema: history.schema }, (request, reply) =>
    reply.sendRecord(history, request.params.id, request.query, (repository, id, query) =>
      repository(milestoneRepository).history(id, query),
    ),
  );
};
