// Sends SIGTERM while requests, exports, partial requests and idle connections are open.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { report, serveSynthetic } from './harness.ts';
import { isUnavailable, parse, type RawResponse, sendRaw } from './network.ts';

const MILESTONES = 10_000;
const REQUESTS = 50;
const OTHER_CONNECTIONS = 20;
/** The server ends exports after 3 s. A busy machine needs longer. */
const DEADLINE_SECONDS = 3.5;
const INTERVAL_MS = 20;

type Connection = { socket: Socket; received: string; ended: Promise<unknown> };

const server = await serveSynthetic(MILESTONES);
const host = 'Host: localhost\r\n';
const openSeveral = (count: number) => Promise.all(Array.from({ length: count }, open));

const [fast, slow] = [await open(), await open()];
const [partial, idle, inFlight] = [
  await openSeveral(OTHER_CONNECTIONS),
  await openSeveral(OTHER_CONNECTIONS),
  await openSeveral(REQUESTS),
];
for (const { socket } of partial) socket.write('GET /v1/milestones HTTP/1.1\r\nHost: loc');
for (const { socket } of idle) socket.write(`GET /health/live HTTP/1.1\r\n${host}\r\n`);
await Promise.all(idle.map(({ socket }) => once(socket, 'data')));
for (const { socket } of [fast, slow]) {
  socket.write(`GET /v1/milestones?format=ndjson&expand=reports HTTP/1.1\r\n${host}\r\n`);
  await once(socket, 'data');
}
slow.socket.pause();
const slowly = setInterval(() => {
  slow.received += slow.socket.read(4096) ?? '';
}, INTERVAL_MS);
for (const [index, { socket }] of inFlight.entries())
  socket.write(`GET /v1/milestones?limit=${index + 1}&sort=-earliest HTTP/1.1\r\n${host}\r\n`);

const exit = once(server.process, 'exit');
const begin = performance.now();
server.process.kill('SIGTERM');
const [newcomers, [code, signal]] = await Promise.all([requestWhileListening(), exit]);
const seconds = (performance.now() - begin) / 1000;
clearInterval(slowly);
slow.socket.resume();
await Promise.all([fast, slow, ...partial, ...idle, ...inFlight].map(({ ended }) => ended));

const answered = inFlight.filter(({ received }) => parse(received)?.status === 200).length;
report('requests before SIGTERM get responses', answered === REQUESTS, { answered, of: REQUESTS });
report('an export that is read completes', fast.received.endsWith('\r\n0\r\n\r\n'), { bytes: fast.received.length });
report('the server exits in time, although an export is hardly read', code === 0 && seconds <= DEADLINE_SECONDS, {
  code: code ?? signal,
  after: `${seconds.toFixed(2)} s`,
  'bytes of the export': slow.received.length,
});
const { ready, data } = newcomers;
report(
  'until it stops accepting connections, /health/ready returns 503 and data requests return 200',
  ready.length > 0 && ready.every(isUnavailable) && data.every((response) => response?.status === 200),
  { requests: ready.length },
);
process.exit();

async function open(): Promise<Connection> {
  const { hostname, port } = new URL(server.address);
  const socket = connect({ host: hostname, port: Number(port) })
    .setEncoding('latin1')
    .on('error', () => undefined);
  const opened: Connection = { socket, received: '', ended: once(socket, 'close') };
  socket.on('data', (text) => {
    opened.received += text;
  });
  await once(socket, 'connect');
  return opened;
}

/** Sends requests on new connections until the server accepts none. */
async function requestWhileListening() {
  const ready: RawResponse[] = [];
  const data: RawResponse[] = [];
  for (;;) {
    const paths = ['/health/ready', '/v1/milestones?limit=1'];
    const [one, other] = await Promise.all(paths.map((path) => sendRaw(server.address, path)));
    if (!one || !other) return { ready, data };
    ready.push(one);
    data.push(other);
    await pause(INTERVAL_MS);
  }
}
