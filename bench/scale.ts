// `npm run bench:scale`: how long one client waits for a page, by the size of the register and the place of the window.
import { existsSync, writeFileSync } from 'node:fs';
import { type Random, randomOf } from '../synthetic/random.ts';
import { DAYS, dayAfter, daysBetween, pagesAfter, shuffled, times, windowFrom } from './addresses.ts';
import { loadGenerator, loadOf } from './load.ts';
import { readOptions } from './options.ts';
import { bundle, startOurs } from './ours.ts';
import { allAnswered } from './pairs.ts';
import { registerFile } from './register.ts';
import { short, table, told, versions } from './report.ts';
import { verify } from './verify.ts';

const SIZES = [1000, 100_000, 1_000_000, 10_000_000];
const REQUESTS = 300;
/** How far windows lie around their place, in days. */
const JITTER = 180;

const lengths = { '7 days': 7, '30 days': 30, '5 years': 5 * 365 };
const span = daysBetween(DAYS.first, DAYS.last);
const places = { start: JITTER, middle: Math.round(span / 2), end: span - JITTER };

type Asked = { name: string; lines: (address: string, random: Random) => string[] | Promise<string[]> };

const windows: Asked[] = Object.entries(lengths).flatMap(([length, days]) =>
  Object.entries(places).map(([place, around]) => ({
    name: `${length}, ${place}`,
    lines: (_address: string, random: Random) => windowsAround(random, around, days),
  })),
);
const asked: Asked[] = [
  ...windows,
  {
    name: '30 days, middle, 5 pages on',
    lines: (address, random) => pagesAfter(address, windowsAround(random, places.middle, 30), 5),
  },
];

const defaults = { seconds: 3, 'warm-up': 1 };
const { seconds, 'warm-up': warmUp, json } = readOptions('bench:scale', defaults, { named: false });
const sizes = SIZES.filter((size) => existsSync(registerFile(size)));
const missing = SIZES.filter((size) => !sizes.includes(size));
for (const size of missing) console.error(`Left out: run "npm run bench:data -- --milestones ${size}" to make it.`);

/** Of each request the median for each size, in microseconds. */
const medians = new Map(asked.map(({ name }) => [name, new Map<number, number>()]));
try {
  if (sizes.length === 0) throw new Error('There is no register to measure.');
  const used = versions(loadGenerator());
  bundle();
  console.log(`${told(used)}\n${told({ requests: REQUESTS, seconds, 'warm-up': warmUp, connections: 1 })}\n`);
  for (const size of sizes) await measure(size);
  printTable();
  if (json) {
    const microseconds = Object.fromEntries([...medians].map(([name, each]) => [name, Object.fromEntries(each)]));
    writeFileSync(json, `${JSON.stringify({ versions: used, seconds, requests: REQUESTS, microseconds }, null, 2)}\n`);
  }
  process.exit();
} catch (error) {
  console.error(`\nFailed: ${(error as Error).message}`);
  process.exit(1);
}

async function measure(size: number): Promise<void> {
  const server = await startOurs(registerFile(size), false);
  for (const { name, lines: linesOf } of asked) {
    const lines = await linesOf(server.address, randomOf(size, 0));
    // A small register has no pages that far on.
    if (lines.length === 0) continue;
    await verify(server.address, lines, { answer: 'list', headers: undefined });
    const load = loadOf(server, { lines, connections: 1 });
    if (warmUp > 0) await load(warmUp);
    const result = await load(seconds);
    allAnswered([result]);
    medians.get(name)?.set(size, result.p50 * 1000);
    console.error(`${size}, ${name}: ${short(result.p50 * 1000)} microseconds`);
  }
  await server.stop();
}

function windowsAround(random: Random, around: number, days: number): string[] {
  const first = dayAfter(DAYS.first, around - JITTER);
  const possible = shuffled(
    random,
    times(2 * JITTER + 1, (index) => dayAfter(first, index)),
  );
  return possible.slice(0, REQUESTS).map((day) => windowFrom(day, days));
}

function printTable(): void {
  const [few, many] = [SIZES[1], SIZES[3]].map((size) => sizes.find((each) => each === size));
  const at = (name: string, size: number | undefined) => medians.get(name)?.get(size ?? 0) ?? Number.NaN;
  const lines = asked.map(({ name }) => [
    name,
    ...sizes.map((size) => short(at(name, size))),
    short(at(name, many) / at(name, few)),
  ]);
  const ofWindows = (size: number) => windows.map(({ name }) => at(name, size));
  const worst = sizes.map((size) => short(Math.max(...ofWindows(size)) / Math.min(...ofWindows(size))));
  const head = ['microseconds', ...sizes.map((size) => size.toLocaleString('en')), '10M / 100k'];
  console.log(table(head, [...lines, ['worst window / best', ...worst, '']]));
}
