// Putting a new edition in the place of the old one. The file is made whole beside it and renamed at the end, so that
// readers never wait, never see half of it, and whoever kills the writer at any instant leaves the old one as it was.
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { desc } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { editions } from '../database/editions.ts';
import { APPLICATION_ID, checkOurs, openForReading, openForWriting, SCHEMA_VERSION } from '../database/open.ts';
import { checkSeed } from './check.ts';
import { readSeed } from './files.ts';
import { rowsOf } from './rows/index.ts';
import { writeRegister } from './write.ts';

const project = join(import.meta.dirname, '..', '..');
const migrationsFolder = join(project, 'migrations');

export type Outcome = { edition: string; change: 'none' | 'same content' | 'new edition' };

/**
 * Brings the file up to date with the seed: nothing to do when neither the seed nor the program has changed since.
 *
 * @throws SeedError when the seed is wrong, DatabaseFileError when there is a file that must not be replaced
 */
export function publish({
  databaseFile,
  seedDirectory,
  now,
}: {
  databaseFile: string;
  seedDirectory: string;
  now: Date;
}): Outcome {
  const madeFrom = digestOf([seedDirectory, migrationsFolder, join(project, 'src')]);
  const existing = existsSync(databaseFile) ? newestEdition(databaseFile) : undefined;
  if (existing?.madeFrom === madeFrom) return { edition: existing.id, change: 'none' };

  const files = readSeed(seedDirectory);
  checkSeed(files);
  const rows = rowsOf(files);
  const { edition, isNew } = replace(databaseFile, (file) => {
    const db = openForWriting(file);
    try {
      // The file is thrown away unless it is finished: a journal would protect nothing.
      db.$client.pragma('journal_mode = MEMORY');
      migrate(db, { migrationsFolder });
      db.$client.pragma(`application_id = ${APPLICATION_ID}`);
      db.$client.pragma(`user_version = ${SCHEMA_VERSION}`);
      return writeRegister(db, rows, madeFrom, now);
    } finally {
      db.$client.close();
    }
  });
  return { edition, change: isNew ? 'new edition' : 'same content' };
}

/** @throws DatabaseFileError when the file is not ours, newer than the program, or damaged */
function newestEdition(file: string) {
  const db = openForWriting(file);
  try {
    const version = checkOurs(file, db);
    if (version < SCHEMA_VERSION) return undefined;
  } finally {
    db.$client.close();
  }
  const reader = openForReading(file);
  try {
    return reader.select().from(editions).orderBy(desc(editions.number)).limit(1).get();
  } finally {
    reader.$client.close();
  }
}

/** Lets `write` work on a copy, or on a new file where there is none, and puts that in the file's place. */
function replace<Result>(file: string, write: (copy: string) => Result): Result {
  mkdirSync(dirname(file), { recursive: true });
  removeAbandonedCopies(file);
  const copy = `${file}.${process.pid}.tmp`;
  try {
    if (existsSync(file)) copyFileSync(file, copy);
    const result = write(copy);
    flush(copy);
    renameSync(copy, file);
    flush(dirname(file));
    return result;
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Copies left by writers that were killed; that of a writer still at work stays. */
function removeAbandonedCopies(file: string): void {
  for (const copy of globSync(`${file}.*.tmp`)) {
    const writer = Number(copy.split('.').at(-2));
    if (!isRunning(writer)) rmSync(copy, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes sure that a file, or the names in a folder, are on the disk before anything relies on it. */
function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** SHA-256 over the names and contents of everything in the folders. */
function digestOf(folders: string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    for (const name of globSync('**/*.{yaml,ts,sql,json}', { cwd: folder }).toSorted()) {
      digest.update(`${name}\n`).update(readFileSync(join(folder, name)));
    }
  }
  return digest.digest('hex');
}
