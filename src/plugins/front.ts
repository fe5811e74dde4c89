// What is answered before Fastify sees it: what was asked before, and plain questions.
import type { IncomingMessage, ServerResponse } from 'node:http';
import plugin from 'fastify-plugin';
import { plainAnswers } from './fast-path.ts';
import { isOrdinary } from './ordinary.ts';
import { headersOf, responseCache, type Sent } from './response-cache.ts';

/** `bytes`: how much memory answers may take that are kept; 0 keeps none. */
type Options = { bytes: number };

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

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
    app.addHook('onSend', (request, reply, payload, done) => {
      const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
      if (Buffer.isBuffer(body)) kept.keep(request.raw, reply, body);
      done();
    });

    app.addHook('onReady', async () => {
      const answerPlainly = plainAnswers(app);
      const leaveTogether = sendingTogether();

      function answerOf(request: IncomingMessage): Sent | undefined {
        const known = kept.find(request);
        if (known) return known;
        const answer = answerPlainly(request);
        if (!answer) return undefined;
        const { reply, body } = answer;
        if (body) kept.keep(request, reply, body);
        return { statusCode: reply.statusCode, headers: headersOf(reply, body), body };
      }

      const listeners = app.server.listeners('request') as Listener[];
      app.server.removeAllListeners('request');
      app.server.on('request', (request, response) => {
        // Whoever closes the server wants connections closed as well: Fastify sees to that.
        const answer = closing || !isOrdinary(request) ? undefined : answerOf(request);
        if (!answer) {
          for (const listener of listeners) listener.call(app.server, request, response);
          return;
        }
        leaveTogether(() => {
          const { statusCode, headers, body } = answer;
          response.writeHead(statusCode, headers as string[]).end(body);
          app.log.info({ method: request.method, url: request.url, statusCode }, 'answered');
        });
      });
    });

    let closing = false;
    app.addHook('preClose', async () => {
      closing = true;
    });
  },
  { name: 'front', dependencies: ['register', 'caching', 'compression', 'cors'] },
);
