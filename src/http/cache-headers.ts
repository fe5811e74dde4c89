// HTTP caching: entity tags, conditional requests and Cache-Control (RFC 9110, section 13; RFC 9111).
import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { type Day, dayOf } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { isCompressible, negotiateEncoding } from './content-encoding.ts';
import { ProblemError } from './problems.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** The edition, if it alone determines the response. Otherwise null: the response cache then does not store the response. */
    madeFrom: Edition | null;
  }
}

/** Returns a strong entity tag: a hash of `parts`, which must include everything that determines the response. */
export function entityTag(...parts: (string | Buffer)[]): string {
  const digest = parts.length === 1 ? parts[0] : parts.join('\n');
  return `"${hash('sha256', digest ?? '', 'base64url').slice(0, 22)}"`;
}

/** Returns the latest of `dates`, but at most `now`: a date that a wrong clock recorded can be in the future. */
export function latestDate(dates: readonly Date[], now: Date): Date {
  return new Date(Math.min(Math.max(...dates.map(Number)), now.getTime()));
}

/** Durations in seconds: `fresh` is the value of `max-age`, `stale` that of `stale-while-revalidate`. */
const SHORT = { fresh: 60, stale: 600 };
const LONG = { fresh: 3600, stale: 86_400 };

export const untilNextEdition = directives(SHORT);

/**
 * `Cache-Control` of responses about a past date. It allows long caching: such responses change only if the data is
 * corrected.
 */
export const untilCorrected = directives(LONG);

/**
 * `Cache-Control` of responses about `day`, which must be today (UTC). The responses expire at the end of the day at
 * the latest.
 */
export function untilMidnight(day: Day, now: Date): string {
  const secondsLeft = Math.max(0, Math.floor((Date.parse(day) + 86_400_000 - now.getTime()) / 1000));
  const fresh = Math.min(SHORT.fresh, secondsLeft);
  return `${directives({ fresh, stale: Math.min(SHORT.stale, secondsLeft - fresh) })}, stale-if-error=0`;
}

/**
 * Returns when the cache headers next change, in milliseconds since 1970. In the last 11 minutes before midnight (UTC),
 * they change every second, because they contain the number of seconds left.
 */
