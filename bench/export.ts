// `npm run bench:export -- --milestones N`: memory, speed and time to the first byte of full exports. Exits with 1 if memory grows by
// 192 MiB, which includes the cached pages of the database.
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readOptions } from './options.ts';
import { openRegister } from './register.ts';
import { shortNumber, table } from './report.ts';
import { bundle, processorTime, residentMemory, startGigawatt, watchMemory } from './server.ts';

const MAX_GROWTH_MIB = 192;

const { milestones } = readOptions('bench:export', { milestones: 1_000_000 });
const { dataDirectory } = openRegister(milestones);
bundle();
const server = await startGigawatt(dataDirectory, false);
const url = `${server.address}/v1/milestones`;
// The first request of each format loads modules.
for (const format of ['csv', 'ndjson', 'xlsx', 'ics']) await readAll(`${url}?limit=200&format=${format}`);
const before = residentMemory(server.process);
const lines: string[][] = [];
let maxGrowth = 0;

for (const [query, encoding] of [
  ['format=csv', 'identity'],
  ['format=ndjson', 'identity'],
  ['format=ndjson&expand=reports', 'identity'],
  ['format=xlsx', 'identity'],
  ['format=ics', 'identity'],
  ['format=csv', 'gzip'],
  ['format=csv', 'br'],
  ['format=csv', 'zstd'],
] as const) {
  const memory = watchMemory(server.process);
  const { bytes, seconds, first } = await readAll(`${url}?${query}`, encoding);
  add(`${query}, ${encoding}`, memory(), [bytes / 1e6, bytes / 1e6 / seconds, first].map(shortNumber));
}
for (const readers of ['20 readers that stop reading', '30 readers that disconnect']) {
  const memory = watchMemory(server.process);
  const open = await Promise.all(
    Array.from({ length: Number.parseInt(readers, 10) }, () => begin(`${url}?format=csv`)),
  );
  if (readers.endsWith('disconnect')) for (const response of open) response.destroy();
  await untilIdle();
  add(readers, memory(), ['', '', '']);
  for (const response of open) response.destroy();
  // The server limits the number of exports, so these must end first.
  await pause(1000);
}
await server.stop();
console.log(`Node ${process.version}, ${milestones} milestones, memory before ${shortNumber(before)} MiB\n`);
console.log(table(['export', 'MB', 'MB/s', 'first byte, ms', 'memory growth, MiB'], lines));
if (maxGrowth >= MAX_GROWTH_MIB) console.error(`\nFailed: memory grew by ${shortNumber(maxGrowth)} MiB.`);
process.exit(maxGrowth >= MAX_GROWTH_MIB ? 1 : 0);

function add(name: string, memory: number, figures: string[]): void {
  maxGrowth = Math.max(maxGrowth, memory - before);
  lines.push([name, ...figures, shortNumber(memory - before)]);
}

function begin(address: string, encoding = 'identity'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encoding }, agent: false }, (response) => {
      response.on('error', () => undefined);
      if (response.statusCode === 200) resolve(response);
      else reject(new Error(`${address} returns ${response.statusCode}`));
    }).on('error', reject);
  });
}

async function readAll(address: string, encoding = 'identity') {
  const start = performance.now();
  let first = Number.NaN;
  let bytes = 0;
  for await (const chunk of (await begin(address, encoding)) as AsyncIterable<Buffer>) {
    if (bytes === 0) first = performance.now() - start;
    bytes += chunk.length;
  }
  return { bytes, seconds: (performance.now() - start) / 1000, first };
}

/** Waits until the server uses less than 5 % of a processor. @throws Error after 120 s */
async function untilIdle(): Promise<void> {
  for (let seconds = 0; seconds < 120; seconds += 1) {
    const used = processorTime(server.process);
    await pause(1000);
    if (processorTime(server.process) - used < 50_000) return;
  }
  throw new Error('the server is still busy although no client reads');
}
