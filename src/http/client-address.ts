// Client addresses, for limits and logs.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Returns the address of a request's client: of the connection or, behind trusted proxies, the last untrusted one in `X-Forwarded-For`.
 * If that is not a valid address, the proxy's own.
 *
 * @param proxies addresses or CIDR ranges of trusted proxies
 * @throws TypeError for a text that is neither
 */
export function clientAddressReader(proxies: readonly string[]): ClientAddress {
  if (proxies.length === 0) return socketAddress;
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => {
    const connected = socketAddress(request);
    if (connected === '') return connected;
    const client = withoutZone(proxyAddr(request, isTrusted));
    return isIP(client) === 0 ? connected : client;
  };
}

/** Empty for a connection that has just been closed. */
function socketAddress({ socket }: IncomingMessage): string {
  return withoutZone(socket.remoteAddress ?? '');
}

/** Removes the zone of an IPv6 address, as in `fe80::1%eth0`: it names an interface of this host (RFC 4007, section 11). */
function withoutZone(address: string): string {
  const [plain = ''] = address.split('%', 1);
  return plain;
}

/** Identifies a client for limits. An IPv6 network (/64) is one client, because a single host can use all of its addresses. */
export function clientKeyReader(clientOf: ClientAddress): (request: IncomingMessage) => string {
  return (request) => normalizeIP(clientOf(request));
}
