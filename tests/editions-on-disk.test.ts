// Tests damaged edition files: the server never serves their bytes, and the server or `npm run seed` repairs them.
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
import { correctedSeed, flipBit, hoursLater, temporaryFilesIn } from './support/editions.ts';
import { publishEdition, TODAY, tamperWith, temporaryFolder } from './support/register.ts';

let folder: string;
let config: Config;
let [first, second] = ['', ''];
const [seedOfFirst, seedOfSecond] = [correctedSeed(1), correctedSeed(2)];

/** Repairs damaged files of the second edition by publishing it again. */
const republish = () => publishEdition(folder, seedOfSecond, { now: hoursLater(3), downloads: true });

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

/** Starts an application on the data directory, and closes it after the test. */
async function openApp(): Promise<App> {
  const app = await buildApp(config, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  return app;
}

const statusOf = async (app: App, url: string) => (await app.inject(url)).statusCode;

describe('damaged files of an edition', () => {
  beforeEach(async () => {
    await republish();
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
    'findDamage reports %s when the file is missing or has a flipped bit, and seeding repairs the file',
    async (_, fileOf) => {
      const file = fileOf();
      saveSeedState(config, second);
      expect([await findUpToDateEdition(config), await findDamage(config.dataDirectory, second)]).toEqual([second, []]);
      for (const damage of [() => flipBit(file, { byte: 0 }), () => rmSync(file)]) {
        damage();
        const reported = file.replace(/\.sha256$/, '');
        expect(await findDamage(config.dataDirectory, second)).toEqual([reported]);
        expect(await findUpToDateEdition(config)).toBeUndefined();
        expect((await republish()).outcome).toMatchObject({
          edition: second,
          change: expect.stringMatching(/^(new|rebuilt)$/),
        });
        expect(await findDamage(config.dataDirectory, second)).toEqual([]);
      }
      expect(temporaryFilesIn(config.dataDirectory)).toEqual([]);
    },
  );

  test('GET of milestones.csv returns 503 when a bit of that download is flipped, while deals.csv returns 200', async () => {
    const app = await openApp();
    const url = `/v1/dataset/${second}/milestones.csv`;
    expect(await statusOf(app, url)).toBe(200);
    flipBit(download('milestones.csv'));
    const { statusCode, headers, body } = await app.inject(url);
    expect([statusCode, headers['retry-after'], headers.etag]).toEqual([503, expect.any(String), undefined]);
    expect(body).not.toContain('service-start');
    expect(await statusOf(app, `/v1/dataset/${second}/deals.csv`)).toBe(200);
    expect(await statusOf(app, `/v1/dataset/${first}/milestones.csv`)).toBe(200);
    await republish();
    expect(await statusOf(app, url)).toBe(200);
  });

  test('GET /v1/dataset returns 503 when a bit of the manifest of downloads is flipped, while /v1/milestones returns 200', async () => {
    const app = await openApp();
    flipBit(download('manifest.json'));
    for (const url of ['/v1/dataset', `/v1/dataset/${second}`, `/v1/dataset/${second}/milestones.csv`]) {
      expect([url, await statusOf(app, url)]).toEqual([url, 503]);
    }
    expect(await statusOf(app, '/v1/milestones')).toBe(200);
  });

  test('matchesChecksumIfSmall detects any flipped bit and any truncation of a database file', async () => {
    const whole = readFileSync(database());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (byte, isTruncated) => {
        if (isTruncated) truncateSync(database(), byte);
        else flipBit(database(), { byte, isHidden: true });
        expect(matchesChecksumIfSmall(database())).toBe(false);
        writeFileSync(database(), whole);
      }),
      { numRuns: 40 },
    );
  });

  test('the server rebuilds the current database at startup when a bit of the file is flipped', async () => {
    flipBit(database());
    expect(await statusOf(await openApp(), '/v1/milestones')).toBe(200);
    expect(matchesChecksumIfSmall(database())).toBe(true);
  });

  test('the server refuses to start when the current database is damaged and the seed archive to rebuild it from is missing', async () => {
    flipBit(database());
    const archive = seedFile(config.dataDirectory, second);
    rmSync(archive);
    await expect(openApp()).rejects.toThrow(
      `Edition ${second} cannot be built: ${archive} cannot be read. Run "npm run seed" where the data directory is writable.`,
    );
  });

  test('the server returns 503 from the detection of a flipped bit in the current database until the rebuild is complete', async () => {
    const app = await openApp();
    flipBit(database());
    await vi.waitFor(() => expect(app.store.damage).toMatch(/was changed after it was built/), 5000);
    const { statusCode, headers } = await app.inject('/v1/milestones');
    expect([statusCode, headers['retry-after']]).toEqual([503, expect.any(String)]);
    expect(await statusOf(app, '/health/ready')).toBe(503);
    await vi.waitFor(() => expect(app.store.damage).toBeUndefined(), 10_000);
    expect(await statusOf(app, '/v1/milestones')).toBe(200);
  });

  test('the server verifies a large database after the start, and rebuilds the database when it is damaged', async () => {
    await tamperWith(config.dataDirectory, (client) => {
      client.exec('CREATE TABLE padding (data)');
      client.prepare('INSERT INTO padding VALUES (zeroblob(?))').run(LARGE_FILE_BYTES);
    });
    const intact = await openApp();
    expect(intact.store.damage).toBeUndefined();
    await intact.close();
    flipBit(database(), { byte: 40_000_000, isHidden: true });
    const app = await openApp();
    await vi.waitFor(() => expect(app.store.damage).toMatch(/was changed after it was built/), 10_000);
    await vi.waitFor(() => expect(app.store.damage).toBeUndefined(), 10_000);
    expect(isLarge(database())).toBe(false);
  });

  test('a request for a previous edition returns 503 while the server rebuilds the damaged database of that edition', async () => {
    const app = await openApp();
    const url = `/v1/figures/france-fluidstack.initial-investment?edition=${first}`;
    const { body } = await app.inject(url);
    await app.close();
    flipBit(database(first));
    const restarted = await openApp();
    expect(await statusOf(restarted, url)).toBe(503);
    await expect.poll(() => statusOf(restarted, url), { timeout: 15_000 }).toBe(200);
    expect((await restarted.inject(url)).body).toBe(body);
  });

  test('a previous edition with a damaged edition.json is hidden, and a current one prevents the start of the server', async () => {
    const file = editionFile(config.dataDirectory, first);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(1));
    const app = await openApp();
    const editions = async (app: App) => (await app.inject('/v1/editions')).json().items;
    const [{ id, changes }, ...others] = await editions(app);
    expect([id, others]).toEqual([second, []]);
    expect(await statusOf(app, `/v1/deals?edition=${first}`)).toBe(400);
    writeFileSync(file, text);
    writeFileSync(editionFile(config.dataDirectory, second), '{');
    await expect(openApp()).rejects.toThrow(/Run "npm run seed"/);
    await republish();
    const repaired = await openApp();
    expect(await statusOf(repaired, `/v1/deals?edition=${first}`)).toBe(200);
    // The first edition is listed again, and the changes of the second edition are again relative to the first.
    expect(await editions(repaired)).toMatchObject([{ id: second, changes }, { id: first }]);
  });

  test('the server refuses to start when the file `current` names no existing edition, and seeding repairs that file', async () => {
    for (const text of ['', 'x', '0'.repeat(64)]) {
      writeFileSync(currentFile(config.dataDirectory), text);
      await expect(openApp()).rejects.toThrow(/Run "npm run seed"/);
      expect((await republish()).outcome).toEqual({ edition: second, change: 'changed' });
    }
  });
});

