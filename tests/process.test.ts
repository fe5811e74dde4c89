// What an operator meets: processes, their messages and exit codes, and the database file that they leave behind.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openEdition } from '../src/editions/edition.ts';
import { type Ended, newPlace } from './support/process.ts';
import { articleAlone, project, seeded, seedWith, tamperWith, temporaryFolder } from './support/register.ts';

const DEAL = 'deals/france-fluidstack.yaml';
const { deal } = articleAlone;
const TITLE = 'France and Fluidstack, 1 GW AI supercomputer';
const NEW_TITLE = 'Another title';

/** The folder of a seed in which the deal bears another title. */
const changedSeed = (folder: string) => seedWith(folder, { [DEAL]: replaced(deal, TITLE, NEW_TITLE) });

/** The bytes of a register as seeding makes it. */
let whole: Buffer;

beforeAll(() => {
  let remove = () => {};
  const folder = temporaryFolder((action) => {
    remove = action;
  });
  whole = readFileSync(seeded(folder).config.databaseFile);
  remove();
});

// Most of a process's life is spent on loading the program: side by side they take half as long.
describe.concurrent('the processes', { timeout: 60_000 }, () => {
  test('what was seeded is served, and seeding again leaves it alone', async ({ onTestFinished }) => {
    const { file, seed, serve } = newPlace(onTestFinished);
    expect(await seed().ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created edition [0-9a-f]{12} in /m),
      stderr: '',
    });
    const server = serve();
    const answer = await fetch(`${await server.address()}/v1/deals/france-fluidstack`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: 'france-fluidstack', status: 'withdrawn', title: { en: TITLE } });

    const { mtimeMs, ino } = statSync(file);
    const bytes = readFileSync(file);
    expect(await seed().ended).toMatchObject({ code: 0, stdout: expect.stringContaining('is up to date'), stderr: '' });
    expect(statSync(file)).toMatchObject({ mtimeMs, ino });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('what npm start does first makes an edition and a bundle, and the bundle serves it', async ({
    onTestFinished,
  }) => {
    const { file, folder, prestart, seed, serveBundle } = newPlace(onTestFinished);
    expect(await prestart().ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created edition [0-9a-f]{12} in /m),
    });
    const address = await serveBundle().address();
    const statusOf = async (path: string) => (await fetch(address + path)).status;
    for (const path of ['/v1/deals/france-fluidstack', '/docs/', '/openapi.json', '/v1/figures?unit=MW']) {
      expect(await statusOf(path), path).toBe(200);
    }
    const contract = parse(readFileSync(join(project, 'openapi.yaml'), 'utf8'));
    expect(await (await fetch(`${address}/openapi.json`)).json()).toEqual(contract);
    // An edition that is past is made again in a thread, which begins in a file of its own.
    const first = editionIn(file);
    expect((await seed({ SEED_DIRECTORY: changedSeed(folder) }).ended).code).toBe(0);
    const served = async () => ((await (await fetch(`${address}/health/ready`)).json()) as { edition: string }).edition;
    await expect.poll(served, { timeout: 10_000 }).not.toBe(first);
    expect(await statusOf(`/v1/deals/france-fluidstack?edition=${first}`)).toBe(200);
    for (const path of ['/v1/search?q=%FF', '/v1/search?q=%00', '/v1/deals?form=1', '/v1/figures?unit=TWh']) {
      expect(await statusOf(path), path).toBe(400);
    }
  });

  test.for<[string, string]>([
    ['a client keeps its connection', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a client is stuck in the middle of a request', 'GET /health/live HTTP/1.1\r\nHost: local'],
  ])('SIGTERM ends the server in good order although %s', async ([, bytes], { onTestFinished }) => {
    const { file, serve } = newPlace(onTestFinished);
    writeFileSync(file, whole);
    const server = serve();
    const { port } = new URL(await server.address());
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    socket.write(bytes);
    await (bytes.endsWith('\r\n\r\n') ? new Promise((resolve) => socket.once('data', resolve)) : pause(300));
    const asked = performance.now();
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    // Five seconds of grace, and a little for a machine that is busy with the other tests.
    expect(performance.now() - asked).toBeLessThan(6000);
  });

  test.for<[string, string]>([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', ''],
    ['HOST', 'no such host'],
  ])('%s=%s is refused in one line that names it', async ([variable, value], { onTestFinished }) => {
    const { file, serve } = newPlace(onTestFinished);
    writeFileSync(file, whole);
    const message = complaintOf(await serve({ [variable]: value }).ended);
    expect(message).toMatch(new RegExp(`^${variable} `));
    expect(message).toContain(value || '""');
  });

  test('a port in use is named, with what to do', async ({ onTestFinished }) => {
    const { file, serve } = newPlace(onTestFinished);
    writeFileSync(file, whole);
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const message = complaintOf(await serve({ PORT: String(port) }).ended);
    expect(message).toMatch(new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is in use.*Set PORT`));
  });

  test('seeding reports a folder that it creates', async ({ onTestFinished }) => {
    const { folder, seed } = newPlace(onTestFinished);
    const inside = join(folder, 'new');
    const { code, stdout } = await seed({ DATABASE_FILE: join(inside, 'register.sqlite') }).ended;
    expect([code, stdout.split('\n')[0]]).toEqual([0, `Created folder ${inside}`]);
    expect(stdout).toMatch(/\nCreated edition [0-9a-f]{12} in /);
  });

  test('a folder in place of the database file is reported as one', async ({ onTestFinished }) => {
    const { folder, seed, serve } = newPlace(onTestFinished);
    for (const command of [seed, serve])
      expect(complaintOf(await command({ DATABASE_FILE: folder }).ended)).toBe(
        `${folder} is a directory, not a database file. Check DATABASE_FILE.\n`,
      );
  });

  test('without a database file, the server says how to get one', async ({ onTestFinished }) => {
    const { folder, file, serve } = newPlace(onTestFinished);
    const message = complaintOf(await serve().ended);
    expect(message).toContain(file);
    expect(message).toContain('Run "npm run seed"');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.for<[string, (file: string) => void, RegExp]>([
    ['a letter', (file) => writeFileSync(file, 'Dear reader, '.repeat(1000)), /is not a database\. .*DATABASE_FILE/],
    ['a file of no bytes', (file) => writeFileSync(file, ''), /is not a database\. .*DATABASE_FILE/],
    ["another program's database", makeForeign, /is not a Gigawatt register\. .*DATABASE_FILE/],
    [
      'one that its program was writing when it died',
      makeForeignCutOff,
      /is not a Gigawatt register\. .*DATABASE_FILE/,
    ],
    ["a newer program's register", makeNewer, /newer Gigawatt \(schema 99; .*Update the program/],
    [
      'a register with zeros in the middle',
      zeroMiddle,
      /is damaged or was modified\. Restore a backup .*loses all past editions/,
    ],
    ['half a register', halve, /is damaged or was modified\. Restore a backup .*loses all past editions/],
    [
      'a register that never was seeded',
      forgetEditions,
      /is damaged or was modified\. Restore a backup .*loses all past editions/,
    ],
  ])('%s is neither served nor seeded over', async ([, make, reason], { onTestFinished }) => {
    const { folder, file, seed, serve } = newPlace(onTestFinished);
    make(file);
    const before = contentsOf(folder);
    for (const { ended } of [serve(), seed()]) {
      const message = complaintOf(await ended);
      expect(message).toContain(file);
      expect(message).toMatch(reason);
    }
    expect(contentsOf(folder)).toEqual(before);
  });

  test('a mistake in the seed is shown where it stands, and the register stays', async ({ onTestFinished }) => {
    const { folder, file, seed } = newPlace(onTestFinished);
    writeFileSync(file, whole);
    const directory = seedWith(folder, { [DEAL]: replaced(deal, '    metric: jobs\n', '    metric: jbos\n') });
    const line = deal.slice(0, deal.indexOf('    metric: jobs\n')).split('\n').length;
    const { code, stdout, stderr: message } = await seed({ SEED_DIRECTORY: directory }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(message).toContain(`${join(directory, DEAL)}:${line}:5: `);
    expect(message).toContain(
      'Did you mean `jobs`?\nFix these errors and run the command again. Further checks follow.\n',
    );
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['register.sqlite', 'seed']);
  });

  test('two that seed the same at once are both content', async ({ onTestFinished }) => {
    const { folder, file, seed } = newPlace(onTestFinished);
    const both = await Promise.all([seed().ended, seed().ended]);
    for (const { code, stderr } of both) expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'editions'))).toEqual([editionIn(file)]);
  });

  test('what is up to date is content without files to download', async ({ onTestFinished }) => {
    const { folder, seed } = newPlace(onTestFinished);
    expect((await seed().ended).code).toBe(0);
    rmSync(join(folder, 'editions'), { recursive: true });
    writeFileSync(join(folder, 'editions'), 'a file in the way');
    const { code, stdout, stderr } = await seed().ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining('is up to date')]);
    expect(stderr).toMatch(/^The files of the edition cannot be written: .+\n$/);
  });

  test('a new edition is served within seconds, and no request fails on the way', async ({ onTestFinished }) => {
    const { folder, file, seed, serve } = newPlace(onTestFinished);
    writeFileSync(file, whole);
    const address = await serve().address();
    const titleServed = async () => {
      const answer = await fetch(`${address}/v1/deals/france-fluidstack`);
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { title: { en: string } }).title.en;
    };
    expect(await titleServed()).toBe(TITLE);

    const { ino } = statSync(file);
    let published: number | undefined;
    const seeding = seed({ SEED_DIRECTORY: changedSeed(folder) }).ended.finally(() => {
      published = performance.now();
    });
    const served: string[] = [];
    while (served.at(-1) !== NEW_TITLE && performance.now() - (published ?? performance.now()) < 5000) {
      served.push(await titleServed());
    }
    expect(await seeding).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created edition [0-9a-f]{12} in /m),
      stderr: '',
    });
    // Another file in the place of the old one: nothing that is being read was written over.
    expect(statSync(file).ino).not.toBe(ino);
    expect(served.at(-1)).toBe(NEW_TITLE);
    expect(new Set(served.slice(0, -1))).toEqual(new Set([TITLE]));
    for (let after = 0; after < 20; after++) expect(await titleServed()).toBe(NEW_TITLE);
  });

  test.for<[string, (() => Buffer) | undefined]>([
    ['there was nothing', undefined],
    ['there was an edition', () => whole],
  ])('killed at any instant, seeding leaves what was before: %s', async ([, old], { onTestFinished }) => {
    const { folder, file, seed } = newPlace(onTestFinished);
    const before = old?.();
    if (before) writeFileSync(file, before);
    const environment = { SEED_DIRECTORY: changedSeed(folder) };
    const { edition } = seeded(temporaryFolder(onTestFinished), environment.SEED_DIRECTORY).outcome;
    for (const delay of [Math.random() * 100, Math.random() * 20, 0]) {
      const had = new Set(copiesIn(folder));
      const was = modified(file);
      const begun = () => copiesIn(folder).some((copy) => !had.has(copy)) || modified(file) !== was;
      const seeding = seed(environment);
      let over = false;
      seeding.ended.finally(() => {
        over = true;
      });
      while (!over && !begun()) await pause(1);
      if (delay > 0) await pause(delay);
      seeding.kill('SIGKILL');
      await seeding.ended;
      const after = existsSync(file) ? readFileSync(file) : undefined;
      if (before ? after?.equals(before) : !after) continue;
      // It had come to its end already: then the new edition is there, whole. On with what was before.
      expect(editionIn(file)).toBe(edition);
      if (before) writeFileSync(file, before);
      else rmSync(file);
    }
    // One more copy of a writer that is gone, in case that all of those were too quick.
    for (const left of ['', '.documents']) writeFileSync(`${file}.999999999.tmp${left}`, '');
    // Not ours, whatever it is called.
    writeFileSync(`${file}.mine.tmp`, '');
    expect(await seed(environment).ended).toMatchObject({ code: 0, stderr: '' });
    expect(editionIn(file)).toBe(edition);
    const documents = expect.stringMatching(/^register\.sqlite\.[0-9a-f]{16}\.documents$/);
    expect(readdirSync(folder).toSorted()).toEqual([
      'editions',
      'register.sqlite',
      documents,
      'register.sqlite.mine.tmp',
      'seed',
    ]);
    expect(readdirSync(join(folder, 'editions'))).toContain(edition);
    for (const name of readdirSync(join(folder, 'editions'))) expect(name).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Every file with a digest of its bytes. */
const contentsOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]));

/** What a process says that could not do its work: a single line, so no stack trace, and exit code 1. */
function complaintOf({ code, signal, stdout, stderr }: Ended): string {
  expect({ code, signal, stdout }).toEqual({ code: 1, signal: null, stdout: '' });
  expect(stderr).toMatch(/^.+\n$/);
  return stderr;
}

function replaced(text: string, old: string, replacement: string): string {
  expect(text.split(old)).toHaveLength(2);
  return text.replace(old, replacement);
}

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

const modified = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

function editionIn(file: string): string {
  const edition = openEdition(file);
  edition.close();
  return edition.id;
}

function makeForeign(file: string): void {
  new Sqlite(file).exec('CREATE TABLE recipes (name TEXT)').close();
}

/** Its last changes are in the log beside it, and only its own program may carry them over. */
function makeForeignCutOff(file: string): void {
  const elsewhere = `${file}.elsewhere`;
  const db = new Sqlite(elsewhere);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE recipes (name TEXT)');
  for (const suffix of ['', '-wal']) writeFileSync(file + suffix, readFileSync(elsewhere + suffix));
  db.close();
}

function makeNewer(file: string): void {
  writeFileSync(file, whole);
  tamperWith(file, (db) => db.pragma('user_version = 99'));
}

function forgetEditions(file: string): void {
  writeFileSync(file, whole);
  tamperWith(file, (db) => db.exec('DROP TABLE editions'));
}

function zeroMiddle(file: string): void {
  const page = whole.readUInt16BE(16);
  const middle = Math.floor(whole.length / page / 2) * page;
  writeFileSync(file, Buffer.from(whole).fill(0, middle, middle + 4 * page));
}

function halve(file: string): void {
  writeFileSync(file, whole.subarray(0, whole.length / 2));
}
