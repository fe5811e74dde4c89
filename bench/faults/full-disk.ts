// Seeds on disks that are full, read-only or owned by another user: seeding must print one line, and the server must serve the previous
// edition. Needs root to mount small disks.
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftsIn } from '../register.ts';
import { bundle, temporaryFolder } from '../server.ts';
import {
  damageIn,
  editionOf,
  FIGURES,
  isOneLine,
  NOBODY,
  needs,
  report,
  requestContinuously,
  seedWithPower,
  serve,
  startSeeding,
} from './harness.ts';

needs({ root: true, commands: ['mount', 'umount', 'setpriv'] });

/** Enough for several editions. */
const DISK_MIB = 64;
/** Free space during each seeding, up to more than an edition with its downloads needs. */
const FREE_KIB = [0, 16, 64, 256, 512, 1024, 1280, 1536, 2048, 2560, 3072, 4096, 8192, 16_384];
const PATHS = [FIGURES, '/v1/milestones', '/v1/search?q=supercomputer', '/v1/dataset'];

bundle();
const folder = temporaryFolder();
let power = 0;
const seedAnother = (dataDirectory: string, environment = {}, through?: string[]) =>
  startSeeding(dataDirectory, seedWithPower(++power), environment, through).ended;

await fullDisk();
await readOnlyDisk();
await anotherUser();
process.exit();

async function fullDisk(): Promise<void> {
  const disk = mountDisk('full');
  disk.leaveFree(8);
  const first = await seedAnother(disk.directory);
  report('a first edition without space is rejected in one line', isOneLine(first), { line: first.stderr.trim() });
  disk.leaveFree(undefined);
  await seedAnother(disk.directory);
  const server = await serve(disk.directory);
  const stop = requestContinuously(server, PATHS);
  const counts = { rejected: 0, seeded: 0, wrong: 0 };
  for (const free of FREE_KIB) {
    disk.leaveFree(free);
    const ended = await seedAnother(disk.directory);
    disk.leaveFree(undefined);
    counts[ended.code === 0 ? 'seeded' : 'rejected'] += 1;
    const isRight =
      ended.code === 0 || (isOneLine(ended) && /no space left on device|disk is full/i.test(ended.stderr));
    const damage = await damageIn(disk.directory);
    const drafts = draftsIn(disk.directory);
    if (isRight && !damage && drafts.length === 0) continue;
    counts.wrong += 1;
    console.error(`with ${free} KiB: exit code ${ended.code}, ${ended.stderr}, ${damage ?? ''} ${drafts}`);
  }
  const { responses, wrong } = await stop();
  await server.stop();
  report(
    'seeding on a full disk prints one line, and an edition is served',
    counts.wrong + wrong === 0 && counts.rejected > 0 && counts.seeded > 0,
    { ...counts, responses, 'not 200': wrong },
  );
}

async function readOnlyDisk(): Promise<void> {
  const disk = mountDisk('read-only');
  await seedAnother(disk.directory);
  disk.setReadOnly();
  const rejected = await seedAnother(disk.directory);
  // The folder for temporary files is read-only as well.
  const server = await serve(disk.directory, { TMPDIR: disk.directory });
  const stop = requestContinuously(server, PATHS);
  await editionOf(server);
  const { responses, wrong } = await stop();
  await server.stop();
  report(
    'a read-only disk is served, and seeding prints one line',
    isOneLine(rejected) && /read-only file system/i.test(rejected.stderr) && wrong === 0,
    { responses, 'not 200': wrong },
  );
}

async function anotherUser(): Promise<void> {
  const dataDirectory = join(folder, 'owned-by-root');
  mkdirSync(dataDirectory);
  await seedAnother(dataDirectory);
  const rejected = await seedAnother(dataDirectory, {}, NOBODY);
  const server = await serve(dataDirectory, {}, { through: NOBODY });
  const { status } = await fetch(server.address + FIGURES);
  await server.stop();

  const ownedByNobody = join(folder, 'owned-by-nobody');
  cpSync(dataDirectory, ownedByNobody, { recursive: true });
  spawnSync('chown', ['--recursive', '65534:65534', ownedByNobody]);
  chownSync(ownedByNobody, 65_534, 65_534);
  const { code } = await seedAnother(ownedByNobody, {}, NOBODY);
  report(
    'a user without write access can serve and gets one line from seeding; the owner can seed',
    isOneLine(rejected) && /permission denied/i.test(rejected.stderr) && status === 200 && code === 0,
    { 'status of a response': status, 'exit code of the owner': code ?? 'killed' },
  );
}

/** Mounts a disk in memory, which is unmounted when this process exits. */
function mountDisk(name: string) {
  const directory = join(folder, name);
  mkdirSync(directory);
  mount('-t', 'tmpfs', '-o', `size=${DISK_MIB}m,mode=0755`, 'gigawatt-faults', directory);
  // Runs before the handler that deletes the folder.
  process.prependOnceListener('exit', () => spawnSync('umount', ['--lazy', directory]));
  const filling = join(directory, 'filling');
  return {
    directory,
    /** Fills the disk except for this space. If undefined, removes the filling. */
    leaveFree(kibibytes: number | undefined): void {
      rmSync(filling, { force: true });
      if (kibibytes === undefined) return;
      const { bavail, bsize } = statfsSync(directory);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - kibibytes * 1024)));
    },
    setReadOnly: () => mount('-o', 'remount,ro', directory),
  };
}

function mount(...parameters: string[]): void {
  const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${parameters.join(' ')}: ${stderr}`);
}
