// npm run faults -- least-privilege: what a server writes to, traced from its start through all that it can be asked, and whether it
// does without. Needs strace and bubblewrap.
import { chmodSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sayAmount, seedIn } from '../differing-seeds.ts';
import { askAll, endpoints } from '../everything.ts';
import { bundle } from '../ours.ts';
import { project } from '../server.ts';
import { outcome } from './outcome.ts';
import { editionServed, until } from './shared/client.ts';
import { NOBODY, needs, seed, temporaryFolder } from './shared/commands.ts';
import { startPatient } from './shared/server.ts';

needs({ root: true, commands: ['strace', 'bwrap', 'setpriv'] });

const folder = realpathSync(temporaryFolder());
chmodSync(folder, 0o755);
const state = join(folder, 'state');
mkdirSync(state);
const databaseFile = join(state, 'register.sqlite');
const seedDirectory = seedIn(join(folder, 'seed'));
const environment = { DATABASE_FILE: databaseFile, SEED_DIRECTORY: seedDirectory };

/** Where Node keeps what it compiled (src/project.ts). */
const compileCache = join(project, 'node_modules', '.cache', 'gigawatt');

async function seedAmount(gigawatts: number): Promise<void> {
  sayAmount(seedDirectory, gigawatts);
  const { code, stderr } = await seed(environment);
  if (code !== 0) throw new Error(stderr);
}

/** Asks for everything as it was in an edition, too. @returns how many answers were of which status */
async function askPast(address: string): Promise<Record<string, number>> {
  const { items } = (await (await fetch(`${address}/v1/editions`)).json()) as { items: { id: string }[] };
  const statuses: Record<string, number> = {};
  for (const path of await endpoints(address, '/docs')) {
    if (!/^\/v1\/(?:deals|partners|milestones|figures|claims|sources|reports|changes|search)\b/.test(path)) continue;
    const { status } = await fetch(`${address}${path}${path.includes('?') ? '&' : '?'}edition=${items.at(-1)?.id}`);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

/** The path that a system call changes, as strace wrote it down; undefined when it only reads. What is open was opened by a path. */
function changedBy(line: string): string | undefined {
  const [, call = '', parameters = ''] = /^\d+\s+(\w+)\((.*)/.exec(line) ?? [];
  const opens = /^(?:open|openat|openat2)$/.test(call);
  if (opens ? !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE/.test(parameters) : !CHANGES.test(call)) return undefined;
  return /"((?:[^"\\]|\\.)*)"/.exec(parameters)?.[1];
}
const CHANGES =
  /^(?:creat|rename|renameat|renameat2|unlink|unlinkat|mkdir|mkdirat|rmdir|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|chown|fchownat|lchown|mknod|mknodat|utime|utimes|utimensat|setxattr)$/;

async function traced(): Promise<void> {
  const log = join(folder, 'calls');
  // As a grandchild, it leaves the server to be told to end.
  const strace = ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-s', '400', '-e', 'trace=%file', '-o', log];
  const server = await startPatient(databaseFile, true, {}, { through: strace });
  const first = await editionServed(server.address);
  await askAll(server.address, '/docs');
  await seedAmount(2);
  const isTaken = await until(async () => (await editionServed(server.address)) !== first, 30_000);
  await askAll(server.address, '/docs');
  const past = await askPast(server.address);
  await server.stop();
  const lines = readFileSync(log, 'utf8').split('\n');
  const places = { 'in the state folder': 0, 'in the compile cache': 0, 'to devices': 0 };
  const elsewhere = new Set<string>();
  for (const line of lines) {
    const path = changedBy(line);
    if (path === undefined) continue;
    if (path.startsWith(`${state}/`)) places['in the state folder'] += 1;
    else if (path.startsWith(compileCache) || compileCache.startsWith(path)) places['in the compile cache'] += 1;
    else if (/^\/dev\/(?:null|tty)$/.test(path)) places['to devices'] += 1;
    else elsewhere.add(line);
  }
  for (const line of elsewhere) console.error(line);
  const isDone = isTaken && Object.keys(past).join() === '200';
  outcome(
    'a server opens nothing for writing but in its state folder and what Node keeps compiled',
    isDone && elsewhere.size === 0,
    {
      'calls on files': lines.length,
      ...places,
      elsewhere: elsewhere.size,
      'of a past edition': JSON.stringify(past),
    },
  );
}

/** Another user, who sees everything, and can write nothing, or only temporary files. */
async function sandboxed(): Promise<void> {
  const bubble = [...NOBODY, 'bwrap', '--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--unshare-all'];
  const locked = [...bubble, '--share-net', '--die-with-parent', '--remount-ro', '/dev'];
  const nothing = await startPatient(databaseFile, true, {}, { through: locked });
  await askAll(nothing.address, '/docs');
  const without = await askPast(nothing.address);
  await nothing.stop();
  const place = '/mnt';
  const temporary = await startPatient(
    databaseFile,
    true,
    { TMPDIR: place },
    { through: [...locked, '--tmpfs', place] },
  );
  await askAll(temporary.address, '/docs');
  const within = await askPast(temporary.address);
  await temporary.stop();
  outcome(
    'where nothing can be written, everything is answered; past editions, where there is a folder for temporary files',
    Object.keys(without).join() === '503' && Object.keys(within).join() === '200',
    { 'past editions without one': JSON.stringify(without), 'with one': JSON.stringify(within) },
  );
}

bundle();
await seedAmount(1);
await traced();
await sandboxed();
