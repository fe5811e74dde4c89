// Negotiates the content encoding (RFC 9110, section 12.5.3), which entity tags contain.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Supported encodings, the preferred one first. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** Acceptable encodings, the best one first. Empty if the client accepts none, not even an uncompressed body. */
type Acceptable = readonly (Encoding | 'identity')[];

declare module 'fastify' {
  interface FastifyRequest {
    /** Cached result of `acceptableEncodings`; null until its first call. */
    encodings: Acceptable | null;
  }
}

type Request = Pick<FastifyRequest, 'encodings' | 'headers'>;

/** Returns undefined if a body of this media type must stay uncompressed. */
export function negotiateEncoding(request: Request, mediaType: string): Encoding | undefined {
  const [best = 'identity'] = acceptableEncodings(request);
  return best !== 'identity' && (isCompressible(mediaType) || refusesIdentity(request)) ? best : undefined;
}

/** Returns whether even short bodies and images must be compressed. */
export function refusesIdentity(request: Request): boolean {
  return !acceptableEncodings(request).includes('identity');
}

export function acceptableEncodings(request: Request): Acceptable {
  request.encodings ??= parseAcceptEncoding(request.headers);
  return request.encodings;
}

function parseAcceptEncoding(headers: FastifyRequest['headers']): Acceptable {
  // `x-gzip` is an alias of gzip (RFC 9110, section 8.4.1.3).
  const accepted = headers['accept-encoding']?.toString().toLowerCase().replaceAll('x-gzip', 'gzip');
  // A byte range refers to the uncompressed body.
  if (accepted === undefined || headers.range !== undefined) return ['identity'];
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  // `*` selects gzip: a proxy that sends `*` may not know newer encodings.
  const preferred = [...encodings.filter((encoding) => accepted.includes(encoding)), 'gzip', 'identity'];
  return negotiator.encodings([...encodings, 'identity'], { preferred }) as Acceptable;
}

const text = /^text\/|[/+](json|xml|yaml|x-ndjson|javascript)\b/;

/** Returns whether bodies of this media type are text, which the server compresses if the client accepts it. */
export function isCompressible(type: string): boolean {
  return text.test(type);
}
