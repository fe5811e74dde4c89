// npm run faults -- full-disk: the disk is full, read-only, or not ours to write. The writer says so in a line and leaves the old
// edition as it was; the server goes on with it, from a read-only medium too. Needs root, to mount small disks.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEdition } from '../../src/database/edition.ts';
import { readManifest } from '../../src/distributions/manifest.ts';
import { ReadableError } from '../../src/readable-error.ts';
import { publish } from '../../src/seed/publish.ts';
import { FIGURES, sayAmount, seedIn } from '../differing-seeds.ts';
import { bundle } from '../ours.ts';
import { outcome } from './outcome.ts';
import { askAllTheTime, editionServed, until } from './shared/client.ts';
import { type Ended, isOneLine, NOBODY, needs, seed, temporaryFolder } from './shared/commands.ts';
import { smallDisk } from './shared/disk.ts';
import { startPatient } from './shared/server.ts';

needs({ root: true, commands: ['mount', 'umount', 'setpriv'] });

/** In MiB: room for all that seeding writes, several times. */
const DISK = 24;

/** In KiB: how much is left free, from nothing to more than an edition with its files takes. */
const FREE = [0, 64, 1024, 1100, 1152, 1280, 2048, 2304, 2560, 3072, 3584, 4096, 8192];

/** In KiB: how much more is left free each time where there is nothing yet. */
const STEP = 16;

const folder = temporaryFolder();
chmodSync(folder, 0o755);
const compiled = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
const seedDirectory = seedIn(join(folder, 'seed'));
let gigawatts = 1;
/** Seeds, first of all: what follows is never what is there. */
function sayAnother(): void {
  sayAmount(seedDirectory, ++gigawatts);
}

/** What was told, each once, however drafts are called. */
const told = new Set<string>();
const tell = (message: string) => told.add(message.replaceAll(folder, '').replace(/\.[0-9a-f]{8}\.\d+\.tmp/g, '….tmp'));

/** Whether a writer said in one line what is wrong, in words that name it. */
function isTold(ended: Ended, reason: RegExp): boolean {
  const holds = isOneLine(ended) && reason.test(ended.stderr);
  if (!holds) console.error(`ended with ${ended.code}, saying ${ended.stderr}`);
  tell(ended.stderr.trim());
  return holds;
}

bundle();
fullFromTheStart();
await fullDisk();
await fullTemporaryFolder();
await readOnlyMedium();
await noPermission();
for (const each of told) console.log(`       ${each}`);

/** Makes a register on a disk with a little more room each time, until there is enough: so it ends at each thing that it writes. */
function fullFromTheStart(): void {
  const place = join(folder, 'small');
  const disk = smallDisk(place, DISK);
  const databaseFile = join(place, 'register.sqlite');
  const wrong: string[] = [];
  let refused = 0;
  for (let free = 0; !existsSync(databaseFile); free += STEP) {
    disk.leave(free);
    try {
      publish({ databaseFile, seedDirectory, now: new Date() });
    } catch (error) {
      refused += 1;
      if (!(error instanceof ReadableError) || error.message.includes('\n')) wrong.push(String(error));
      else tell(error.message);
      if (String(error).includes('migrations')) wrong.push(String(error));
      if (readdirSync(place).length > 1) wrong.push(`left behind: ${readdirSync(place)}`);
    }
  }
  openEdition(databaseFile).close();
  for (const each of new Set(wrong)) console.error(each);
  outcome('a register for which there is no room is refused in a line, wherever it ends', wrong.length === 0, {
    refused,
    wrong: wrong.length,
  });
}

/** Seeds onto a disk with less and less room, while the edition on it is served. */
async function fullDisk(): Promise<void> {
  const disk = smallDisk(join(folder, 'disk'), DISK);
  const place = join(folder, 'disk');
  const databaseFile = join(place, 'register.sqlite');
  const environment = { ...compiled, DATABASE_FILE: databaseFile, SEED_DIRECTORY: seedDirectory };
  publish({ databaseFile, seedDirectory, now: new Date() });
  const server = await startPatient(databaseFile, false);
  const client = askAllTheTime(server.address, [FIGURES, '/v1/milestones', '/v1/dataset']);
  const seen = { refused: 0, 'without files to download': 0, whole: 0 };
  let asItShould = true;
  for (const free of FREE) {
    sayAnother();
    const before = readFileSync(databaseFile);
    const names = readdirSync(place);
    disk.leave(free);
    const ended = await seed(environment);
    disk.empty();
    const held = openEdition(databaseFile);
    held.close();
    if (ended.code === 0) seen.whole += 1;
    else asItShould &&= isTold(ended, /no space left on device|disk is full/i);
    if (readFileSync(databaseFile).equals(before)) {
      seen.refused += 1;
      asItShould &&= ended.code === 1 && readdirSync(place).join() === names.join();
    } else {
      const hasFiles = readManifest(join(place, 'editions'), held.id) !== undefined;
      if (!hasFiles) seen['without files to download'] += 1;
      asItShould &&= hasFiles === (ended.code === 0);
    }
    rmSync(join(place, 'editions'), { recursive: true, force: true });
    asItShould &&= await until(async () => (await editionServed(server.address)) === held.id);
  }
  // An edition that is past takes room that there is not.
  const first = await pastEdition(server.address);
  disk.leave(64);
  const unavailable = await fetch(`${server.address}${FIGURES}&edition=${first}`);
  disk.empty();
  const again = await fetch(`${server.address}${FIGURES}&edition=${first}`);
  const left = readdirSync(place).filter((name) => name.includes('.tmp'));
  const { answers, wrong } = await client.stop();
  await server.stop();
  for (const each of new Set(wrong)) console.error(each);
  outcome(
    'a full disk is told in a line, and the edition before stays and is served',
    asItShould && wrong.length === 0 && seen.refused > 0 && seen['without files to download'] > 0 && seen.whole > 0,
    { ...seen, answers, 'not 200': wrong.length },
  );
  outcome(
    'a past edition for which there is no room is a 503, and is had again when there is',
    unavailable.status === 503 && again.status === 200 && left.length === 0,
    { full: unavailable.status, 'with room': again.status, 'files left behind': left.length },
  );
}

