// Determines the IP address of a client, which rate limits and logs use.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';

export type ClientAddress = (request: IncomingMessage) => string;

/** @throws TypeError if one of `proxies` is neither an IP address nor a range in CIDR notation */
export function clientAddressReader(proxies: readonly string[]): ClientAddress {
  if (proxies.length === 0) return socketAddress;
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => {
    const connected = socketAddress(request);
    if (connected === '') return connected;
    // The client is the last address in `X-Forwarded-For` that is not a trusted proxy.
    const client = withoutZone(proxyAddr(request, isTrusted));
    return isIP(client) === 0 ? connected : client;
  };
}

/** Returns the address of the connection; an empty string if the connection has just been closed. */
function socketAddress({ socket }: IncomingMessage): string {
  return withoutZone(socket.remoteAddress ?? '');
}

/** Removes the zone of an IPv6 address (RFC 4007): it names an interface of this host, not a client. */
function withoutZone(address: string): string {
  const [plain = ''] = address.split('%', 1);
  return plain;
}

/** Counts all addresses of an IPv6 /64 network as one client, because a single host can use them all. */
export function clientKeyReader(clientOf: ClientAddress): (request: IncomingMessage) => string {
  return (request) => normalizeIP(clientOf(request));
}
