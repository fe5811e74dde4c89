// What a database file must be to be ours: marked, of a schema we know, undamaged. Knows SQLite only, so that it loads fast.
import Sqlite from 'better-sqlite3';
import journal from '../../migrations/meta/_journal.json' with { type: 'json' };

/** `GWAT`: marks a file as a register's (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x47574154;

/** How many migrations made the schema that this program reads and writes. */
export const SCHEMA_VERSION = journal.entries.length;

/** Says what is wrong with a database file and what to do; never shown to a client. */
export class DatabaseFileError extends Error {}

/** @throws DatabaseFileError when the file cannot be opened */
export function openFile(file: string, options: Sqlite.Options): Sqlite.Database {
  try {
    return new Sqlite(file, options);
  } catch (error) {
    const reason = (error as Error).message;
    throw new DatabaseFileError(`${file} cannot be opened: ${reason}. Check DATABASE_FILE and the permissions.`);
  }
}

/**
 * @returns the version of its schema, SCHEMA_VERSION or less
 * @throws DatabaseFileError unless the file is a register's, undamaged, and not newer than the program
 */
export function checkOurs(file: string, client: Sqlite.Database): number {
  const application = damageIsTold(file, () => client.pragma('application_id', { simple: true }));
  if (application !== APPLICATION_ID) {
    throw new DatabaseFileError(
      `${file} is not a Gigawatt register. Set DATABASE_FILE to another path, or move the file away.`,
    );
  }
  const version = Number(client.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new DatabaseFileError(
      `${file} was written by a newer Gigawatt (schema ${version}; this one knows ${SCHEMA_VERSION}). Update the program, or set DATABASE_FILE to another path.`,
    );
  }
  if (damageIsTold(file, () => client.pragma('quick_check(1)', { simple: true })) !== 'ok') throw damaged(file);
  return version;
}

/** An edition as the file records it. */
export type EditionRecord = { number: number; id: string; recorded: string; madeFrom: string };

/** The edition that a file of this schema holds; undefined when it was never seeded. */
export function newestEdition(client: Sqlite.Database): EditionRecord | undefined {
  return client
    .prepare<[], EditionRecord>(
      'SELECT number, id, recorded, made_from AS madeFrom FROM editions ORDER BY number DESC LIMIT 1',
    )
    .get();
}

function damageIsTold<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    if (error.code !== 'SQLITE_NOTADB') throw damaged(file);
    throw new DatabaseFileError(`${file} is not a database. Set DATABASE_FILE to another path, or move the file away.`);
  }
}

function damaged(file: string): DatabaseFileError {
  return new DatabaseFileError(
    `${file} is damaged. Move it away and run "npm run seed": the register is made anew from seed/.`,
  );
}
