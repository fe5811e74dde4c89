// `npm run bench`: requests per second of the server beside a control, in turns. bench/README.md says how to read it.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { documentsBeside } from '../src/database/documents.ts';
import { randomOf } from '../synthetic/random.ts';
import { shuffled, windowFrom, wordsOf } from './addresses.ts';
import { compareExports } from './export-speed.ts';
import { type Load, loadGenerator, loadOf } from './load.ts';
import { readOptions } from './options.ts';
import { bundle, startControl, startOurs } from './ours.ts';
import { allAnswered, inTurns, perProcessorSecond, ratios, type Summary, summaryOf } from './pairs.ts';
import { openRegister, type Register } from './register.ts';
import { medianOf, short, spread, table, told, versions } from './report.ts';
import { type About, inTheMiddle, type Row, rows, states } from './rows.ts';
import { residentMemory, type Server } from './server.ts';
import { type Verified, verify } from './verify.ts';

type Named = { name: string; description: string };

type Limit = Named & {
  /** Whose headers and how many bytes it sends; the control's when left out. */
  like?: (register: Register) => string;
  /** Whether it takes other bytes each time: from one of 5,000 places in memory, or of the documents. */
  from?: 'memory' | 'documents';
};

const LIMIT: Limit = { name: 'raw-http', description: 'node:http alone, sending the same bytes as the control' };
const LIMITS: Limit[] = [
  LIMIT,
  {
    name: 'raw-http-ours',
    description: 'node:http alone, sending what `warm-one` sends, headers and all',
    like: () => inTheMiddle,
  },
  {
    name: 'raw-http-5000',
    description: 'the same, with another of 5,000 copies each time',
    like: () => inTheMiddle,
    from: 'memory',
  },
  {
    name: 'raw-http-page',
    description: 'the same, reading as many bytes from another place of our documents each time',
    like: () => inTheMiddle,
    from: 'documents',
  },
  {
    name: 'raw-http-one',
    description: 'the same, with the bytes and headers of one milestone',
    like: ({ milestones }) => `/v1/milestones/${milestones[0]}`,
    from: 'documents',
  },
];
const EXPORT = {
  name: 'export',
  description: 'all milestones as NDJSON and CSV, beside a raw loop that writes the same bytes; only when named',
};
/** Where node:http is not faster than Fastify by this much, something else than the server is measured. */
const LEAST_LIMIT = 1.1;
const SEED = 1;

type Measured = Partial<Verified> &
  Named & {
    ratio: Summary;
    /** The same by the time that processors worked, whatever else they did. */
    processor: Summary;
    control: Load[];
    subject: Load[];
  };

const defaults = { milestones: 1_000_000, pairs: 5, seconds: 5, 'warm-up': 3 };
const options = readOptions('bench', defaults, { named: true });
const { only, pairs, seconds, 'warm-up': warmUp } = options;
const known = [...LIMITS, ...rows, EXPORT];
if (options.list) {
  for (const { name, description } of known) console.log(`${name.padEnd(16)} ${description}`);
  process.exit();
}

const measured: Measured[] = [];
const memory: Record<string, number> = {};
const failures: string[] = [];
const isAsked = ({ name }: { name: string }) => only?.includes(name) ?? name !== EXPORT.name;

