// A client that means well, and how long it waits: it asks at a steady pace, whether it is answered or not.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Latencies in milliseconds. `failed`: what was not answered, or not with 200. */
export type Served = { answered: number; failed: number; p50: number; p99: number; most: number };

export type GoodClient = {
  /** How it was served since the last time that somebody wanted to know. */
  served(): Promise<Served>;
  stop(): Promise<unknown>;
};

/** Asks from a thread of its own: what this one is busy with is not what is measured. Comes back when it has been answered. */
export async function goodClient(url: string): Promise<GoodClient> {
  const worker = new Worker(new URL('./good-client-worker.ts', import.meta.url), { workerData: url });
  const told = () => once(worker, 'message').then(([message]) => message as Served);
  await told();
  return {
    served() {
      const answer = told();
      worker.postMessage('how was it?');
      return answer;
    },
    stop: () => worker.terminate(),
  };
}

export function figuresOf({ p50, p99, most, answered, failed }: Served): Record<string, string | number> {
  return { p50: `${p50.toFixed(1)} ms`, p99: `${p99.toFixed(1)} ms`, most: `${most.toFixed(0)} ms`, answered, failed };
}
