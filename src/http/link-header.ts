// Builds `Link` headers (RFC 8288), and URLs with changed query parameters.
import type { FastifyReply } from 'fastify';

/** One value of the `Link` header, such as `</license>; rel="license"`. */
export type Link = string;

/** @param href URL without `>`, which would end the link */
export function link(href: string, rel: string, type?: string): Link {
  return type === undefined ? `<${href}>; rel="${rel}"` : `<${href}>; rel="${rel}"; type="${type}"`;
}

export function addLinks(reply: FastifyReply, links: readonly Link[]): void {
  reply.header('link', links.join(', '));
}

/** Matches URLs that need no parsing, because the WHATWG URL parser would return them unchanged. */
const PLAIN = /^\/(?:(?:[\w\-~!$&()*+,;=:@?]|\.\w)(?:[\w\-~!$&()*+,;=:@/?]|\.\w)*)?$/;

/** Returns the path and query of a request target, which may be an absolute URL (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  if (PLAIN.test(url)) return url;
  // `new URL` percent-encodes invalid characters such as `>`, which would end a link.
  // With a base, `new URL` would take the text after two slashes for a host.
  const { pathname, search } = new URL(url.startsWith('/') ? `http://localhost${url}` : url, 'http://localhost');
  return pathname + search;
}

/** A URL split at `?` and `&`; `text` is an encoded `name=value`. */
export type UrlParts = { path: string; parameters: readonly { name: string; text: string }[] };

export function parseUrl(address: string): UrlParts {
  const [path = ''] = address.split('?', 1);
  const query = address.slice(path.length + 1);
  if (query === '') return { path, parameters: [] };
  // Normalize the encoding, so that an encoded parameter name equals the plain name.
  const normalized = /[%+]/.test(query) ? new URLSearchParams(query).toString() : query;
  const texts = normalized.split('&').filter((text) => text !== '');
  return { path, parameters: texts.map((text) => ({ name: text.split('=', 1)[0] as string, text })) };
}

/** Removes the parameter `_`, which jQuery and others append with the current time to bypass caches. */
export function withoutCacheBuster(url: string): string {
  if (!/[?&](?:_|%5f)(?:[=&]|$)/i.test(url)) return url;
  const [path = ''] = url.split('?', 1);
  const texts = url.slice(path.length + 1).split('&');
  const kept = texts.filter((text) => !/^(?:_|%5f)(?:=|$)/i.test(text));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** Returns the URL with this parameter as the last one, and without the parameters in `omitted`. */
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
