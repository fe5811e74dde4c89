// The Link header (RFC 8288): what else there is around an answer.
import type { FastifyReply } from 'fastify';

export type Link = { href: string; rel: string; type?: string };

export function addLinks(reply: FastifyReply, links: readonly Link[]): void {
  reply.header('link', links.map(written).join(', '));
}

/** Nothing that an address must not hold, or that has another form. */
const PLAIN = /^\/(?!\/)(?:[\w\-~!$&()*+,;=:@/?]|\.(?!\.?(?:\/|$)))*$/;

/** Path and query of a request, which may name its whole URL (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  if (PLAIN.test(url)) return url;
  // Percent-encodes what must not stand in an address, such as the `>` that ends it here.
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
}

/** The address with other parameters: some left out, others at the end. */
export function withParameters(address: string, left: readonly string[], added: Record<string, string>): string {
  const [path = ''] = address.split('?', 1);
  const query = address.slice(path.length + 1);
  // What is encoded in a way of its own may be a name in disguise.
  const asked = /[%+]/.test(query) ? new URLSearchParams(query).toString() : query;
  const kept = asked
    .split('&')
    .filter((each) => each !== '' && !isOneOf(each, left) && !isOneOf(each, Object.keys(added)));
  const parameters = Object.entries(added).map(([name, value]) => `${name}=${value}`);
  return `${path}?${[...kept, ...parameters].join('&')}`;
}

function isOneOf(parameter: string, names: readonly string[]): boolean {
  return names.some((name) => parameter.startsWith(name) && (parameter[name.length] ?? '=') === '=');
}

/** Addresses come from URLs, so they hold no `>`. */
function written({ href, rel, type }: Link): string {
  return `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`;
}