try {
  const unknown = only?.find((name) => !known.some((row) => row.name === name));
  if (unknown !== undefined) throw new Error(`There is no row ${unknown}: --list names them.`);
  const register = openRegister(options.milestones);
  const used = versions(loadGenerator());
  bundle();
  console.log(`${told(used)}\n${told(register.counts)}\n${told({ pairs, seconds, 'warm-up': warmUp })}\n`);

  const control = await startControl('fastify');
  const compare = async (about: Named, subject: (seconds: number) => Promise<Load>) => {
    const settings = { pairs, seconds, warmUp };
    const loads = await inTurns({ control: loadOf(control, { lines: ['/'] }), subject }, settings);
    allAnswered(loads.control);
    allAnswered(loads.subject);
    const ratio = summaryOf(ratios(loads.subject, loads.control));
    const processor = summaryOf(ratios(loads.subject, loads.control, perProcessorSecond));
    console.error(`${about.name}: ${spread(ratio)}, by processor time ${spread(processor)}`);
    return { name: about.name, description: about.description, ratio, processor, ...loads };
  };

  for (const { like, from, ...limit } of LIMITS) {
    if (!isAsked(limit)) continue;
    const ours = like ? await startOurs(register.file, true) : undefined;
    const server = await startControl('http', {
      ...(ours && { COPY_OF: ours.address + like?.(register) }),
      ...(from === 'memory' && { KEEP: 'yes' }),
      ...(from === 'documents' && { READ: documentsBeside(register.file)[0] }),
    });
    await ours?.stop();
    await attempt(limit.name, async () => {
      measured.push(await compare(limit, loadOf(server, { lines: ['/'] })));
    });
    await server.stop();
  }

  for (const state of states) {
    const asked = rows.filter((row) => row.state === state && isAsked(row));
    if (asked.length === 0) continue;
    const server = await startOurs(register.file, state !== 'cold');
    const words = remembered(() =>
      wordsOf(server.address, shuffled(randomOf(SEED, 0), register.milestones).slice(0, 2000)),
    );
    for (const row of asked) {
      await attempt(row.name, async () => {
        if (state !== 'warm') bringIntoMemory(documentsBeside(register.file));
        const about = { ...server, register, words, random: randomOf(SEED, 0) };
        measured.push(await measure(row, about, (subject) => compare(row, subject)));
      });
    }
    memory[state] = residentMemory(server.process);
    await server.stop();
  }
  await control.stop();

  if (measured.length > 0) printTable();
  if (isAsked(EXPORT)) await attempt(EXPORT.name, () => compareExports(register, pairs));
  if (options.json) {
    const settings = { milestones: options.milestones, pairs, seconds, warmUp };
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
  about: About & Pick<Server, 'process'>,
  compared: (subject: (seconds: number) => Promise<Load>) => Promise<Measured>,
) {
  const asked = await row.asked(about);
  // A flood has days, no addresses; a window longer than its own checks it without asking what it will ask.
  const paths = asked.order === 'flood' ? asked.lines.map((day) => windowFrom(day, 61)) : asked.lines;
  const verified = await verify(about.address, paths, { answer: row.answer, headers: asked.headers });
  return { ...verified, ...(await compared(loadOf(about, asked))) };
}

/** Reads files to their ends. What nobody has used for a minute, some systems take out of memory. */
function bringIntoMemory(files: string[]): void {
  const chunk = Buffer.alloc(1024 * 1024);
  for (const file of files) {
    const descriptor = openSync(file, 'r');
    while (readSync(descriptor, chunk) > 0);
    closeSync(descriptor);
  }
}

/** One row that fails does not keep the others from being measured. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(`${name}: ${(error as Error).message}`);
  }
}

function remembered<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function printTable(): void {
  const head = [
    '',
    'ratio to the control',
    'by processor time',
    'requests/s',
    'p50, ms',
    'p99, ms',
    'items',
    'bytes',
    '',
  ];
  const lines = measured.map(({ name, ratio, processor, subject, items, bytes, description }) => [
    name,
    spread(ratio),
    spread(processor),
    short(medianOf(subject)),
    short(medianOf(subject, ({ p50 }) => p50)),
    short(medianOf(subject, ({ p99 }) => p99)),
    items === undefined ? '' : short(items),
    bytes === undefined ? '' : short(bytes),
    description,
  ]);
  const controls = measured.flatMap(({ control }) => control);
  console.log(`${table(head, lines)}\n\nThe control: ${short(medianOf(controls))} requests/s.`);
  const limit = measured.find(({ name }) => name === LIMIT.name);
  if (limit && limit.ratio.median < LEAST_LIMIT)
    console.log(
      'node:http is hardly faster than Fastify: wrk is the limit, or the machine does something else as well.',
    );
  const resident = Object.entries(memory).map(([state, mebibytes]) => `${state} ${short(mebibytes)}`);
  if (resident.length > 0) console.log(`Memory of our server after its rows, MiB: ${resident.join(', ')}.`);
}