test('the server keeps serving the current edition while the data directory cannot be read', async () => {
  const app = await openApp();
  renameSync(config.dataDirectory, `${config.dataDirectory}-elsewhere`);
  // Replace the folder with a file, so that reads fail with ENOTDIR (cannot be read), not with ENOENT (is missing).
  writeFileSync(config.dataDirectory, '');
  onTestFinished(() => {
    rmSync(config.dataDirectory);
    renameSync(`${config.dataDirectory}-elsewhere`, config.dataDirectory);
  });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect([await statusOf(app, '/v1/deals'), app.store.damage]).toEqual([200, undefined]);
});

test('the server reports a load error when `current` names a missing edition, and clears the error at the next publication', async () => {
  const app = await openApp();
  flipBit(database(first));
  await publishEdition(folder, seedOfFirst, { now: hoursLater(4), downloads: true });
  await vi.waitFor(() => expect(app.store.current.id).toBe(first), 5000);
  writeFileSync(currentFile(config.dataDirectory), `${'0'.repeat(64)}\n`);
  await vi.waitFor(() => expect(app.store.loadError).toMatch(/names an edition that does not exist/), 5000);
  expect([app.store.current.id, app.store.damage]).toEqual([first, undefined]);
  await republish();
  await vi.waitFor(() => expect(app.store.current.id).toBe(second), 5000);
  expect(app.store.loadError).toBeUndefined();
});

