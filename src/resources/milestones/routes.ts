// /v1/milestones: what is due or done, and when.
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
      'Every milestone has a first and a last day it can fall on. `from` and `to` ask which can fall in a window, `match=certain` which must.',
    query: milestoneListQuery,
    item: milestoneSchema,
    formats,
    find: (use, asked) => use(milestoneQueries).list(asked),
  });

  addThing(app, {
    operationId: 'getMilestone',
    summary: 'One milestone with its reports',
    description: 'What counts of it on the day asked for, and every report up to then with its evidence.',
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
      summary: 'The history of a milestone, with how far it slipped',
      description:
        'What counted of it, from when until when, by whose report, and how many days later each date was than the one before; up to the day asked for.',
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
