// What caches are told (RFC 9110, section 13; RFC 9111): which bytes these are, since when, and how long they hold.

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
    /** The edition that, with the address and the day, decides every byte of the answer; null where something else does too. */
    madeFrom: Edition | null;
  }
}

/** A strong entity tag over what decides the bytes of an answer. */
export function entityTag(...parts: (string | Buffer)[]): string {
  const digest = parts.length === 1 ? parts[0] : parts.join('\n');
  return `"${hash('sha256', digest ?? '', 'base64url').slice(0, 22)}"`;
}

/** The last of the dates; a clock that was wrong when one was recorded must not date an answer ahead. */
export function latestDate(dates: readonly Date[], now: Date): Date {
  return new Date(Math.min(Math.max(...dates.map(Number)), now.getTime()));
}

/** In seconds: how long an answer is used without asking, and how long after that while asking. */
const SHORT = { fresh: 60, stale: 600 };
const LONG = { fresh: 3600, stale: 86_400 };

/** `Cache-Control` of what changes with the next edition. */
export const untilNextEdition = directives(SHORT);

/** `Cache-Control` of an answer about a day that is over: only another edition changes it, and few do. */
export const untilCorrected = directives(LONG);

/** `Cache-Control` of an answer about today: no cache that keeps to it uses it after midnight UTC. */
export function untilMidnight(day: Day, now: Date): string {
  const left = Math.max(0, Math.floor((Date.parse(day) + 86_400_000 - now.getTime()) / 1000));
  const used = Math.min(SHORT.fresh, left);
  return `${directives({ fresh: used, stale: Math.min(SHORT.stale, left - used) })}, stale-if-error=0`;
}

/** Until when all that caches are told stays as it is, in milliseconds since 1970: nearly the whole day, then second by second. */
export function headersConstantUntil(now: Date): number {
  const midnight = Date.parse(dayOf(now)) + 86_400_000;
  const ever = midnight - (SHORT.fresh + SHORT.stale) * 1000;
  return now.getTime() < ever ? ever : Math.floor(now.getTime() / 1000) * 1000 + 1000;
}

/** `Cache-Control` of what never changes. */
export const FOREVER = 'public, max-age=31536000, immutable';

function directives({ fresh, stale }: { fresh: number; stale: number }): string {
  return `public, max-age=${fresh}, stale-while-revalidate=${stale}`;
}

type Validators = {
  /** A strong entity tag of the body as it is, with its quotes. */
  tag: string;
  /** Since when, as an HTTP-date. */
  modified: string;
  /** The media type: some are compressed. */
  type: string;
};

/**
 * Tells which bytes these are, and since when. The encoding that the client likes is part of the tag whether or not the body
 * is long enough to be compressed, so that the tag is known before there is a body.
 */
export function setValidators(request: FastifyRequest, reply: FastifyReply, { tag, modified, type }: Validators): void {
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

/** Whether the client names the entity tag of the answer. It got the tag from this very address, so there is an answer. */
export function hasCurrentTag({ headers }: FastifyRequest, reply: FastifyReply): boolean {
  const { 'if-none-match': noneMatch, 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const tagsAlone = noneMatch !== undefined && match === undefined && unmodified === undefined;
  return tagsAlone && noneMatch.trim() !== '*' && isFresh(headers, validatorsOf(reply));
}

const conditions = ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const;

/**
 * Whether the client has the answer, in whichever way it asks. There must be one: preconditions do not hide errors.
 *
 * @throws ProblemError `precondition-failed` when the client wants this answer only as it was before
 */
export function isUnchanged({ headers }: FastifyRequest, reply: FastifyReply): boolean {
  if (!conditions.some((name) => headers[name] !== undefined)) return false;
  const tag = String(reply.getHeader('etag'));
  const { 'if-match': match, 'if-unmodified-since': unmodified } = headers;
  const since = match === undefined ? httpDate(unmodified) : undefined;
  const isAnother = match !== undefined && match.trim() !== '*' && !tagsIn(match).includes(tag);
  const isLater = since !== undefined && Date.parse(String(reply.getHeader('last-modified'))) > Date.parse(since);
  if (isAnother || isLater) {
    throw new ProblemError('precondition-failed', (say) => say.preconditionFailed(tag));
  }
  return isFresh(headers, validatorsOf(reply));
}

/** The entity tags of a list, weak ones with their mark. */
function tagsIn(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** What an answer is known by: its `ETag` and `Last-Modified`. */
type Known = { etag: string; 'last-modified': string };

function validatorsOf(reply: FastifyReply): Known {
  return { etag: String(reply.getHeader('etag')), 'last-modified': String(reply.getHeader('last-modified')) };
}

/** Whether the client has the answer already. */
export function isFresh(headers: IncomingHttpHeaders, known: Known): boolean {
  const noneMatch = headers['if-none-match'];
  return fresh(
    {
      'if-none-match': noneMatch?.trim(),
      // A date does not count beside tags, nor when it is none (RFC 9110, section 13.1.3).
      'if-modified-since': noneMatch === undefined ? httpDate(headers['if-modified-since']) : undefined,
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

/** The date in the form that every reader takes; undefined for what is no HTTP-date (RFC 9110, section 5.6.7). */
function httpDate(text = ''): string | undefined {
  if (imfOr850.test(text)) return text;
  return asctime.test(text) ? `${text} GMT` : undefined;
}

/** Whether a 304 has a header of the answer that it stands for: none that describes a body (RFC 9110, section 15.4.5). */
export function staysIn304(name: string): boolean {
  return !/^(?:content-(?:type|length|encoding|disposition)|link|accept-ranges)$/.test(name);
}

/** Makes the reply a 304. @returns its body */
export function notModified(request: Pick<FastifyRequest, 'method'>, reply: FastifyReply): Readable | undefined {
  reply.statusCode = 304;
  for (const name of Object.keys(reply.getHeaders())) if (!staysIn304(name)) reply.removeHeader(name);
  return emptyBodyForHead(request);
}

/**
 * The body of a 304, or of a HEAD: none. Under HEAD an empty text would be taken for the body, and its length told as that of
 * the answer; a stream has no length to tell.
 */
export function emptyBodyForHead(request: Pick<FastifyRequest, 'method'>): Readable | undefined {
  return request.method === 'HEAD' ? Readable.from([]) : undefined;
}
