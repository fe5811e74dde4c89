// Caches complete responses: a hit skips handler and serialization, but not rate limit, load shedding and logging.
import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';
import { LRUCache } from 'lru-cache';
import type { Edition } from '../editions/edition.ts';
import { headersConstantUntil, isFresh, staysIn304 } from '../http/cache-headers.ts';
import { REQUEST_ID } from './cors-and-security-headers.ts';
import { RATE_LIMIT_HEADERS } from './rate-limit.ts';

declare module 'fastify' {
  interface FastifyInstance {
    cachedResponses(): { responses: number; bytes: number; sent: number };
  }
  interface FastifyReply {
    /** Cache key and validity period of the response, if it may be cached; otherwise null. */
    cacheSlot: Slot | null;
  }
}

/** `headers` alternates names and values, as `writeHead` accepts them. */
type Sent = { statusCode: 200 | 304; headers: readonly string[]; body: Buffer | undefined };

type Entry = {
  /** The 200 response; undefined if all requests so far were conditional and returned 304. */
  full: Sent | undefined;
  notModified: Sent;
  validators: { etag: string; 'last-modified': string };
  /** Estimated memory in bytes. */
  size: number;
};

/** Validity of all cached responses: from `from` until before `until` (milliseconds since 1970). */
type Period = { edition: Edition; from: number; until: number };

type Slot = { key: string; period: Period };

/** Headers that belong to a single request or connection. */
const NOT_STORED = new Set<string>([REQUEST_ID, ...RATE_LIMIT_HEADERS, 'connection']);

/** Estimated memory of a cache entry in addition to its body and headers. */
const OVERHEAD_BYTES = 500;

/** Maximum size of one cached response, as a fraction of the whole cache. */
const MAX_ENTRY_SHARE = 1 / 8;

/** `bytes`: maximum memory of the cache; 0 disables the cache. */
export const responseCachePlugin = plugin<{ bytes: number }>(
  async (app, { bytes }) => {
    if (bytes === 0) {
      app.decorate('cachedResponses', () => ({ responses: 0, bytes: 0, sent: 0 }));
      return;
    }
    const entries = new LRUCache<string, Entry>({
      maxSize: bytes,
      maxEntrySize: bytes * MAX_ENTRY_SHARE,
      sizeCalculation: ({ size }, key) => size + key.length,
    });
    let period: Period = { edition: app.store.current, from: 0, until: 0 };
    let sent = 0;

    /** Clears the cache if the edition has changed, the period has ended, or the clock was set back. */
    function currentPeriod(): Period {
      const now = app.now();
      const at = now.getTime();
      if (period.edition !== app.store.current || at < period.from || at >= period.until) {
        entries.clear();
        period = { edition: app.store.current, from: at, until: headersConstantUntil(now) };
      }
      return period;
    }

    app.decorate('cachedResponses', () => ({ responses: entries.size, bytes: entries.calculatedSize, sent }));
    app.decorateReply('cacheSlot', null);

    app.addHook('onRequest', ({ id, raw }, reply, done) => {
      if (!isCacheable(raw)) return done();
      const period = currentPeriod();
      const key = cacheKey(raw);
      const entry = entries.get(key);
      const response =
        entry && isConditional(raw) && isFresh(raw.headers, entry.validators, app.now())
          ? entry.notModified
          : entry?.full;
      if (response === undefined) {
        reply.cacheSlot = { key, period };
        return done();
      }
      sent += 1;
      const { statusCode, headers, body } = response;
      // `hijack` with `writeHead` is 5 % faster than `reply.send`; Fastify still runs the onResponse hooks and logs.
      reply.hijack();
      const all = headers.slice();
      all.push(REQUEST_ID, id);
      for (const name of RATE_LIMIT_HEADERS) {
        if (reply.hasHeader(name)) all.push(name, String(reply.getHeader(name)));
      }
      app.sendTogether(() => {
        try {
          reply.raw.writeHead(statusCode, all).end(body);
        } catch {
          // Do not throw: the server must still send the other responses of this tick.
          reply.raw.destroy();
        }
      });
    });

    app.addHook('onSend', (_request, reply, payload, done) => {
      const { cacheSlot: slot } = reply;
      if (slot !== null && slot.period === currentPeriod() && reply.madeFrom === slot.period.edition) {
        const entry = toEntry(reply, payload);
        if (entry) entries.set(slot.key, entry);
      }
      done();
    });
  },
  { name: 'response-cache', dependencies: ['edition-store', 'default-cache-headers', 'compression', 'load-shedding'] },
);

/** Returns whether the response depends only on the cache key and on `If-None-Match` or `If-Modified-Since`. */
function isCacheable({ method, httpVersion, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    httpVersion === '1.1' &&
    headers.host !== undefined &&
    headers.range === undefined &&
    headers['if-match'] === undefined &&
    headers['if-unmodified-since'] === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined &&
    headers.upgrade === undefined
  );
}

function isConditional({ headers }: IncomingMessage): boolean {
  return headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;
}

/** Joins the URL and all headers by which responses vary; none of them can contain a line feed. */
function cacheKey({ url, headers }: IncomingMessage): string {
  return `${url}\n${headers.host}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['accept-language']}`;
}

/** Returns undefined for an error or a stream, which cannot be cached. */
function toEntry(reply: FastifyReply, payload: unknown): Entry | undefined {
  const { statusCode } = reply;
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => !NOT_STORED.has(name));
  const full = statusCode === 200 ? toFullResponse(headers, payload) : undefined;
  if (!full && statusCode !== 304) return undefined;
  const shared = full?.headers ?? flatten(headers);
  return {
    full,
    notModified: { statusCode: 304, headers: flatten(headers.filter(([name]) => staysIn304(name))), body: undefined },
    validators: { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) },
    size: (full?.body?.length ?? 0) + shared.join().length + OVERHEAD_BYTES,
  };
}

function toFullResponse(headers: readonly [string, unknown][], payload: unknown): Sent | undefined {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return undefined;
  const body = copyOf(payload);
  const length = headers.some(([name]) => name === 'content-length') ? [] : ['content-length', String(body.length)];
  return { statusCode: 200, headers: [...flatten(headers), ...length], body };
}

function flatten(headers: readonly [string, unknown][]): string[] {
  return headers.flatMap((header) => header.map(String));
}

/** Copies the body: without the copy, a small slice of a large buffer would keep the whole buffer in memory. */
function copyOf(body: string | Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') copy.write(body);
  else copy.set(body);
  return copy;
}
