// Control and subject in turns: what slows the machine down for a while slows both.
import type { Load } from './load.ts';

export type Summary = { median: number; least: number; most: number };

/** Loads for so many seconds. */
type Loads = (seconds: number) => Promise<Load>;

export type Settings = { pairs: number; seconds: number; warmUp: number };

/** Runs all of them once in each round, after a warm-up; the result has the loads of each of them, round by round. */
export async function inTurns<Name extends string>(
  subjects: Record<Name, Loads>,
  { pairs, seconds, warmUp }: Settings,
): Promise<Record<Name, Load[]>> {
  const entries = Object.entries<Loads>(subjects) as [Name, Loads][];
  const loads = Object.fromEntries(entries.map(([name]): [Name, Load[]] => [name, []])) as Record<Name, Load[]>;
  if (warmUp > 0) for (const [, load] of entries) await load(warmUp);
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [name, load] of entries) loads[name].push(await load(seconds));
  }
  return loads;
}

export function perSecond({ requests, seconds }: Load): number {
  return requests / seconds;
}

/** How many requests come on a second for which a processor works. */
export function perProcessorSecond({ requests, processor }: Load): number {
  return requests / (processor / 1e6);
}

/** How many requests of the subject come on one of the control, pair by pair. */
export function ratios(subject: readonly Load[], control: readonly Load[], speed = perSecond): number[] {
  return subject.map((load, pair) => {
    const beside = control[pair];
    return beside ? speed(load) / speed(beside) : Number.NaN;
  });
}

export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, least: at(0), most: at(sorted.length - 1) };
}

/** @throws Error when a request failed, or none was answered */
export function allAnswered(loads: readonly Load[]): void {
  for (const [kind, count] of loads.flatMap(({ errors }) => Object.entries(errors))) {
    if (count > 0) throw new Error(`${count} requests failed: ${kind}`);
  }
  if (loads.some(({ requests }) => requests === 0)) throw new Error('no request was answered in time');
}
