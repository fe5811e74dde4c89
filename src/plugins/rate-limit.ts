// Limits requests per client and minute, if the operator sets a limit.
import rateLimit from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { type ClientAddress, clientKeyReader } from '../http/client-address.ts';
import { ProblemError } from '../http/problems.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request for which Fastify runs no hooks. @throws ProblemError if the client exceeds the limit */
    countRequest(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  }
}

/** Header names of draft-ietf-httpapi-ratelimit-headers-10. */
export const RATE_LIMIT_HEADERS = ['ratelimit-policy', 'ratelimit'] as const;

const WINDOW_SECONDS = 60;

/** Maximum number of clients whose requests are counted; the least recently seen one is evicted. */
const MAX_CLIENTS = 50_000;

/** `perMinute`: maximum number of requests per client and minute; 0 disables the limit. */
type Options = { perMinute: number; clientOf: ClientAddress };

export const rateLimitPlugin = plugin<Options>(
  async (app, { perMinute, clientOf }) => {
    if (perMinute === 0) {
      app.decorate('countRequest', async () => undefined);
      return;
    }
    const keyOf = clientKeyReader(clientOf);
    await app.register(rateLimit, {
      global: false,
      max: perMinute,
      timeWindow: WINDOW_SECONDS * 1000,
      cache: MAX_CLIENTS,
      keyGenerator: ({ raw }) => keyOf(raw),
    });
    const count = app.createRateLimit();

    async function countRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const limit = await count(request);
      if (limit.isAllowed) return;
      const { remaining, ttlInSeconds: seconds, isExceeded } = limit;
      reply.header('ratelimit-policy', `"default";q=${perMinute};w=${WINDOW_SECONDS}`);
      reply.header('ratelimit', `"default";r=${remaining};t=${seconds}`);
      if (!isExceeded) return;
      reply.header('retry-after', String(seconds));
      throw new ProblemError(
        'too-many-requests',
        `Rate limit of ${perMinute} ${perMinute === 1 ? 'request' : 'requests'} per minute exceeded. Retry in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      );
    }

    app.decorate('countRequest', countRequest);
    app.addHook('onRequest', async (request, reply) => {
      // A load balancer that probes often must not get 429 and remove the server.
      if (!request.routeOptions.config.always) await countRequest(request, reply);
    });
  },
  { name: 'rate-limit', dependencies: ['errors'] },
);
