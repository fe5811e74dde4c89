// Which address asks: whoever is connected, or for whom a declared proxy says that it asks.
import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Of X-Forwarded-For, where anybody may have written anything, counts what declared proxies added: from the right to the first
 * address that is none of theirs.
 *
 * @param proxies addresses of declared proxies, or CIDR ranges of them
 * @throws TypeError when one is neither
 */
export function clientAddress(proxies: readonly string[]): ClientAddress {
  if (proxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = proxyAddr.compile([...proxies]);
  // A connection that has just been closed has no address any more.
  return (request) => (request.socket.remoteAddress === undefined ? '' : proxyAddr(request, isTrusted));
}
