// How much one client may ask, where the operator says so. Counted before anything else is done, so that no request is left out:
// not those that are malformed, lead nowhere or are answered at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { ClientAddress } from '../contract/client-address.ts';
import { isLoggingRequests, logAnswer, newRequestId } from '../contract/logging.ts';
import { PROBLEM_MEDIA_TYPE, problemDocument, problemTypes } from '../contract/problems.ts';
import { REQUEST_ID } from './every-answer.ts';

/** In seconds. */
const WINDOW = 60;

/** How many addresses are counted at a time; of more, those that asked last. */
const COUNTED = 50_000;

/** `perMinute`: how many requests; 0 for any number. */
type Options = { perMinute: number; clientOf: ClientAddress };

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

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

    function refuse(request: IncomingMessage, response: ServerResponse, seconds: number): void {
      const id = newRequestId();
      const { status } = problemTypes['too-many-requests'];
      const detail = `${perMinute} requests a minute are answered to one client; ask again in ${seconds} seconds.`;
      const body = JSON.stringify(problemDocument('too-many-requests', detail, `urn:uuid:${id}`));
      response.writeHead(status, {
        ...app.everyAnswer,
        [REQUEST_ID]: id,
        'retry-after': String(seconds),
        'cache-control': 'no-store',
        'content-type': PROBLEM_MEDIA_TYPE,
        'content-length': Buffer.byteLength(body),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      app.latencies.record(request.method, undefined, status, 0);
      if (isLoggingRequests(app.log)) logAnswer(app.log, request, { id, statusCode: status, duration: 0 });
    }

    app.addHook('onReady', async () => {
      const listeners = app.server.listeners('request') as Listener[];
      app.server.removeAllListeners('request');
      app.server.on('request', async (request, response) => {
        const seconds = await countedOut(request, response);
        if (seconds !== undefined) return refuse(request, response, seconds);
        for (const listener of listeners) listener.call(app.server, request, response);
      });
    });
  },
  { name: 'rate-limit', dependencies: ['every-answer', 'front'] },
);
