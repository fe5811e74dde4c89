// Putting a new edition in the place of the old one. The file is made whole beside it and renamed at the end, so that
// readers never wait, never see half of it, and whoever kills the writer at any instant leaves the old one as it was.
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import { DrizzleError } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { blamedOn, cannotBeWritten } from '../database/cannot-be-written.ts';
import { discardDocuments, documentsBeside, landDocuments } from '../database/documents.ts';
import { APPLICATION_ID, DatabaseFileError, RESTORE_BACKUP, SCHEMA_VERSION } from '../database/file.ts';
import { draftOf, flush, removeAbandonedDrafts } from '../database/on-disk.ts';
import { type Connection, openForWriting } from '../database/open.ts';
import { copyUnsealed, sealFile } from '../database/seal.ts';
import type { Rows } from '../database/tables.ts';
import { checkSeed } from './check.ts';
import { readSeed } from './files.ts';
import { rowsOf } from './rows/index.ts';
import { lookUp, migrationsFolder } from './up-to-date.ts';
import { writeRegister } from './write.ts';

export type Outcome = { edition: string; change: 'none' | 'same content' | 'new edition' };

/**
 * Brings the file up to date with the seed: nothing to do when neither the seed nor the program has changed since.
 *
 * @throws SeedError when the seed is wrong, DatabaseFileError when there is a file that must not be replaced, or none can be written
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
  const { madeFrom, upToDate } = lookUp({ databaseFile, seedDirectory });
  if (upToDate) return { edition: upToDate.id, change: 'none' };

  const files = readSeed(seedDirectory);
  checkSeed(files);
  return publishRows({ databaseFile, parts: [rowsOf(files)], madeFrom, now });
}

/**
 * Puts an edition of these rows in the file's place.
 *
 * @param parts of the content, none of which refers to a later one
 * @param madeFrom digest of what they were made from
 * @throws DatabaseFileError when there is a file that must not be replaced, or none can be written
 */
export function publishRows({
  databaseFile,
  parts,
  madeFrom,
  now,
}: {
  databaseFile: string;
  parts: Iterable<Rows>;
  madeFrom: string;
  now: Date;
}): Outcome {
  // A link to the file stays a link.
  const target = existsSync(databaseFile) ? realpathSync(databaseFile) : databaseFile;
  const { edition, isNew } = replace(target, (file) => {
    const db = openForWriting(file);
    try {
      migrateFrom(databaseFile, db);
      db.$client.pragma(`application_id = ${APPLICATION_ID}`);
      db.$client.pragma(`user_version = ${SCHEMA_VERSION}`);
      return writeRegister(db, parts, madeFrom, now);
    } finally {
      db.$client.close();
    }
  });
  return { edition, change: isNew ? 'new edition' : 'same content' };
}

/** @throws DatabaseFileError when the file has a schema that our migrations do not go on from */
function migrateFrom(file: string, db: Connection): void {
  try {
    migrate(db, { migrationsFolder });
  } catch (error) {
    if (blamedOn(error)) throw error;
    const reason = error instanceof DrizzleError && error.cause instanceof Error ? error.cause.message : String(error);
    // Where the storage fails, SQLite rolls back by itself. That there is nothing left to roll back then hides what went wrong.
    if (reason.includes('no transaction is active')) throw new SqliteError('the disk is full or fails', 'SQLITE_FULL');
    throw new DatabaseFileError(`The schema of ${file} cannot be migrated: ${reason}. ${RESTORE_BACKUP}`);
  }
}

/**
 * Lets `write` work on a copy, or on a new file where there is none, and puts that in the file's place.
 *
 * @throws DatabaseFileError when the storage does not let it
 */
function replace<Result>(file: string, write: (copy: string) => Result): Result {
  try {
    // One folder only: made recursively, a path below /proc keeps Node busy for ever.
    if (!existsSync(dirname(file))) mkdirSync(dirname(file));
    removeAbandonedDrafts(`${file}.*.tmp*`);
    const before = documentsBeside(file);
    const { result, landed } = replaceWith(draftOf(file), file, write);
    for (const path of before) if (!landed.includes(path)) rmSync(path, { force: true });
    return result;
  } catch (error) {
    throw cannotBeWritten(file, file, error);
  }
}

/** @returns with where the documents are now */
function replaceWith<Result>(copy: string, file: string, write: (copy: string) => Result) {
  try {
    if (existsSync(file)) copyUnsealed(file, copy);
    const result = write(copy);
    sealFile(copy);
    flush(copy);
    // They are named after what they hold: until the file itself is in its place, nobody looks for them.
    const landed = landDocuments(copy, file);
    renameSync(copy, file);
    flush(dirname(file));
    return { result, landed };
  } finally {
    rmSync(copy, { force: true });
    discardDocuments(copy);
  }
}
