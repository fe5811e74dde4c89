// The Link header (RFC 8288): what else there is around an answer.
import type { FastifyReply } from 'fastify';

/** As the header has it. */
export type Link = string;

/** @param href comes from a URL, so that it holds no `>` */
export function link(href: string, rel: string, type?: string): Link {
  return type === undefined ? `<${href}>; rel="${rel}"` : `<${href}>; rel="${rel}"; type="${type}"`;
}

export function addLinks(reply: FastifyReply, links: readonly Link[]): void {
  reply.header('link', links.join(', '));
}

/** Paths without dot segments or characters that the WHATWG URL parser would change. */
const PLAIN = /^\/(?:(?:[\w\-~!$&()*+,;=:@?]|\.\w)(?:[\w\-~!$&()*+,;=:@/?]|\.\w)*)?$/;

/** Path and query of a request, which may name its whole URL (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  if (PLAIN.test(url)) return url;
  // Percent-encodes what must not stand in an address, such as the `>` that ends it here.
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
}

/** An address taken apart, to be put together otherwise: each parameter with its name. */
export type UrlParts = { path: string; parameters: readonly { name: string; text: string }[] };

export function parseUrl(address: string): UrlParts {
  const [path = ''] = address.split('?', 1);
  const query = address.slice(path.length + 1);
  if (query === '') return { path, parameters: [] };
  // What is encoded in a way of its own may be a name in disguise.
  const asked = /[%+]/.test(query) ? new URLSearchParams(query).toString() : query;
  const texts = asked.split('&').filter((text) => text !== '');
  return { path, parameters: texts.map((text) => ({ name: text.split('=', 1)[0] as string, text })) };
}

/** The address with another value of a parameter, which comes last; some others are left out. */
export function withParameter(
  { path, parameters }: UrlParts,
  name: string,
  value: string,
  left: readonly string[] = [],
): string {
  let query = '';
  for (const parameter of parameters) {
    if (parameter.name !== name && !left.includes(parameter.name)) query += `${parameter.text}&`;
  }
  return `${path}?${query}${name}=${value}`;
}
