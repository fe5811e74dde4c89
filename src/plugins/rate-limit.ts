// How much one client may ask, where the operator says so. Counted before anything else is done, so that no request is left out:
// not those that are malformed, lead nowhere or are answered at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { ClientAddress } from '../contract/client-address.ts';
import { ProblemError } from '../contract/problems.ts';
import { hearFirst } from './hear-first.ts';
import { refuseOutright } from './outright.ts';

/** In seconds. */
const WINDOW = 60;

/** How many addresses are counted at a time; of more, those that asked last. */
const COUNTED = 50_000;

/** `perMinute`: how many requests; 0 for any number. */
type Options = { perMinute: number; clientOf: ClientAddress };

export const rateLimitPlugin = plugin<Options>(
  async (app, { perMinute, clientOf }) => {
    if (perMinute === 0) return;
    await app.register(rateLimit, { global: false, max: perMinute, timeWindow: WINDOW * 1000, cache: COUNTED });
    const counted = app.createRateLimit();
    // Of a request it wants to know who asks, and nothing else; neighbours in IPv6 (/64) are one client.
    const count = (request: IncomingMessage) =>
      counted({ ip: clientOf(request), routeOptions: {} } as unknown as FastifyRequest);

    /** Says what is left (draft-ietf-httpapi-ratelimit-headers-10). @returns in seconds until there is more, where nothing is */
    async function countedOut(request: IncomingMessage, response: ServerResponse): Promise<number | undefined> {
      const left = await count(request);
      if (left.isAllowed) return undefined;
      response.setHeader('ratelimit-policy', `"default";q=${perMinute};w=${WINDOW}`);
      response.setHeader('ratelimit', `"default";r=${left.remaining};t=${left.ttlInSeconds}`);
      return left.isExceeded ? left.ttlInSeconds : undefined;
    }

    hearFirst(app, (passOn) => async (request, response) => {
      const seconds = await countedOut(request, response);
      if (seconds === undefined) {
        passOn(request, response);
        return;
      }
      const detail = `Rate limit of ${perMinute} ${perMinute === 1 ? 'request' : 'requests'} per minute exceeded. Retry in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
      refuseOutright(app, request, response, new ProblemError('too-many-requests', detail), {
        'retry-after': String(seconds),
      });
    });
  },
  { name: 'rate-limit', dependencies: ['every-answer', 'front'] },
);
