// The `Link` header (RFC 8288), and URLs with changed parameters.
import type { FastifyReply } from 'fastify';

/** A link in the syntax of the header. */
export type Link = string;

/** @param href must not contain `>` */
export function link(href: string, rel: string, type?: string): Link {
  return type === undefined ? `<${href}>; rel="${rel}"` : `<${href}>; rel="${rel}"; type="${type}"`;
}

export function addLinks(reply: FastifyReply, links: readonly Link[]): void {
  reply.header('link', links.join(', '));
}

/** Paths without dot segments or characters that the WHATWG URL parser would change. */
const PLAIN = /^\/(?:(?:[\w\-~!$&()*+,;=:@?]|\.\w)(?:[\w\-~!$&()*+,;=:@/?]|\.\w)*)?$/;

/** Path and query of a request target, which may be an absolute URL (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  if (PLAIN.test(url)) return url;
  // Percent-encodes invalid characters, such as `>`, which would end a link.
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
}

/** Path and parameters. `text` is the encoded `name=value`. */
export type UrlParts = { path: string; parameters: readonly { name: string; text: string }[] };

export function parseUrl(address: string): UrlParts {
  const [path = ''] = address.split('?', 1);
  const query = address.slice(path.length + 1);
  if (query === '') return { path, parameters: [] };
  // Encoded parameters are normalized, because their name may be encoded too.
  const normalized = /[%+]/.test(query) ? new URLSearchParams(query).toString() : query;
  const texts = normalized.split('&').filter((text) => text !== '');
  return { path, parameters: texts.map((text) => ({ name: text.split('=', 1)[0] as string, text })) };
}

/** The URL with this value of the parameter, which comes last. @param omitted names of parameters to leave out */
export function withParameter(
  { path, parameters }: UrlParts,
  name: string,
  value: string,
  omitted: readonly string[] = [],
): string {
  let query = '';
  for (const parameter of parameters) {
    if (parameter.name !== name && !omitted.includes(parameter.name)) query += `${parameter.text}&`;
  }
  return `${path}?${query}${name}=${value}`;
}
