// /health: for whoever keeps the server running.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../contract/problems.ts';

const liveSchema = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
const readySchema = z.object({ status: z.literal('ready'), edition: z.string() }).meta({ id: 'Ready' });

export const healthPlugin: FastifyPluginAsyncZod = async (app) => {
  // Whoever asks wants to know how it is now.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get(
    '/live',
    {
      config: { always: true },
      schema: {
        operationId: 'isLive',
        summary: 'Is the process alive?',
        description: 'Answers as long as the process does; looks at nothing else.',
        tags: ['health'],
        querystring: z.strictObject({}),
        response: { 200: liveSchema },
      },
    },
    () => ({ status: 'live' as const }),
  );
  app.get(
    '/ready',
    {
      config: { always: true },
      schema: {
        operationId: 'isReady',
        summary: 'Can it answer?',
        description:
          'Answers with the edition being served. 503 while questions should be sent elsewhere: when more is asked than can be answered, when the server is about to go, or when its register turned out to be damaged.',
        tags: ['health'],
        querystring: z.strictObject({}),
        response: { 200: readySchema },
      },
    },
    () => {
      const why = app.reluctance();
      if (why !== undefined) throw new ProblemError('unavailable', why);
      return { status: 'ready' as const, edition: app.store.current.id };
    },
  );
};
