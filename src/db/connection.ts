// Opens SQLite databases: read-only for the server, writable for a build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { projectFolder } from '../build-info.ts';

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database };

/** Application id in the header of the SQLite file: `GWAT` in ASCII. */
const APPLICATION_ID = 0x47574154;

const PAGE_SIZE_BYTES = 8192;

const migrationsFolder = join(projectFolder, 'migrations');

/** Sizes of SQLite's page cache: a build needs more, because it reads and writes index pages in random order. */
const READING_CACHE_KIB = 48 * 1024;
const WRITING_CACHE_KIB = 256 * 1024;

/** @throws SqliteError if the file cannot be opened */
export function openForReading(file: string): Connection {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    client.pragma('query_only = ON');
    client.pragma('trusted_schema = OFF');
    client.pragma(`cache_size = ${-READING_CACHE_KIB}`);
    // Keeps temporary tables in memory, because the server may not write files.
    client.pragma('temp_store = MEMORY');
    // Keeps a transaction open: otherwise, SQLite would lock the file and check it for changes at every statement.
    client.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
  } catch (error) {
    client.close();
    throw error;
  }
  return withDrizzle(client);
}

/** Creates a database file with empty tables. @throws Error of the file system if the file cannot be written */
export function createDatabase(file: string): Connection {
  writeFileSync(file, emptyDatabase(PAGE_SIZE_BYTES));
  const client = new Sqlite(file);
  // Turns off protection against crashes, because an unfinished file is deleted anyway.
  client.pragma('journal_mode = OFF');
  client.pragma('synchronous = OFF');
  client.pragma(`cache_size = ${-WRITING_CACHE_KIB}`);
  return withDrizzle(client);
}

/** Runs the migrations in memory, because on a full disk they would report a failed rollback instead of the cause. */
export function emptyDatabase(pageSizeBytes: number): Buffer {
  const client = new Sqlite(':memory:');
  client.pragma(`page_size = ${pageSizeBytes}`);
  client.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(withDrizzle(client), { migrationsFolder });
  const bytes = client.serialize();
  client.close();
  return bytes;
}

/** @param image bytes of a database, from `emptyDatabase` */
export function openInMemory(image: Buffer): Connection {
  return withDrizzle(new Sqlite(image));
}

function withDrizzle(client: Sqlite.Database): Connection {
  return drizzle({ client, casing: 'snake_case' });
}
