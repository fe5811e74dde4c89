// `npm run bench:export -- 100000`: all milestones of a register that `npm run bench:data` made, as CSV and NDJSON: how much memory it takes, how soon the first byte is there,
// and what becomes of it when the reader is slow or leaves. Ends with 1 when memory grows by 192 MiB or more:
// the pages of the file that are kept (64 MiB), and what the engine keeps for itself after many readers, which levels off.
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openRegister } from './register.ts';
import { residentMemory, startServer } from './server.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const BOUND = 192;

const server = await startServer('src/main.ts', '/health/ready', { DATABASE_FILE: openRegister(ROWS).file });
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
