// Negotiates the content encoding (RFC 9110, section 12.5.3) before the body exists, because entity tags contain the encoding.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Supported encodings, in order of preference. The order applies between encodings that the client prefers equally. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

declare module 'fastify' {
  interface FastifyRequest {
    /** Cached result of `negotiateEncoding`; null until its first call. */
    encoding: Encoding | 'identity' | null;
  }
}

/**
 * Returns the encoding of the body; undefined if the body must stay uncompressed, for example because the client
 * accepts no supported encoding.
 */
export function negotiateEncoding(request: Pick<FastifyRequest, 'encoding' | 'headers'>): Encoding | undefined {
  request.encoding ??= parseAcceptEncoding(request.headers);
  return request.encoding === 'identity' ? undefined : request.encoding;
}

function parseAcceptEncoding(headers: FastifyRequest['headers']): Encoding | 'identity' {
  // `x-gzip` is an alias of gzip (RFC 9110, section 8.4.1.3).
  const accepted = headers['accept-encoding']?.toString().replaceAll('x-gzip', 'gzip');
  // A byte range refers to the uncompressed body, so the response to a range request is not compressed.
  if (accepted === undefined || headers.range !== undefined) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings([...encodings, 'identity'], { preferred: encodings });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}

const text = /^text\/|[/+](json|xml|yaml|x-ndjson|javascript)\b/;

/** Returns whether bodies of this media type are text. The server compresses only text: no images, archives or database files. */
export function isCompressible(type: string): boolean {
  return text.test(type);
}
