// npm run faults -- damage: 1,000 flipped bits and 40 truncations of a register's file, files that are none or another's, and documents
// that are not what they should be. What is not as it was written is refused in words, and never served.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { documentsBeside } from '../../src/database/documents.ts';
import { openEdition } from '../../src/database/edition.ts';
import { copyUnsealed, sealFile } from '../../src/database/seal.ts';
import { ReadableError } from '../../src/readable-error.ts';
import { publish } from '../../src/seed/publish.ts';
import { sayAmount, seedIn } from '../differing-seeds.ts';
import { bundle } from '../ours.ts';
import { production, type Server } from '../server.ts';
import { outcome } from './outcome.ts';
import { until } from './shared/client.ts';
import { begin, isOneLine, temporaryFolder } from './shared/commands.ts';
import { startPatient } from './shared/server.ts';

const [FLIPS, TRUNCATIONS] = [1000, 40];

const folder = temporaryFolder();
const file = join(folder, 'register.sqlite');
const seedDirectory = seedIn(join(folder, 'seed'));
publish({ databaseFile: file, seedDirectory, now: new Date() });
const whole = readFileSync(file);
const pages = whole.length - (whole.length % whole.readUInt16BE(16));
const seal = whole.length - pages;
/** SQLite's part ends where its last page does; behind it stands the seal. */
const victim = join(folder, 'victim.sqlite');

/** The same instants and places each time (mulberry32). */
let state = 20_261_125;
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
}

/** What is said of a file; undefined when it is opened, or when it is refused in other than words. */
function refusal(path: string): string | undefined {
  try {
    openEdition(path).close();
    return undefined;
  } catch (error) {
    return error instanceof ReadableError && /^.+$/.test(error.message) ? error.message : undefined;
  }
}

/** Whether SQLite alone finds that something is wrong. */
function isFoundBySqlite(path: string): boolean {
  try {
    const client = new Sqlite(path, { readonly: true });
    try {
      return client.pragma('integrity_check', { simple: true }) !== 'ok';
    } finally {
      client.close();
    }
  } catch {
    return true;
  }
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
  return damaged;
}

function flips(): void {
  let [refused, missed, inSeal] = [0, 0, 0];
  for (let flip = 0; flip < FLIPS; flip++) {
    // One in ten in the seal, which is much smaller than its share.
    const isSeal = flip % 10 === 0;
    const at = isSeal ? pages + random(seal) : random(pages);
    writeFileSync(victim, flipped(whole, at, random(8)));
    if (refusal(victim)) refused += 1;
    else console.error(`served although byte ${at} is another`);
    if (isSeal) inSeal += 1;
    else if (!isFoundBySqlite(victim)) missed += 1;
  }
  outcome('a register with a bit flipped is refused', refused === FLIPS, {
    refused: `${refused} of ${FLIPS}`,
    'in the seal': inSeal,
    "missed by SQLite's integrity_check": `${missed} of ${FLIPS - inSeal} (${((100 * missed) / (FLIPS - inSeal)).toFixed(0)} %)`,
  });
}

function truncations(): void {
  const page = whole.readUInt16BE(16);
  const lengths = [0, 1, 99, 100, page, pages - page, pages - 1, pages, pages + 1, whole.length - 1];
  while (lengths.length < TRUNCATIONS / 2) lengths.push(page * random(pages / page));
  while (lengths.length < TRUNCATIONS) lengths.push(random(whole.length));
  let [refused, missed] = [0, 0];
  for (const length of lengths) {
    writeFileSync(victim, whole.subarray(0, length));
    if (refusal(victim)) refused += 1;
    else console.error(`served although it is ${length} bytes long`);
    if (!isFoundBySqlite(victim)) missed += 1;
  }
  outcome('a register that is cut off is refused', refused === TRUNCATIONS, {
    refused: `${refused} of ${TRUNCATIONS}`,
    "missed by SQLite's integrity_check": missed,
  });
}

/** Files that are something else, each with what must be said of it. */
const others: Record<string, { make: () => void; says: RegExp }> = {
  'no bytes': { make: () => writeFileSync(victim, ''), says: /is not a database/ },
  'a text': { make: () => writeFileSync(victim, 'Dear reader, '.repeat(1000)), says: /is not a database/ },
  "another program's database": {
    make: () => void new Sqlite(victim).exec('CREATE TABLE recipes (name TEXT)').close(),
    says: /is not a Gigawatt register/,
  },
  "another program's database, sealed": {
    make: () => {
      new Sqlite(victim).exec('CREATE TABLE recipes (name TEXT)').close();
      sealFile(victim);
    },
    says: /is not a Gigawatt register|is damaged/,
  },
  'a newer schema': { make: () => rewrite((client) => client.pragma('user_version = 99')), says: /newer Gigawatt/ },
  'a register without its seal': { make: () => copyUnsealed(file, victim), says: /is damaged/ },
  'a register that somebody wrote to': {
    make: () => {
      writeFileSync(victim, whole);
      const client = new Sqlite(victim);
      client.exec(`UPDATE deals SET title_en = 'Another'`);
      client.close();
    },
    says: /is damaged/,
  },
};

