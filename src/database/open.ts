// Opening the database file: read-only for the server, and only a file that is ours, whole and of this schema.
import { existsSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { DatabaseFileError, openFile, openRegister, SCHEMA_VERSION, troubleIsTold } from './file.ts';

/** What may be kept of the file in memory: as much of it as is read again and again. */
const CACHE_KIB = 48 * 1024;

/** Indexes grow in many places at once: what they touch must stay at hand. Used only as far as the register reaches. */
const WRITING_CACHE_KIB = 512 * 1024;

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database };

/** Opens a register for reading. @param options as of `openRegister`. @throws DatabaseFileError */
export function openForReading(file: string, options: { verified?: boolean } = {}): Connection {
  if (!existsSync(file)) {
    throw new DatabaseFileError(`Database file not found: ${file}. Run "npm run seed" to create it.`);
  }
  const { client, version } = openRegister(file, options);
  if (version < SCHEMA_VERSION) {
    client.close();
    throw new DatabaseFileError(
      `${file} has an older schema than this program reads. Run "npm run seed" to migrate it.`,
    );
  }
  try {
    troubleIsTold(file, () => {
      client.pragma('query_only = ON');
      client.pragma('trusted_schema = OFF');
      client.pragma(`cache_size = ${-CACHE_KIB}`);
      // A server writes no files, not even temporary ones; no query sorts more than memory holds.
      client.pragma('temp_store = MEMORY');
      // Whatever is read is of one edition, and the file is not looked at anew for every statement (docs/decisions).
      client.exec('BEGIN');
    });
  } catch (error) {
    client.close();
    throw error;
  }
  return connectionOf(client);
}

/** Opens a file that is thrown away unless it is finished, making it when there is none. @throws DatabaseFileError */
export function openForWriting(file: string): Connection {
  const client = openFile(file, {});
  client.pragma('foreign_keys = ON');
  // What is thrown away needs no protection on the disk.
  client.pragma('journal_mode = MEMORY');
  client.pragma(`cache_size = ${-WRITING_CACHE_KIB}`);
  return connectionOf(client);
}

function connectionOf(client: Sqlite.Database): Connection {
  return drizzle({ client, casing: 'snake_case' });
}
