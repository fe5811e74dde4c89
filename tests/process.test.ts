// Runs the commands and the server as processes, and checks messages, exit codes and the data directory.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { ConfigError, readConfig } from '../src/config.ts';
import { buildFolder, downloadsFolder, readCurrent } from '../src/editions/layout.ts';
import { digestsIn, flipBit, temporaryFilesIn } from './support/editions.ts';
import { newInstallation, type ProcessResult } from './support/process.ts';
import { articleAlone, project, publishEdition, seedWith, temporaryFolder } from './support/register.ts';

const DEAL = 'deals/france-fluidstack.yaml';
const { deal } = articleAlone;
const TITLE = 'France and Fluidstack, 1 GW AI supercomputer';
const NEW_TITLE = 'Another title';

/** Writes a seed in which the deal has the title NEW_TITLE. Returns the folder of the seed. */
const changedSeed = (folder: string) => seedWith(folder, { [DEAL]: replaced(deal, TITLE, NEW_TITLE) });

/** Path of a data directory with one edition. Tests copy it, because publishing an edition takes longer. */
let prepared: string;
beforeAll(async () => {
  const cleanUps: (() => void)[] = [];
  prepared = (await publishEdition(temporaryFolder((remove) => cleanUps.push(remove)))).config.dataDirectory;
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
});

/** Creates an installation whose data directory already contains an edition: a copy of `prepared`. */
function seededInstallation(cleanUp: Parameters<typeof newInstallation>[0]) {
  const installation = newInstallation(cleanUp);
  cpSync(prepared, installation.dataDirectory, { recursive: true });
  return installation;
}

describe('readConfig', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', ''],
    ['KEEP_EDITIONS', '0'],
    ['DATA_DIRECTORY', ''],
  ])('readConfig rejects %s=%s with an error that names the variable and the value', (variable, value) => {
    expect(() => readConfig({ [variable]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [variable]: value })).toThrow(new RegExp(`^${variable} .*${JSON.stringify(value)}`));
  });

  test('readConfig rejects DATABASE_FILE with an error that names DATA_DIRECTORY', () => {
    expect(() => readConfig({ DATABASE_FILE: 'data/gigawatt.sqlite' })).toThrow(/^DATABASE_FILE .* set DATA_DIRECTORY/);
  });
});

