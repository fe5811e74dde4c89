// `npm run bench:export`: a million milestones as CSV and NDJSON: how much memory it takes, how soon the first byte is there,
// and what becomes of it when the reader is slow or leaves. Ends with 1 when memory grows by 128 MiB or more:
// what the engine keeps for itself after many readers levels off below that, and an answer held as a whole is several times it.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { publish } from '../src/seed/publish.ts';
import { project, startServer } from './server.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const BOUND = 128;
const folder = mkdtempSync(join(tmpdir(), 'gigawatt-bench-'));
const databaseFile = join(folder, 'register.sqlite');

const server = await startServer('src/main.ts', '/health/ready', { DATABASE_FILE: filledRegister() });
try {
  const { address } = server;
  // What every request brings is loaded by the first one.
  for (const format of ['csv', 'ndjson', 'json']) await read(`${address}/v1/milestones?limit=200&format=${format}`);
  const before = residentMemory(server.process);
  const table = ['| | rows | MB | s | first byte, ms | memory above what it was, MiB |', '|---|---|---|---|---|---|'];
  let most = 0;
  for (const [path, headers] of [
    ['/v1/milestones?format=csv', {}],
    ['/v1/milestones?format=ndjson', {}],
    ['/v1/milestones?format=ndjson&expand=reports', {}],
    ['/v1/milestones?format=csv', { 'accept-encoding': 'zstd' }],
    ['/v1/milestones?format=csv', { 'accept-encoding': 'br' }],
    ['/v1/milestones?format=csv', { 'accept-encoding': 'gzip' }],
    ['/v1/milestones?format=ics', {}],
  ] as const) {
    const watch = watched(server.process);
    const { rows, bytes, seconds, first } = await read(address + path, headers);
    const grown = watch() - before;
    most = Math.max(most, grown);
    const name = [path, ...Object.values(headers)].join(' ');
    table.push(
      `| \`${name}\` | ${rows ?? ''} | ${(bytes / 1e6).toFixed(0)} | ${seconds.toFixed(1)} | ${first.toFixed(1)} | ${grown.toFixed(0)} |`,
    );
  }
  for (const [name, readers] of Object.entries({ '20 readers that stop reading': 20, '50 readers that leave': 50 })) {
    const watch = watched(server.process);
    const open = await Promise.all(Array.from({ length: readers }, () => begun(`${address}/v1/milestones?format=csv`)));
    if (name.endsWith('leave')) for (const answer of open) answer.destroy();
    const seconds = await untilQuiet(server.process);
    const grown = watch() - before;
    most = Math.max(most, grown);
    for (const answer of open) answer.destroy();
    table.push(`| ${name}: the server is quiet | | | ${seconds} | | ${grown.toFixed(0)} |`);
  }
  console.log(`Node ${process.version}, ${ROWS} milestones, memory before ${before.toFixed(0)} MiB\n`);
  console.log(table.join('\n'));
  if (most >= BOUND) {
    console.error(`\nMemory grew by ${most.toFixed(0)} MiB: ${BOUND} or more.`);
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** The article's register with many more milestones, each with a report and its two states. */
function filledRegister(): string {
  publish({ databaseFile, seedDirectory: join(project, 'seed'), now: new Date() });
  const db = new Sqlite(databaseFile);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})`;
  const day = `date('2020-01-01', (i * 7919 % 3650) || ' days')`;
  const date = `${day}, ${day}, ${day}, 'day', '[]'`;
  const deal = `(SELECT id FROM deals LIMIT 1)`;
  const source = `(SELECT id FROM sources LIMIT 1)`;
  const since = `(SELECT latest FROM sources LIMIT 1)`;
  const standing = `json_object('source', ${source}, 'reliability', 'A', 'since', ${since}, 'agreeing', json('[]'), 'independent', 1)`;
  const current = `(SELECT json_object('status', ${standing}, 'date', ${standing}))`;
  const states = (scope: string) => `${numbers} INSERT INTO milestone_states
    (scope, since, until, current, dispute, milestone, deal, status, edtf, earliest, latest, precision, inferred)
    SELECT ${scope}, ${since}, 'infinity', ${current}, '[]', printf('m-%08d', i), ${deal}, 'planned', ${date} FROM n;`;
  db.exec(`BEGIN;
    ${numbers} INSERT INTO milestones (id, deal, title_en, title_fr)
      SELECT printf('m-%08d', i), ${deal}, 'Milestone number ' || i, 'Étape numéro ' || i FROM n;
    ${numbers} INSERT INTO milestone_reports (milestone, source, status, edtf, earliest, latest, precision, inferred, evidence)
      SELECT printf('m-%08d', i), ${source}, 'planned', ${date}, '[{"located":true,"sentence":1,"start":0,"end":6,"phrase":"a word"}]' FROM n;
    ${[`''`, source].map(states).join('\n')}
    COMMIT`);
  db.close();
  return databaseFile;
}

/** The answer to a request, of which nothing has been read yet. */
function begun(address: string, headers = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (answer) => {
      answer.on('error', () => undefined);
      resolve(answer);
    }).on('error', reject);
  });
}

async function read(address: string, headers = {}) {
  const start = performance.now();
  const answer = await begun(address, headers);
  let first: number | undefined;
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    first ??= performance.now() - start;
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  const isTable = !answer.headers['content-encoding'] && /csv|ndjson/.test(answer.headers['content-type'] ?? '');
  const rows = isTable ? lines : undefined;
  return { rows, bytes, seconds: (performance.now() - start) / 1000, first: first ?? Number.NaN };
}

/** Watches the memory of a process; what it returns stops that, and tells the most there was, in MiB. */
function watched(child: ChildProcess): () => number {
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, residentMemory(child));
  }, 50);
  return () => {
    clearInterval(look);
    return Math.max(most, residentMemory(child));
  };
}

/** In MiB. */
function residentMemory({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Seconds until the process uses less than a twentieth of a processor. */
async function untilQuiet(child: ChildProcess): Promise<number> {
  for (let seconds = 1; ; seconds += 1) {
    const used = processorTime(child);
    await pause(1000);
    if (processorTime(child) - used < 0.05) return seconds - 1;
    if (seconds > 120) throw new Error('the server works on although nobody reads');
  }
}

/** In seconds, since the process began. */
function processorTime({ pid }: ChildProcess): number {
  const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
