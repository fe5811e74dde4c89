// Cache headers of responses that are made from an edition (RFC 9110, section 13; RFC 9111).
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

/** Id of the edition that a response was made from: the value of `edition` that repeats the request. */
export const EDITION_HEADER = 'gigawatt-edition';

/** Data besides the edition that a response depends on. `since`: time from which it is the same. */
export type ExtraInput = { tag: string; since: Date | undefined };

type Representation = {
  edition: Edition;
  /** Media type. */
  type: string;
  /** Language, if there are several at the URL. */
  language?: string;
  query: { asOf?: string | undefined; cursor?: string | undefined };
  /** As-of date; undefined if the response is the same on every date. */
  day: Day | undefined;
  /** Whether the response contains today's date, as pages do: its bytes change daily, also those about a past date. */
  changesDaily?: true;
  extraInput?: ExtraInput | undefined;
};

declare module 'fastify' {
  interface FastifyInstance {
    sharedCacheHeaders: SharedCacheHeaders;
  }
}

/** Sets `Cache-Control`, the validators and the edition. */
export function setCacheHeaders(request: FastifyRequest, reply: FastifyReply, representation: Representation): void {
  const { edition, type, language = '', query, day, changesDaily, extraInput } = representation;
  reply.madeFrom = extraInput ? null : edition;
  const { server } = request;
  const variant: Variant = {
    form: `${type} ${language}`,
    // Without an explicit date, the response is about today and changes at midnight. A cursor contains its date.
    today: changesDaily ? server.today() : query.asOf === undefined && query.cursor === undefined ? day : undefined,
    isPast: !changesDaily && query.asOf !== undefined && query.asOf < server.today(),
    origin: server.originOf(request),
  };
  const now = server.now();
  const { cacheControl, modified, tag } = extraInput
    ? computeHeaders(edition, variant, now, extraInput)
    : server.sharedCacheHeaders(edition, variant, now);
  reply.header('cache-control', cacheControl).header(EDITION_HEADER, edition.id);
  setValidators(request, reply, { tag: `"${tag}${urlSuffix(request.url)}"`, modified, type });
}

/** What the headers depend on besides the edition and the URL. */
type Variant = { form: string; today: Day | undefined; isPast: boolean; origin: string };

/** Headers that all URLs of a variant share. `tag`: beginning of their entity tags. */
type Headers = { cacheControl: string; modified: string; tag: string };

function computeHeaders(
  { id, since: editionSince }: Edition,
  { form, today, isPast, origin }: Variant,
  now: Date,
  extraInput?: ExtraInput,
): Headers {
  const { digest, since } = programVersion();
  const dates = [editionSince, since, today === undefined ? undefined : new Date(today), extraInput?.since];
  return {
    cacheControl: today ? untilMidnight(today, now) : isPast ? untilCorrected : untilNextEdition,
    modified: latestDate(
      dates.filter((date) => date !== undefined),
      now,
    ).toUTCString(),
    tag: entityTag(id, digest, origin, form, today ?? '', extraInput?.tag ?? '').slice(1, 1 + TAG_LENGTH),
  };
}

/** In characters of base64: 96 bits. */
const TAG_LENGTH = 16;

/** End of an entity tag, so that tags of different URLs differ. */
function urlSuffix(url: string): string {
  return (fnv1a(url) >>> 0).toString(36);
}

type SharedCacheHeaders = (edition: Edition, variant: Variant, now: Date) => Headers;

/** The headers of an edition, and the period in which they are valid (milliseconds since 1970). */
type Period = { from: number; until: number; headers: LRUCache<string, Headers> };

/** Variants cached per edition: formats, requested dates and host names. */
const MAX_VARIANTS = 100;

/** Caches headers: hashing takes longer than the rest of a response with 304. */
export function sharedCacheHeaders(): SharedCacheHeaders {
  const periods = new WeakMap<Edition, Period>();
  return (edition, variant, now) => {
    const known = periods.get(edition);
    const at = now.getTime();
    const period = known && known.from <= at && at < known.until ? known : periodFrom(edition, now);
    if (period !== known) periods.set(edition, period);
    const key = `${variant.form} ${variant.today} ${variant.isPast} ${variant.origin}`;
    const cached = period.headers.get(key);
    if (cached) return cached;
    const headers = computeHeaders(edition, variant, now);
    period.headers.set(key, headers);
    return headers;
  };
}

function periodFrom({ since }: Edition, now: Date): Period {
  const at = now.getTime();
  // While the clock is behind these dates, `Last-Modified` is the current time.
  const isBehind = at < Math.max(since.getTime(), programVersion().since.getTime());
  return { from: at, until: isBehind ? at : headersConstantUntil(now), headers: new LRUCache({ max: MAX_VARIANTS }) };
}
