// An answer made from an edition, in the eyes of caches: what decides its bytes, and how long it holds.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edition } from '../database/edition.ts';
import { type Day, dayOf } from '../dates/day.ts';
import { catalogue, type FormatName } from '../formats/catalogue.ts';
import { programVersion } from '../project.ts';
import { identify, lastOf, ofThePast, tagOver, untilNextEdition, varyOn, whileItIs } from './caching.ts';

/** Tells which edition an answer is from, to cite it or to ask for it again with `edition=`. */
export const EDITION_HEADER = 'gigawatt-edition';

/** Something besides the edition that an answer is made of. */
export type MadeOf = { tag: string; since: Date | undefined };

type Representation = {
  edition: Edition;
  format: FormatName;
  /** The day it is about; undefined where the day makes no difference. */
  day: Day | undefined;
  /** What else decides its bytes, and since when. */
  madeOf?: MadeOf | undefined;
};

/** Tells caches about the answer. */
export function tellCaches(
  request: FastifyRequest,
  reply: FastifyReply,
  { edition, format, day, madeOf }: Representation,
): void {
  reply.madeFrom = madeOf ? null : edition;
  const query = request.query as { asOf?: string; cursor?: string; format?: string };
  const now = request.server.now();
  const { digest, since } = programVersion();
  // Without a day of its own, the answer is about today: it is another one tomorrow. A cursor has its day.
  const today = query.asOf === undefined && query.cursor === undefined ? day : undefined;
  const isOver = query.asOf !== undefined && query.asOf < dayOf(now);
  reply.header('cache-control', today ? whileItIs(today, now) : isOver ? ofThePast : untilNextEdition);
  reply.header(EDITION_HEADER, edition.id);
  if (query.format === undefined) varyOn(reply, 'Accept');
  const dates = [new Date(edition.recorded), since, today ? new Date(today) : undefined, madeOf?.since];
  const origin = request.server.originOf(request);
  identify(request, reply, {
    tag: tagOver(edition.id, edition.recorded, digest, origin, request.url, format, today ?? '', madeOf?.tag ?? ''),
    modified: lastOf(
      dates.filter((date) => date !== undefined),
      now,
    ),
    type: catalogue[format].mediaType,
  });
}
