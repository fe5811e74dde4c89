// Answers that were asked for more than once, kept as they were sent: who asks again gets them before anything else is done.
// The only place that knows of this. What is not kept here is made as if there were no such place, and is the same.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';
import { LRUCache } from 'lru-cache';
import { isFresh, staysIn304, steadyUntil } from '../contract/caching.ts';
import { askedBefore } from './asked-before.ts';

type Answer = {
  /** Names and values in turns, as Node writes them. */
  headers: string[];
  headersOf304: string[];
  known: { etag: string; 'last-modified': string };
  body: Buffer;
};

/** In bytes: what an answer takes besides its body and its headers, about. */
const OVERHEAD = 500;

/** Of all there is room for, the most that one answer takes. */
const LARGEST_SHARE = 1 / 8;

/** `bytes`: how much memory the answers may take; 0 keeps none. */
type Options = { bytes: number };

export const responseCachePlugin = plugin<Options>(
  async (app, { bytes }) => {
    if (bytes === 0) return;
    const answers = new LRUCache<string, Answer>({
      maxSize: bytes,
      maxEntrySize: bytes * LARGEST_SHARE,
      sizeCalculation: ({ headers, body }, key) => body.length + key.length + headers.join().length * 2 + OVERHEAD,
    });
    const wasAsked = askedBefore();
    /** The requests whose answers are wanted, for as long as the period lasts in which they were asked. */
    const wanted = new WeakMap<IncomingMessage, { key: string; period: object }>();
    let period = { edition: app.store.current, end: 0 };
    let closing = false;

    /** Nothing is kept longer than it holds: until another edition lands, or the day is over. */
    function present(): typeof period {
      const now = app.now();
      if (period.edition !== app.store.current || now.getTime() >= period.end) {
        answers.clear();
        period = { edition: app.store.current, end: steadyUntil(now) };
      }
      return period;
    }

    /** @returns whether there was an answer */
    function answered(request: IncomingMessage, response: ServerResponse): boolean {
      if (closing || !isOrdinary(request)) return false;
      const period = present();
      const key = keyOf(request);
      const answer = answers.get(key);
      if (!answer) {
        // Kept at the second time: what is asked only once, by whoever asks for everything, pushes nothing out.
        if (wasAsked(key)) wanted.set(request, { key, period });
        return false;
      }
      if (isFresh(request.headers, answer.known)) response.writeHead(304, answer.headersOf304).end();
      else response.writeHead(200, answer.headers).end(answer.body);
      app.log.info({ method: request.method, url: request.url, statusCode: response.statusCode }, 'answered again');
      return true;
    }

    app.addHook('onSend', (request, reply, payload, done) => {
      const asked = wanted.get(request.raw);
      const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
      const holds = asked?.period === present() && reply.madeFrom === period.edition && reply.statusCode === 200;
      if (asked && holds && Buffer.isBuffer(body)) answers.set(asked.key, answerOf(reply, body));
      done();
    });
    app.addHook('onReady', async () => {
      const listeners = app.server.listeners('request') as ((...asked: [IncomingMessage, ServerResponse]) => void)[];
      app.server.removeAllListeners('request');
      app.server.on('request', (request, response) => {
        if (!answered(request, response))
          for (const listener of listeners) listener.call(app.server, request, response);
      });
    });
    app.addHook('preClose', async () => {
      closing = true;
    });
  },
  { name: 'response-cache', dependencies: ['register', 'caching', 'compression'] },
);

/** Whether nothing about the request but its key decides the answer. */
function isOrdinary({ method, httpVersion, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    httpVersion === '1.1' &&
    headers.range === undefined &&
    headers['if-match'] === undefined &&
    headers['if-unmodified-since'] === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined &&
    headers.upgrade === undefined
  );
}

/** None of the parts can hold a line feed. */
function keyOf({ url, headers }: IncomingMessage): string {
  return `${url}\n${headers.host}\n${headers.accept}\n${headers['accept-encoding']}`;
}

function answerOf(reply: FastifyReply, body: Buffer): Answer {
  const headers = Object.entries({ ...reply.getHeaders(), 'content-length': body.length }).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    headers: headers.flat(),
    headersOf304: headers.filter(([name]) => staysIn304(name)).flat(),
    known: { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) },
    body,
  };
}
