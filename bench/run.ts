// `npm run bench`: requests per second of the server beside a control, measured alternately. bench/README.md explains the results.
import { writeFileSync } from 'node:fs';
import { randomOf } from '../synthetic/random.ts';
import { type Load, loadGenerator, loadOf } from './load.ts';
import { readOptions } from './options.ts';
import { assertNoFailures, measureAlternately, perProcessorSecond, ratios, type Summary, summaryOf } from './pairs.ts';
import { sampleWords, shuffled } from './paths.ts';
import { databaseOf, openRegister } from './register.ts';
import { formatSummary, joinEntries, medianOf, shortNumber, table, versions } from './report.ts';
import { type Context, type Floor, type Row, repeatedPage, rows, states, windowKinds } from './rows.ts';
import { bundle, residentMemory, type Server, startControl, startGigawatt } from './server.ts';
import { type Verified, verify } from './verify.ts';

type Described = { name: string; description: string };

/** `copies`: the number of copies of the server's page, one of which is sent per request. Without it: the bytes of the control. */
const LIMITS: (Described & { control: 'http' | 'rows'; copies?: string })[] = [
  { name: 'raw-http', description: 'limit: node:http sends the bytes of the control', control: 'http' },
  { name: 'raw-http-ours', description: 'limit: node:http sends the page of `warm-one`', control: 'http', copies: '1' },
  { name: 'raw-http-5000', description: 'limit: it sends one of 5,000 copies', control: 'http', copies: '5000' },
  { name: 'bare-rows', description: 'limit: bare Fastify reads and concatenates 20 stored rows', control: 'rows' },
];
/** If node:http is not this many times as fast as Fastify, wrk or other work on the machine is the bottleneck. */
const MIN_LIMIT_RATIO = 1.1;

/** The ratio of the slowest to the fastest kind of window; here, less is better. */
const WINDOWS = {
  name: 'windows',
  description: 'slowest / fastest of nine kinds of windows, one client',
  floor: { at100k: 2.5, at1M: 2.5 },
};

type Measured = Partial<Verified> &
  Described & { floor?: Floor; ratio: Summary; processor?: Summary; control: Load[]; subject: Load[] };

const numbers = { milestones: 1_000_000, pairs: 5, seconds: 5, 'warm-up': 3 };
const options = readOptions('bench', numbers, ['only', 'json', 'list', 'floors']);
const { only, pairs, seconds, 'warm-up': warmUp } = options;
const allRows: (Described & { floor?: Floor })[] = [...LIMITS, ...rows, WINDOWS];
if (options.list) {
  for (const { name, description } of allRows) console.log(`${name.padEnd(16)} ${description}`);
  process.exit();
}

const measured: Measured[] = [];
const memory: Record<string, number> = {};
const failures: string[] = [];
const isSelected = ({ name, floor }: { name: string; floor?: Floor }) =>
  only ? only.includes(name) : !options.floors || floor !== undefined;

