// Answers that were asked for more than once, kept as they were sent: who asks again gets them before anything else is done.
// The only place that knows of this. What is not kept here is made as if there were no such place, and is the same.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { isFresh, staysIn304, steadyUntil } from '../contract/caching.ts';
import type { Answering } from '../contract/exchange.ts';
import { askedBefore } from './asked-before.ts';

/** As Node sends it: names and values of headers in turns. */
export type Sent = {
  statusCode: number;
  headers: readonly string[];
  body: Buffer | undefined;
  route: string | undefined;
};

type Answer = {
  sent: Sent;
  /** What is sent to whoever has it. */
  unchanged: Sent;
  known: { etag: string; 'last-modified': string };
  size: number;
};

/** In bytes: what an answer takes besides its body and its headers, about. */
const OVERHEAD = 500;

/** Of all there is room for, the most that one answer takes. */
const LARGEST_SHARE = 1 / 8;

export type ResponseCache = {
  /** What was kept for such a request; what was not is noted, so that it may be. */
  find(request: IncomingMessage): Sent | undefined;
  /** Keeps an answer if it is wanted and holds. @param route what answered */
  keep(request: IncomingMessage, reply: Answering, body: Buffer, route: string | undefined): void;
  /** How many are kept, how much memory they take, and how many times any was sent again. */
  told(): { answers: number; bytes: number; sent: number };
};

/** @param bytes how much memory the answers may take; 0 keeps none */
export function responseCache(app: FastifyInstance, bytes: number): ResponseCache {
  if (bytes === 0) {
    return { find: () => undefined, keep: () => undefined, told: () => ({ answers: 0, bytes: 0, sent: 0 }) };
  }
  const answers = new LRUCache<string, Answer>({
    maxSize: bytes,
    maxEntrySize: bytes * LARGEST_SHARE,
    sizeCalculation: ({ size }, key) => size + key.length,
  });
  const wasAsked = askedBefore();
  /** The requests whose answers are wanted, for as long as the period lasts in which they were asked. */
  const wanted = new WeakMap<IncomingMessage, { key: string; period: object }>();
  let period = { edition: app.store.current, end: 0 };
  let sent = 0;

  /** Nothing is kept longer than it holds: until another edition lands, or the day is over. */
  function present(): typeof period {
    const now = app.now();
    if (period.edition !== app.store.current || now.getTime() >= period.end) {
      answers.clear();
      period = { edition: app.store.current, end: steadyUntil(now) };
    }
    return period;
  }

  return {
    find(request) {
      const period = present();
      const key = keyOf(request);
      const answer = answers.get(key);
      if (answer) {
        sent += 1;
        return isFresh(request.headers, answer.known) ? answer.unchanged : answer.sent;
      }
      // Kept at the second time: what is asked only once, by whoever asks for everything, pushes nothing out.
      if (wasAsked(key)) wanted.set(request, { key, period });
      return undefined;
    },

    keep(request, reply, body, route) {
      const asked = wanted.get(request);
      if (asked?.period !== present() || reply.madeFrom !== period.edition || reply.statusCode !== 200) return;
      answers.set(asked.key, answerOf(reply, body, route));
    },

    told: () => ({ answers: answers.size, bytes: answers.calculatedSize, sent }),
  };
}

/** All that answers vary by. None of the parts can hold a line feed. */
function keyOf({ url, headers }: IncomingMessage): string {
  return `${url}\n${headers.host}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['accept-language']}`;
}

function answerOf(reply: Answering, body: Buffer, route: string | undefined): Answer {
  const headers = headersOf(reply, body);
  const of304 = Object.entries(reply.getHeaders()).filter(([name]) => staysIn304(name));
  return {
    // Its own memory: a small body may be part of a larger piece, all of which would stay.
    sent: { statusCode: 200, headers, body: ownCopyOf(body), route },
    unchanged: { statusCode: 304, headers: of304.flatMap((header) => header.map(String)), body: undefined, route },
    known: { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) },
    size: body.length + headers.join().length + OVERHEAD,
  };
}

function ownCopyOf(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length);
  copy.set(body);
  return copy;
}

/** The headers of the reply with the length of its body, if it has one. */
export function headersOf(reply: Answering, body: Buffer | undefined): string[] {
  const told = reply.getHeaders();
  const headers: string[] = [];
  for (const name of Object.keys(told)) headers.push(name, String(told[name]));
  // Told once: some say it themselves.
  if (body && told['content-length'] === undefined) headers.push('content-length', String(body.length));
  return headers;
}
