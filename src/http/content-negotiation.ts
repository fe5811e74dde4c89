// Content negotiation (RFC 9110, section 12): the parameter `format` or the `Accept` header selects the format.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { type FormatName, formatNames, mediaTypes } from '../formats/media-types.ts';
import { calendarModes } from '../formats/types.ts';
import { nearest } from '../util/did-you-mean.ts';
import { addVary } from './cache-headers.ts';
import { invalidParameter, ProblemError } from './problems.ts';

export const formatParameter = (available: readonly FormatName[]) =>
  z
    .string()
    .optional()
    .meta({
      description: `Format of the response; overrides the \`Accept\` header. ${available.map((name) => `\`${name}\` (${mediaTypes[name].mediaType})`).join(', ')}.`,
      enum: available,
      examples: [available[0]],
    });

/** Parameter of endpoints that offer calendars. */
export const calendarParameter = z
  .enum(calendarModes)
  .optional()
  .meta({
    description:
      'What the calendar shows; only with `format=ics`. `spans` (default): all possible days of each milestone. ' +
      '`deadlines`: only the last possible day; milestones whose date has no end are left out.',
    examples: ['deadlines'],
  });

/** @throws ProblemError `invalid-parameter` if `format` is unknown, `not-acceptable` if no format is acceptable */
export function negotiateFormat(
  request: FastifyRequest,
  reply: FastifyReply,
  format: string | undefined,
  available: readonly FormatName[],
): FormatName {
  if (format === undefined) addVary(reply, 'Accept');
  const chosen =
    format === undefined
      ? request.server.preferredFormat(request.headers.accept, available)
      : parseFormat(format, available);
  if (chosen && available.includes(chosen)) return chosen;
  const offered = available.map((name) => `${mediaTypes[name].mediaType} (\`format=${name}\`)`);
  const missing = chosen
    ? `${mediaTypes[chosen].mediaType} is not available here`
    : 'None of the types in `Accept` is available here';
  throw new ProblemError('not-acceptable', `${missing}. Available: ${offered.join(', ')}.`);
}

function parseFormat(format: string, available: readonly FormatName[]): FormatName {
  const known = formatNames.find((name) => name === format);
  if (known) return known;
  const near = nearest(format, available);
  throw invalidParameter('format', (messages) => messages.notOneOf('format', format, available, near), near);
}

/** Matches the parameters of a media type that the server ignores: all except `q`. */
const parameters = /;\s*(?!q\s*=)[^\s;,="]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?/gi;
const mediaRange = /(^|,)\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+/;

/** Maximum length of a cache key in characters: results for a longer `Accept` header are not cached. */
const MAX_CACHED_LENGTH = 300;

type FormatPreference = (accept: string | undefined, available: readonly FormatName[]) => FormatName | undefined;

declare module 'fastify' {
  interface FastifyInstance {
    /** Returns the available format that `Accept` prefers, the first one on a tie; undefined if none is acceptable. */
    preferredFormat: FormatPreference;
  }
}

/** Caches results, because clients send few different `Accept` headers, and parsing one takes 10–50 µs. */
export function formatPreference(): FormatPreference {
  const negotiated = new LRUCache<string, FormatName | 'none'>({ max: 1000 });
  return (accept, available) => {
    if (accept === undefined) return available[0];
    const key = `${available}\n${accept}`;
    const chosen = negotiated.get(key) ?? preferred(accept, available) ?? 'none';
    if (key.length <= MAX_CACHED_LENGTH) negotiated.set(key, chosen);
    return chosen === 'none' ? undefined : chosen;
  };
}

function preferred(accept: string, available: readonly FormatName[]): FormatName | undefined {
  const ranges = accept.replace(parameters, '');
  // Ignore an `Accept` header without a media type, such as `garbage`.
  if (!mediaRange.test(ranges)) return available[0];
  const types = available.map((name) => mediaTypes[name].mediaType);
  const [best] = new Negotiator({ headers: { accept: ranges } }).mediaTypes(types);
  return available.find((name) => mediaTypes[name].mediaType === best);
}
