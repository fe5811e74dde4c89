// /v1/milestones: milestones by date, with their outcomes.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { milestoneFormats as formats, milestoneHistoryFormats } from './formats.ts';
import { milestoneRepository } from './repository.ts';
import { milestoneHistorySchema, milestoneListQuery, milestonePath, milestoneSchema } from './schema.ts';

export const milestoneRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listMilestones',
    summary: 'Milestones',
    description:
      'Lists milestones with date, status and outcome. `from` and `to` select milestones of which at least one possible day lies in the window; with `match=certain`, all possible days must lie in it.',
    query: milestoneListQuery,
    item: milestoneSchema,
    formats,
    find: (repository, asked) => repository(milestoneRepository).list(asked),
  });

  addThing(app, {
    operationId: 'getMilestone',
    summary: 'Milestone with its reports',
    description:
      'Returns a milestone: its current values and outcome, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'milestone',
    path: milestonePath,
    query: recordQuery,
    thing: milestoneSchema,
    formats,
    find: (repository, id, asked) => repository(milestoneRepository).get(id, asked),
  });

  addThing(
    app,
    {
      operationId: 'getMilestoneHistory',
      summary: 'History of a milestone',
      description:
        'Returns the history of a milestone up to the date `asOf`: its values in each period, with their sources, and by how many days each new date slipped.',
      kind: 'milestone',
      path: milestonePath,
      query: recordQuery,
      thing: milestoneHistorySchema,
      formats: milestoneHistoryFormats,
      find: (repository, id, asked) => repository(milestoneRepository).history(id, asked),
    },
    'history',
  );
};
