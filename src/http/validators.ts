// Sets the cache headers of responses that are computed from an edition (RFC 9110, section 13; RFC 9111).
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

/** Header with the edition id: a request with `edition` set to this id gets the same response. */
export const EDITION_HEADER = 'gigawatt-edition';

/** Data outside the edition that also determines a response; `since` is the time of its last change. */
export type ExtraInput = { tag: string; since: Date | undefined };

type Representation = {
  edition: Edition;
  mediaType: string;
  language?: string;
  query: { asOf?: string | undefined; cursor?: string | undefined };
  /** As-of date; undefined if the response is the same for every date. */
  day: Day | undefined;
  /** Whether the response contains the current date, as web pages do, even if its as-of date is past. */
  changesDaily?: true;
  extraInput?: ExtraInput | undefined;
};

declare module 'fastify' {
  interface FastifyInstance {
    sharedCacheHeaders: SharedCacheHeaders;
  }
}

export function setCacheHeaders(request: FastifyRequest, reply: FastifyReply, representation: Representation): void {
  const { edition, mediaType: type, language = '', query, day, changesDaily, extraInput } = representation;
  reply.madeFrom = extraInput ? null : edition;
  const { server } = request;
  const variant: Variant = {
    form: `${type} ${language}`,
    // Without `asOf` and `cursor`, which contains an as-of date, the response changes at midnight UTC.
    today: changesDaily ? server.today() : query.asOf === undefined && query.cursor === undefined ? day : undefined,
    isPast: !changesDaily && query.asOf !== undefined && query.asOf < server.today(),
    origin: server.originOf(request),
  };
  const now = server.now();
  const { cacheControl, modified, tag } = extraInput
    ? computeHeaders(edition, variant, now, extraInput)
    : server.sharedCacheHeaders(edition, variant, now);
  reply.header('cache-control', cacheControl).header(EDITION_HEADER, edition.id);
  const urlHash = (fnv1a(request.url) >>> 0).toString(36);
  setValidators(request, reply, { tag: `"${tag}${urlHash}"`, modified, mediaType: type });
}

/** Everything that determines the cache headers, except the edition and the URL. */
type Variant = { form: string; today: Day | undefined; isPast: boolean; origin: string };

/** Headers that all URLs of a variant share; `tag` is the beginning of the entity tag. */
type Headers = { cacheControl: string; modified: string; tag: string };

function computeHeaders(
  { id, since: editionSince }: Edition,
  { form, today, isPast, origin }: Variant,
  now: Date,
  extraInput?: ExtraInput,
): Headers {
  const { digest, since } = programVersion();
  const dates = [editionSince, since, today === undefined ? undefined : new Date(today), extraInput?.since];
  const known = dates.filter((date) => date !== undefined);
  return {
    cacheControl: today ? untilMidnight(today, now) : isPast ? untilCorrected : untilNextEdition,
    modified: latestDate(known, now).toUTCString(),
    tag: entityTag(id, digest, origin, form, today ?? '', extraInput?.tag ?? '').slice(1, 1 + TAG_LENGTH),
  };
}

/** Number of base64 characters (96 bits) of an entity tag that all URLs of a variant share; a URL hash follows. */
const TAG_LENGTH = 16;

type SharedCacheHeaders = (edition: Edition, variant: Variant, now: Date) => Headers;

/** Cached headers of an edition, valid from `from` until before `until` (milliseconds since 1970). */
type Period = { from: number; until: number; headers: LRUCache<string, Headers> };

/** Maximum number per edition; a variant is a combination of format, language, date and host name. */
const MAX_VARIANTS = 100;

/** Caches headers, because computing the hash takes longer than all other work for a 304 response. */
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
  // With a clock behind these dates, `Last-Modified` is the current time, so the headers are not cached.
  const isBehind = at < Math.max(since.getTime(), programVersion().since.getTime());
  return { from: at, until: isBehind ? at : headersConstantUntil(now), headers: new LRUCache({ max: MAX_VARIANTS }) };
}
