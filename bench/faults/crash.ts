// npm run faults -- crash: whoever migrates and seeds is killed at 80 instants, or as many as are told, from its start to its end, while
// servers serve the register and clients ask them. No instant leaves a damaged file, half an edition, or anything behind the next
// seeding.
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { contentDigest } from '../../src/database/content.ts';
import { openEdition } from '../../src/database/edition.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../src/database/file.ts';
import { readManifest } from '../../src/distributions/manifest.ts';
import { publish } from '../../src/seed/publish.ts';
import { amountIn, FIGURES, sayAmount, seedIn } from '../differing-seeds.ts';
import { bundle } from '../ours.ts';
import { project } from '../server.ts';
import { outcome } from './outcome.ts';
import { askAllTheTime, editionServed, until } from './shared/client.ts';
import { begin, SEEDING, seed, temporaryFolder } from './shared/commands.ts';
import { startPatient } from './shared/server.ts';

const KILLS = Number(process.argv[2] ?? 80);

/** Registers that are seeded side by side. */
const LANES = 2;

/** Every so many times, what is there before is of an older schema. */
const OLDER = 4;

const folder = temporaryFolder();
const wrong: string[] = [];
const hits = { 'before it wrote': 0, 'while it wrote': 0, 'once it had landed': 0, 'after its end': 0 };
let [answers, slowest] = [0, 0];

/** What each of two seeds says, and the edition that comes of it. */
const [one, other] = [1, 2].map((gigawatts) => {
  const directory = seedIn(join(folder, `seed-${gigawatts}`));
  sayAmount(directory, gigawatts);
  const databaseFile = join(folder, `${gigawatts}.sqlite`);
  return {
    directory,
    gigawatts,
    edition: publish({ databaseFile, seedDirectory: directory, now: new Date() }).edition,
  };
}) as [Seed, Seed];
type Seed = { directory: string; gigawatts: number; edition: string };

/** A folder with a register in it, and what there is to see of it. */
function newPlace(name: string) {
  const place = join(folder, name);
  mkdirSync(place);
  const [file, files] = [join(place, 'register.sqlite'), join(place, 'editions')];
  const names = (where: string) => (existsSync(where) ? readdirSync(where) : []);
  const isDraft = (each: string) => /\.tmp(?:\.|$)/.test(each);
  return {
    file,
    files,
    drafts: () => [...names(place), ...names(files)].filter(isDraft),
    documents: () => names(place).filter((each) => each.endsWith('.documents') && !isDraft(each)),
    downloads: () => names(files).filter((each) => !isDraft(each)),
    environment: ({ directory }: Seed) => ({
      DATABASE_FILE: file,
      SEED_DIRECTORY: directory,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    }),
  };
}
type Place = ReturnType<typeof newPlace>;

/** In milliseconds, undisturbed: how long all of seeding takes, and how long of that the register is written. */
type Times = { all: number; writing: number };

async function seedUndisturbed({ file, drafts, environment }: Place): Promise<Times> {
  const begun = performance.now();
  const { ended } = begin(SEEDING, environment(one));
  await until(() => drafts().length > 0, 60_000);
  const writes = performance.now();
  await until(() => existsSync(file), 60_000);
  const writing = performance.now() - writes;
  await ended;
  return { all: performance.now() - begun, writing };
}

/** A register in the place of another, as the first migrations left it. */
function putOlder(file: string, migrations: number): void {
  const before = join(folder, `migrations-${migrations}`);
  if (!existsSync(before)) {
    cpSync(join(project, 'migrations'), before, { recursive: true });
    const journal = join(before, 'meta', '_journal.json');
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, migrations) }));
  }
  const client = new Sqlite(`${file}.older`);
  migrate(drizzle({ client }), { migrationsFolder: before });
  client.pragma(`application_id = ${APPLICATION_ID}`);
  client.pragma(`user_version = ${migrations}`);
  client.close();
  renameSync(`${file}.older`, file);
}

/** Waits for the instant at which to kill: one from the start to the end, one while the register is written, one as it lands. */
async function instant(
  kind: number,
  share: number,
  times: Times,
  seen: { begins: () => boolean; lands: () => boolean },
) {
  if (kind === 0) return pause(share * times.all);
  const comes = kind === 1 ? seen.begins : seen.lands;
  while (!comes()) await turn();
  return pause(kind === 1 ? share * times.writing : Math.random() * 10);
}

