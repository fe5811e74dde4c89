// Runs a good client in a thread (see network.ts): requests a URL 200 times a second and measures latencies.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Latencies } from './network.ts';

/** Between two requests. Requests do not wait for earlier responses. */
const INTERVAL_MS = 5;
const CONNECTIONS = 4;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const url: string = workerData;
let times: number[] = [];
let failed = 0;

function send(): Promise<void> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const fail = () => {
      failed += 1;
      resolve();
    };
    get(url, { agent }, (response) => {
      response
        .on('error', fail)
        .on('end', () => {
          if (response.statusCode !== 200) return fail();
          times.push(performance.now() - begin);
          resolve();
        })
        .resume();
    }).on('error', fail);
  });
}

function latencies(): Latencies {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const result = { answered: sorted.length, failed, p50: at(0.5), p99: at(0.99), max: at(1) };
  times = [];
  failed = 0;
  return result;
}

await Promise.all(Array.from({ length: CONNECTIONS }, send));
setInterval(send, INTERVAL_MS);
parentPort?.on('message', () => parentPort?.postMessage(latencies()));
parentPort?.postMessage(latencies());
