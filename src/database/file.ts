// What a database file must be to be ours: marked, of a schema we know, undamaged. Knows SQLite only, so that it loads fast.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import journal from '../../migrations/meta/_journal.json' with { type: 'json' };
import { ReadableError } from '../readable-error.ts';

/** `GWAT`: marks a file as a register's (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x47574154;

/** How many migrations made the schema that this program reads and writes. */
export const SCHEMA_VERSION = journal.entries.length;

/** In bytes: a larger file is not looked through at every start, which would take seconds. */
export const LOOKED_THROUGH = 64 * 1024 * 1024;

/** Says what is wrong with a database file and what to do; never shown to a client. */
export class DatabaseFileError extends ReadableError {}

/** @throws DatabaseFileError when the file cannot be opened */
export function openFile(file: string, options: Sqlite.Options): Sqlite.Database {
  try {
    return new Sqlite(file, options);
  } catch (error) {
    throw cannotBeOpened(file, error);
  }
}

/**
 * Opens a register for reading, once it is clear that it is one, undamaged and not newer than the program.
 *
 * @param verified whether somebody has just read all of it, so that it need not be looked through again
 * @returns with the version of its schema, SCHEMA_VERSION or less
 * @throws DatabaseFileError
 */
export function openRegister(file: string, { verified = false } = {}): { client: Sqlite.Database; version: number } {
  checkHeader(file);
  const client = openFile(file, { readonly: true });
  try {
    const version = damageIsTold(file, () => Number(client.pragma('user_version', { simple: true })));
    if (version > SCHEMA_VERSION) {
      throw new DatabaseFileError(
        `${file} was written by a newer Gigawatt (schema ${version}; this one knows ${SCHEMA_VERSION}). Update the program, or set DATABASE_FILE to another path.`,
      );
    }
    const isWhole = () =>
      verified || statSync(file).size > LOOKED_THROUGH || client.pragma('quick_check(1)', { simple: true }) === 'ok';
    if (!damageIsTold(file, isWhole)) throw damaged(file);
    return { client, version };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** An edition as the file records it. */
export type EditionRecord = { number: number; id: string; recorded: string; madeFrom: string };

/** The edition that a file of this schema holds; undefined when it was never seeded. */
export function newestEdition(client: Sqlite.Database): EditionRecord | undefined {
  return damageIsTold(client.name, () =>
    client
      .prepare<[], EditionRecord>(
        'SELECT number, id, recorded, made_from AS madeFrom FROM editions ORDER BY number DESC LIMIT 1',
      )
      .get(),
  );
}

/** Looks at the bytes, not through SQLite: to open another program's database may already change the files around it. */
function checkHeader(file: string): void {
  const header = Buffer.alloc(100);
  try {
    const descriptor = openSync(file, 'r');
    readSync(descriptor, header, 0, header.length, 0);
    closeSync(descriptor);
  } catch (error) {
    throw cannotBeOpened(file, error);
  }
  const elsewhere = 'Set DATABASE_FILE to another path, or move the file away.';
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new DatabaseFileError(`${file} is not a database. ${elsewhere}`);
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new DatabaseFileError(`${file} is not a Gigawatt register. ${elsewhere}`);
  }
}

function damageIsTold<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof Sqlite.SqliteError ? damaged(file) : error;
  }
}

function damaged(file: string): DatabaseFileError {
  return new DatabaseFileError(
    `${file} is damaged. Move it away and run "npm run seed": the register is made anew from seed/.`,
  );
}

function cannotBeOpened(file: string, error: unknown): DatabaseFileError {
  const reason = (error as Error).message;
  return new DatabaseFileError(`${file} cannot be opened: ${reason}. Check DATABASE_FILE and the permissions.`);
}