function rewrite(change: (client: Sqlite.Database) => void): void {
  copyUnsealed(file, victim);
  const client = new Sqlite(victim);
  change(client);
  client.close();
  sealFile(victim);
}

async function otherFiles(): Promise<void> {
  const served: string[] = [];
  for (const [name, { make, says }] of Object.entries(others)) {
    rmSync(victim, { force: true });
    make();
    if (!says.test(refusal(victim) ?? '')) served.push(`${name} in the process`);
    const ended = await startedOn(victim);
    if (!isOneLine(ended) || !says.test(ended.stderr)) served.push(`${name} by the server: ${ended.stderr}`);
  }
  for (let flip = 0; flip < 5; flip++) {
    writeFileSync(victim, flipped(whole, random(whole.length), random(8)));
    const ended = await startedOn(victim);
    if (!isOneLine(ended) || !/is damaged|is not a/.test(ended.stderr)) served.push(`a flipped bit: ${ended.stderr}`);
  }
  for (const each of served) console.error(each);
  outcome(
    'a server says in a line why it does not start on what is no register, or a damaged one',
    served.length === 0,
    {
      files: Object.keys(others).length + 5,
      wrong: served.length,
    },
  );
}

/** What a server says that must not answer: it is ended when it does all the same. */
async function startedOn(databaseFile: string) {
  const { child, ended } = begin(production, { NODE_ENV: 'production', DATABASE_FILE: databaseFile, PORT: '0' });
  child.stdout?.once('data', () => child.kill());
  return ended;
}

const QUESTIONS = [
  '/v1/milestones?limit=200',
  '/v1/milestones?from=2026&expand=reports',
  '/v1/milestones?format=ndjson',
];
const answersOf = ({ address }: Server) =>
  Promise.all(QUESTIONS.map(async (path) => (await fetch(address + path)).text()));

/** The documents beside the register, damaged in every way: they must not change an answer. */
async function documents(): Promise<void> {
  const [path = ''] = documentsBeside(file);
  const bytes = readFileSync(path);
  const server = await startPatient(file, false);
  const expected = await answersOf(server);
  await server.stop();
  const ways: Record<string, () => void> = {
    'a flipped bit': () => writeFileSync(path, flipped(bytes, random(bytes.length), random(8))),
    'cut off': () => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
    'as long, but another': () => writeFileSync(path, Buffer.from(bytes).reverse()),
    empty: () => writeFileSync(path, ''),
    missing: () => rmSync(path),
  };
  let same = 0;
  for (const [name, damage] of Object.entries(ways)) {
    damage();
    const other = await startPatient(file, false);
    const answers = await answersOf(other);
    await other.stop();
    if (answers.join() === expected.join()) same += 1;
    else console.error(`other answers with documents that are ${name}`);
  }
  writeFileSync(path, bytes);
  outcome('documents that are not what they should be change no answer', same === Object.keys(ways).length, {
    same: `${same} of ${Object.keys(ways).length}`,
  });
}

/** The file is changed in its place while it is served. */
async function whileServed(): Promise<void> {
  const server = await startPatient(file, false);
  const status = async (path: string) => (await fetch(server.address + path)).status;
  const descriptor = openSync(file, 'r+');
  const at = Math.floor(pages / 2);
  writeSync(descriptor, flipped(whole, at, 3), at, 1, at);
  closeSync(descriptor);
  const begun = performance.now();
  const isNoticed = await until(
    async () => (await status('/health/ready')) === 503 || (await status(QUESTIONS[0] ?? '')) === 503,
  );
  const noticed = performance.now() - begun;
  const [ready, live, facts] = [
    await status('/health/ready'),
    await status('/health/live'),
    await status(QUESTIONS[0] ?? ''),
  ];
  // Another edition puts an end to it.
  const mended = join(folder, 'mended.sqlite');
  sayAmount(seedDirectory, 2);
  publish({ databaseFile: mended, seedDirectory, now: new Date() });
  renameSync(mended, file);
  const isMended = await until(async () => (await status('/health/ready')) === 200);
  await server.stop();
  outcome(
    'a file that is changed while it is served is no longer served, until another edition is there',
    isNoticed && isMended,
    {
      'noticed after ms': Math.round(noticed),
      ready,
      live,
      facts,
      'with another edition': isMended ? 200 : 503,
    },
  );
}

bundle();
flips();
truncations();
await otherFiles();
await documents();
await whileServed();
