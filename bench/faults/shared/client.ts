// A client that asks without end while something goes wrong, and tells what it was answered.
import { setTimeout as pause } from 'node:timers/promises';

export type Tally = {
  answers: number;
  /** In milliseconds: how long each answer took. */
  times: number[];
  editions: Set<string>;
  /** What was not as it should be. */
  wrong: string[];
};

/** Says what is wrong with an answer; undefined when nothing is. */
type Check = (edition: string, body: unknown) => string | undefined;

/**
 * Asks the addresses in turn, until it is told to stop. Whatever is not a 200 is wrong.
 *
 * @param every in milliseconds: how long it waits between two questions
 */
export function askAllTheTime(origin: string, paths: readonly string[], check: Check = () => undefined, every = 20) {
  const tally: Tally = { answers: 0, times: [], editions: new Set(), wrong: [] };
  const stop = new AbortController();
  async function ask(path: string): Promise<void> {
    const begun = performance.now();
    try {
      const answer = await fetch(origin + path);
      const body = await answer.text();
      const edition = answer.headers.get('gigawatt-edition') ?? '';
      tally.editions.add(edition);
      const problem =
        answer.status === 200 ? check(edition, JSON.parse(body)) : `${answer.status} ${body.slice(0, 200)}`;
      if (problem !== undefined) tally.wrong.push(`${path}: ${problem}`);
    } catch (error) {
      tally.wrong.push(`${path}: ${(error as Error).cause ?? error}`);
    }
    tally.answers += 1;
    tally.times.push(performance.now() - begun);
  }
  const asking = (async () => {
    while (!stop.signal.aborted) {
      for (const path of paths) await ask(path);
      await pause(every);
    }
  })();
  return {
    tally,
    async stop(): Promise<Tally> {
      stop.abort();
      await asking;
      return tally;
    },
  };
}

/** The edition that a server serves. */
export async function editionServed(origin: string): Promise<string> {
  return ((await (await fetch(`${origin}/health/ready`)).json()) as { edition: string }).edition;
}

/** Waits until something holds. @returns whether it did in time @param patience in milliseconds */
export async function until(holds: () => boolean | Promise<boolean>, patience = 5000): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(20))
    if (await holds()) return true;
  return false;
}
