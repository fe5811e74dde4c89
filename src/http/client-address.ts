// Which address asks: whoever is connected, or for whom a declared proxy says that it asks.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Of X-Forwarded-For, where anybody may have written anything, counts what declared proxies added: from the right to the first
 * address that is none of theirs. Where that is no address, the proxy's own counts.
 *
 * @param proxies addresses of declared proxies, or CIDR ranges of them
 * @throws TypeError when one is neither
 */
export function clientAddressReader(proxies: readonly string[]): ClientAddress {
  if (proxies.length === 0) return connectedAddress;
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => {
    const connected = connectedAddress(request);
    if (connected === '') return connected;
    const client = withoutZone(proxyAddr(request, isTrusted));
    return isIP(client) === 0 ? connected : client;
  };
}

/** A connection that has just been closed has no address any more. */
function connectedAddress({ socket }: IncomingMessage): string {
  return withoutZone(socket.remoteAddress ?? '');
}

/** `fe80::1%eth0`: which of our own networks it is in says nothing of the client (RFC 4007, section 11). */
function withoutZone(address: string): string {
  const [plain = ''] = address.split('%', 1);
  return plain;
}

/**
 * Identifies a client for limits. An IPv6 network (/64) counts as one client, because a single host can use all of its addresses.
 */
export function clientKey(clientOf: ClientAddress): (request: IncomingMessage) => string {
  return (request) => normalizeIP(clientOf(request));
}
