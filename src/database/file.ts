// What a database file must be to be ours: marked, sealed and as it was then, of a schema we know. Knows SQLite only, so that it
// loads fast.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import journal from '../../migrations/meta/_journal.json' with { type: 'json' };
import { ReadableError } from '../readable-error.ts';
import { isAsSealed, isDatedAsSealed, isSealed } from './seal.ts';

/** `GWAT`: marks a file as a register's (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x47574154;

/** How many migrations made the schema that this program reads and writes. */
export const SCHEMA_VERSION = journal.entries.length;

/** The first schema whose files are sealed. */
const SEALED_SINCE = 12;

/** In bytes: to read through a larger file takes so long that nobody is kept waiting for it if its date speaks for it. */
export const LARGE = 64 * 1024 * 1024;

/** A file that another program has locked is waited for in milliseconds, and nothing else is done meanwhile. */
const READING: Sqlite.Options = { readonly: true, timeout: 100 };

/** Says what is wrong with a database file and what to do; never shown to a client. */
export class DatabaseFileError extends ReadableError {}

/** What to do about a register that cannot be used. Past editions are in the file only: they are lost without a backup. */
export const RESTORE_BACKUP =
  'Restore a backup (docs/operations.md). Without one, move it away and run "npm run seed": this rebuilds the current data but loses all past editions.';

/** Another program keeps the file to itself, for now. */
export class LockedFileError extends DatabaseFileError {}

/** @throws DatabaseFileError when the file cannot be opened */
export function openFile(file: string, options: Sqlite.Options): Sqlite.Database {
  try {
    return new Sqlite(file, options);
  } catch (error) {
    throw cannotBeOpened(file, error);
  }
}

/**
 * Opens a register for reading, once it is clear that it is one, as it was sealed and not newer than the program.
 *
 * @param verified whether somebody has just read all of it, so that it need not be read through again
 * @returns with the version of its schema, SCHEMA_VERSION or less
 * @throws DatabaseFileError
 */
export function openRegister(file: string, { verified = false } = {}): { client: Sqlite.Database; version: number } {
  const version = troubleIsTold(file, () => checkHeader(file));
  if (!verified && !troubleIsTold(file, () => isLeftAlone(file, version))) throw damaged(file);
  if (version > SCHEMA_VERSION) {
    throw new DatabaseFileError(
      `${file} was written by a newer Gigawatt (schema ${version}; this version supports at most ${SCHEMA_VERSION}). Update the program, or set DATABASE_FILE to another path.`,
    );
  }
  return { client: openFile(file, READING), version };
}

/** Whether it is as it was written. A large file is believed when its date says so: `readThrough` finds out the rest. */
function isLeftAlone(file: string, version: number): boolean {
  if (isSealed(file)) return (isLarge(file) && isDatedAsSealed(file)) || isAsSealed(file);
  if (version >= SEALED_SINCE) return version > SCHEMA_VERSION;
  const client = openFile(file, READING);
  try {
    return client.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    client.close();
  }
}

export function isLarge(file: string): boolean {
  return statSync(file).size > LARGE;
}

/** An edition as the file records it. */
export type EditionRecord = { number: number; id: string; recorded: string; madeFrom: string };

/** The edition that a file of this schema holds; undefined when it was never seeded. */
export function newestEdition(client: Sqlite.Database): EditionRecord | undefined {
  return troubleIsTold(client.name, () =>
    client
      .prepare<[], EditionRecord>(
        'SELECT number, id, recorded, made_from AS madeFrom FROM editions ORDER BY number DESC LIMIT 1',
      )
      .get(),
  );
}

/**
 * Looks at the bytes, not through SQLite: to open another program's database may already change the files around it.
 *
 * @returns the version of the schema
 */
function checkHeader(file: string): number {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  const isDatabase = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (isDatabase && header.readUInt32BE(68) === APPLICATION_ID) return header.readUInt32BE(60);
  if (isSealed(file)) throw damaged(file);
  throw new DatabaseFileError(
    `${file} is ${isDatabase ? 'not a Gigawatt register' : 'not a database'}. Set DATABASE_FILE to another path, or move the file away.`,
  );
}

/** What goes wrong where a file is read, in words. Some damage shows only then, and whether another program keeps the file. */
export function troubleIsTold<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw error.code.startsWith('SQLITE_BUSY') ? locked(file) : damaged(file);
    throw error instanceof Error && 'syscall' in error ? cannotBeOpened(file, error) : error;
  }
}

function locked(file: string): LockedFileError {
  return new LockedFileError(`${file} is locked by another program. Close that program and try again.`);
}

function damaged(file: string): DatabaseFileError {
  return new DatabaseFileError(`${file} is damaged or was modified. ${RESTORE_BACKUP}`);
}

function cannotBeOpened(file: string, error: unknown): DatabaseFileError {
  const { code, message: reason } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR' || (existsSync(file) && statSync(file).isDirectory())) {
    return new DatabaseFileError(`${file} is a directory, not a database file. Check DATABASE_FILE.`);
  }
  return new DatabaseFileError(`${file} cannot be opened: ${reason}. Check DATABASE_FILE and its permissions.`);
}
