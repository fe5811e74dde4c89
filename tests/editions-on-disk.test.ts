// The files of an edition: no damaged byte is served, and seeding mends what is damaged.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { findUpToDateEdition, saveSeedState } from '../src/cli/staleness.ts';
import type { Config } from '../src/config.ts';
import { createDatabase, openForReading } from '../src/db/connection.ts';
import { checksumFile, isLarge, LARGE_FILE_BYTES, matchesChecksumIfSmall } from '../src/editions/checksums.ts';
import { findDamage } from '../src/editions/damage.ts';
import { DataDirectoryError, toWriteError } from '../src/editions/errors.ts';
import { currentFile, databaseFile, downloadsFolder, editionFile, seedFile } from '../src/editions/layout.ts';
import type { App } from './support/app.ts';
import { correctedSeed, temporaryFilesIn, flipBit, hoursLater } from './support/editions.ts';
import { publishEdition, TODAY, tamperWith, temporaryFolder } from './support/register.ts';

let folder: string;
let config: Config;
let [first, second] = ['', ''];
const [seedOfFirst, seedOfSecond] = [correctedSeed(1), correctedSeed(2)];

/** Publishes the second edition again, which mends it. */
const seedAgain = () => publishEdition(folder, seedOfSecond, { now: hoursLater(3), downloads: true });

beforeAll(async () => {
  const cleanUps: (() => void)[] = [];
  folder = temporaryFolder((remove) => cleanUps.push(remove));
  first = (await publishEdition(folder, seedOfFirst, { downloads: true })).outcome.edition;
  ({
    config,
    outcome: { edition: second },
  } = await publishEdition(folder, seedOfSecond, { now: hoursLater(1), downloads: true }));
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
});

const database = (id = second) => databaseFile(config.dataDirectory, id);
const download = (name: string, id = second) => join(downloadsFolder(config.dataDirectory, id), name);

