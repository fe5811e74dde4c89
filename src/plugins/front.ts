// What is answered before Fastify sees it: what was asked before, and plain questions.
import type { IncomingMessage } from 'node:http';
import plugin from 'fastify-plugin';
import { isLoggingRequests, logAnswer, newRequestId } from '../contract/logging.ts';
import { REQUEST_ID } from './every-answer.ts';
import { plainAnswers } from './fast-path.ts';
import { hearFirst } from './hear-first.ts';
import { type Latencies, latencies } from './latencies.ts';
import { isOrdinary } from './ordinary.ts';
import { headersOf, type ResponseCache, responseCache, type Sent } from './response-cache.ts';

/** `bytes`: how much memory answers may take that are kept; 0 keeps none. */
type Options = { bytes: number };

declare module 'fastify' {
  interface FastifyInstance {
    latencies: Latencies;
    keptAnswers: ResponseCache['told'];
  }
}

/**
 * Sends answers when all requests that have come meanwhile are answered, one right after the other. Whoever waits for them is woken
 * once, and not for each: to wake another process takes longer than to find an answer.
 */
function sendingTogether(): (send: () => void) => void {
  let waiting: (() => void)[] = [];
  function sendAll(): void {
    const all = waiting;
    waiting = [];
    for (const send of all) send();
  }
  return (send) => {
    if (waiting.length === 0) setImmediate(sendAll);
    waiting.push(send);
  };
}

export const frontPlugin = plugin<Options>(
  async (app, { bytes }) => {
    const kept = responseCache(app, bytes);
    app.decorate('keptAnswers', kept.told);
    app.decorate('latencies', latencies());
    app.addHook('onSend', (request, reply, payload, done) => {
      const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
      if (Buffer.isBuffer(body)) kept.keep(request.raw, reply, body, request.routeOptions.url);
      // After that: it is of this answer alone.
      reply.header(REQUEST_ID, request.id);
      done();
    });
    app.addHook('onResponse', (request, reply, done) => {
      app.latencies.record(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime);
      done();
    });

    hearFirst(app, (passOn) => {
      const answerPlainly = plainAnswers(app);
      const leaveTogether = sendingTogether();
      const logsRequests = isLoggingRequests(app.log);

      function answerOf(request: IncomingMessage): Sent | undefined {
        const known = kept.find(request);
        if (known) return known;
        const answer = answerPlainly(request);
        if (!answer) return undefined;
        const { reply, body, route } = answer;
        if (body) kept.keep(request, reply, body, route);
        return { statusCode: reply.statusCode, headers: headersOf(reply, body), body, route };
      }

      return (request, response) => {
        const began = performance.now();
        // Whoever closes the server wants connections closed as well: Fastify sees to that.
        const isPlain = !closing && isOrdinary(request) && app.trouble() === undefined;
        const answer = isPlain ? answerOf(request) : undefined;
        if (!answer) {
          passOn(request, response);
          return;
        }
        leaveTogether(() => {
          const { statusCode, headers, body, route } = answer;
          const id = newRequestId();
          // A copy that is added to takes a fraction of what it takes to concatenate.
          const told = headers.slice();
          told.push(REQUEST_ID, id);
          response.writeHead(statusCode, told).end(body);
          const duration = performance.now() - began;
          app.latencies.record('GET', route, statusCode, duration);
          if (logsRequests) logAnswer(app.log, request, { id, statusCode, duration });
        });
      };
    });

    let closing = false;
    app.addHook('preClose', async () => {
      closing = true;
    });
  },
  { name: 'front', dependencies: ['register', 'caching', 'compression', 'every-answer', 'availability'] },
);