/** The id of the edition that came first. */
async function pastEdition(origin: string): Promise<string> {
  const { items } = (await (await fetch(`${origin}/v1/editions?limit=200`)).json()) as { items: { id: string }[] };
  return items.at(-1)?.id ?? '';
}

/** Temporary files, as SQLite makes them for what does not fit in memory, have no room. */
async function fullTemporaryFolder(): Promise<void> {
  const disk = smallDisk(join(folder, 'tmp'), 1);
  disk.leave(0);
  const databaseFile = join(folder, 'elsewhere.sqlite');
  publish({ databaseFile, seedDirectory, now: new Date() });
  sayAnother();
  const full = { TMPDIR: join(folder, 'tmp') };
  const ended = await seed({ ...compiled, ...full, DATABASE_FILE: databaseFile, SEED_DIRECTORY: seedDirectory });
  const server = await startPatient(databaseFile, false, full);
  const current = await fetch(server.address + FIGURES);
  const past = await fetch(`${server.address}${FIGURES}&edition=${await pastEdition(server.address)}`);
  await server.stop();
  outcome(
    'a full folder for temporary files keeps no server from answering, and no seeding of this size from its end',
    [ended.code, current.status, past.status].join() === '0,200,200',
    { seeding: ended.code ?? 'killed', 'an answer': current.status, 'of a past edition': past.status },
  );
}

/** Serves from a medium that cannot be written, with room for past editions and without. */
async function readOnlyMedium(): Promise<void> {
  const place = join(folder, 'medium');
  const disk = smallDisk(place, DISK);
  const databaseFile = join(place, 'register.sqlite');
  const environment = { ...compiled, DATABASE_FILE: databaseFile, SEED_DIRECTORY: seedDirectory };
  for (let edition = 0; edition < 2; edition++) {
    sayAnother();
    await seed(environment);
  }
  disk.setReadOnly(true);
  const before = readFileSync(databaseFile);
  const upToDate = await seed(environment);
  sayAnother();
  const refused = await seed(environment);
  const statuses: Record<string, number> = {};
  for (const [what, more] of [
    ['with a folder for temporary files', {}],
    ['with a full one', { TMPDIR: join(folder, 'tmp') }],
    ['with none', { TMPDIR: join(place, 'none') }],
  ] as const) {
    const server = await startPatient(databaseFile, false, more);
    const first = await pastEdition(server.address);
    statuses[`past edition ${what}`] = (await fetch(`${server.address}${FIGURES}&edition=${first}`)).status;
    const client = askAllTheTime(server.address, [
      FIGURES,
      '/v1/milestones',
      '/v1/search?q=supercomputer',
      '/v1/dataset',
    ]);
    await pause(500);
    const { answers, wrong } = await client.stop();
    statuses[`answers ${what}`] = answers;
    if (wrong.length > 0) statuses[`not 200 ${what}`] = wrong.length;
    await server.stop();
  }
  outcome(
    'a read-only medium is served, and the writer says that it is one',
    upToDate.code === 0 &&
      isTold(refused, /read-only file system/i) &&
      readFileSync(databaseFile).equals(before) &&
      statuses['past edition with a folder for temporary files'] === 200 &&
      statuses['past edition with a full one'] === 503 &&
      statuses['past edition with none'] === 503 &&
      !Object.keys(statuses).some((name) => name.startsWith('not 200')),
    statuses,
  );
}

/** Another user, who may read and no more, or not even that. */
async function noPermission(): Promise<void> {
  const place = join(folder, 'not-ours');
  mkdirSync(place);
  const databaseFile = join(place, 'register.sqlite');
  const environment = { DATABASE_FILE: databaseFile, SEED_DIRECTORY: seedDirectory };
  publish({ databaseFile, seedDirectory, now: new Date() });
  sayAnother();
  const before = readFileSync(databaseFile);
  chmodSync(databaseFile, 0o644);
  const mayRead = isTold(await seed(environment, NOBODY), /permission denied/i);
  const server = await startPatient(databaseFile, false, {}, { through: NOBODY });
  const { status } = await fetch(server.address + FIGURES);
  await server.stop();

  chmodSync(databaseFile, 0o600);
  const mayNotRead = isTold(await seed(environment, NOBODY), /permission denied/i);
  chmodSync(place, 0o700);
  const mayNotEnter = isTold(await seed(environment, NOBODY), /permission denied/i);
  const isAsBefore = readFileSync(databaseFile).equals(before);

  // A folder of its own is all that it needs.
  const own = join(folder, 'own');
  mkdirSync(own);
  cpSync(databaseFile, join(own, 'register.sqlite'));
  for (const path of [own, join(own, 'register.sqlite')]) chownSync(path, 65_534, 65_534);
  const { code } = await seed({ ...environment, DATABASE_FILE: join(own, 'register.sqlite') }, NOBODY);
  outcome(
    'who may not write is told so and changes nothing; who may only read serves',
    mayRead && mayNotRead && mayNotEnter && isAsBefore && status === 200 && code === 0,
    { 'an answer': status, 'seeding in a folder of its own': code ?? 'killed' },
  );
}
