// Traces which files the server writes to, and runs it as a user who may write to none.
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readEverything } from '../contract.ts';
import { bundle, project, temporaryFolder } from '../server.ts';
import { editionOf, NOBODY, needs, report, seedWithPower, serve, startSeeding, until } from './harness.ts';

needs({ root: true, commands: ['strace', 'setpriv'] });

/** Node stores compiled code here (src/build-info.ts). */
const compileCache = join(project, 'node_modules', '.cache', 'gigawatt');
const CHANGES =
  /^(?:creat|rename|renameat|renameat2|unlink|unlinkat|mkdir|mkdirat|rmdir|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|chown|fchownat|lchown|mknod|mknodat|utime|utimes|utimensat|setxattr)$/;

bundle();
const folder = realpathSync(temporaryFolder());
const dataDirectory = join(folder, 'data');
mkdirSync(dataDirectory);
await seed(1);
await trace();
await runWithoutRights();
process.exit();

async function seed(gigawatts: number): Promise<void> {
  const { code, stderr } = await startSeeding(dataDirectory, seedWithPower(gigawatts)).ended;
  if (code !== 0) throw new Error(stderr);
}

async function trace(): Promise<void> {
  const log = join(folder, 'calls');
  // With -D, strace is a grandchild, so that signals go to the server.
  const strace = ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-s', '400', '-e', 'trace=%file', '-o', log];
  const server = await serve(dataDirectory, { MAX_EVENT_LOOP_DELAY_MS: '0' }, { through: strace });
  const first = await editionOf(server);
  await readEverything(server.address);
  await seed(2);
  const isNew = await until(async () => (await editionOf(server)) !== first, 30_000);
  await readEverything(server.address);
  const previous = await fetch(`${server.address}/v1/milestones?edition=${first}`);
  await server.stop();
  const lines = readFileSync(log, 'utf8').split('\n');
  const counts = { 'data directory': 0, 'compile cache': 0, devices: 0, elsewhere: 0 };
  for (const line of lines) {
    const path = changedBy(line);
    if (path === undefined) continue;
    const location = locationOf(path);
    counts[location] += 1;
    if (location === 'elsewhere') console.error(line);
  }
  report(
    'the server writes only to its data directory and to the compile cache',
    isNew && previous.status === 200 && counts.elsewhere === 0,
    { calls: lines.length, ...counts },
  );
}

/** The path that a system call changes; undefined if it only reads. A write to an open file shows in the flags of its opening. */
function changedBy(line: string): string | undefined {
  const [, call = '', parameters = ''] = /^\d+\s+(\w+)\((.*)/.exec(line) ?? [];
  const opens = /^(?:open|openat|openat2)$/.test(call);
  if (opens ? !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE/.test(parameters) : !CHANGES.test(call)) return undefined;
  return /"((?:[^"\\]|\\.)*)"/.exec(parameters)?.[1];
}

function locationOf(path: string) {
  if (path.startsWith(`${dataDirectory}/`)) return 'data directory';
  if (path.startsWith(compileCache) || compileCache.startsWith(path)) return 'compile cache';
  return /^\/dev\/(?:null|tty)$/.test(path) ? 'devices' : 'elsewhere';
}

/** The folders belong to root, so this user can write nothing but temporary files. */
async function runWithoutRights(): Promise<void> {
  const server = await serve(dataDirectory, { TMPDIR: dataDirectory }, { through: NOBODY });
  await readEverything(server.address);
  await server.stop();
  report('a user who may write nothing can serve everything', true, {});
}