/** Kills a seeding and looks at what it leaves. @returns whether the file now holds the edition */
async function killOnce(place: Place, wanted: Seed, kill: number, share: number, times: Times): Promise<boolean> {
  const { file, files, drafts, documents, environment } = place;
  rmSync(join(files, wanted.edition), { recursive: true, force: true });
  const before = readFileSync(file);
  const [draftsBefore, documentsBefore] = [new Set(drafts()), documents().length];
  const { child, ended } = begin(SEEDING, environment(wanted));
  const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
  await instant(kill % 3, share, times, {
    begins: () => hasEnded(child) || drafts().some((draft) => !draftsBefore.has(draft)),
    lands: () => hasEnded(child) || documents().length !== documentsBefore || existsSync(join(files, wanted.edition)),
  });
  child.kill('SIGKILL');
  const { code, stderr } = await ended;
  if (code) wrong.push(`seeding ends with ${code}: ${stderr}`);
  for (const name of place.downloads()) if (!readManifest(files, name)) wrong.push(`half the files of ${name}`);

  const wrote = drafts().some((draft) => !draftsBefore.has(draft));
  if (readFileSync(file).equals(before)) {
    hits[wrote ? 'while it wrote' : 'before it wrote'] += 1;
    return false;
  }
  hits[code === 0 ? 'after its end' : 'once it had landed'] += 1;
  const problem = problemWith(file, wanted.edition);
  if (problem) wrong.push(problem);
  return true;
}

/** What is wrong with a file that should hold the edition, whole. */
function problemWith(file: string, wanted: string): string | undefined {
  const client = new Sqlite(file, { readonly: true });
  const damage = client.pragma('integrity_check', { simple: true });
  const content = contentDigest(client);
  client.close();
  const edition = openEdition(file);
  edition.close();
  if (damage === 'ok' && content === wanted && edition.id === wanted) return undefined;
  return `${damage}: the edition says that it is ${edition.id}, its content is ${content}, and it should be ${wanted}`;
}

/** One of the editions, whole: the one that it says it is. */
function problemInAnswer(edition: string, body: unknown): string | undefined {
  const said = [one, other].find((each) => each.edition === edition);
  if (!said) return `edition ${edition}`;
  const isFigures = JSON.stringify(body).includes('"investment-per-watt"');
  return isFigures && amountIn(body as never) !== said.gigawatts ? `not what ${edition} says` : undefined;
}

async function lane(name: string, kills: number): Promise<void> {
  const place = newPlace(name);
  const times = await seedUndisturbed(place);
  const server = await startPatient(place.file, true);
  const client = askAllTheTime(server.address, [FIGURES, '/v1/milestones', '/v1/dataset'], problemInAnswer);
  try {
    let [held, wanted] = [one, other];
    for (let kill = 0; kill < kills; kill++) {
      if (kill % OLDER === OLDER - 1) putOlder(place.file, 1 + (kill % (SCHEMA_VERSION - 1)));
      const landed = await killOnce(place, wanted, kill, (kill + Math.random()) / kills, times);
      if (landed) [held, wanted] = [wanted, held];
    }
    const { code, stderr } = await seed(place.environment(wanted));
    if (code !== 0) wrong.push(`the last seeding ends with ${code}: ${stderr}`);
    const problem = problemWith(place.file, wanted.edition);
    if (problem) wrong.push(problem);
    const left = [...place.drafts(), ...place.documents().slice(1)];
    if (left.length > 0) wrong.push(`left behind: ${left}`);
    const isServed = async () => (await editionServed(server.address)) === wanted.edition;
    if (!(await until(isServed))) wrong.push('the last edition is not served');
  } finally {
    const tally = await client.stop();
    answers += tally.answers;
    slowest = tally.times.reduce((most, time) => Math.max(most, time), slowest);
    wrong.push(...tally.wrong);
    await server.stop();
  }
}

bundle();
await Promise.all(Array.from({ length: LANES }, (_, number) => lane(`lane-${number}`, Math.ceil(KILLS / LANES))));
outcome(
  'whoever seeds can be killed at any instant: the file stays or is the new one, whole, and is served',
  !wrong.length,
  {
    ...hits,
    answers,
    wrong: wrong.length,
    'slowest answer in ms': Math.round(slowest),
  },
);
for (const each of new Set(wrong)) console.error(each);
