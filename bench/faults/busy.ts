// npm run faults -- busy: another program locks the database file for ten seconds: the one that is served, one that lands, and one
// that a server is to start on. Readers notice nothing, and nobody waits without a word.
import { spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { documentsBeside } from '../../src/database/documents.ts';
import { publish } from '../../src/seed/publish.ts';
import { FIGURES, sayAmount, seedIn } from '../differing-seeds.ts';
import { bundle, startControl } from '../ours.ts';
import { production } from '../server.ts';
import { outcome } from './outcome.ts';
import { askAllTheTime, editionServed, type Tally, until } from './shared/client.ts';
import { begin, isOneLine, needs, temporaryFolder } from './shared/commands.ts';
import { startPatient } from './shared/server.ts';

needs({ commands: ['flock'] });

/** In milliseconds. */
const LOCKED = 10_000;

/** In milliseconds: longer, a client must never wait because of it. */
const PATIENCE = 300;

/** The server looks once a second what is there. Were it to wait each time, as many would be slow; a busy machine slows a few. */
const FEW = 4;

const PATHS = ['/health/live', FIGURES, '/v1/milestones', '/v1/search?q=supercomputer'];
const folder = temporaryFolder();
const databaseFile = join(folder, 'register.sqlite');
const next = join(folder, 'next.sqlite');
const seedDirectory = seedIn(join(folder, 'seed'));

function publishAmount(file: string, gigawatts: number): string {
  sayAmount(seedDirectory, gigawatts);
  return publish({ databaseFile: file, seedDirectory, now: new Date() }).edition;
}

/** SQLite's own lock, which is one of fcntl(2): it keeps out every other process. @returns what lets go; undefined when it is refused */
function lock(file: string): (() => void) | undefined {
  const client = new Sqlite(file, { timeout: 0 });
  try {
    client.exec('BEGIN EXCLUSIVE');
    return () => void client.close();
  } catch {
    client.close();
    return undefined;
  }
}

/** What clients see of it meanwhile, beside what those of a server see to which nothing happens: the machine may be busy as well. */
async function meanwhile<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; ours: Tally; control: Tally }> {
  const [ours, other] = [askAllTheTime(server.address, PATHS), askAllTheTime(control.address, ['/'])];
  const result = await work();
  return { result, ours: await ours.stop(), control: await other.stop() };
}

const slow = ({ times }: Tally) => times.filter((time) => time > PATIENCE).length;
const isQuick = (ours: Tally, quiet: Tally) => slow(ours) < FEW + slow(quiet);
const told = (ours: Tally, quiet: Tally) => ({
  answers: ours.answers,
  'not 200': ours.wrong.length,
  'median in ms': (ours.times.toSorted((a, b) => a - b)[Math.floor(ours.times.length / 2)] ?? Number.NaN).toFixed(1),
  [`over ${PATIENCE} ms`]: slow(ours),
  'of the control': slow(quiet),
});

bundle();
const first = publishAmount(databaseFile, 1);
const [server, control] = [await startPatient(databaseFile, false), await startControl('fastify')];
try {
  const served = await meanwhile(async () => {
    const flock = spawn('flock', ['--exclusive', databaseFile, 'sleep', `${LOCKED / 1000}`]);
    const letGo = lock(databaseFile);
    await new Promise((resolve) => flock.once('exit', resolve));
    letGo?.();
    return letGo === undefined;
  });
  outcome(
    'whoever wants the file that is served for himself alone is refused; to lock it with flock keeps nobody from reading',
    served.result && served.ours.wrong.length === 0 && isQuick(served.ours, served.control),
    told(served.ours, served.control),
  );

  const second = publishAmount(next, 2);
  const letGo = lock(next);
  const lands = await meanwhile(async () => {
    for (const path of documentsBeside(next)) renameSync(path, path.replace(next, databaseFile));
    renameSync(next, databaseFile);
    await pause(LOCKED);
    const during = await editionServed(server.address);
    letGo?.();
    const begun = performance.now();
    const isTaken = await until(async () => (await editionServed(server.address)) === second);
    return { during, isTaken, after: performance.now() - begun };
  });
  outcome(
    'an edition that is locked when it lands is taken up once it is free, and the one before is served until then',
    letGo !== undefined &&
      lands.result.during === first &&
      lands.result.isTaken &&
      lands.ours.wrong.length === 0 &&
      isQuick(lands.ours, lands.control),
    { ...told(lands.ours, lands.control), 'taken up after ms': Math.round(lands.result.after) },
  );
} finally {
  await Promise.all([server.stop(), control.stop()]);
}

const environment = { NODE_ENV: 'production', DATABASE_FILE: databaseFile, PORT: '0' };
const timed = async (work: Promise<unknown>) => {
  const begun = performance.now();
  await work;
  return Math.round(performance.now() - begun);
};
const undisturbed = await timed(startPatient(databaseFile, false).then((started) => started.stop()));
const letGo = lock(databaseFile);
const starting = begin(production, environment);
const waited = await timed(Promise.race([starting.ended, pause(LOCKED)]));
starting.child.kill();
const ended = await starting.ended;
letGo?.();
outcome(
  'a server that is started on a locked file says so in a line, and ends',
  letGo !== undefined && isOneLine(ended) && /locked/.test(ended.stderr) && waited < undisturbed + 1000,
  {
    'ends after ms': waited,
    'starts and stops when nobody locks it in ms': undisturbed,
    says: ended.stderr.replaceAll(folder, '').trim(),
  },
);
