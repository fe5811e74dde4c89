// `npm run bench:peers`: other servers that turn a table into a REST API, beside Gigawatt and the control, measured alternately.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import Sqlite from 'better-sqlite3';
import { type Random, randomOf } from '../../synthetic/random.ts';
import { request } from '../http-client.ts';
import { type Load, loadGenerator, loadOf, type Target } from '../load.ts';
import { readOptions } from '../options.ts';
import { assertNoFailures, measureAlternately, ratios, summaryOf } from '../pairs.ts';
import { DAYS, dayAfter, randomDay, shuffled } from '../paths.ts';
import { openRegister } from '../register.ts';
import { formatSummary, joinEntries, medianOf, shortNumber, table, versions } from '../report.ts';
import { bundle, PROCESSORS, startControl, startGigawatt, startServer, temporaryFolder } from '../server.ts';
import { type Peer, peers, type Window } from './peers.ts';

/** A small number, because some peers need seconds for a response. */
const CONNECTIONS = 4;
/** A slower server gets one connection, because Node closes connections that wait too long. */
const SLOW_SECONDS = 0.5;
/** A slow server is measured until it has sent this number of responses, or for this time. */
const ENOUGH = { responses: 20, seconds: 30 };
const REQUESTS = 2000;
const SAMPLE = 10;

type Subject = Pick<Peer, 'milestone' | 'page' | 'found' | 'headers'> & Target & { rows: ReturnType<typeof openTable> };
type Measured = { peer: string; request: string; loads: Record<'control' | 'ours' | 'peer', Load[]> };

const numbers = { milestones: 1_000_000, pairs: 5, seconds: 5, 'warm-up': 3 };
const options = readOptions('bench:peers', numbers, ['only', 'json', 'list']);
const { only, pairs, seconds, 'warm-up': warmUp, json } = options;
if (options.list) {
  for (const { name } of peers) console.log(name);
  process.exit();
}
const measured: Measured[] = [];
const failures: string[] = [];
try {
  const unknown = only?.find((name) => !peers.some((peer) => peer.name === name));
  if (unknown !== undefined) throw new Error(`There is no peer ${unknown}: --list prints their names.`);
  const register = openRegister(options.milestones);
  const used = versions(loadGenerator());
  const settings = { pairs, seconds, 'warm-up': warmUp, connections: CONNECTIONS };
  bundle();
  console.log(`${joinEntries(used)}\n${joinEntries(register.counts)}\n${joinEntries(settings)}\n`);
  const control = await startControl('fastify');
  const server = await startGigawatt(register.dataDirectory, false);
  const folder = temporaryFolder();
  const whole = join(folder, 'whole.sqlite');
  await makeTable(whole, server.address);
  const ours: Subject = {
    ...server,
    rows: openTable(whole),
    milestone: (id) => `/v1/milestones/${id}`,
    page: ({ from, to }) => `/v1/milestones?from=${from}&to=${to}&limit=20`,
    found: (body) => (body as { items?: { id: string }[] }).items ?? [body as { id: string }],
  };
  for (const peer of peers.filter(({ name }) => only?.includes(name) ?? true))
    try {
      await measure(peer, ours, control, folder);
    } catch (error) {
      failures.push(`${peer.name}: ${(error as Error).message}`);
    }
  printTable();
  if (json) {
    const all = { versions: used, settings, register: register.counts, measured, failures };
    writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  }
} catch (error) {
  failures.push((error as Error).message);
}
for (const failure of failures) console.error(`\nFailed: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

/** Installs a peer, gives it its own copy of the table, and measures it. */
async function measure(peer: Peer, ours: Subject, control: Target, folder: string): Promise<void> {
  const installed = install(peer);
  const [reference, copy] = [join(folder, 'reference.sqlite'), join(folder, 'copy.sqlite')];
  copyFileSync(join(folder, 'whole.sqlite'), reference);
  if (peer.rows !== undefined) keepRows(reference, peer.rows);
  copyFileSync(reference, copy);
  console.error(`Starting ${peer.name} …`);
  peer.prepare?.(copy, installed);
  const environment = { NODE_ENV: 'production', ...peer.environment, DB_FILENAME: copy };
  const server = await startServer(peer.script, peer.ready, environment, {
    processor: PROCESSORS.server,
    folder: installed,
    arguments: (port) => peer.arguments?.(copy, port) ?? [],
  });
  const subject: Subject = { ...peer, ...server, rows: openTable(reference) };
  try {
    for (const [name, requests] of Object.entries(requestsFor(subject.rows.ids))) {
      const times = { ours: await verify(ours, requests), peer: await verify(subject, requests) };
      const enough = Math.min(ENOUGH.seconds, Math.ceil(ENOUGH.responses * Math.max(times.ours, times.peer)));
      const loads = await measureAlternately(
        {
          control: loadOf(control, { lines: ['/'], connections: CONNECTIONS }),
          ours: loadFor(ours, requests, times.ours),
          peer: loadFor(subject, requests, times.peer),
        },
        { pairs, seconds: Math.max(seconds, enough), warmUp },
      );
      for (const each of Object.values(loads)) assertNoFailures(each);
      measured.push({ peer: peer.name, request: name, loads });
    }
  } finally {
    subject.rows.close();
    await server.stop();
    for (const file of [copy, reference, `${copy}.json`]) rmSync(file, { force: true });
  }
}

/** Installs a peer with npm, unless the same versions are installed. @throws Error if npm fails */
function install(peer: Peer): string {
  const folder = join(import.meta.dirname, '.installed', peer.folder ?? peer.name);
  const file = join(folder, 'package.json');
  const wanted = `${JSON.stringify({ private: true, ...peer.package }, null, 2)}\n`;
  // npm writes this lock file at the end of an installation.
  const isInstalled = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isInstalled && readFileSync(file, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  console.error(`Installing ${peer.name} …`);
  // Native code is built for the Node that runs this program.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm install exited with ${status}`);
  return folder;
}

