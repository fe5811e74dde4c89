// An answer made from an edition, in the eyes of caches: what decides its bytes, and how long it holds.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edition } from '../database/edition.ts';
import { dayOf } from '../dates/day.ts';
import type { FormatName } from '../formats/catalogue.ts';
import { programVersion } from '../project.ts';
import { isUnchanged, ofThePast, tagOver, untilMidnight, untilNextEdition } from './caching.ts';

/** How long an answer holds: until the day is over, until the next edition, or about as long because it is about the past. */
export type Holds = 'today' | 'edition' | 'past';

/**
 * Tells caches about the answer.
 *
 * @param about how long it holds, if not as the query tells; and what makes it besides the edition
 * @returns whether the client has it already, in which case the reply is a 304
 */
export function isKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  edition: Edition,
  format: FormatName,
  about: { holds?: Holds | undefined; madeOf?: (() => string) | undefined } = {},
): boolean {
  const query = request.query as { asOf?: string; cursor?: string; format?: string };
  const now = request.server.now();
  const today = dayOf(now);
  const holds = about.holds ?? holdingOf(query, today);
  const { digest, since } = programVersion();
  const control = { today: untilMidnight(now), edition: untilNextEdition, past: ofThePast };
  reply.header('cache-control', control[holds]);
  if (query.format === undefined) reply.header('vary', 'Accept');
  const dates = [Date.parse(edition.recorded), since.getTime(), ...(holds === 'today' ? [Date.parse(today)] : [])];
  return isUnchanged(request, reply, {
    tag: tagOver(edition.id, digest, request.url, format, holds === 'today' ? today : '', about.madeOf?.() ?? ''),
    // A clock that was wrong when the edition was recorded must not date it ahead.
    modified: new Date(Math.min(Math.max(...dates), now.getTime())),
  });
}

function holdingOf({ asOf, cursor }: { asOf?: string; cursor?: string }, today: string): Holds {
  // Without a day of its own, the answer is about today: it is another one tomorrow. A cursor has its day.
  if (asOf === undefined) return cursor === undefined ? 'today' : 'edition';
  return asOf < today ? 'past' : 'edition';
}
