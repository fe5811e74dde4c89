// `npm run bench:seed`: how long seeding takes, beside a bare loop of better-sqlite3 that inserts the very same rows, all those
// made ready among them, into the same tables and indexes. In turns; bench/README.md says how to read it.
import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { contentDigest } from '../src/database/content.ts';
import { documentsBeside } from '../src/database/documents.ts';
import { insertionInto } from '../src/database/insertion.ts';
import { openForWriting } from '../src/database/open.ts';
import { type Rows, type TableName, tables } from '../src/database/tables.ts';
import { indexed } from '../src/resources/search/make-index.ts';
import { checkSeed } from '../src/seed/check.ts';
import type { SeedFiles } from '../src/seed/files.ts';
import { publishRows } from '../src/seed/publish.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { readOptions } from './options.ts';
import { summaryOf } from './pairs.ts';
import { short, spread, table, told, versions } from './report.ts';
import { project } from './server.ts';

/** In rows: what is made for the bare loop before the watch runs on. */
const BATCH = 10_000;

/** In bytes: documents written at a time. */
const CHUNK = 1024 * 1024;
const SEED = 1;

const { milestones, pairs, json } = readOptions('bench:seed', { milestones: 100_000, pairs: 3 }, { named: false });
const folder = join(project, 'bench', '.data');
const seeded = join(folder, `seeding-${milestones}.sqlite`);
const bare = join(folder, `seeding-${milestones}-bare.sqlite`);
mkdirSync(folder, { recursive: true });

/** In seconds: on the clock, and of the processor. The latter is what a busy machine changes least. */
type Time = { clock: number; processor: number };
type Round = { seeding: Time; bare: Time };
const rounds: Round[] = [];
const found = { rows: 0, bytes: 0 };

console.log(`${told(versions())}\n${told({ milestones, pairs })}\n`);
try {
  for (let pair = 0; pair < pairs; pair += 1) {
    const round = { seeding: seed(), bare: insertBare() };
    compare();
    rounds.push(round);
    console.error(
      `${short(round.seeding.clock)} s to seed (processor ${short(round.seeding.processor)}), ` +
        `${short(round.bare.clock)} s to insert bare (processor ${short(round.bare.processor)})`,
    );
  }
} finally {
  for (const file of [seeded, bare]) remove(file);
}

const lines = (['clock', 'processor'] as const).map((kind) => {
  const [seeding, bare] = (['seeding', 'bare'] as const).map((name) => rounds.map((round) => round[name][kind]));
  const ratios = rounds.map((round) => round.bare[kind] / round.seeding[kind]);
  return [kind, ...[seeding ?? [], bare ?? [], ratios].map((values) => spread(summaryOf(values)))];
});
const perMilestone = { rows: short(found.rows / milestones), bytes: found.bytes / milestones };
console.log(`${told({ ...found, 'a milestone': told(perMilestone) })}\n`);
console.log(table(['seconds', 'seeding', 'bare loop', 'bare / seeding'], lines));
if (json) writeFileSync(json, `${JSON.stringify({ milestones, ...found, rounds }, null, 2)}\n`);

/** A register with its documents. */
function remove(file: string): void {
  for (const path of [file, ...documentsBeside(file)]) rmSync(path, { force: true });
}

/** From what the files of a seed say to the finished register. */
function seed(): Time {
  remove(seeded);
  const watch = stopwatch();
  function* blocks(): Generator<SeedFiles> {
    // What the files say is made up while the watch stands.
    watch.stop();
    for (const files of syntheticBlocks({ milestones, seed: SEED })) {
      watch.start();
      yield files;
      watch.stop();
    }
    watch.start();
  }
  watch.start();
  publishRows({ databaseFile: seeded, parts: partsOf(blocks()), madeFrom: 'made up', now: new Date(0) });
  watch.stop();
  return watch.time;
}

function* partsOf(blocks: Iterable<SeedFiles>): Generator<Rows> {
  for (const files of blocks) {
    checkSeed(files);
    yield rowsOf(files);
  }
}

