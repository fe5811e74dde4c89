// Blocks the event loop for 2 s, and then sends requests faster than the server can respond.
import { setTimeout as pause } from 'node:timers/promises';
import { request } from '../http-client.ts';
import { loadOf } from '../load.ts';
import { hasEnded, residentMemory } from '../server.ts';
import { report, serveSynthetic } from './harness.ts';
import { isUnavailable, latencyFigures, type RawResponse, sendRaw, startGoodClient } from './network.ts';

const MILESTONES = 10_000;
const STALL_MS = 2000;
const RECOVERY_MS = 2000;
const OBSERVATION_MS = 4000;
const LOAD_SECONDS = 15;
const CONNECTIONS = 500;
/** Requests that arrive during the stall. */
const STALLED_REQUESTS = 200;
const SAMPLES_PER_SECOND = 20;
const PATH = '/v1/milestones?limit=20';
const MAX_SLOWDOWN = 5;

// Cached responses would cost too little to overload the server.
const server = await serveSynthetic(MILESTONES, { RESPONSE_CACHE_MIB: '0' });
const { client, quiet } = await startGoodClient(server, PATH);

// Stopping the process has the effect of a long computation: its clocks run on, its event loop does not.
server.process.kill('SIGSTOP');
const waiting = Array.from({ length: STALLED_REQUESTS }, () => sendRaw(server.address, PATH));
await pause(STALL_MS);
server.process.kill('SIGCONT');
reportResponses('that arrive while the event loop is blocked', await Promise.all(waiting));
await reportRecovery('the stall');

const costly = Array.from(
  { length: 2000 },
  (_, index) => `/v1/milestones?from=${1000 + index}&limit=${200 - (index % 20)}&expand=reports`,
);
const loading = loadOf(server, { lines: costly, connections: CONNECTIONS })(LOAD_SECONDS);
const sampling: Promise<RawResponse | undefined>[] = [];
for (let second = 1; second < LOAD_SECONDS; second += 1) {
  await pause(1000);
  sampling.push(...costly.slice(second * SAMPLES_PER_SECOND, (second + 1) * SAMPLES_PER_SECOND).map(sample));
}
const { requests, seconds, errors } = await loading;
const { status: refused = 0, ...lost } = errors;
report('the server survives the load', !hasEnded(server.process), {
  connections: CONNECTIONS,
  'responses per second': Math.round(requests / seconds),
  refused,
  lost: Object.values(lost).reduce((sum, count) => sum + count, 0),
  memory: `${residentMemory(server.process).toFixed(0)} MiB`,
});
reportResponses('during the load', await Promise.all(sampling));
await reportRecovery('the load');
process.exit();

/** Uses an open connection: a new one can be accepted between two measurements of the delay. */
async function sample(path: string): Promise<RawResponse | undefined> {
  const response = await request(server.address + path).catch(() => undefined);
  if (response?.status === undefined) return undefined;
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status: response.status, headers: new Map(headers), body: response.body.toString() };
}

function reportResponses(when: string, responses: (RawResponse | undefined)[]): void {
  const unavailable = responses.filter(isUnavailable);
  const served = responses.filter((response) => response?.status === 200);
  const withRetry = unavailable.filter((response) => response?.headers.has('retry-after'));
  report(
    `requests ${when} are served, or get 503 with Retry-After`,
    unavailable.length > 0 &&
      withRetry.length === unavailable.length &&
      unavailable.length + served.length === responses.length,
    {
      requests: responses.length,
      served: served.length,
      503: unavailable.length,
      'with Retry-After': withRetry.length,
    },
  );
}

async function reportRecovery(fault: string): Promise<void> {
  await pause(RECOVERY_MS);
  await client.latencies();
  await pause(OBSERVATION_MS);
  const latencies = await client.latencies();
  report(
    `${RECOVERY_MS / 1000} s after ${fault}, the server is as fast as before`,
    latencies.p99 <= MAX_SLOWDOWN * quiet.p99 && latencies.failed === 0,
    { ...latencyFigures(latencies), 'p99 before': `${quiet.p99.toFixed(1)} ms` },
  );
}
