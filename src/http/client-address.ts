// Determines the IP address of a client, which rate limits and logs use.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Creates a function that returns the client address of a request. Without trusted proxies, this is the address of the connection. Behind
 * trusted proxies, it is the last untrusted address in `X-Forwarded-For` or, if that one is invalid, the address of the proxy.
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

/** Returns an empty string if the connection has just been closed. */
function socketAddress({ socket }: IncomingMessage): string {
  return withoutZone(socket.remoteAddress ?? '');
}

/** Removes the zone of an IPv6 address (`%eth0` in `fe80::1%eth0`): it names an interface of this host (RFC 4007, section 11). */
function withoutZone(address: string): string {
  const [plain = ''] = address.split('%', 1);
  return plain;
}

/** Creates a function that identifies the client of a request. An IPv6 /64 network is one client: one host can use all its addresses. */
export function clientKeyReader(clientOf: ClientAddress): (request: IncomingMessage) => string {
  return (request) => normalizeIP(clientOf(request));
}