async function open(): Promise<App> {
  const app = await buildApp(config, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  return app;
}

const statusOf = async (app: App, url: string) => (await app.inject(url)).statusCode;

describe('a changed file of an edition', () => {
  beforeEach(async () => {
    await seedAgain();
  });

  const files: [name: string, file: () => string][] = [
    ['edition.json', () => editionFile(config.dataDirectory, second)],
    ['the seed archive', () => seedFile(config.dataDirectory, second)],
    ['the database', () => database()],
    ['the checksum of the database', () => checksumFile(database())],
    ['a download', () => download('milestones.csv')],
    ['the manifest of the downloads', () => download('manifest.json')],
  ];
  test.each(files)(
    '%s is reported by the check and mended by seeding when a bit of it is flipped or it is missing',
    async (_, fileOf) => {
      const file = fileOf();
      saveSeedState(config, second);
      expect([await findUpToDateEdition(config), await findDamage(config.dataDirectory, second)]).toEqual([second, []]);
      for (const harm of [() => flipBit(file, { byte: 0 }), () => rmSync(file)]) {
        harm();
        const reported = file.replace(/\.sha256$/, '');
        expect(await findDamage(config.dataDirectory, second)).toEqual([reported]);
        expect(await findUpToDateEdition(config)).toBeUndefined();
        expect((await seedAgain()).outcome).toMatchObject({
          edition: second,
          change: expect.stringMatching(/^(new|rebuilt)$/),
        });
        expect(await findDamage(config.dataDirectory, second)).toEqual([]);
      }
      expect(temporaryFilesIn(config.dataDirectory)).toEqual([]);
    },
  );

  test('a download answers 503 when a bit of it is flipped, and the other downloads are served', async () => {
    const app = await open();
    const url = `/v1/dataset/${second}/milestones.csv`;
    expect(await statusOf(app, url)).toBe(200);
    flipBit(download('milestones.csv'));
    const { statusCode, headers, body } = await app.inject(url);
    expect([statusCode, headers['retry-after'], headers.etag]).toEqual([503, expect.any(String), undefined]);
    expect(body).not.toContain('service-start');
    expect(await statusOf(app, `/v1/dataset/${second}/deals.csv`)).toBe(200);
    expect(await statusOf(app, `/v1/dataset/${first}/milestones.csv`)).toBe(200);
    await seedAgain();
    expect(await statusOf(app, url)).toBe(200);
  });

  test('the list of downloads answers 503 when a bit of the manifest is flipped, and the register is served', async () => {
    const app = await open();
    flipBit(download('manifest.json'));
    for (const url of ['/v1/dataset', `/v1/dataset/${second}`, `/v1/dataset/${second}/milestones.csv`]) {
      expect([url, await statusOf(app, url)]).toEqual([url, 503]);
    }
    expect(await statusOf(app, '/v1/milestones')).toBe(200);
  });

  test('the server rebuilds the current database at the start when any bit of it is flipped, or it is cut off', async () => {
    const whole = readFileSync(database());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (byte, isCut) => {
        if (isCut) truncateSync(database(), byte);
        else flipBit(database(), { byte, isHidden: true });
        expect(matchesChecksumIfSmall(database())).toBe(false);
        writeFileSync(database(), whole);
      }),
      { numRuns: 40 },
    );
    flipBit(database());
    expect(await statusOf(await open(), '/v1/milestones')).toBe(200);
    expect(matchesChecksumIfSmall(database())).toBe(true);
  });

  test('the server refuses to start when the current database is damaged and cannot be rebuilt', async () => {
    flipBit(database());
    const archive = seedFile(config.dataDirectory, second);
    rmSync(archive);
    await expect(open()).rejects.toThrow(
      `Edition ${second} cannot be built: ${archive} cannot be read. Run "npm run seed" where the data directory is writable.`,
    );
  });

  test('the server answers 503 when the database is changed while it is served, until it has rebuilt it', async () => {
    const app = await open();
    flipBit(database());
    await vi.waitFor(() => expect(app.store.damage).toMatch(/was changed after it was built/), 5000);
    const { statusCode, headers } = await app.inject('/v1/milestones');
    expect([statusCode, headers['retry-after']]).toEqual([503, expect.any(String)]);
    expect(await statusOf(app, '/health/ready')).toBe(503);
    await vi.waitFor(() => expect(app.store.damage).toBeUndefined(), 10_000);
    expect(await statusOf(app, '/v1/milestones')).toBe(200);
  });

  test('a large database is served while it is verified, and rebuilt when it was damaged before the start', async () => {
    await tamperWith(config.dataDirectory, (client) => {
      client.exec('CREATE TABLE padding (data)');
      client.prepare('INSERT INTO padding VALUES (zeroblob(?))').run(LARGE_FILE_BYTES);
    });
    const intact = await open();
    expect(intact.store.damage).toBeUndefined();
    await intact.close();
    flipBit(database(), { byte: 40_000_000, isHidden: true });
    const app = await open();
    await vi.waitFor(() => expect(app.store.damage).toMatch(/was changed after it was built/), 10_000);
    await vi.waitFor(() => expect(app.store.damage).toBeUndefined(), 10_000);
    expect(isLarge(database())).toBe(false);
  });

  test('another kept edition answers 503 when its database is damaged, and is rebuilt', async () => {
    const app = await open();
    const url = `/v1/figures/initial-investment?edition=${first}`;
    const { body } = await app.inject(url);
    await app.close();
    flipBit(database(first));
    const again = await open();
    expect(await statusOf(again, url)).toBe(503);
    await expect.poll(() => statusOf(again, url), { timeout: 15_000 }).toBe(200);
    expect((await again.inject(url)).body).toBe(body);
  });

  test('an edition whose edition.json is damaged is not listed, and the server starts if it is not the current one', async () => {
    const file = editionFile(config.dataDirectory, first);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(1));
    const app = await open();
    const editions = async (app: App) => (await app.inject('/v1/editions')).json().items;
    const [{ id, changes }, ...others] = await editions(app);
    expect([id, others]).toEqual([second, []]);
    expect(await statusOf(app, `/v1/deals?edition=${first}`)).toBe(400);
    writeFileSync(file, text);
    writeFileSync(editionFile(config.dataDirectory, second), '{');
    await expect(open()).rejects.toThrow(/Run "npm run seed"/);
    await seedAgain();
    const mended = await open();
    expect(await statusOf(mended, `/v1/deals?edition=${first}`)).toBe(200);
    // What the edition changed is counted against the same previous edition again.
    expect(await editions(mended)).toMatchObject([{ id: second, changes }, { id: first }]);
  });

  test('a file `current` without a usable id makes the server refuse to start and seeding write it again', async () => {
    for (const text of ['', 'x', '0'.repeat(64)]) {
      writeFileSync(currentFile(config.dataDirectory), text);
      await expect(open()).rejects.toThrow(/Run "npm run seed"/);
      expect((await seedAgain()).outcome).toEqual({ edition: second, change: 'changed' });
    }
  });
});

test('the store keeps serving the current edition while the data directory cannot be read', async () => {
  const app = await open();
  renameSync(config.dataDirectory, `${config.dataDirectory}-elsewhere`);
  // A file in place of the folder: reading it fails with another error than a missing folder.
  writeFileSync(config.dataDirectory, '');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect([await statusOf(app, '/v1/deals'), app.store.damage]).toEqual([200, undefined]);
  rmSync(config.dataDirectory);
  renameSync(`${config.dataDirectory}-elsewhere`, config.dataDirectory);
});

