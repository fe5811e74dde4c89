// The thread of a good client: see good-client.ts.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Served } from './good-client.ts';

/** In milliseconds from one request to the next. */
const PACE = 5;
/** So many connections, opened once: what else the server has open is somebody else's. */
const CONNECTIONS = 4;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const url: string = workerData;
let latencies: number[] = [];
let failed = 0;

function ask(): Promise<void> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const fail = () => {
      failed += 1;
      resolve();
    };
    get(url, { agent }, (answer) => {
      answer
        .on('error', fail)
        .on('end', () => {
          if (answer.statusCode !== 200) return fail();
          latencies.push(performance.now() - begin);
          resolve();
        })
        .resume();
    }).on('error', fail);
  });
}

function served(): Served {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const told = { answered: sorted.length, failed, p50: at(0.5), p99: at(0.99), most: at(1) };
  latencies = [];
  failed = 0;
  return told;
}

await Promise.all(Array.from({ length: CONNECTIONS }, ask));
setInterval(ask, PACE);
parentPort?.on('message', () => parentPort?.postMessage(served()));
parentPort?.postMessage(served());
