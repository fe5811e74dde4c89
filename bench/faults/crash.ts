// Kills seeding at 100 instants while a server serves the register. Argument: the number of instants.

import { setTimeout as pause } from 'node:timers/promises';
import { computeEditionId } from '../../src/editions/seed-archive.ts';
import { readSeed } from '../../src/ingest/load-yaml.ts';
import { seedFromFiles } from '../../src/ingest/seed.ts';
import { randomOf } from '../../synthetic/random.ts';
import { draftsIn } from '../register.ts';
import { bundle, temporaryFolder } from '../server.ts';
import {
  damageIn,
  FIGURES,
  powerIn,
  report,
  requestContinuously,
  seedWithPower,
  serve,
  startSeeding,
  until,
} from './harness.ts';

const KILLS = Number(process.argv[2] ?? 100);

bundle();
const dataDirectory = temporaryFolder();
const random = randomOf(1, 0);
const wrong: string[] = [];
const counts = { 'previous edition': 0, 'new edition': 0 };
/** The power that each edition reports. */
const powers = new Map<string, number>();

type Seed = { gigawatts: number; directory: string };

/** Creates a seed that differs from all earlier ones. */
function nextSeed(): Seed {
  const gigawatts = powers.size + 1;
  const directory = seedWithPower(gigawatts);
  powers.set(computeEditionId(seedFromFiles(readSeed(directory))), gigawatts);
  return { gigawatts, directory };
}

const begin = performance.now();
await complete(nextSeed());
const duration = performance.now() - begin;
const server = await serve(dataDirectory, { MAX_EVENT_LOOP_DELAY_MS: '0' });

const stop = requestContinuously(server, [FIGURES, '/v1/milestones', '/v1/dataset'], problemIn);
let wanted = nextSeed();
for (let kill = 0; kill < KILLS; kill += 1) {
  const { child, ended } = startSeeding(dataDirectory, wanted.directory, { KEEP_EDITIONS: '3' });
  // The instants are spread evenly over the time that seeding takes, in random order.
  await pause((duration * random.below(1000)) / 1000);
  child.kill('SIGKILL');
  const { code, stderr } = await ended;
  if (code) wrong.push(`seeding exits with ${code}: ${stderr}`);
  const damage = await damageIn(dataDirectory);
  if (damage) wrong.push(damage);
  await pause(1500);
  const isNew = (await powerServed()) === wanted.gigawatts;
  counts[isNew ? 'new edition' : 'previous edition'] += 1;
  if (isNew) wanted = nextSeed();
}
await complete(wanted);
if (!(await until(async () => (await powerServed()) === wanted.gigawatts, 10_000)))
  wrong.push('the last edition is not served');
const drafts = draftsIn(dataDirectory);
if (drafts.length > 0) wrong.push(`temporary files remain: ${drafts}`);
const { responses, slowest, wrong: wrongResponses } = await stop();
await server.stop();
for (const each of new Set(wrong)) console.error(each);
report(
  'whenever seeding is killed, the previous or the new edition is whole and served',
  wrong.length === 0 && wrongResponses === 0,
  { ...counts, responses, 'wrong responses': wrongResponses, 'slowest, ms': Math.round(slowest) },
);
process.exit();

async function complete({ directory }: Seed): Promise<void> {
  const { code, stderr } = await startSeeding(dataDirectory, directory).ended;
  if (code !== 0) throw new Error(stderr);
}

async function powerServed(): Promise<number | undefined> {
  return powerIn((await (await fetch(server.address + FIGURES)).json()) as never);
}

/** Returns a problem unless the response comes entirely from the edition that its header names. */
function problemIn(edition: string, body: unknown): string | undefined {
  const power = powers.get(edition);
  if (power === undefined) return `unknown edition ${edition}`;
  const isFigures = JSON.stringify(body).includes('"france-fluidstack.investment-per-watt"');
  return isFigures && powerIn(body as never) !== power ? `not the power of edition ${edition}` : undefined;
}
