// A thousand clients each that send their headers a byte at a time, that announce a body and hardly send it, that ask for whole lists
// and hardly read them, and that ask for many pages at once and read none: whether they go, what they take of the server's memory,
// and of others' time.
import type { Socket } from 'node:net';
import { residentMemory } from '../server.ts';
import { figuresOf } from './network/good-client.ts';
import { openDescriptors, serveMadeUp } from './network/serving.ts';
import { stubborn } from './network/stubborn.ts';
import { memoryWatched, secondsUntil, watched } from './network/watched.ts';
import { outcome } from './outcome.ts';

const CLIENTS = 1000;
const MILESTONES = 10_000;
const MOST_SECONDS = 15;
/** In milliseconds. */
const MOST_P99 = 50;
/** In MiB, above what there was before: of those that do not go. */
const MOST_MEMORY = 448;
/** In milliseconds, from ten of them to the next ten: what they ask for is not to be too much at once. */
const ARRIVAL = 50;
/** In milliseconds, from one byte to the next. */
const PACE = 1000;

type Slow = {
  does: string;
  /** What it sends at once. */
  first(index: number): string;
  /** What it then sends byte by byte. */
  after: string;
  /** Whether it reads, a byte at a time. */
  reads: boolean;
};

const host = 'Host: localhost\r\n';
const encodings = ['identity', 'gzip', 'br', 'zstd'];

const sorts: Slow[] = [
  {
    does: 'send headers a byte at a time',
    first: () => '',
    after: `GET /v1/milestones HTTP/1.1\r\n${host}X-Slow: very`,
    reads: true,
  },
  {
    does: 'send a body a byte at a time',
    first: () => `POST /v1/milestones HTTP/1.1\r\n${host}Content-Length: 1000\r\n\r\n`,
    after: 'a body that never comes to its end',
    reads: true,
  },
  {
    does: 'read whole lists a byte at a time',
    first: (index) =>
      `GET /v1/milestones?format=${index % 8 < 4 ? 'ndjson' : 'csv'} HTTP/1.1\r\n${host}Accept-Encoding: ${encodings[index % 4]}\r\n\r\n`,
    after: '',
    reads: true,
  },
  {
    does: 'ask for 33 pages at once and read none',
    // As many as are taken; each asks for others, so that none is kept.
    first: (index) =>
      Array.from(
        { length: 33 },
        (_, page) => `GET /v1/milestones?from=${1500 + (index % 500)}&limit=${200 - page} HTTP/1.1\r\n${host}\r\n`,
      ).join(''),
    after: '',
    reads: false,
  },
];

for (const sort of sorts) await letLoose(sort);
process.exit();

async function letLoose({ does, first, after, reads }: Slow): Promise<void> {
  const server = await serveMadeUp(MILESTONES);
  const { client, quiet, usual } = await watched(server, '/v1/milestones?limit=20');
  const before = residentMemory(server.process);
  const memory = memoryWatched(server.process);
  const sockets = await stubborn(server.address, CLIENTS, ARRIVAL, first);
  let bytes = 0;
  const slowly = setInterval(() => {
    const byte = after.charAt(bytes % after.length);
    for (const socket of sockets) takeAByte(socket, byte, reads);
    bytes += 1;
  }, PACE);
  const seconds = await secondsUntil(() => openDescriptors(server) <= usual, MOST_SECONDS);
  clearInterval(slowly);
  const grown = memory() - before;
  const meanwhile = await client.served();
  for (const socket of sockets) socket.destroy();
  await client.stop();
  await server.stop();

  outcome(`${CLIENTS} clients that ${does} go, or take little memory`, seconds <= MOST_SECONDS || grown < MOST_MEMORY, {
    'all gone after': Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'longer than was waited for',
    'memory grew by': `${grown.toFixed(0)} MiB`,
  });
  outcome('a good client is served meanwhile', meanwhile.p99 < MOST_P99 && meanwhile.failed === 0, {
    ...figuresOf(meanwhile),
    'p99 when quiet': `${quiet.p99.toFixed(1)} ms`,
  });
}

function takeAByte(socket: Socket, byte: string, reads: boolean): void {
  if (socket.writable && byte !== '') socket.write(byte);
  if (reads) socket.read(1);
}
