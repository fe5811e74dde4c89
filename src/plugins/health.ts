// Serves the liveness probe /health/live and the readiness probe /health/ready.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../http/problems.ts';
import { noParameters } from '../http/query-params.ts';

const liveSchema = z
  .object({ status: z.literal('live').describe('Always `live`.') })
  .meta({ id: 'Live', description: 'The process is running.' });
const readySchema = z
  .object({
    status: z.literal('ready').describe('Always `ready`.'),
    edition: z.string().describe('Id of the edition being served.'),
  })
  .meta({ id: 'Ready', description: 'The server accepts requests.' });

export const healthPlugin: FastifyPluginAsyncZod = async (app) => {
  // A cached response would report an outdated state.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  const config = { always: true };
  const common = { tags: ['health'], querystring: noParameters };
  const live = {
    operationId: 'isLive',
    summary: 'Liveness probe',
    description: 'Liveness probe: returns 200 while the process runs.',
    ...common,
    response: { 200: liveSchema },
  };
  app.get('/live', { config, schema: live }, () => ({ status: 'live' as const }));
  const ready = {
    operationId: 'isReady',
    summary: 'Readiness probe',
    description:
      'Readiness probe: returns 200 with the edition being served, or 503 when the server is overloaded, shutting down, or its register is damaged.',
    ...common,
    response: { 200: readySchema },
  };
  app.get('/ready', { config, schema: ready }, () => {
    const reason = app.unreadyReason();
    if (reason !== undefined) throw new ProblemError('unavailable', reason);
    return { status: 'ready' as const, edition: app.store.current.id };
  });
};
