// Shared by the fault tests over the network: raw requests, connections that never close, and a good client beside them.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Server } from '../server.ts';
import { openDescriptors } from './harness.ts';

/** Latencies in milliseconds. `failed` counts requests without a 200. */
export type Latencies = { answered: number; failed: number; p50: number; p99: number; max: number };
type GoodClient = { latencies(): Promise<Latencies>; stop(): Promise<unknown> };

/** Requests a URL 200 times a second from a thread of its own. `latencies` returns those since the previous call. */
export async function goodClient(url: string): Promise<GoodClient> {
  const worker = new Worker(new URL('./good-client-worker.ts', import.meta.url), { workerData: url });
  const received = () => once(worker, 'message').then(([message]) => message as Latencies);
  await received();
  return {
    latencies() {
      const latencies = received();
      worker.postMessage('');
      return latencies;
    },
    stop: () => worker.terminate(),
  };
}

/** Starts a good client. Returns its latencies without a fault, and the number of open files and sockets. */
export async function startGoodClient(server: Server, path: string) {
  const client = await goodClient(server.address + path);
  // Discards the first requests, which are slower.
  await pause(2000);
  await client.latencies();
  await pause(4000);
  return { client, quiet: await client.latencies(), usual: openDescriptors(server) };
}

export function latencyFigures({ p50, p99, max, answered, failed }: Latencies): Record<string, string | number> {
  return { p50: `${p50.toFixed(1)} ms`, p99: `${p99.toFixed(1)} ms`, max: `${max.toFixed(0)} ms`, answered, failed };
}

export type RawResponse = { status: number; headers: Map<string, string>; body: string };

/** Sends a request on a new connection. Returns undefined if the server closes the connection without a response. */
export function sendRaw(address: string, target: string): Promise<RawResponse | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ host: hostname, port: Number(port) });
    socket
      .setEncoding('latin1')
      .setTimeout(30_000, () => socket.destroy())
      .on('data', (text) => {
        received += text;
      })
      .on('error', () => undefined)
      .on('close', () => resolve(parse(received)))
      .write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

/** The first response in what was received on a connection; undefined if it is incomplete. */
export function parse(received: string): RawResponse | undefined {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = rest.join('\r\n\r\n');
  const length = Number(headers.get('content-length') ?? body.length);
  return !status || body.length < length ? undefined : { status, headers, body: body.slice(0, length) };
}

/** True if the response is a 503 problem with `Retry-After`, as documented. */
export function isUnavailable(response: RawResponse | undefined): boolean {
  return (
    response?.status === 503 &&
    response.headers.get('content-type') === 'application/problem+json' &&
    JSON.parse(response.body).status === 503
  );
}

/** A local address has about 28,000 ports, some of which are still in use after an earlier test. */
const CONNECTIONS_PER_ADDRESS = 5000;

/**
 * Opens connections that never close, even if the server closes its half.
 *
 * @param pauseMs after every ten connections
 * @param initial the bytes that each connection sends first
 */
export async function openSockets(
  address: string,
  count: number,
  pauseMs: number,
  initial: (index: number) => string,
): Promise<Socket[]> {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(10, count - sockets.length) }, (_, index) => {
      const localAddress = `127.0.0.${2 + Math.floor((sockets.length + index) / CONNECTIONS_PER_ADDRESS)}`;
      const socket = connect({ host: hostname, port: Number(port), localAddress, allowHalfOpen: true });
      return socket.pause().on('error', () => socket.destroy());
    });
    await Promise.all(some.map((socket) => once(socket, 'connect')));
    for (const [index, socket] of some.entries()) socket.write(initial(sockets.length + index));
    sockets.push(...some);
    await pause(pauseMs);
  }
  return sockets;
}
