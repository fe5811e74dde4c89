// Negotiates the content encoding (RFC 9110, section 12.5.3), which entity tags contain.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Supported encodings, the preferred one first. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

declare module 'fastify' {
  interface FastifyRequest {
    /** Cached result of `negotiateEncoding`; null until its first call. */
    encoding: Encoding | 'identity' | null;
  }
}

/** Returns undefined if the body must stay uncompressed. */
export function negotiateEncoding(request: Pick<FastifyRequest, 'encoding' | 'headers'>): Encoding | undefined {
  request.encoding ??= parseAcceptEncoding(request.headers);
  return request.encoding === 'identity' ? undefined : request.encoding;
}

function parseAcceptEncoding(headers: FastifyRequest['headers']): Encoding | 'identity' {
  // `x-gzip` is an alias of gzip (RFC 9110, section 8.4.1.3).
  const accepted = headers['accept-encoding']?.toString().replaceAll('x-gzip', 'gzip');
  // A byte range refers to the uncompressed body.
  if (accepted === undefined || headers.range !== undefined) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings([...encodings, 'identity'], { preferred: encodings });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}

const text = /^text\/|[/+](json|xml|yaml|x-ndjson|javascript)\b/;

/** Returns whether bodies of this media type are text, the only content that the server compresses. */
export function isCompressible(type: string): boolean {
  return text.test(type);
}