type Milestone = {
  id: string;
  deal: string;
  title: { en: string; fr: string };
  status: string | null;
  date: { edtf: string; earliest: string | null; latest: string | null; precision: string } | null;
};

/**
 * Makes a table of the current milestones from the export of the server. Unknown days are far away, so that a window is two
 * comparisons. The rows are in the order of their ids, so that Soul, which sorts by one column, finds the same page.
 */
async function makeTable(file: string, address: string): Promise<void> {
  const db = new Sqlite(file);
  db.pragma('synchronous = OFF');
  db.exec(`BEGIN; CREATE TABLE loaded (id, deal, title_en, title_fr, status, edtf, earliest, latest, "precision")`);
  const insert = db.prepare(`INSERT INTO loaded VALUES (${Array(9).fill('?')})`);
  const { body } = await fetch(`${address}/v1/milestones?format=ndjson`);
  for await (const line of createInterface(Readable.fromWeb(body as never))) {
    const { id, deal, title, status, date }: Milestone = JSON.parse(line);
    const days = [date?.earliest ?? '0000-01-01', date?.latest ?? '9999-12-31'];
    insert.run(id, deal, title.en, title.fr, status, date?.edtf ?? null, ...days, date?.precision ?? null);
  }
  db.exec(`
    CREATE TABLE milestones (
      id text PRIMARY KEY NOT NULL, deal text NOT NULL, title_en text NOT NULL, title_fr text NOT NULL,
      status text, edtf text, earliest text NOT NULL, latest text NOT NULL, "precision" text
    );
    INSERT INTO milestones SELECT * FROM loaded ORDER BY id;
    DROP TABLE loaded;
    CREATE INDEX milestones_earliest ON milestones (earliest);
    CREATE INDEX milestones_latest ON milestones (latest);
    COMMIT`);
  db.close();
}

function keepRows(file: string, rows: number): void {
  const db = new Sqlite(file);
  db.prepare('DELETE FROM milestones WHERE rowid > ?').run(rows);
  db.close();
}

/** Reads some ids, and the correct page of a window. */
function openTable(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const count = db.prepare<[], number>('SELECT count(*) FROM milestones').pluck().get() ?? 0;
  const ids = db.prepare<[number], string>('SELECT id FROM milestones WHERE rowid % ? = 0 LIMIT 5000').pluck();
  const found = db
    .prepare<[string, string], string>(
      'SELECT id FROM milestones WHERE earliest <= ? AND latest >= ? ORDER BY earliest, id LIMIT 20',
    )
    .pluck();
  return {
    ids: ids.all(Math.max(1, Math.floor(count / 5000))),
    found: ({ from, to }: Window) => found.all(to, from),
    close: () => db.close(),
  };
}

function requestsFor(ids: readonly string[]): Record<string, (string | Window)[]> {
  const windows = (random: Random, days: { first: string; last: string }) =>
    Array.from({ length: REQUESTS }, () => randomDay(random, days)).map((from) => ({ from, to: dayAfter(from, 30) }));
  return {
    'one milestone': shuffled(randomOf(1, 0), ids),
    'page, windows at the start': windows(randomOf(1, 0), { ...DAYS, last: dayAfter(DAYS.first, 180) }),
    'page, random windows': windows(randomOf(1, 0), DAYS),
  };
}

function pathOf(subject: Subject, each: string | Window): string {
  return typeof each === 'string' ? subject.milestone(each) : subject.page(each);
}

function loadFor(subject: Subject, requests: readonly (string | Window)[], secondsPerResponse: number) {
  const lines = requests.map((each) => pathOf(subject, each));
  return loadOf(subject, {
    lines,
    headers: subject.headers,
    connections: secondsPerResponse > SLOW_SECONDS ? 1 : CONNECTIONS,
  });
}

/** Compares some responses with the table. Returns the seconds per response. @throws Error if one is wrong */
async function verify(subject: Subject, requests: readonly (string | Window)[]): Promise<number> {
  const start = performance.now();
  for (const each of requests.slice(0, SAMPLE)) {
    const path = pathOf(subject, each);
    const { status, body } = await request(subject.address + path, subject.headers);
    if (status !== 200) throw new Error(`${path} returns ${status}: ${body.toString().slice(0, 500)}`);
    const found = subject.found(JSON.parse(body.toString())).map(({ id }) => id);
    const expected = typeof each === 'string' ? [each] : subject.rows.found(each);
    if (found.join() !== expected.join()) throw new Error(`${path} finds ${found}, not ${expected}`);
  }
  return (performance.now() - start) / 1000 / SAMPLE;
}

function printTable(): void {
  const head = [
    '',
    'request',
    'requests/s',
    'to the control',
    'ours, requests/s',
    'ours, to the control',
    'ours / peer',
  ];
  const lines = measured.map(({ peer, request: name, loads }) => [
    peer,
    name,
    shortNumber(medianOf(loads.peer)),
    formatSummary(summaryOf(ratios(loads.peer, loads.control))),
    shortNumber(medianOf(loads.ours)),
    formatSummary(summaryOf(ratios(loads.ours, loads.control))),
    formatSummary(summaryOf(ratios(loads.ours, loads.peer))),
  ]);
  console.log(table(head, lines));
}
