// /health: for whoever keeps the server running.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';

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
      schema: {
        operationId: 'isReady',
        summary: 'Can it answer?',
        description: 'Answers with the edition being served.',
        tags: ['health'],
        querystring: z.strictObject({}),
        response: { 200: readySchema },
      },
    },
    () => ({ status: 'ready' as const, edition: app.store.current.id }),
  );
};
