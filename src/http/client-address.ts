// Determines the IP address of a client, which rate limits and logs use.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Creates a function that returns the client address of a request. Without trusted proxies, this is the address of the
 * connection. With trusted proxies, it is the last address in `X-Forwarded-For` that is not a trusted proxy. If that
 * address is invalid, it is the address of the connection.
 *
 * @param proxies addresses or CIDR ranges of trusted proxies
 * @throws TypeError if one of `proxies` is neither an address nor a range
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

/** Returns the address at the other end of the connection; an empty string if the connection has just been closed. */
function socketAddress({ socket }: IncomingMessage): string {
  return withoutZone(socket.remoteAddress ?? '');
}

/**
 * Removes the zone of an IPv6 address (`%eth0` in `fe80::1%eth0`). It names an interface of this host (RFC 4007,
 * section 11), so it does not identify a client.
 */
function withoutZone(address: string): string {
  const [plain = ''] = address.split('%', 1);
  return plain;
}

/**
 * Creates a function that identifies the client of a request. All addresses of an IPv6 /64 network count as one client,
 * because a single host can use them all.
 */
export function clientKeyReader(clientOf: ClientAddress): (request: IncomingMessage) => string {
  return (request) => normalizeIP(clientOf(request));
}
