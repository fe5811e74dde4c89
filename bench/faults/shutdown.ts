// The server is told to end while it has everything to do: requests that came just before, whole lists that are read fast and slowly,
// requests of which only a half came, and connections on which nothing happens.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { answersIn, askRaw, refusesFor } from './network/raw.ts';
import { serveMadeUp } from './network/serving.ts';
import { outcome } from './outcome.ts';

const MILESTONES = 10_000;
const IN_FLIGHT = 50;
const OTHERS = 20;
/** In seconds. A little is granted to a machine that is busy. */
const DEADLINE = 3 + 0.5;
const LONGEST = 5;
/** In milliseconds. */
const PACE = 20;

type Open = { socket: Socket; said: string; ended: Promise<void>; seconds: number };

const server = await serveMadeUp(MILESTONES);
let told = Number.POSITIVE_INFINITY;
const host = 'Host: localhost\r\n';

const lists = { fast: await open(), slow: await open() };
const halves = await Promise.all(Array.from({ length: OTHERS }, open));
const idle = await Promise.all(Array.from({ length: OTHERS }, open));
const inFlight = await Promise.all(Array.from({ length: IN_FLIGHT }, open));
for (const { socket } of halves) socket.write('GET /v1/milestones HTTP/1.1\r\nHost: loc');
for (const { socket } of idle) socket.write(`GET /health/live HTTP/1.1\r\n${host}\r\n`);
await Promise.all(idle.map(({ socket }) => once(socket, 'data')));
for (const { socket } of Object.values(lists)) {
  socket.write(`GET /v1/milestones?format=ndjson&expand=reports HTTP/1.1\r\n${host}\r\n`);
  await once(socket, 'data');
}
// A hundredth of it in a second.
lists.slow.socket.pause();
const slowly = setInterval(() => {
  lists.slow.said += lists.slow.socket.read(4096) ?? '';
}, PACE);
for (const [index, { socket }] of inFlight.entries()) {
  socket.write(`GET /v1/milestones?limit=${index + 1}&sort=-earliest HTTP/1.1\r\n${host}\r\n`);
}

const exit = once(server.process, 'exit');
told = performance.now();
server.process.kill('SIGTERM');
const [newcomers, [code, signal]] = await Promise.all([askWhileItListens(), exit]);
const seconds = since();
clearInterval(slowly);
lists.slow.socket.resume();
await Promise.all([...inFlight, ...idle, ...halves, ...Object.values(lists)].map(({ ended }) => ended));

const answered = inFlight.filter(({ said }) => answersIn(said)[0]?.status === 200).length;
outcome('every request that had come is answered', answered === IN_FLIGHT, { answered, of: IN_FLIGHT });
outcome('a whole list that is read comes to its end', lists.fast.said.endsWith('\r\n0\r\n\r\n'), {
  bytes: lists.fast.said.length,
  'ended after': `${lists.fast.seconds.toFixed(2)} s`,
});
outcome('a whole list that is hardly read is cut at the deadline', seconds <= DEADLINE, {
  bytes: lists.slow.said.length,
  whole: lists.slow.said.endsWith('\r\n0\r\n\r\n') ? 'yes' : 'no',
  deadline: `${DEADLINE} s`,
});
outcome('the server ends in good order', code === 0 && seconds < LONGEST, {
  code: code ?? signal,
  after: `${seconds.toFixed(2)} s`,
});
const { ready, facts } = newcomers;
outcome(
  'until it takes no more connections it says that it is about to go, and answers',
  ready.length > 0 &&
    ready.every((answer) => refusesFor(answer, 503)) &&
    facts.length > 0 &&
    facts.every((answer) => answer?.status === 200),
  {
    'asked if ready': ready.length,
    refused: ready.filter((answer) => refusesFor(answer, 503)).length,
    facts: facts.length,
  },
);
process.exit();

async function open(): Promise<Open> {
  const { hostname, port } = new URL(server.address);
  const socket = connect({ host: hostname, port: Number(port) })
    .setEncoding('latin1')
    .on('error', () => undefined);
  const ended = once(socket, 'close').then(() => {
    it.seconds = since();
  });
  const it: Open = { socket, said: '', ended, seconds: Number.NaN };
  socket.on('data', (text) => {
    it.said += text;
  });
  await once(socket, 'connect');
  return it;
}

/** On new connections, for as long as there are any. */
async function askWhileItListens() {
  const ready: Awaited<ReturnType<typeof askRaw>>[] = [];
  const facts: typeof ready = [];
  for (;;) {
    const [answer, fact] = await Promise.all([
      askRaw(server.address, '/health/ready'),
      askRaw(server.address, '/v1/milestones?limit=1'),
    ]);
    if (!answer || !fact) return { ready, facts };
    ready.push(answer);
    facts.push(fact);
    await pause(PACE);
  }
}

function since(): number {
  return (performance.now() - told) / 1000;
}
