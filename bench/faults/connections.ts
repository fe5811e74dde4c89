// Thousands of clients that send nothing, send or read a byte at a time, or read nothing at all.
import type { Socket } from 'node:net';
import { residentMemory, type Server, watchMemory } from '../server.ts';
import { openDescriptors, report, serveSynthetic, until } from './harness.ts';
import { latencyFigures, openSockets, startGoodClient } from './network.ts';

const MILESTONES = 10_000;
const MAX_DISCONNECT_MS = 15_000;
const MAX_P99_MS = 50;
/** For clients that are not disconnected. */
const MAX_GROWTH_MIB = 512;
/** Above this, the test kills the server to protect the machine. */
const MEMORY_LIMIT_MIB = 4096;
const BYTE_INTERVAL_MS = 1000;

type ClientKind = {
  description: string;
  clients: number;
  /** Pause after every ten new clients. */
  arrivalMs: number;
  /** The bytes that a client sends when it connects. */
  initial(index: number): string;
  /** The bytes that it then sends one by one, repeatedly. */
  trickled: string;
  /** Whether it reads responses, a byte at a time. */
  reads: boolean;
};

const host = 'Host: localhost\r\n';
const encodings = ['identity', 'gzip', 'br', 'zstd'];
const kinds: ClientKind[] = [
  {
    description: 'send nothing',
    clients: 10_000,
    arrivalMs: 5,
    initial: () => '',
    trickled: '',
    reads: false,
  },
  {
    description: 'send headers a byte at a time',
    clients: 1000,
    arrivalMs: 50,
    initial: () => '',
    trickled: `GET /v1/milestones HTTP/1.1\r\n${host}X-Slow: very`,
    reads: true,
  },
  {
    description: 'send a body a byte at a time',
    clients: 1000,
    arrivalMs: 50,
    initial: () => `POST /v1/milestones HTTP/1.1\r\n${host}Content-Length: 1000\r\n\r\n`,
    trickled: 'a body that never comes to its end',
    reads: true,
  },
  {
    description: 'read full exports a byte at a time',
    clients: 1000,
    arrivalMs: 50,
    initial: (index) =>
      `GET /v1/milestones?format=${index % 8 < 4 ? 'ndjson' : 'csv'} HTTP/1.1\r\n${host}Accept-Encoding: ${encodings[index % 4]}\r\n\r\n`,
    trickled: '',
    reads: true,
  },
  {
    description: 'pipeline 33 requests and read no response',
    clients: 1000,
    arrivalMs: 50,
    // Every request is different, so that the response cache does not help.
    initial: (index) =>
      Array.from(
        { length: 33 },
        (_, page) => `GET /v1/milestones?from=${1500 + (index % 500)}&limit=${200 - page} HTTP/1.1\r\n${host}\r\n`,
      ).join(''),
    trickled: '',
    reads: false,
  },
];

for (const kind of kinds) await test(kind, await serveSynthetic(MILESTONES));
process.exit();

async function test(
  { description, clients, arrivalMs, initial, trickled, reads }: ClientKind,
  server: Server,
): Promise<void> {
  const { client, quiet, usual } = await startGoodClient(server, '/v1/milestones?limit=20');
  const before = residentMemory(server.process);
  const memory = watchMemory(server.process, MEMORY_LIMIT_MIB);
  const sockets = await openSockets(server.address, clients, arrivalMs, initial);
  let sent = 0;
  const timer = setInterval(() => {
    for (const socket of sockets) exchangeByte(socket, trickled.charAt(sent % trickled.length), reads);
    sent += 1;
  }, BYTE_INTERVAL_MS);
  const begin = performance.now();
  const areGone = await until(() => openDescriptors(server) <= usual, MAX_DISCONNECT_MS);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(timer);
  const growth = memory() - before;
  const latencies = await client.latencies();
  for (const socket of sockets) socket.destroy();
  await client.stop();
  await server.stop();

  report(
    `${clients} clients that ${description} are disconnected, or need little memory`,
    areGone || growth < MAX_GROWTH_MIB,
    {
      'all disconnected': areGone ? `after ${seconds.toFixed(1)} s` : 'no',
      'memory growth': `${growth.toFixed(0)} MiB`,
    },
  );
  report('a good client is served meanwhile', latencies.p99 < MAX_P99_MS && latencies.failed === 0, {
    ...latencyFigures(latencies),
    'p99 before': `${quiet.p99.toFixed(1)} ms`,
  });
}

function exchangeByte(socket: Socket, byte: string, reads: boolean): void {
  if (socket.writable && byte !== '') socket.write(byte);
  if (reads) socket.read(1);
}
