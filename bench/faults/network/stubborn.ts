// Connections that mean no good: they never close by themselves, nor when they are told to.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** So many come at a time. */
const AT_A_TIME = 10;
/** A local address has some 28,000 ports at the most, and those that were used a minute ago may not be free yet. */
const PER_ADDRESS = 5000;

/**
 * Opens so many connections, each half of which stays open whatever the server does with the other.
 *
 * @param wait in milliseconds: from some to the next
 * @param first what each of them sends as soon as it is open
 */
export async function stubborn(
  address: string,
  count: number,
  wait: number,
  first: (index: number) => string = () => '',
): Promise<Socket[]> {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(AT_A_TIME, count - sockets.length) }, (_, index) => {
      const localAddress = `127.0.0.${2 + Math.floor((sockets.length + index) / PER_ADDRESS)}`;
      const socket = connect({ host: hostname, port: Number(port), localAddress, allowHalfOpen: true });
      return socket.pause().on('error', () => socket.destroy());
    });
    await Promise.all(some.map((socket) => once(socket, 'connect')));
    for (const [index, socket] of some.entries()) socket.write(first(sockets.length + index));
    sockets.push(...some);
    await pause(wait);
  }
  return sockets;
}
