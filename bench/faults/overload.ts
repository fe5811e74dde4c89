// More than the server can take: its loop stands still for two seconds while requests come, and then far more is asked than it can
// answer. What it cannot answer it refuses, and when that is over it is as before.
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../ask.ts';
import { loadOf } from '../load.ts';
import { residentMemory, type Server } from '../server.ts';
import { figuresOf, type Served } from './network/good-client.ts';
import { askRaw, type RawAnswer, refusesFor } from './network/raw.ts';
import { serveMadeUp } from './network/serving.ts';
import { watched } from './network/watched.ts';
import { outcome } from './outcome.ts';

const MILESTONES = 10_000;
/** In milliseconds. */
const STALL = 2000;
const RECOVERY = 2000;
const SEEN = 4000;
/** In seconds. */
const LOAD = 15;
const CONNECTIONS = 500;
const WAITING = 200;
/** Asked each second meanwhile, and read. */
const SAMPLES = 20;
const FACT = '/v1/milestones?limit=20';
const MOST_TIMES_SLOWER = 5;

// What is kept would cost nothing.
const server = await serveMadeUp(MILESTONES, { RESPONSE_CACHE_MIB: '0' });
const { client, quiet } = await watched(server, FACT);

// Stopped by the system, its clocks go on, and its loop does not: it comes too late for all that it had planned, as in a long
// computation.
server.process.kill('SIGSTOP');
const waiting = Array.from({ length: WAITING }, () => askRaw(server.address, FACT));
await pause(STALL);
server.process.kill('SIGCONT');
refusals('those who came while the loop stood still', await Promise.all(waiting));
await recovers('a stall');

const costly = Array.from(
  { length: 2000 },
  (_, index) => `/v1/milestones?from=${1000 + index}&limit=${200 - (index % 20)}&expand=reports`,
);
const load = loadOf(server, { lines: costly, connections: CONNECTIONS });
const loading = load(LOAD);
const sampling: Promise<RawAnswer | undefined>[] = [];
for (let second = 1; second < LOAD; second += 1) {
  await pause(1000);
  sampling.push(...costly.slice(second * SAMPLES, (second + 1) * SAMPLES).map(sampled));
}
const { requests, seconds, errors } = await loading;
outcome('load that is too much for it does not end it', isAlive(server), {
  connections: CONNECTIONS,
  'answered a second': Math.round(requests / seconds),
  refused: errors.status ?? 0,
  'without an answer': Object.entries(errors).reduce(
    (sum, [kind, count]) => (kind === 'status' ? sum : sum + count),
    0,
  ),
  memory: `${residentMemory(server.process).toFixed(0)} MiB`,
});
refusals('those who came meanwhile', await Promise.all(sampling));
await recovers('the load');
process.exit();

/** On a connection that is kept: a new one is taken in a turn of the loop in which nothing is refused yet or any more. */
async function sampled(path: string): Promise<RawAnswer | undefined> {
  const answer = await ask(server.address + path).catch(() => undefined);
  if (answer?.status === undefined) return undefined;
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status: answer.status, headers: new Map(headers), body: answer.body.toString() };
}

function refusals(who: string, answers: (RawAnswer | undefined)[]): void {
  const refused = answers.filter((answer) => refusesFor(answer, 503));
  const answered = answers.filter((answer) => answer?.status === 200);
  const tell = refused.filter((answer) => answer?.headers.has('retry-after'));
  outcome(
    `${who} are answered, or told to come later`,
    refused.length > 0 && tell.length === refused.length && refused.length + answered.length === answers.length,
    { asked: answers.length, answered: answered.length, refused: refused.length, 'with Retry-After': tell.length },
  );
}

/** Whether all is as before, two seconds after it was over. */
async function recovers(after: string): Promise<void> {
  await pause(RECOVERY);
  await client.served();
  await pause(SEEN);
  const served: Served = await client.served();
  const holds = served.p99 <= MOST_TIMES_SLOWER * quiet.p99 && served.failed === 0 && isAlive(server);
  outcome(`${RECOVERY / 1000} seconds after ${after} all is as before`, holds, {
    ...figuresOf(served),
    'p99 before': `${quiet.p99.toFixed(1)} ms`,
  });
}

function isAlive({ process: { exitCode, signalCode } }: Server): boolean {
  return exitCode === null && signalCode === null;
}
