// What a fault does to the server and to those who mean well, for as long as it lasts.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { residentMemory, type Server } from '../../server.ts';
import { type GoodClient, goodClient, type Served } from './good-client.ts';
import { openDescriptors } from './serving.ts';

/** In milliseconds: the first requests of a client are slower than all others. */
const WARM_UP = 2000;
const QUIET = 4000;

export type Watched = {
  quiet: Served;
  /** Files and sockets that are open when nothing goes wrong. */
  usual: number;
  client: GoodClient;
};

/** Lets a good client ask for the path, and sees how it is served when all is well. */
export async function watched(server: Server, path: string): Promise<Watched> {
  const client = await goodClient(server.address + path);
  await pause(WARM_UP);
  await client.served();
  await pause(QUIET);
  return { quiet: await client.served(), usual: openDescriptors(server), client };
}

/** In MiB: a server that takes more ends, before the machine has none left for others. */
const MOST_MEMORY = 4096;

/** Looks at the memory from now on. @returns what ends that, and tells the most there was, in MiB */
export function memoryWatched(child: ChildProcess): () => number {
  let most = residentMemory(child);
  const timer = setInterval(() => {
    most = Math.max(most, residentMemory(child));
    if (most > MOST_MEMORY) child.kill('SIGKILL');
  }, 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Waits until it is so. @returns after how many seconds, or infinity when that was not within `most` */
export async function secondsUntil(isSo: () => boolean, most: number): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const seconds = (performance.now() - begin) / 1000;
    if (isSo()) return seconds;
    if (seconds > most) return Number.POSITIVE_INFINITY;
    await pause(100);
  }
}
