// What caches are told (RFC 9110, section 13; RFC 9111): which bytes these are, since when, and how long they hold.
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { Day } from '../dates/day.ts';
import { encodingOf, tagOfEncoded } from './encodings.ts';

/** What tells an answer from all others that the same address has given or will give. */
export type Validators = {
  /** A strong entity tag, with its quotes. */
  tag: string;
  modified: Date;
};

/** A strong entity tag over what decides the bytes of an answer. */
export function tagOver(...parts: (string | Buffer)[]): string {
  const digest = parts.length === 1 ? parts[0] : parts.join('\n');
  return `"${hash('sha256', digest ?? '', 'base64url').slice(0, 22)}"`;
}

/** In seconds: how long an answer is used without asking, and how long after that while asking. */
const SHORT = { fresh: 60, stale: 600 };
const LONG = { fresh: 3600, stale: 86_400 };

/** `Cache-Control` of what changes with the next edition. */
export const untilNextEdition = directives(SHORT);

/** `Cache-Control` of an answer about a day that is over: only another edition changes it, and few do. */
export const ofThePast = directives(LONG);

/** `Cache-Control` of an answer that depends on today's date: it is used up to midnight UTC, and not a second longer. */
export function whileItIs(day: Day, now: Date): string {
  const left = Math.max(0, Math.floor((Date.parse(day) + 86_400_000 - now.getTime()) / 1000));
  const used = Math.min(SHORT.fresh, left);
  return directives({ fresh: used, stale: Math.min(SHORT.stale, left - used) });
}

/** `Cache-Control` of what never changes. */
export const FOREVER = 'public, max-age=31536000, immutable';

function directives({ fresh, stale }: { fresh: number; stale: number }): string {
  return `public, max-age=${fresh}, stale-while-revalidate=${stale}`;
}

/**
 * The body of a 304, or of a HEAD: none. Under HEAD an empty text would be taken for the body, and its length told as that of the answer;
 * a stream has no length to tell.
 */
export function noBody(request: FastifyRequest): Readable | undefined {
  return request.method === 'HEAD' ? Readable.from([]) : undefined;
}

/** Sets the validators, and answers 304 when the client has just these bytes. @returns whether it did */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, { tag, modified }: Validators): boolean {
  reply.header('etag', tag).header('last-modified', modified.toUTCString());
  const encoding = encodingOf(request);
  // A body may come compressed or, when it is small, as it is.
  for (const candidate of encoding ? [tagOfEncoded(tag, encoding), tag] : [tag]) {
    if (fresh(request.headers, { etag: candidate, 'last-modified': modified.toUTCString() })) {
      reply.code(304).header('etag', candidate).removeHeader('content-type').removeHeader('content-length');
      return true;
    }
  }
  return false;
}
