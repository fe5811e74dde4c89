// Which compression a client gets (RFC 9110, section 12.5.3). Known before there is a body, since entity tags tell it.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Of those that a client likes alike, the first. */
const encodings = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** Undefined when the body stays as it is: nobody is refused for liking none of ours. */
export function encodingOf({ headers }: Pick<FastifyRequest, 'headers'>): Encoding | undefined {
  if (headers['accept-encoding'] === undefined) return undefined;
  const [best] = new Negotiator({ headers }).encodings([...encodings, 'identity'], { preferred: encodings });
  return encodings.find((encoding) => encoding === best);
}

/** The entity tag of a body that comes compressed: other bytes, another tag. */
export function tagOfEncoded(tag: string, encoding: Encoding): string {
  return tag.replace(/"$/, `-${encoding}"`);
}
