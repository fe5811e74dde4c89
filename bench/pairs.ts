// Measures the control and the subject alternately, so that other work on the machine slows both.
import type { Load } from './load.ts';

export type Summary = { median: number; min: number; max: number };
export type Settings = { pairs: number; seconds: number; warmUp: number };
type Run = (seconds: number) => Promise<Load>;

/** After a warm-up, runs every subject once per round. Returns the loads of each subject, in the order of the rounds. */
export async function measureAlternately<Name extends string>(
  subjects: Record<Name, Run>,
  { pairs, seconds, warmUp }: Settings,
): Promise<Record<Name, Load[]>> {
  const entries = Object.entries<Run>(subjects) as [Name, Run][];
  const loads = Object.fromEntries(entries.map(([name]): [Name, Load[]] => [name, []])) as Record<Name, Load[]>;
  if (warmUp > 0) for (const [, run] of entries) await run(warmUp);
  for (let pair = 0; pair < pairs; pair += 1) for (const [name, run] of entries) loads[name].push(await run(seconds));
  return loads;
}

export function perSecond({ requests, seconds }: Load): number {
  return requests / seconds;
}

/** Requests per second of processor time, which other programs influence less. */
export function perProcessorSecond({ requests, processor }: Load): number {
  return requests / (processor / 1e6);
}

/** The speed of the subject divided by that of the control, for each pair. */
export function ratios(subject: readonly Load[], control: readonly Load[], speed = perSecond): number[] {
  return subject.map((load, pair) => {
    const beside = control[pair];
    return beside ? speed(load) / speed(beside) : Number.NaN;
  });
}

export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) };
}

/** @throws Error if a request failed, or if none got a response */
export function assertNoFailures(loads: readonly Load[]): void {
  for (const [kind, count] of loads.flatMap(({ errors }) => Object.entries(errors)))
    if (count > 0) throw new Error(`${count} requests failed: ${kind}`);
  if (loads.some(({ requests }) => requests === 0)) throw new Error('no request got a response in time');
}
