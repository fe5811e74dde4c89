// The Link header (RFC 8288): what else there is around an answer.
import type { FastifyReply } from 'fastify';

export type Link = { href: string; rel: string; type?: string };

export function addLinks(reply: FastifyReply, links: readonly Link[]): void {
  reply.header('link', links.map(written).join(', '));
}

/** Path and query of a request, which may name its whole URL (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  // Percent-encodes what must not stand in an address, such as the `>` that ends it here.
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
}

/** Addresses come from URLs, so they hold no `>`. */
function written({ href, rel, type }: Link): string {
  return `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`;
}
