// What the storage may do to the register, and what may be done to it: nothing through a connection that reads, and what it
// refuses is told.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { cannotBeWritten } from '../src/database/cannot-be-written.ts';
import { DatabaseFileError } from '../src/database/file.ts';
import { draftOf, removeAbandonedDrafts } from '../src/database/on-disk.ts';
import { type Connection, openForReading } from '../src/database/open.ts';
import { publishRows } from '../src/seed/publish.ts';
import { realSeed, seeded, TODAY, temporaryFolder } from './support/register.ts';

describe('through a connection that reads', () => {
  function opened(): { connection: Connection; folder: string; file: string } {
    const folder = temporaryFolder();
    const { databaseFile: file } = seeded(folder).config;
    const connection = openForReading(file);
    onTestFinished(() => void connection.$client.close());
    return { connection, folder, file };
  }

  test('nothing is written, no schema is trusted, and SQLite defends itself', () => {
    const { $client } = opened().connection;
    const setting = (name: string) => $client.pragma(name, { simple: true });
    expect([$client.readonly, setting('query_only'), setting('trusted_schema')]).toEqual([true, 1, 0]);
    // A connection that defends itself does not let its schema be written, whoever asks for it (SQLITE_DBCONFIG_DEFENSIVE).
    $client.pragma('writable_schema = ON');
    expect(setting('writable_schema')).toBe(0);
  });

  const attempts = (folder: string) => [
    "UPDATE deals SET title_en = 'Another'",
    'DELETE FROM editions',
    'CREATE TABLE more (name TEXT)',
    'CREATE TEMP TABLE more (name TEXT)',
    'DROP TABLE deals',
    "INSERT INTO search (search) VALUES ('rebuild')",
    "UPDATE sqlite_schema SET sql = ''",
    'PRAGMA user_version = 1',
    'PRAGMA journal_mode = WAL',
    'VACUUM',
    `VACUUM INTO '${folder}/made.sqlite'`,
    `ATTACH '${folder}/made.sqlite' AS made`,
    `ATTACH 'file:${folder}/made.sqlite?mode=rwc' AS made; CREATE TABLE made.more (name TEXT)`,
    "SELECT load_extension('more')",
    "SELECT writefile('made', 'more')",
  ];

  /** Tries them all. @returns which of them were not refused */
  const taken = (client: Sqlite.Database, folder: string) =>
    attempts(folder).filter((attempt) => {
      try {
        client.exec(attempt);
        return true;
      } catch {
        return false;
      }
    });

  test('what would write is refused, be it to the register or to another file', () => {
    const { connection, folder } = opened();
    const before = readdirSync(folder);
    expect(taken(connection.$client, folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('the register stays as it is, even for who ends the transaction and asks to write', () => {
    const { connection, folder, file } = opened();
    const before = readFileSync(file);
    connection.$client.exec('COMMIT');
    connection.$client.pragma('query_only = OFF');
    taken(connection.$client, folder);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('where the storage lets nothing be written', () => {
  /** An error of SQLite's own: a database that may not grow is as one on a full disk. */
  function fullDisk(): Error {
    const client = new Sqlite(':memory:');
    client.pragma('max_page_count = 2');
    try {
      client.exec('CREATE TABLE one (name TEXT); CREATE TABLE other (name TEXT)');
    } catch (error) {
      return error as Error;
    } finally {
      client.close();
    }
    throw new Error('it grows all the same');
  }

  const system = (code: string) =>
    Object.assign(new Error(`${code}: what the system says`), { code, syscall: 'write' });
  const sqlite = (code: string) => new Sqlite.SqliteError('what SQLite says', code);

  test.each<[string, Error, RegExp]>([
    ['no room, says SQLite', fullDisk(), /database or disk is full\. Free disk space in \/somewhere /],
    ['no room, says the system', system('ENOSPC'), /Free disk space in \/somewhere /],
    ['the quota is used up', system('EDQUOT'), /Free disk space in \/somewhere /],
    ['a disk that fails', sqlite('SQLITE_IOERR_WRITE'), /what SQLite says\. Check DATABASE_FILE/],
    ['a folder of others', system('EACCES'), /Check DATABASE_FILE and its permissions/],
    ['a read-only medium', system('EROFS'), /Set DATABASE_FILE to a writable path/],
    ['a read-only file', sqlite('SQLITE_READONLY'), /Set DATABASE_FILE to a writable path/],
    ['no temporary files', sqlite('SQLITE_CANTOPEN'), /Check DATABASE_FILE and its permissions/],
    [
      'behind another error',
      new Error('a query failed', { cause: system('ENOSPC') }),
      /Free disk space in \/somewhere /,
    ],
  ])('%s: it is told in a line, with what to do', (_, error, expected) => {
    const told = cannotBeWritten('/somewhere/register.sqlite', '/somewhere/register.sqlite', error) as Error;
    expect(told).toBeInstanceOf(DatabaseFileError);
    expect(told.message).toMatch(/^\/somewhere\/register\.sqlite cannot be written: [^\n]+\.$/);
    expect(told.message).toMatch(expected);
  });

  test('a mistake of the program is not taken for one of the storage', () => {
    for (const error of [new Error('a mistake'), sqlite('SQLITE_CONSTRAINT_UNIQUE'), new TypeError('another')]) {
      expect(cannotBeWritten('it', '/somewhere/it', error)).toBe(error);
    }
  });

  test('seeding ends with the edition before in its place, and nothing beside it', () => {
    const folder = temporaryFolder();
    const { databaseFile } = seeded(folder).config;
    const before = [readFileSync(databaseFile), ...readdirSync(folder)];
    const parts = {
      [Symbol.iterator]() {
        throw fullDisk();
      },
    };
    const publishing = () => publishRows({ databaseFile, parts, madeFrom: 'nothing', now: TODAY });
    expect(publishing).toThrow(DatabaseFileError);
    expect(publishing).toThrow(/cannot be written: database or disk is full\. Free disk space/);
    expect([readFileSync(databaseFile), ...readdirSync(folder)]).toEqual(before);
  });
});

describe('an edition that is past', () => {
  async function appOnSecond() {
    const folder = temporaryFolder();
    const { edition } = seeded(folder).outcome;
    const { config } = seeded(folder, realSeed);
    const app = await buildApp(config);
    onTestFinished(() => app.close());
    return { app, folder, url: `/v1/deals?edition=${edition}`, file: config.databaseFile };
  }

  test('is made beside the register, and leaves nothing there', async () => {
    const { app, folder, url } = await appOnSecond();
    const before = readdirSync(folder);
    const seen = new Set<string>();
    const looking = setInterval(() => {
      for (const name of readdirSync(folder)) if (!before.includes(name)) seen.add(name);
    }, 1);
    expect((await app.inject(url)).statusCode).toBe(200);
    clearInterval(looking);
    expect([...seen]).toEqual([expect.stringMatching(/^register\.sqlite\.[0-9a-f]{8}\.\d+\.tmp$/)]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('that cannot be made now can be asked for later', async () => {
    const { app, url, file } = await appOnSecond();
    renameSync(file, `${file}.away`);
    expect((await app.inject(url)).statusCode).toBe(503);
    expect((await app.inject('/v1/deals')).statusCode).toBe(200);
    renameSync(`${file}.away`, file);
    expect((await app.inject(url)).statusCode).toBe(200);
  });
});

describe('drafts', () => {
  test('are never called the same, and those left by a process that had our number go', () => {
    const folder = temporaryFolder();
    const [one, other] = [draftOf(join(folder, 'it')), draftOf(join(folder, 'it'))];
    expect(one).not.toBe(other);
    const ofOneAtWork = join(folder, `it.0123abcd.${process.ppid}.tmp`);
    for (const draft of [one, other, ofOneAtWork]) writeFileSync(draft, '');
    removeAbandonedDrafts(join(folder, 'it.*.tmp*'));
    expect([one, other, ofOneAtWork].map((draft) => existsSync(draft))).toEqual([false, false, true]);
  });
});
