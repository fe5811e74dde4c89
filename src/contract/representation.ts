// An answer made from an edition, in the eyes of caches: what decides its bytes, and how long it holds.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edition } from '../database/edition.ts';
import { dayOf } from '../dates/day.ts';
import type { FormatName } from '../formats/catalogue.ts';
import { programVersion } from '../project.ts';
import { isUnchanged, ofThePast, tagOver, untilMidnight, untilNextEdition } from './caching.ts';

/** Tells caches about the answer. @returns whether the client has it already, in which case the reply is a 304 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, edition: Edition, format: FormatName): boolean {
  const query = request.query as { asOf?: string; cursor?: string; format?: string };
  const now = request.server.now();
  const today = dayOf(now);
  // Without a day of its own, the answer is about today: it is another one tomorrow.
  const isOfToday = query.asOf === undefined && query.cursor === undefined;
  const isOfThePast = query.asOf !== undefined && query.asOf < today;
  const { digest, since } = programVersion();
  reply.header('cache-control', isOfToday ? untilMidnight(now) : isOfThePast ? ofThePast : untilNextEdition);
  if (query.format === undefined) reply.header('vary', 'Accept');
  const dates = [Date.parse(edition.recorded), since.getTime(), ...(isOfToday ? [Date.parse(today)] : [])];
  return isUnchanged(request, reply, {
    tag: tagOver(edition.id, digest, request.url, format, isOfToday ? today : ''),
    // A clock that was wrong when the edition was recorded must not date it ahead.
    modified: new Date(Math.min(Math.max(...dates), now.getTime())),
  });
}
