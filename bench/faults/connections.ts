// Thousands of clients that send nothing, send or read a byte at a time, or read nothing at all.
import type { Socket } from 'node:net';
import { residentMemory, type Server, watchMemory } from '../server.ts';
import { openDescriptors, report, serveSynthetic, until } from './harness.ts';
import { figuresOf, openStubborn, startGoodClient } from './network.ts';

const MILESTONES = 10_000;
const MOST_SECONDS = 15;
/** Milliseconds. */
const MOST_P99 = 50;
/** MiB above the memory before, for clients that are not disconnected. */
const MOST_GROWTH = 512;
/** A server that uses more MiB is ended, before it takes the memory of the machine. */
const LIMIT = 4096;
/** Milliseconds between two bytes. */
const PACE = 1000;

type Kind = {
  description: string;
  clients: number;
  /** Milliseconds after every ten new clients. */
  arrival: number;
  /** The bytes that a client sends at once. */
  first(index: number): string;
  /** The bytes that it sends one by one. */
  slowly: string;
  reads: boolean;
};

const host = 'Host: localhost\r\n';
const encodings = ['identity', 'gzip', 'br', 'zstd'];
const kinds: Kind[] = [
  {
    description: 'send nothing',
    clients: 10_000,
    arrival: 5,
    first: () => '',
    slowly: '',
    reads: false,
  },
  {
    description: 'send headers a byte at a time',
    clients: 1000,
    arrival: 50,
    first: () => '',
    slowly: `GET /v1/milestones HTTP/1.1\r\n${host}X-Slow: very`,
    reads: true,
  },
  {
    description: 'send a body a byte at a time',
    clients: 1000,
    arrival: 50,
    first: () => `POST /v1/milestones HTTP/1.1\r\n${host}Content-Length: 1000\r\n\r\n`,
    slowly: 'a body that never comes to its end',
    reads: true,
  },
  {
    description: 'read full exports a byte at a time',
    clients: 1000,
    arrival: 50,
    first: (index) =>
      `GET /v1/milestones?format=${index % 8 < 4 ? 'ndjson' : 'csv'} HTTP/1.1\r\n${host}Accept-Encoding: ${encodings[index % 4]}\r\n\r\n`,
    slowly: '',
    reads: true,
  },
  {
    description: 'pipeline 33 requests and read no response',
    clients: 1000,
    arrival: 50,
    // Every request is different, so that the response cache does not help.
    first: (index) =>
      Array.from(
        { length: 33 },
        (_, page) => `GET /v1/milestones?from=${1500 + (index % 500)}&limit=${200 - page} HTTP/1.1\r\n${host}\r\n`,
      ).join(''),
    slowly: '',
    reads: false,
  },
];

for (const kind of kinds) await test(kind, await serveSynthetic(MILESTONES));
process.exit();

async function test({ description, clients, arrival, first, slowly, reads }: Kind, server: Server): Promise<void> {
  const { client, quiet, usual } = await startGoodClient(server, '/v1/milestones?limit=20');
  const before = residentMemory(server.process);
  const memory = watchMemory(server.process, LIMIT);
  const sockets = await openStubborn(server.address, clients, arrival, first);
  let sent = 0;
  const timer = setInterval(() => {
    for (const socket of sockets) exchangeByte(socket, slowly.charAt(sent % slowly.length), reads);
    sent += 1;
  }, PACE);
  const begin = performance.now();
  const areGone = await until(() => openDescriptors(server) <= usual, MOST_SECONDS * 1000);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(timer);
  const growth = memory() - before;
  const latencies = await client.latencies();
  for (const socket of sockets) socket.destroy();
  await client.stop();
  await server.stop();

  report(
    `${clients} clients that ${description} are disconnected, or need little memory`,
    areGone || growth < MOST_GROWTH,
    {
      'all disconnected': areGone ? `after ${seconds.toFixed(1)} s` : 'no',
      'memory growth': `${growth.toFixed(0)} MiB`,
    },
  );
  report('a good client is served meanwhile', latencies.p99 < MOST_P99 && latencies.failed === 0, {
    ...figuresOf(latencies),
    'p99 before': `${quiet.p99.toFixed(1)} ms`,
  });
}

function exchangeByte(socket: Socket, byte: string, reads: boolean): void {
  if (socket.writable && byte !== '') socket.write(byte);
  if (reads) socket.read(1);
}
