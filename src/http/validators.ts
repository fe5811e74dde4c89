// An answer made from an edition, in the eyes of caches: what decides its bytes, and how long it holds.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { programVersion } from '../build-info.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { fnv1a } from '../util/fnv1a.ts';
import {
  entityTag,
  headersConstantUntil,
  latestDate,
  setValidators,
  untilCorrected,
  untilMidnight,
  untilNextEdition,
} from './cache-headers.ts';

/** Tells which edition an answer is from, to cite it or to ask for it again with `edition=`. */
export const EDITION_HEADER = 'gigawatt-edition';

/** Something besides the edition that an answer is made of. */
export type ExtraInput = { tag: string; since: Date | undefined };

type Representation = {
  edition: Edition;
  /** Its media type. */
  type: string;
  /** What language it is in, where there are several at the address. */
  language?: string;
  /** The day it is about; undefined where the day makes no difference. */
  day: Day | undefined;
  /** Whether it contains today's date, as pages do: its bytes change every day, also those about a past day. */
  changesDaily?: true;
  /** What else decides its bytes, and since when. */
  madeOf?: ExtraInput | undefined;
};

/** Tells caches about the answer. */
export function setCacheHeaders(request: FastifyRequest, reply: FastifyReply, representation: Representation): void {
  const { edition, type, language = '', day, changesDaily, madeOf } = representation;
  reply.madeFrom = madeOf ? null : edition;
  const query = request.query as { asOf?: string; cursor?: string };
  const { server } = request;
  const about: About = {
    form: `${type} ${language}`,
    // Without a day of its own, the answer is about today: it is another one tomorrow. A cursor has its day.
    today: changesDaily ? server.today() : query.asOf === undefined && query.cursor === undefined ? day : undefined,
    isOver: !changesDaily && query.asOf !== undefined && query.asOf < server.today(),
    origin: server.originOf(request),
  };
  const now = server.now();
  const { cacheControl, modified, tag } = madeOf
    ? toldOf(edition, about, now, madeOf)
    : toldBefore(edition, about, now);
  reply.header('cache-control', cacheControl).header(EDITION_HEADER, edition.id);
  setValidators(request, reply, { tag: `"${tag}${markOf(request.url)}"`, modified, type });
}

type About = { form: string; today: Day | undefined; isOver: boolean; origin: string };

/** What answers share that differ in nothing but their address. `tag`: how their tags begin. */
type Told = { cacheControl: string; modified: string; tag: string };

function toldOf(
  { id, since: editionSince }: Edition,
  { form, today, isOver, origin }: About,
  now: Date,
  madeOf?: ExtraInput,
): Told {
  const { digest, since } = programVersion();
  const dates = [editionSince, since, today === undefined ? undefined : new Date(today), madeOf?.since];
  return {
    cacheControl: today ? untilMidnight(today, now) : isOver ? untilCorrected : untilNextEdition,
    modified: latestDate(
      dates.filter((date) => date !== undefined),
      now,
    ).toUTCString(),
    tag: entityTag(id, digest, origin, form, today ?? '', madeOf?.tag ?? '').slice(1, 1 + TAG_LENGTH),
  };
}

/** In characters of base64: 96 bits. */
const TAG_LENGTH = 16;

/** What ends a tag, so that an answer is known by it at its own address only. */
function markOf(address: string): string {
  return (fnv1a(address) >>> 0).toString(36);
}

/** What was told of an edition, and from when until when it holds. */
type Period = { from: number; until: number; told: LRUCache<string, Told> };
const periods = new WeakMap<Edition, Period>();

/** There are as many as formats, days asked about and names of the server. */
const REMEMBERED = 100;

/** The same as `toldOf`, worked out once. */
function toldBefore(edition: Edition, about: About, now: Date): Told {
  const known = periods.get(edition);
  const at = now.getTime();
  const period = known && known.from <= at && at < known.until ? known : periodFrom(edition, now);
  if (period !== known) periods.set(edition, period);
  const key = `${about.form} ${about.today} ${about.isOver} ${about.origin}`;
  const before = period.told.get(key);
  if (before) return before;
  const told = toldOf(edition, about, now);
  period.told.set(key, told);
  return told;
}

function periodFrom({ since }: Edition, now: Date): Period {
  const at = now.getTime();
  // Until the clock has come to the dates, it is the clock that is told.
  const isBehind = at < Math.max(since.getTime(), programVersion().since.getTime());
  return { from: at, until: isBehind ? at : headersConstantUntil(now), told: new LRUCache({ max: REMEMBERED }) };
}
