// Negotiates the compression (RFC 9110, section 12.5.3). Entity tags contain it, so it is known before there is a body.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** In order of the server's preference. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

declare module 'fastify' {
  interface FastifyRequest {
    /** Result of `negotiateEncoding`; null before. */
    encoding: Encoding | 'identity' | null;
  }
}

/** Undefined if the body is not compressed, for example because the client accepts none of the encodings. */
export function negotiateEncoding(request: Pick<FastifyRequest, 'encoding' | 'headers'>): Encoding | undefined {
  request.encoding ??= parseAcceptEncoding(request.headers);
  return request.encoding === 'identity' ? undefined : request.encoding;
}

function parseAcceptEncoding(headers: FastifyRequest['headers']): Encoding | 'identity' {
  // `x-gzip` is an alias of gzip (RFC 9110, section 8.4.1.3).
  const accepted = headers['accept-encoding']?.toString().replaceAll('x-gzip', 'gzip');
  // Ranges are parts of the uncompressed body.
  if (accepted === undefined || headers.range !== undefined) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings([...encodings, 'identity'], { preferred: encodings });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}

const text = /^text\/|[/+](json|xml|yaml|x-ndjson|javascript)\b/;

/** Text is compressible; images, archives and databases are not compressed. */
export function isCompressible(type: string): boolean {
  return text.test(type);
}