describe('openForReading', () => {
  const connect = () => {
    const { $client } = openForReading(database());
    onTestFinished(() => void $client.close());
    return $client;
  };

  test('openForReading opens an SQLite connection that is read-only, defensive and does not trust the schema', () => {
    const client = connect();
    const setting = (name: string) => client.pragma(name, { simple: true });
    expect([client.readonly, setting('query_only'), setting('trusted_schema')]).toEqual([true, 1, 0]);
    // No pragma returns the setting SQLITE_DBCONFIG_DEFENSIVE, so test its effect: the connection ignores `writable_schema`.
    client.pragma('writable_schema = ON');
    expect(setting('writable_schema')).toBe(0);
  });

  const writeStatements = () => [
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

  const acceptedStatements = (client: Sqlite.Database) =>
    writeStatements().filter((statement) => {
      try {
        client.exec(statement);
        return true;
      } catch {
        return false;
      }
    });

  test('a connection from openForReading rejects every SQL statement that would write to the database or to another file', () => {
    const before = readdirSync(folder);
    expect(acceptedStatements(connect())).toEqual([]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a connection from openForReading cannot change the database, even after COMMIT and query_only = OFF', () => {
    const before = readFileSync(database());
    const client = connect();
    client.exec('COMMIT');
    client.pragma('query_only = OFF');
    acceptedStatements(client);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });
});

test.runIf(existsSync('/dev/full'))('createDatabase throws an error with ENOSPC when the disk is full', () => {
  expect(() => createDatabase('/dev/full')).toThrow(/ENOSPC/);
});

/** Returns SQLite's error for a full disk, which a database throws when it exceeds its maximum size (two pages). */
function fullDiskError(): Error {
  const client = new Sqlite(':memory:');
  client.pragma('max_page_count = 2');
  try {
    client.exec('CREATE TABLE one (name TEXT); CREATE TABLE other (name TEXT)');
  } catch (error) {
    return error as Error;
  } finally {
    client.close();
  }
  throw new Error('the database exceeded its maximum size');
}

const systemError = (code: string) => Object.assign(new Error(`${code}: a message`), { code, syscall: 'write' });
const sqliteError = (code: string) => new Sqlite.SqliteError('a message', code);

test.each<[string, Error, RegExp]>([
  ['a full disk, reported by SQLite', fullDiskError(), /database or disk is full\. Free disk space for \/somewhere/],
  ['a full disk, reported by the system', systemError('ENOSPC'), /Free disk space for \/somewhere/],
  ['an exceeded quota', systemError('EDQUOT'), /Free disk space for \/somewhere/],
  ['a failing disk', sqliteError('SQLITE_IOERR_WRITE'), /a message\. Free disk space/],
  ['missing permissions', systemError('EACCES'), /Check DATA_DIRECTORY and its permissions/],
  ['a read-only file system', systemError('EROFS'), /Set DATA_DIRECTORY to a writable folder/],
  ['a read-only file', sqliteError('SQLITE_READONLY'), /Set DATA_DIRECTORY to a writable folder/],
  ['a file that SQLite cannot open', sqliteError('SQLITE_CANTOPEN'), /Check DATA_DIRECTORY and its permissions/],
  [
    'an error whose cause is a full disk',
    new Error('a query failed', { cause: systemError('ENOSPC') }),
    /Free disk space/,
  ],
])('toWriteError describes %s in one line with the cause and the remedy', (_, error, expected) => {
  const readable = toWriteError('/somewhere/data', error) as Error;
  expect(readable).toBeInstanceOf(DataDirectoryError);
  expect(readable.message).toMatch(/^\/somewhere\/data cannot be written: [^\n]+\.$/);
  expect(readable.message).toMatch(expected);
});

test('toWriteError returns an error unchanged when it has nothing to do with writing files', () => {
  for (const error of [new Error('a bug'), sqliteError('SQLITE_CONSTRAINT_UNIQUE'), new TypeError('another')]) {
    expect(toWriteError('/somewhere/data', error)).toBe(error);
  }
});

test.each<[string, (dataDirectory: string) => void, RegExp]>([
  ['a file', (path) => writeFileSync(path, ''), /is a file, not a folder\. Set DATA_DIRECTORY to a folder\.$/],
  ['inside a missing folder', (path) => rmSync(join(path, '..'), { recursive: true }), /does not exist\. Create it/],
])('seeding throws an error with the remedy when the data directory is %s', async (_, prepare, message) => {
  const parent = temporaryFolder();
  prepare(join(parent, 'data'));
  await expect(publishEdition(parent, seedOfFirst, { now: new Date(TODAY.getTime() + 1) })).rejects.toThrow(message);
});
