// /v1/milestones: what is due or done, and when.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { thingQuery } from '../../contract/parameters.ts';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { milestoneQueries } from './queries.ts';
import {
  type MilestoneListQuery,
  milestoneListQuery,
  milestonePageSchema,
  milestonePath,
  milestoneSchema,
} from './schema.ts';

export const milestoneRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(milestoneQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listMilestones',
        summary: 'Milestones by date',
        description:
          'Every milestone has a first and a last day it can fall on. `from` and `to` ask which can fall in a window, `match=certain` which must.',
        tags: ['milestones'],
        querystring: milestoneListQuery,
        response: { 200: milestonePageSchema },
      },
    },
    (request, reply) => {
      const asked = readList<MilestoneListQuery>(request);
      return answerPage(request, reply, asked, queries().list(asked));
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getMilestone',
        summary: 'One milestone with its reports',
        description: 'What counts of it on the day asked for, and every report up to then with its evidence.',
        tags: ['milestones'],
        params: milestonePath,
        querystring: thingQuery,
        response: { 200: milestoneSchema },
      },
    },
    (request) => {
      const asked = readThing(request);
      return found(request, 'milestone', asked, queries().get(request.params.id, asked));
    },
  );
};
