// A register's file is sealed: whatever becomes of it, it is served as it was written, or not at all.
import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { documentsBeside } from '../src/database/documents.ts';
import { type Edition, openEdition } from '../src/editions/edition.ts';
import { DatabaseFileError, LARGE } from '../src/database/file.ts';
import { findDamage, readThrough } from '../src/database/read-through.ts';
import { openStore } from '../src/database/store.ts';
import { seeded, seedWith, tamperWith, temporaryFolder } from './support/register.ts';

let folder: string;
let file: string;
let whole: Buffer;
beforeAll(() => {
  const cleanUps: (() => void)[] = [];
  folder = temporaryFolder((remove) => cleanUps.push(remove));
  file = seeded(folder).config.databaseFile;
  whole = readFileSync(file);
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
});

/** The register, with something done to it. */
function harmed(harm: (file: string) => void): string {
  writeFileSync(file, whole);
  harm(file);
  return file;
}

/** Changes a bit; the rest of the file stays, and if wanted its date. */
function flip(path: string, bit: number, { dated = false } = {}): void {
  const { atimeMs, mtimeMs } = statSync(path);
  const bytes = readFileSync(path);
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
  if (dated) utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
}

/** So large that its date is believed. */
function makeLarge(path: string): void {
  tamperWith(path, (client) => {
    client.exec('CREATE TABLE ready_padding (data)');
    client.prepare('INSERT INTO ready_padding VALUES (zeroblob(?))').run(LARGE);
  });
}

/** In a way that its date does not show. */
function makeLargeAndDamaged(path: string): void {
  makeLarge(path);
  flip(path, 8 * 40_000_000, { dated: true });
}

describe('a sealed register', () => {
  test('is opened as it was sealed', () => {
    const edition = openEdition(harmed(() => undefined));
    expect(edition.id).toMatch(/^[0-9a-f]{64}$/);
    edition.close();
    expect(findDamage(file)).toBeUndefined();
  });

  test('is refused when any of its bits is another', () => {
    const anywhere = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    const inTheHeader = fc.integer({ min: 0, max: 100 * 8 - 1 });
    const inTheSeal = fc.integer({ min: 1, max: 100 * 8 }).map((fromTheEnd) => whole.length * 8 - fromTheEnd);
    fc.assert(
      fc.property(fc.oneof(anywhere, inTheHeader, inTheSeal), (bit) => {
        expect(() => openEdition(harmed((path) => flip(path, bit)))).toThrow(DatabaseFileError);
      }),
      { numRuns: 150 },
    );
  });

  test('is refused when it is cut off, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(whole.length - 1),
          fc.nat(200).map((cut) => whole.length - 1 - cut),
        ),
        (length) => {
          expect(() => openEdition(harmed((path) => truncateSync(path, length)))).toThrow(DatabaseFileError);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is refused when something was added', () => {
    for (const more of ['\n', whole.subarray(-100)]) {
      expect(() => openEdition(harmed((path) => appendFileSync(path, more)))).toThrow(/is damaged/);
    }
  });

  test('is refused when another program wrote to it, though SQLite finds nothing wrong with that', () => {
    const written = harmed((path) => void new Sqlite(path).exec("UPDATE deals SET title_en = 'Another'").close());
    expect(() => openEdition(written)).toThrow(/is damaged or was modified/);
  });

  test('tells that its documents are not as they were', () => {
    const [documents = ''] = documentsBeside(harmed(() => undefined));
    const before = readFileSync(documents);
    onTestFinished(() => writeFileSync(documents, before));
    flip(documents, 8 * 1000);
    expect(findDamage(file)).toBe('documents');
  });
});

describe('a large one', () => {
  test('is believed when its date says that nobody wrote to it, and is read through by whoever wants to be sure', async () => {
    expect(await readThrough(harmed(makeLarge), 1)).toBeUndefined();
    const large = harmed(makeLargeAndDamaged);
    openEdition(large).close();
    expect(await readThrough(large, 0)).toBe('database');
    utimesSync(large, 1, 1);
    expect(() => openEdition(large)).toThrow(/is damaged/);
  });
});

describe('the store', () => {
  const quiet = { info: () => undefined, error: () => undefined };

  function storeOf(path: string, makeReady?: (edition: Edition) => Iterable<void>) {
    const store = openStore(path, quiet, makeReady);
    onTestFinished(() => store.close());
    return store;
  }

  test('finds out that a large file was damaged that it believed, and is well again with another', async () => {
    const store = storeOf(harmed(makeLargeAndDamaged));
    await vi.waitFor(() => expect(store.damage).toMatch(/the database file does not match its checksum/), 10_000);
    writeFileSync(`${file}.next`, whole);
    tamperWith(`${file}.next`, (client) => client.exec('SELECT 1'));
    renameSync(`${file}.next`, file);
    await vi.waitFor(() => expect(store.damage).toBeUndefined(), 10_000);
  });

  test('has made a large edition ready when it begins, and others not before somebody asks', () => {
    const steps: string[] = [];
    function* makeReady() {
      steps.push('first');
      yield;
      steps.push('last');
    }
    storeOf(
      harmed(() => undefined),
      makeReady,
    );
    expect(steps).toEqual([]);
    storeOf(harmed(makeLarge), makeReady);
    expect(steps).toEqual(['first', 'last']);
  });

  test('serves a large edition when it is ready, and until then the one before', async () => {
    const served: boolean[] = [];
    const store = storeOf(
      harmed(() => undefined),
      function* makeReady(edition) {
        for (let step = 0; step < 3; step += 1) {
          served.push(store.current === edition);
          yield;
        }
      },
    );
    const before = store.current;
    writeFileSync(`${file}.next`, whole);
    makeLarge(`${file}.next`);
    renameSync(`${file}.next`, file);
    await vi.waitFor(() => expect(store.current).not.toBe(before), 10_000);
    expect(served).toEqual([false, false, false]);
  });

  test('serves no file that was written to meanwhile', async () => {
    const store = storeOf(harmed(() => undefined));
    flip(file, 8 * 300_000);
    await vi.waitFor(() => expect(store.damage).toMatch(/was modified while it was served/), 10_000);
  });

  test('takes up an edition that was locked when it landed, once it is not', async () => {
    const store = storeOf(harmed(() => undefined));
    const before = store.current.id;
    const other = temporaryFolder();
    const next = seeded(other, seedWith(other, {})).config.databaseFile;
    const locker = new Sqlite(next);
    locker.exec('BEGIN EXCLUSIVE');
    renameSync(next, file);
    await vi.waitFor(() => expect(store.refusal).toMatch(/is locked by another program/), 10_000);
    expect(store.damage).toBeUndefined();
    expect(store.current.id).toBe(before);
    locker.exec('ROLLBACK');
    locker.close();
    await vi.waitFor(() => expect(store.refusal).toBeUndefined(), 10_000);
  });

  test('goes on with what it has while the file cannot be looked at', async () => {
    const store = storeOf(harmed(() => undefined));
    const before = store.current;
    const elsewhere = `${folder}.elsewhere`;
    renameSync(folder, elsewhere);
    // A folder where there is none: to look is an error of another sort than that there is nothing.
    writeFileSync(folder, '');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([store.current, store.damage, store.refusal]).toEqual([before, undefined, undefined]);
    rmSync(folder);
    renameSync(elsewhere, folder);
  });
});
