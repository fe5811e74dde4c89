// `npm run bench:editions`: a server under load while new editions land. Every answer must be of one edition, every list that is
// read page by page too, and none may fail. Ends with 1 when one does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '../src/seed/publish.ts';
import { amountIn, FIGURES, sayAmount, seedIn } from './differing-seeds.ts';
import { startServer } from './server.ts';

const SECONDS = Number(process.argv[2] ?? 30);
const CLIENTS = 20;

const folder = mkdtempSync(join(tmpdir(), 'gigawatt-bench-'));
const databaseFile = join(folder, 'register.sqlite');
const seedDirectory = seedIn(join(folder, 'seed'));

/** The electric power in gigawatts that each edition reports. */
const amounts = new Map<string, number>();
function publishAmount(gigawatts: number): void {
  sayAmount(seedDirectory, gigawatts);
  amounts.set(publish({ databaseFile, seedDirectory, now: new Date() }).edition, gigawatts);
}

type Figure = { id: string; source?: string; quantity: { value: number } };
const failures: string[] = [];
const milliseconds: number[] = [];
let lists = 0;
let listsAcrossEditions = 0;

publishAmount(1);
const server = await startServer('src/main.ts', '/health/ready', { DATABASE_FILE: databaseFile });
try {
  const { address } = server;
  const end = performance.now() + SECONDS * 1000;
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (performance.now() < end) {
      await askOnce(address);
      await readList(address);
    }
  });
  let gigawatts = 1;
  while (performance.now() < end - 3000) {
    await pause(1500);
    publishAmount(++gigawatts);
  }
  await Promise.all(clients);
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
  console.log(`Node ${process.version}, ${SECONDS} s, ${CLIENTS} clients\n`);
  console.log(
    '| requests | lists read page by page | of these, while an edition landed | editions | failures | p50, ms | p99, ms | most, ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  console.log(
    `| ${milliseconds.length} | ${lists} | ${listsAcrossEditions} | ${gigawatts} | ${failures.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`,
  );
  if (failures.length > 0 || gigawatts < 3 || listsAcrossEditions === 0) {
    console.error(['', ...new Set(failures)].join('\n') || '\nNothing landed while a list was read.');
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function ask<Body>(url: string): Promise<{ edition: string; body: Body }> {
  const start = performance.now();
  const answer = await fetch(url);
  const body = (await answer.json()) as Body;
  milliseconds.push(performance.now() - start);
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}: ${JSON.stringify(body)}`);
  return { edition: answer.headers.get('gigawatt-edition') ?? '', body };
}

/** A derived figure must be of the same edition as its input, and both of the edition in the header. */
async function askOnce(address: string): Promise<void> {
  try {
    const { edition, body } = await ask<{ items: Figure[] }>(address + FIGURES);
    const [expected, told] = [amounts.get(edition), amountIn(body)];
    if (told === undefined) failures.push(`${edition} reports a power that its derived energy does not fit`);
    // The server may serve an edition before this process has recorded its amount.
    else if (expected !== undefined && told !== expected) failures.push(`${edition} says ${told}`);
  } catch (error) {
    failures.push(String(error));
  }
}

/** A list in pages of five: all of one edition, and together what the whole list is in that edition. */
async function readList(address: string): Promise<void> {
  try {
    const read: string[] = [];
    const editions = new Set<string>();
    let asked: string | null = '/v1/reports?limit=5&kind=figure';
    const before = amounts.size;
    while (asked !== null) {
      const { edition, body }: { edition: string; body: { items: Figure[]; next: string | null } } = await ask(
        address + asked,
      );
      editions.add(edition);
      read.push(...body.items.map((item) => JSON.stringify(item)));
      asked = body.next;
    }
    lists += 1;
    if (amounts.size > before) listsAcrossEditions += 1;
    const [edition] = editions;
    if (editions.size > 1) failures.push('a list was read in several editions');
    const { body } = await ask<{ items: Figure[] }>(`${address}/v1/reports?limit=200&kind=figure&edition=${edition}`);
    if (read.join() !== body.items.map((item) => JSON.stringify(item)).join())
      failures.push('the pages are not the list');
  } catch (error) {
    failures.push(String(error));
  }
}