/** The statements alone: their values are made while the watch stands. */
function insertBare(): Time {
  remove(bare);
  // A register of nothing has the same tables and indexes.
  publishRows({ databaseFile: bare, parts: [], madeFrom: 'nothing', now: new Date(0) });
  for (const path of documentsBeside(bare)) rmSync(path);
  const finished = new Sqlite(seeded, { readonly: true });
  const db = openForWriting(bare);
  const { $client: client } = db;
  const watch = stopwatch();
  const insert = (statement: Sqlite.Statement, rows: readonly unknown[][]) => {
    watch.start();
    for (const row of rows) statement.run(row);
    watch.stop();
  };
  try {
    client.exec('BEGIN');
    const names = Object.keys(tables) as TableName[];
    const writers = names.map((name) => {
      const { sql, valuesOf } = insertionInto(db, tables[name]);
      return { name, valuesOf, statement: client.prepare(sql) };
    });
    for (const part of partsOf(syntheticBlocks({ milestones, seed: SEED })))
      for (const { name, valuesOf, statement } of writers) insert(statement, part[name].map(valuesOf));
    for (const { into, from } of madeReady(finished)) {
      client.exec(`DELETE FROM ${into}`);
      const columns = from.columns().map(({ name }) => name);
      const statement = client.prepare(`INSERT INTO ${into} (${columns}) VALUES (${columns.map(() => '?')})`);
      for (const rows of batches(from)) insert(statement, rows);
    }
    copyDocuments(watch);
    watch.start();
    client.exec('COMMIT');
    client.close();
    watch.stop();
  } finally {
    client.close();
    finished.close();
  }
  return watch.time;
}

/** Writes the documents that lie beside the finished register, which are read while the watch stands. */
function copyDocuments(watch: ReturnType<typeof stopwatch>): void {
  for (const path of documentsBeside(seeded)) {
    const source = openSync(path, 'r');
    const target = openSync(`${bare}${path.slice(seeded.length)}`, 'w');
    const chunk = Buffer.alloc(CHUNK);
    for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
      watch.start();
      writeSync(target, chunk, 0, read);
      watch.stop();
    }
    for (const descriptor of [source, target]) closeSync(descriptor);
  }
}

/** What the seeding makes of the content: the rows, in the order in which it writes them. */
function madeReady(client: Sqlite.Database): { into: string; from: Sqlite.Statement<[], unknown[]> }[] {
  const selected = (sql: string) => client.prepare<[], unknown[]>(sql).raw();
  return [
    ...['ready_documents', 'ready_columns', 'ready_deals', 'search_order', 'search_words'].map((into) => ({
      into,
      from: selected(`SELECT * FROM ${into} ORDER BY 1`),
    })),
    ...indexed.map(({ index, rows }) => ({ into: index, from: selected(rows) })),
  ];
}

function* batches(from: Sqlite.Statement<[], unknown[]>): Generator<unknown[][]> {
  let rows: unknown[][] = [];
  for (const row of from.iterate()) {
    if (rows.push(row) < BATCH) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

/** @throws Error when the two files do not hold the same */
function compare(): void {
  const [one, other] = [seeded, bare].map((file) => {
    const client = new Sqlite(file, { readonly: true });
    const counts = Object.fromEntries(
      client
        .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        .pluck()
        .all()
        .map((name) => [name, client.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0]),
    );
    const content = contentDigest(client);
    client.close();
    // How much of the full-text index is merged already is up to SQLite.
    const { search_data, search_idx, search_titles_data, search_titles_idx, ...rows } = counts;
    return { content, rows };
  });
  if (!one || JSON.stringify(one) !== JSON.stringify(other)) throw new Error('the bare loop made another register');
  found.rows = Object.values(one.rows).reduce((sum, count) => sum + count, 0);
  found.bytes = statSync(seeded).size;
}

/** Adds up what passes between its starts and stops. */
function stopwatch() {
  const time: Time = { clock: 0, processor: 0 };
  let begin = performance.now();
  let used = process.cpuUsage();
  return {
    time,
    start() {
      begin = performance.now();
      used = process.cpuUsage();
    },
    stop() {
      const { user, system } = process.cpuUsage(used);
      time.clock += (performance.now() - begin) / 1e3;
      time.processor += (user + system) / 1e6;
    },
  };
}