// Each process spends most of its time loading the program. Running these tests concurrently halves their duration.
describe.concurrent('processes', { timeout: 60_000 }, () => {
  test('npm run seed creates the data directory on its first run and changes nothing on its second run', async ({
    onTestFinished,
  }) => {
    const { dataDirectory, seed, serve } = newInstallation(onTestFinished);
    const first = await seed().ended;
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const edition = readCurrent(dataDirectory);
    expect(first.stdout).toBe(
      `Created folder ${dataDirectory}\nCreated edition ${edition?.slice(0, 12)} in ${dataDirectory}\n`,
    );
    const response = await fetch(`${await serve().address()}/v1/deals/france-fluidstack`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'france-fluidstack', status: 'withdrawn', title: { en: TITLE } });
    const before = digestsIn(dataDirectory);
    // `npm run seed` reports a database file of an earlier program version, but does not change that file.
    const old = join(dataDirectory, 'gigawatt.sqlite');
    writeFileSync(old, 'an old database');
    const again = await seed().ended;
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe(
      `${old} is from an earlier version of Gigawatt and is no longer used. You can delete it.\n` +
        `${dataDirectory} is up to date: edition ${edition?.slice(0, 12)}\n`,
    );
    expect(readFileSync(old, 'utf8')).toBe('an old database');
    rmSync(old);
    expect(digestsIn(dataDirectory)).toEqual(before);
  });

  test('cli/build.ts creates an edition and a bundle that serves and rebuilds editions', async ({ onTestFinished }) => {
    const { dataDirectory, folder, build, seed, serveBundle } = newInstallation(onTestFinished);
    expect((await seed({ SEED_DIRECTORY: changedSeed(folder) }).ended).code).toBe(0);
    const previous = readCurrent(dataDirectory) ?? '';
    expect(await build().ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created edition [0-9a-f]{12} in /m),
    });
    // Pretend that another program version built the previous edition, so that the bundle rebuilds it in a worker thread.
    const built = buildFolder(dataDirectory, previous);
    renameSync(built, join(built, '..', 'build-0123456789abcdef'));
    const address = await serveBundle().address();
    const statusOf = async (path: string) => (await fetch(address + path)).status;
    // This request makes the EDTF library parse [2026-01..2026-03], which fails if the bundler renames its classes.
    const dated = '/v1/deals?source=banquedesterritoires-2026';
    for (const path of ['/v1/deals/france-fluidstack', dated, '/docs/', '/openapi.json', '/v1/figures?unit=MW']) {
      expect(await statusOf(path), path).toBe(200);
    }
    const contract = parse(readFileSync(join(project, 'openapi.yaml'), 'utf8'));
    contract.servers[0].url = address;
    expect(await (await fetch(`${address}/openapi.json`)).json()).toEqual(contract);
    const past = `/v1/deals/france-fluidstack?edition=${previous}`;
    await vi.waitFor(async () => expect(await statusOf(past)).toBe(200), { timeout: 40_000 });
    expect(await (await fetch(address + past)).json()).toMatchObject({ title: { en: NEW_TITLE } });
    for (const path of ['/v1/search?q=%FF', '/v1/search?q=%00', '/v1/deals?form=1', '/v1/figures?unit=TWh']) {
      expect(await statusOf(path), path).toBe(400);
    }
  });

  test.for<[string, string]>([
    ['a client keeps its connection', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a client is stuck in the middle of a request', 'GET /health/live HTTP/1.1\r\nHost: local'],
  ])('the server exits with code 0 on SIGTERM although %s', async ([, bytes], { onTestFinished }) => {
    const { serve } = seededInstallation(onTestFinished);
    const server = serve();
    const { port } = new URL(await server.address());
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    socket.write(bytes);
    await (bytes.endsWith('\r\n\r\n') ? new Promise((resolve) => socket.once('data', resolve)) : pause(300));
    const begin = performance.now();
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    // The server exits at most 5 s after the signal. Allow 1 s more on a busy machine.
    expect(performance.now() - begin).toBeLessThan(6000);
  });

  test('the server exits with a one-line error that names the host or port when it cannot listen there', async ({
    onTestFinished,
  }) => {
    const { serve } = seededInstallation(onTestFinished);
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const [inUse, host] = await Promise.all([
      serve({ PORT: String(port) }).ended,
      serve({ HOST: 'no such host' }).ended,
    ]);
    expect(expectErrorLine(inUse)).toMatch(new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is in use.*Set PORT`));
    expect(expectErrorLine(host)).toMatch(/^HOST .*no such host/);
  });

  test('the server exits with a one-line error that names `npm run seed`, and writes nothing, when there is no edition', async ({
    onTestFinished,
  }) => {
    const { folder, dataDirectory, serve } = newInstallation(onTestFinished);
    const message = expectErrorLine(await serve().ended);
    expect(message).toBe(`${dataDirectory} contains no edition. Run "npm run seed" to create one.\n`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('npm run seed and the server exit with a one-line error when the data directory is a file', async ({
    onTestFinished,
  }) => {
    const { dataDirectory, seed, serve } = newInstallation(onTestFinished);
    writeFileSync(dataDirectory, '');
    const [seeding, serving] = await Promise.all([seed().ended, serve().ended]);
    expect(expectErrorLine(seeding)).toBe(
      `${dataDirectory} is a file, not a folder. Set DATA_DIRECTORY to a folder.\n`,
    );
    expect(expectErrorLine(serving)).toContain(dataDirectory);
  });

  test('npm run seed reports the file and line of a seed error, and leaves the data directory unchanged', async ({
    onTestFinished,
  }) => {
    const { folder, dataDirectory, seed } = seededInstallation(onTestFinished);
    const before = digestsIn(dataDirectory);
    const directory = seedWith(folder, { [DEAL]: replaced(deal, '    metric: jobs\n', '    metric: jbos\n') });
    const line = deal.slice(0, deal.indexOf('    metric: jobs\n')).split('\n').length;
    const { code, stdout, stderr } = await seed({ SEED_DIRECTORY: directory }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${join(directory, DEAL)}:${line}:5: `);
    expect(stderr).toContain(
      'Did you mean `jobs`?\nFix these errors and run the command again. Further checks follow.\n',
    );
    expect(digestsIn(dataDirectory)).toEqual(before);
  });

  test('two concurrent `npm run seed` runs both succeed and create one edition', async ({ onTestFinished }) => {
    const { dataDirectory, seed } = newInstallation(onTestFinished);
    for (const { code, stderr } of await Promise.all([seed().ended, seed().ended]))
      expect([code, stderr]).toEqual([0, '']);
    const edition = readCurrent(dataDirectory) ?? '';
    expect([readdirSync(join(dataDirectory, 'editions')), temporaryFilesIn(dataDirectory)]).toEqual([[edition], []]);
  });

  test('npm run check succeeds until a file is damaged, and `npm run seed` repairs that file', async ({
    onTestFinished,
  }) => {
    const { dataDirectory, seed, check } = newInstallation(onTestFinished);
    expect((await seed().ended).code).toBe(0);
    const edition = readCurrent(dataDirectory) ?? '';
    expect(await check().ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^OK: no missing or damaged files in 1 edition /),
    });
    const file = join(downloadsFolder(dataDirectory, edition), 'milestones.csv');
    flipBit(file);
    const { code, stderr } = await check().ended;
    expect([code, stderr.split('\n')[1]]).toEqual([1, file]);
    expect(stderr).toContain('run "npm run seed"');
    expect((await seed().ended).stdout).toBe(`Rebuilt edition ${edition.slice(0, 12)} in ${dataDirectory}\n`);
    expect((await check().ended).code).toBe(0);
  });

  test('npm run dev publishes a seed file that changes, and continues to serve when it becomes invalid', async ({
    onTestFinished,
  }) => {
    const { folder, dev } = seededInstallation(onTestFinished);
    const file = join(seedWith(folder, {}), DEAL);
    const server = dev({ SEED_DIRECTORY: join(file, '..', '..') });
    const address = await server.address();
    const titleServed = async () => {
      const response = await fetch(`${address}/v1/deals/france-fluidstack`);
      return ((await response.json()) as { title: { en: string } }).title.en;
    };
    expect(await titleServed()).toBe(TITLE);
    writeFileSync(file, deal.replace(TITLE, NEW_TITLE));
    await vi.waitFor(async () => expect(await titleServed()).toBe(NEW_TITLE), { timeout: 40_000 });
    writeFileSync(file, deal.replace('kind: project', 'kind: projet'));
    await vi.waitFor(() => expect(server.errors()).toContain('Did you mean `project`?'), { timeout: 40_000 });
    expect(await titleServed()).toBe(NEW_TITLE);
    writeFileSync(file, deal);
    await vi.waitFor(async () => expect(await titleServed()).toBe(TITLE), { timeout: 40_000 });
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
  });

  test('npm run dev starts to serve when the only seed, which was invalid, becomes valid', async ({
    onTestFinished,
  }) => {
    const { folder, dev } = newInstallation(onTestFinished);
    const file = join(seedWith(folder, { [DEAL]: 'id: [' }), DEAL);
    const server = dev({ SEED_DIRECTORY: join(file, '..', '..') });
    await vi.waitFor(() => expect(server.errors()).toContain('invalid YAML'), { timeout: 40_000 });
    writeFileSync(file, deal);
    expect((await fetch(`${await server.address()}/v1/deals/france-fluidstack`)).status).toBe(200);
  });

  test('the server exits with code 0 when it receives SIGINT twice, as from a terminal and from npm', async ({
    onTestFinished,
  }) => {
    const server = seededInstallation(onTestFinished).serve();
    await server.address();
    server.kill('SIGINT');
    await pause(100);
    server.kill('SIGINT');
    expect(await server.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  test('the server serves a new edition within 5 s of publication, and no request fails meanwhile', async ({
    onTestFinished,
  }) => {
    const { folder, dataDirectory, seed, serve } = seededInstallation(onTestFinished);
    const address = await serve().address();
    const titleServed = async () => {
      const response = await fetch(`${address}/v1/deals/france-fluidstack`);
      expect(response.status).toBe(200);
      return ((await response.json()) as { title: { en: string } }).title.en;
    };
    const before = readCurrent(dataDirectory) ?? '';
    let published: number | undefined;
    const seeding = seed({ SEED_DIRECTORY: changedSeed(folder) }).ended.finally(() => {
      published = performance.now();
    });
    const served: string[] = [];
    while (served.at(-1) !== NEW_TITLE && performance.now() - (published ?? performance.now()) < 5000) {
      served.push(await titleServed());
    }
    expect(await seeding).toMatchObject({ code: 0, stderr: '' });
    // The build folder of the previous edition still exists, because running requests may read it.
    expect(existsSync(buildFolder(dataDirectory, before))).toBe(true);
    expect(new Set(served.slice(0, -1))).toEqual(new Set([TITLE]));
    for (let after = 0; after < 20; after++) expect(await titleServed()).toBe(NEW_TITLE);
  });
});

/** Expects exit code 1 and a message of one line on standard error, and returns the message. */
function expectErrorLine({ code, signal, stdout, stderr }: ProcessResult): string {
  expect({ code, signal, stdout }).toEqual({ code: 1, signal: null, stdout: '' });
  expect(stderr).toMatch(/^.+\n$/);
  return stderr;
}

function replaced(text: string, old: string, replacement: string): string {
  expect(text.split(old)).toHaveLength(2);
  return text.replace(old, replacement);
}
