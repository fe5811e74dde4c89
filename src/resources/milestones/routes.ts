// /v1/milestones: milestones by date, with their outcomes.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { milestoneFormats as formats, milestoneHistoryFormats } from './formats.ts';
import { milestoneQueries } from './queries.ts';
import { milestoneHistorySchema, milestoneListQuery, milestonePath, milestoneSchema } from './schema.ts';

export const milestoneRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listMilestones',
    summary: 'Milestones by date',
    description:
      'Lists milestones with date, status and outcome. `from` and `to` select milestones that can fall between two days; with `match=certain`, those that must.',
    query: milestoneListQuery,
    item: milestoneSchema,
    formats,
    find: (use, asked) => use(milestoneQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getMilestone',
    summary: 'Milestone with its reports',
    description:
      'Returns a milestone as of `asOf`: current values and outcome, with every report published by then and its evidence.',
    kind: 'milestone',
    path: milestonePath,
    query: thingQuery,
    thing: milestoneSchema,
    formats,
    find: (use, id, asked) => use(milestoneQueries).get(id, asked),
  });

  addThing(
    app,
    {
      operationId: 'getMilestoneHistory',
      summary: 'History of a milestone',
      description:
        'Returns all past and current values of a milestone up to `asOf`, each with its period and source, and by how many days each new date slipped from the previous one.',
      kind: 'milestone',
      path: milestonePath,
      query: thingQuery,
      thing: milestoneHistorySchema,
      formats: milestoneHistoryFormats,
      find: (use, id, asked) => use(milestoneQueries).history(id, asked),
    },
    'history',
  );
};
