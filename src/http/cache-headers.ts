// HTTP caching: entity tags, conditional requests and Cache-Control (RFC 9110, section 13; RFC 9111).
import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Day, dayOf } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { isCompressible, negotiateEncoding } from './content-encoding.ts';
import { parseHttpDate } from './http-date.ts';
import { ProblemError } from './problems.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** The edition, if it alone determines the response; null if the response cache must not store the response. */
    madeFrom: Edition | null;
  }
}

/** Returns a strong entity tag: a hash of `parts`, which must include everything that determines the response. */
export function entityTag(...parts: (string | Buffer)[]): string {
  const digest = parts.length === 1 ? parts[0] : parts.join('\n');
  return `"${hash('sha256', digest ?? '', 'base64url').slice(0, 22)}"`;
}

/** Returns the latest of `dates`, but at most `now`, because a wrong clock may have recorded a future date. */
export function latestDate(dates: readonly Date[], now: Date): Date {
  return new Date(Math.min(Math.max(...dates.map(Number)), now.getTime()));
}

/** Seconds: `fresh` is the value of `max-age`, `stale` that of `stale-while-revalidate`. */
const SHORT = { fresh: 60, stale: 600 };
const LONG = { fresh: 3600, stale: 86_400 };

export const untilNextEdition = directives(SHORT);

/** `Cache-Control` of responses about a past date, which change only if the data is corrected. */
export const untilCorrected = directives(LONG);

/** `Cache-Control` of responses about `day`, which must be today (UTC): they expire at midnight at the latest. */
export function untilMidnight(day: Day, now: Date): string {
  const secondsLeft = Math.max(0, Math.floor((Date.parse(day) + 86_400_000 - now.getTime()) / 1000));
  const fresh = Math.min(SHORT.fresh, secondsLeft);
  return `${directives({ fresh, stale: Math.min(SHORT.stale, secondsLeft - fresh) })}, stale-if-error=0`;
}

/** Returns when the cache headers next change, in milliseconds since 1970. */
export function headersConstantUntil(now: Date): number {
  const midnight = Date.parse(dayOf(now)) + 86_400_000;
  // In the last 11 minutes before midnight (UTC), the headers contain the number of seconds left.
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
  modified: string;
  mediaType: string;
};

export function setValidators(request: FastifyRequest, reply: FastifyReply, validators: Validators): void {
  const { tag, modified, mediaType } = validators;
  const encoding = negotiateEncoding(request, mediaType);
  if (encoding || isCompressible(mediaType)) addVary(reply, 'Accept-Encoding');
  // The body does not exist yet, so the tag contains the encoding even of a body that is too short to compress.
  reply.header('etag', encoding ? tag.replace(/"$/, `-${encoding}"`) : tag).header('last-modified', modified);
}

export function addVary(reply: FastifyReply, name: string): void {
  const names = reply.getHeader('vary') as string | undefined;
  if (names === undefined) reply.header('vary', name);
  else if (!names.split(', ').includes(name)) reply.header('vary', `${names}, ${name}`);
}

/** Returns whether `If-None-Match` alone allows a 304, without reading the resource from the database. */
export function hasCurrentTag({ headers, server }: FastifyRequest, reply: FastifyReply): boolean {
  const { 'if-none-match': noneMatch, 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const tagsAlone = noneMatch !== undefined && match === undefined && unmodified === undefined;
  return tagsAlone && noneMatch.trim() !== '*' && isFresh(headers, validatorsOf(reply), server.now());
}

const conditions = ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const;

/** @throws ProblemError `precondition-failed` if `If-Match` or `If-Unmodified-Since` does not match the resource */
export function isUnchanged({ headers, server }: FastifyRequest, reply: FastifyReply): boolean {
  if (!conditions.some((name) => headers[name] !== undefined)) return false;
  const known = validatorsOf(reply);
  const { 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const isAnother = match !== undefined && match.trim() !== '*' && !listsTag(match, known.etag);
  // RFC 9110, section 13.1.4: `If-Match` overrides `If-Unmodified-Since`.
  const isLater = match === undefined && Date.parse(known['last-modified']) > parseHttpDate(unmodified, server.now());
  if (isAnother || isLater)
    throw new ProblemError('precondition-failed', (messages) => messages.preconditionFailed(known.etag));
  return isFresh(headers, known, server.now());
}

type CurrentValidators = { etag: string; 'last-modified': string };

function validatorsOf(reply: FastifyReply): CurrentValidators {
  return { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) };
}

/** Returns whether the client's copy is current according to `If-None-Match` or, without it, `If-Modified-Since`. */
export function isFresh(headers: IncomingHttpHeaders, known: CurrentValidators, now: Date): boolean {
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = headers;
  // RFC 9110, section 13.1.3: `If-None-Match` overrides `If-Modified-Since`.
  if (noneMatch === undefined) return Date.parse(known['last-modified']) <= parseHttpDate(since, now);
  // `If-None-Match` ignores the difference between weak and strong tags (section 13.1.2).
  return noneMatch.trim() === '*' || listsTag(noneMatch, known.etag) || listsTag(noneMatch, `W/${known.etag}`);
}

/** Returns whether `If-Range` allows a part of the current body (RFC 9110, section 13.1.5). */
export function isRangeCurrent({ headers, server }: FastifyRequest, reply: FastifyReply): boolean {
  const condition = headers['if-range']?.toString().trim();
  if (condition === undefined) return true;
  const { etag, 'last-modified': modified } = validatorsOf(reply);
  return condition === etag || parseHttpDate(condition, server.now()) === Date.parse(modified);
}

/** Compares strongly. Tags of this server contain no comma, so that every comma separates two tags. */
function listsTag(header: string, tag: string): boolean {
  return header.includes(tag) && header.split(',').some((each) => each.trim() === tag);
}

/** Returns false for headers that describe a body: a 304 omits them (RFC 9110, section 15.4.5). */
export function staysIn304(name: string): boolean {
  return !/^(?:content-(?:type|length|encoding|language|disposition)|link|accept-ranges)$/.test(name);
}

export function notModified(request: Pick<FastifyRequest, 'method'>, reply: FastifyReply): Readable | undefined {
  reply.statusCode = 304;
  for (const name of Object.keys(reply.getHeaders())) if (!staysIn304(name)) reply.removeHeader(name);
  return emptyBodyForHead(request);
}

/** Returns an empty stream for HEAD, because for an empty string Fastify would send `Content-Length: 0`. */
export function emptyBodyForHead(request: Pick<FastifyRequest, 'method'>): Readable | undefined {
  return request.method === 'HEAD' ? Readable.from([]) : undefined;
}
