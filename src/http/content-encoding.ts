// Which compression a client gets (RFC 9110, section 12.5.3). Known before there is a body, since entity tags tell it.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Of those that a client likes alike, the first. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

declare module 'fastify' {
  interface FastifyRequest {
    /** What `encodingOf` worked out; null until then. */
    encoding: Encoding | 'identity' | null;
  }
}

/** Undefined when the body stays as it is: nobody is refused for liking none of ours. */
export function negotiateEncoding(request: Pick<FastifyRequest, 'encoding' | 'headers'>): Encoding | undefined {
  request.encoding ??= negotiated(request.headers);
  return request.encoding === 'identity' ? undefined : request.encoding;
}

function negotiated(headers: FastifyRequest['headers']): Encoding | 'identity' {
  // An older name of gzip (RFC 9110, section 8.4.1.3).
  const accepted = headers['accept-encoding']?.toString().replaceAll('x-gzip', 'gzip');
  // A part is a part of the body as it is.
  if (accepted === undefined || headers.range !== undefined) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings([...encodings, 'identity'], { preferred: encodings });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}

const text = /^text\/|[/+](json|xml|yaml|x-ndjson|javascript)\b/;

/** Whether compression gains anything: text does, files with a compression of their own do not. */
export function isCompressible(type: string): boolean {
  return text.test(type);
}