test('the store reports why it does not serve the edition that `current` names, and serves it once it is mended', async () => {
  const app = await open();
  flipBit(database(first));
  await publishEdition(folder, seedOfFirst, { now: hoursLater(4), downloads: true });
  await vi.waitFor(() => expect(app.store.current.id).toBe(first), 5000);
  writeFileSync(currentFile(config.dataDirectory), `${'0'.repeat(64)}\n`);
  await vi.waitFor(() => expect(app.store.loadError).toMatch(/names an edition that does not exist/), 5000);
  expect([app.store.current.id, app.store.damage]).toEqual([first, undefined]);
  await seedAgain();
  await vi.waitFor(() => expect(app.store.current.id).toBe(second), 5000);
  expect(app.store.loadError).toBeUndefined();
});

describe('a connection for reading', () => {
  const connect = () => {
    const { $client } = openForReading(database());
    onTestFinished(() => void $client.close());
    return $client;
  };

  test('the connection is read-only, trusts no schema and defends itself', () => {
    const client = connect();
    const setting = (name: string) => client.pragma(name, { simple: true });
    expect([client.readonly, setting('query_only'), setting('trusted_schema')]).toEqual([true, 1, 0]);
    // A defensive connection does not let its schema be written (SQLITE_DBCONFIG_DEFENSIVE).
    client.pragma('writable_schema = ON');
    expect(setting('writable_schema')).toBe(0);
  });

  const attempts = () => [
    "UPDATE records SET title_en = 'Another'",
    'DELETE FROM totals',
    'CREATE TABLE more (name TEXT)',
    'CREATE TEMP TABLE more (name TEXT)',
    'DROP TABLE records',
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

  const accepted = (client: Sqlite.Database) =>
    attempts().filter((attempt) => {
      try {
        client.exec(attempt);
        return true;
      } catch {
        return false;
      }
    });

  test('every statement that would write to the database or to another file is refused', () => {
    const before = readdirSync(folder);
    expect(accepted(connect())).toEqual([]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('the database keeps its bytes even if the transaction ends and writing is requested', () => {
    const before = readFileSync(database());
    const client = connect();
    client.exec('COMMIT');
    client.pragma('query_only = OFF');
    accepted(client);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });
});

describe('storage that cannot be written', () => {
  test.runIf(existsSync('/dev/full'))(
    'creating a database on a full disk throws an error that names the reason',
    () => {
      expect(() => createDatabase('/dev/full')).toThrow(/ENOSPC/);
    },
  );

  /** An error of SQLite itself: a database that may not grow fails like one on a full disk. */
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
    throw new Error('the database grows');
  }

  const system = (code: string) => Object.assign(new Error(`${code}: a message`), { code, syscall: 'write' });
  const sqlite = (code: string) => new Sqlite.SqliteError('a message', code);

  test.each<[string, Error, RegExp]>([
    ['a full disk, reported by SQLite', fullDisk(), /database or disk is full\. Free disk space for \/somewhere/],
    ['a full disk, reported by the system', system('ENOSPC'), /Free disk space for \/somewhere/],
    ['an exceeded quota', system('EDQUOT'), /Free disk space for \/somewhere/],
    ['a failing disk', sqlite('SQLITE_IOERR_WRITE'), /a message\. Free disk space/],
    ['missing permissions', system('EACCES'), /Check DATA_DIRECTORY and its permissions/],
    ['a read-only file system', system('EROFS'), /Set DATA_DIRECTORY to a writable folder/],
    ['a read-only file', sqlite('SQLITE_READONLY'), /Set DATA_DIRECTORY to a writable folder/],
    ['missing temporary files', sqlite('SQLITE_CANTOPEN'), /Check DATA_DIRECTORY and its permissions/],
    ['another error with such a cause', new Error('a query failed', { cause: system('ENOSPC') }), /Free disk space/],
  ])('%s becomes an error of one line that says what to do', (_, error, expected) => {
    const readable = toWriteError('/somewhere/data', error) as Error;
    expect(readable).toBeInstanceOf(DataDirectoryError);
    expect(readable.message).toMatch(/^\/somewhere\/data cannot be written: [^\n]+\.$/);
    expect(readable.message).toMatch(expected);
  });

  test('an error of the program is not reported as one of the storage', () => {
    for (const error of [new Error('a bug'), sqlite('SQLITE_CONSTRAINT_UNIQUE'), new TypeError('another')]) {
      expect(toWriteError('/somewhere/data', error)).toBe(error);
    }
  });

  test.each<[string, (dataDirectory: string) => void, RegExp]>([
    ['a file', (path) => writeFileSync(path, ''), /is a file, not a folder\. Set DATA_DIRECTORY to a folder\.$/],
    [
      'a folder in a missing folder',
      (path) => rmSync(join(path, '..'), { recursive: true }),
      /does not exist\. Create it/,
    ],
  ])('seeding fails with a readable error when the data directory is %s', async (_, make, message) => {
    const parent = temporaryFolder();
    make(join(parent, 'data'));
    await expect(publishEdition(parent, seedOfFirst, { now: new Date(TODAY.getTime() + 1) })).rejects.toThrow(message);
  });
});