try {
  const unknown = only?.find((name) => !allRows.some((row) => row.name === name));
  if (unknown !== undefined) throw new Error(`There is no row ${unknown}: --list prints their names.`);
  const register = openRegister(options.milestones);
  const used = versions(loadGenerator());
  const settings = { pairs, seconds, 'warm-up': warmUp };
  bundle();
  console.log(`${joinEntries(used)}\n${joinEntries(register.counts)}\n${joinEntries(settings)}\n`);

  const control = await startControl('fastify');
  const compare = async (about: Described & { floor?: Floor }, subject: (seconds: number) => Promise<Load>) => {
    const loads = await measureAlternately(
      { control: loadOf(control, { lines: ['/'] }), subject },
      { pairs, seconds, warmUp },
    );
    assertNoFailures([...loads.control, ...loads.subject]);
    const ratio = summaryOf(ratios(loads.subject, loads.control));
    const processor = summaryOf(ratios(loads.subject, loads.control, perProcessorSecond));
    console.error(`${about.name}: ${formatSummary(ratio)}, by processor time ${formatSummary(processor)}`);
    const { name, description, floor } = about;
    return { name, description, ...(floor && { floor }), ratio, processor, ...loads };
  };

  for (const limit of LIMITS.filter(isSelected)) {
    await attempt(limit.name, async () => {
      // The server also builds the database, if another version of the program built it.
      const ours = await startGigawatt(register.dataDirectory, true);
      const server = await startControl(limit.control, {
        DATABASE: databaseOf(register.dataDirectory),
        ...(limit.copies && { COPY_OF: ours.address + repeatedPage, COPIES: limit.copies }),
      });
      await ours.stop();
      try {
        measured.push(await compare(limit, loadOf(server, { lines: ['/'] })));
      } finally {
        await server.stop();
      }
    });
  }

  for (const state of states) {
    const selected = rows.filter((row) => row.state === state && isSelected(row));
    const hasWindows = state === 'cold' && isSelected(WINDOWS);
    if (selected.length === 0 && !hasWindows) continue;
    const server = await startGigawatt(register.dataDirectory, state === 'warm');
    let sampled: ReturnType<Context['words']> | undefined;
    const words = () => {
      sampled ??= sampleWords(server.address, shuffled(randomOf(1, 0), register.ids.milestones).slice(0, 2000));
      return sampled;
    };
    for (const row of selected)
      await attempt(row.name, async () => {
        const context = { address: server.address, register, words, random: randomOf(1, 0) };
        measured.push(await measure(row, context, server, (subject) => compare(row, subject)));
      });
    if (hasWindows) await attempt(WINDOWS.name, async () => void measured.push(await compareWindows(server)));
    memory[state] = residentMemory(server.process);
    await server.stop();
  }
  await control.stop();

  if (measured.length > 0) printTables();
  if (options.json) {
    const all = { versions: used, settings, register: register.counts, rows: measured, memory, failures };
    writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
  }
} catch (error) {
  failures.push((error as Error).message);
}
for (const failure of failures) console.error(`\nFailed: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

async function measure(
  row: Row,
  context: Context,
  server: Server,
  compared: (subject: (seconds: number) => Promise<Load>) => Promise<Measured>,
) {
  const requests = await row.requests(context);
  const verified = await verify(server.address, requests.lines, row.response, requests.headers);
  return { ...verified, ...(await compared(loadOf(server, requests))) };
}

/** Measures how long one client waits for a page of each kind of window. */
async function compareWindows(server: Server): Promise<Measured> {
  const all = windowKinds.map(({ name, paths }) => ({ name, lines: paths(randomOf(1, 0)) }));
  for (const { lines } of all) await verify(server.address, lines, 'list');
  const subjects = Object.fromEntries(
    all.map(({ name, lines }) => [name, loadOf(server, { lines, connections: 1 })] as const),
  );
  const loads = await measureAlternately(subjects, {
    pairs,
    seconds: Math.ceil(seconds / 3),
    warmUp: Math.ceil(warmUp / 3),
  });
  for (const [name, each] of Object.entries(loads)) {
    assertNoFailures(each);
    console.error(`${name}: ${shortNumber(1000 * medianOf(each, ({ p50 }) => p50))} microseconds`);
  }
  const ofRounds = Array.from({ length: pairs }, (_, round) => {
    const times = Object.values(loads).map((each) => each[round]?.p50 ?? Number.NaN);
    return Math.max(...times) / Math.min(...times);
  });
  return { ...WINDOWS, ratio: summaryOf(ofRounds), control: [], subject: Object.values(loads).flat() };
}

/** Records an error as a failure, so that the other rows are still measured. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(`${name}: ${(error as Error).message}`);
  }
}

function printTables(): void {
  const withFloor = measured.flatMap((row) => (row.floor ? [{ ...row, floor: row.floor }] : []));
  if (withFloor.length > 0) {
    const head = ['row', 'ratio', 'floor at 100k', 'floor at 1M', '', 'request'];
    console.log(`${table(head, withFloor.map(lineBesideFloor))}\n`);
  }
  const head = ['row', 'ratio', 'by processor time', 'requests/s', 'p50, ms', 'p99, ms', 'items', 'bytes', 'request'];
  const lines = measured.map(({ name, ratio, processor, subject, items, bytes, description }) => [
    name,
    formatSummary(ratio),
    processor ? formatSummary(processor) : '',
    shortNumber(medianOf(subject)),
    shortNumber(medianOf(subject, ({ p50 }) => p50)),
    shortNumber(medianOf(subject, ({ p99 }) => p99)),
    shortNumber(items ?? Number.NaN),
    shortNumber(bytes ?? Number.NaN),
    description,
  ]);
  console.log(`${table(head, lines)}\n`);
  console.log(`Control: ${shortNumber(medianOf(measured.flatMap(({ control }) => control)))} requests/s.`);
  const limit = measured.find(({ name }) => name === 'raw-http');
  if (limit && limit.ratio.median < MIN_LIMIT_RATIO)
    console.log(
      'Warning: node:http is hardly faster than Fastify. wrk or other work on the machine is the bottleneck.',
    );
  const resident = Object.entries(memory).map(([state, mebibytes]) => `${state} ${shortNumber(mebibytes)}`);
  if (resident.length > 0) console.log(`Resident memory after the rows, MiB: ${resident.join(', ')}.`);
}

/** Marks a ratio that does not reach the floor for the size of the register. */
function lineBesideFloor({ name, ratio, floor, description }: Measured & { floor: Floor }): string[] {
  const bound = options.milestones < 1_000_000 ? floor.at100k : floor.at1M;
  const isMet = name === WINDOWS.name ? ratio.median <= bound : ratio.median >= bound;
  return [name, formatSummary(ratio), `${floor.at100k}`, `${floor.at1M}`, isMet ? 'met' : '**missed**', description];
}