export function headersConstantUntil(now: Date): number {
  const midnight = Date.parse(dayOf(now)) + 86_400_000;
  const lastPeriod = midnight - (SHORT.fresh + SHORT.stale) * 1000;
  return now.getTime() < lastPeriod ? lastPeriod : Math.floor(now.getTime() / 1000) * 1000 + 1000;
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';

function directives({ fresh, stale }: { fresh: number; stale: number }): string {
  return `public, max-age=${fresh}, stale-while-revalidate=${stale}`;
}

type Validators = {
  /** Strong entity tag of the uncompressed body, with quotes. */
  tag: string;
  /** HTTP date for `Last-Modified`. */
  modified: string;
  mediaType: string;
};

/**
 * Sets `ETag`, `Last-Modified` and `Vary`. The server evaluates conditional requests before it creates the body, so it
 * does not know yet whether the body is long enough to be compressed. The entity tag therefore always contains the
 * negotiated encoding.
 */
export function setValidators(
  request: FastifyRequest,
  reply: FastifyReply,
  { tag, modified, mediaType: type }: Validators,
): void {
  const isText = isCompressible(type);
  const encoding = isText ? negotiateEncoding(request) : undefined;
  if (isText) addVary(reply, 'Accept-Encoding');
  reply.header('etag', encoding ? tag.replace(/"$/, `-${encoding}"`) : tag).header('last-modified', modified);
}

export function addVary(reply: FastifyReply, name: string): void {
  const names = reply.getHeader('vary') as string | undefined;
  if (names === undefined) reply.header('vary', name);
  else if (!names.split(', ').includes(name)) reply.header('vary', `${names}, ${name}`);
}

/**
 * Returns whether `If-None-Match` contains the current tag, and no other precondition must be checked. If so, the
 * resource exists and is unchanged, so the server sends a 304 without reading it from the database.
 */
export function hasCurrentTag({ headers }: FastifyRequest, reply: FastifyReply): boolean {
  const { 'if-none-match': noneMatch, 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const tagsAlone = noneMatch !== undefined && match === undefined && unmodified === undefined;
  return tagsAlone && noneMatch.trim() !== '*' && isFresh(headers, validatorsOf(reply));
}

const conditions = ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const;

/**
 * Evaluates the preconditions of a request for a resource that exists. Returns true if the response must be a 304.
 *
 * @throws ProblemError `precondition-failed` if `If-Match` or `If-Unmodified-Since` does not match the resource
 */
export function isUnchanged({ headers }: FastifyRequest, reply: FastifyReply): boolean {
  if (!conditions.some((name) => headers[name] !== undefined)) return false;
  const tag = String(reply.getHeader('etag'));
  const { 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const since = match === undefined ? parseHttpDate(unmodified) : undefined;
  const isAnother = match !== undefined && match.trim() !== '*' && !parseTags(match).includes(tag);
  const isLater = since !== undefined && Date.parse(String(reply.getHeader('last-modified'))) > Date.parse(since);
  if (isAnother || isLater) {
    throw new ProblemError('precondition-failed', (messages) => messages.preconditionFailed(tag));
  }
  return isFresh(headers, validatorsOf(reply));
}

/** Returns the entity tags in a header value. Weak tags keep the prefix `W/`, so that they never equal a strong tag. */
function parseTags(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

type CurrentValidators = { etag: string; 'last-modified': string };

function validatorsOf(reply: FastifyReply): CurrentValidators {
  return { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) };
}

/** Returns whether the client's copy is current according to `If-None-Match` or, without it, `If-Modified-Since`. */
export function isFresh(headers: IncomingHttpHeaders, known: CurrentValidators): boolean {
  const noneMatch = headers['if-none-match'];
  return fresh(
    {
      'if-none-match': noneMatch?.trim(),
      // RFC 9110, section 13.1.3: ignore `If-Modified-Since` if `If-None-Match` is present, or if the date is invalid.
      'if-modified-since': noneMatch === undefined ? parseHttpDate(headers['if-modified-since']) : undefined,
      'cache-control': headers['cache-control']?.toLowerCase(),
    },
    known,
  );
}

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = '\\d{2}:\\d{2}:\\d{2}';
const imfOr850 = new RegExp(`^${DAY}[a-z]*, \\d{2}([ -])${MONTH}\\1(?:\\d{2}|\\d{4}) ${TIME} GMT$`);
const asctime = new RegExp(`^${DAY} ${MONTH} [ \\d]\\d ${TIME} \\d{4}$`);

/** Returns the date in a form that `Date.parse` accepts; undefined if `text` is not an HTTP date (RFC 9110, section 5.6.7). */
function parseHttpDate(text = ''): string | undefined {
  if (imfOr850.test(text)) return text;
  return asctime.test(text) ? `${text} GMT` : undefined;
}

/** Returns whether a 304 includes this header of the 200 response. Headers that describe a body are omitted (RFC 9110, 15.4.5). */
export function staysIn304(name: string): boolean {
  return !/^(?:content-(?:type|length|encoding|disposition)|link|accept-ranges)$/.test(name);
}

export function notModified(request: Pick<FastifyRequest, 'method'>, reply: FastifyReply): Readable | undefined {
  reply.statusCode = 304;
  for (const name of Object.keys(reply.getHeaders())) if (!staysIn304(name)) reply.removeHeader(name);
  return emptyBodyForHead(request);
}

/** Returns an empty stream for HEAD, undefined for other methods. With an empty string, Fastify would send `Content-Length: 0`. */
export function emptyBodyForHead(request: Pick<FastifyRequest, 'method'>): Readable | undefined {
  return request.method === 'HEAD' ? Readable.from([]) : undefined;
}
