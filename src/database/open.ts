// Opening the database file: read-only for the server, and only a file that is ours, whole and of this schema.
import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import journal from '../../migrations/meta/_journal.json' with { type: 'json' };

/** `GWAT`: marks a file as a register's (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x47574154;

/** How many migrations made the schema that this program reads and writes. */
export const SCHEMA_VERSION = journal.entries.length;

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database };

/** Says what is wrong with a database file and what to do; never shown to a client. */
export class DatabaseFileError extends Error {}

/** Opens a register for reading. @throws DatabaseFileError */
export function openForReading(file: string): Connection {
  if (!existsSync(file))
    throw new DatabaseFileError(`There is no database file ${file}. Run "npm run seed" to make it.`);
  const connection = connect(file, { readonly: true });
  try {
    if (checkOurs(file, connection) < SCHEMA_VERSION) {
      throw new DatabaseFileError(
        `${file} has an older schema than this program reads. Run "npm run seed" to bring it up to date.`,
      );
    }
    connection.$client.pragma('query_only = ON');
    connection.$client.pragma('trusted_schema = OFF');
    return connection;
  } catch (error) {
    connection.$client.close();
    throw error;
  }
}

/** Opens a file for writing, making it when there is none. */
export function openForWriting(file: string): Connection {
  const connection = connect(file, {});
  connection.$client.pragma('foreign_keys = ON');
  return connection;
}

/** @returns the schema version. @throws DatabaseFileError unless the file is a register's, undamaged, and not newer than the program */
export function checkOurs(file: string, { $client }: Connection): number {
  const application = integrityOf(file, () => $client.pragma('application_id', { simple: true }));
  if (application !== APPLICATION_ID) {
    throw new DatabaseFileError(
      `${file} is not a Gigawatt register. Set DATABASE_FILE to another path, or move the file away.`,
    );
  }
  const version = Number($client.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new DatabaseFileError(
      `${file} was written by a newer Gigawatt (schema ${version}; this one knows ${SCHEMA_VERSION}). Update the program, or set DATABASE_FILE to another path.`,
    );
  }
  if (integrityOf(file, () => $client.pragma('quick_check(1)', { simple: true })) !== 'ok') throw damaged(file);
  return version;
}

function connect(file: string, options: Sqlite.Options): Connection {
  try {
    return drizzle({ client: new Sqlite(file, options), casing: 'snake_case' });
  } catch (error) {
    throw new DatabaseFileError(
      `${file} cannot be opened: ${(error as Error).message}. Check DATABASE_FILE and the permissions.`,
    );
  }
}

function integrityOf<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    if (error.code === 'SQLITE_NOTADB') {
      throw new DatabaseFileError(
        `${file} is not a database. Set DATABASE_FILE to another path, or move the file away.`,
      );
    }
    throw damaged(file);
  }
}

function damaged(file: string): DatabaseFileError {
  return new DatabaseFileError(
    `${file} is damaged. Move it away and run "npm run seed": the register is made anew from seed/.`,
  );
}
