// The server rebuilds the database (build) of an edition from another program version in the background, never in a request.
import { copyFileSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { openEditionStore } from '../src/editions/edition-store.ts';
import { EditionNotBuiltError } from '../src/editions/errors.ts';
import { buildFolder, editionFolder, seedFile } from '../src/editions/layout.ts';
import { lockWriters } from '../src/editions/lock.ts';
import { rebuildInThread } from '../src/ingest/rebuild-in-thread.ts';
import { storeDependencies } from '../src/ingest/store-dependencies.ts';
import type { App, Json } from './support/app.ts';
import { correctedSeed, hoursLater } from './support/editions.ts';
import { publishEdition, temporaryFolder } from './support/register.ts';

vi.mock(import('../src/ingest/rebuild-in-thread.ts'), { spy: true });

let config: Config;
/** Ids of four editions, oldest first. The server keeps the three newest ones (`keepEditions`). */
let ids: string[];

beforeAll(async () => {
  const cleanUps: (() => void)[] = [];
  const folder = temporaryFolder((remove) => cleanUps.push(remove));
  ids = [];
  for (const amount of [1, 2, 3, 4]) {
    const { config: published, outcome } = await publishEdition(folder, correctedSeed(amount), {
      now: hoursLater(amount),
      downloads: amount === 1,
    });
    config = { ...published, keepEditions: 3 };
    ids.push(outcome.edition);
  }
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
});

const builds = () => globSync('editions/*/build-*', { cwd: config.dataDirectory }).toSorted();
const buildOf = (id: string) => buildFolder(config.dataDirectory, id);
const keptIds = () => ids.slice(1);
const previousIds = () => keptIds().slice(0, -1);
const URLS = ['/v1/figures?limit=200', '/v1/milestones?expand=reports', '/v1/deals', '/v1/changes?limit=200'];

async function open(options: Partial<Config> = {}): Promise<App> {
  const app = await buildApp({ ...config, ...options }, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  return app;
}

const getInEdition = (app: App, edition: string, url = '/v1/figures/france-fluidstack.initial-investment') =>
  app.inject(`${url}${url.includes('?') ? '&' : '?'}edition=${edition}`);

const factsOf = (app: App) =>
  Promise.all(previousIds().flatMap((id) => URLS.map(async (url) => (await getInEdition(app, id, url)).body)));

/** Renames the build folders of previous editions, so that another program version seems to have built them. */
function changeProgram(): void {
  for (const id of previousIds()) renameSync(buildOf(id), join(dirname(buildOf(id)), 'build-0123456789abcdef'));
}

test('an edition built by another program version returns 503 until it is rebuilt, and then the same responses as before', async () => {
  const first = await open();
  const facts = await factsOf(first);
  changeProgram();
  // Lock the data directory, so that rebuilding waits until `unlock`.
  const unlock = lockWriters(config.dataDirectory);
  const app = await open();
  const before = vi.mocked(rebuildInThread).mock.calls.length;
  for (let round = 0; round < 3; round += 1) {
    for (const id of previousIds()) {
      const { statusCode, headers } = await getInEdition(app, id);
      expect([statusCode, headers['retry-after']]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    }
  }
  expect((await getInEdition(app, ids.at(-1) ?? '')).json().quantity.value).toBe(4);
  expect(vi.mocked(rebuildInThread).mock.calls.length, 'no request starts a build').toBe(before);
  unlock();
  for (const id of previousIds())
    await expect.poll(async () => (await getInEdition(app, id)).statusCode, { timeout: 15_000 }).toBe(200);
  expect(await factsOf(app)).toEqual(facts);
  // The server has removed the databases that the other program version built.
  expect(builds().filter((name) => name.includes('build-0123456789abcdef'))).toEqual([]);
  expect(builds().filter((name) => previousIds().some((id) => name.includes(id)))).toHaveLength(previousIds().length);
});

test('an edition older than the three kept ones returns 410 with a link to its downloads, which return 200', async () => {
  const [oldest = ''] = ids;
  const app = await open();
  const before = vi.mocked(rebuildInThread).mock.calls.length;
  const response = await getInEdition(app, oldest);
  expect([response.statusCode, response.json().type]).toEqual([410, '/problems/edition-gone']);
  const link = /\/v1\/dataset\/[0-9a-f]{64}/.exec(response.json().detail)?.[0] ?? '';
  expect(link).toBe(`/v1/dataset/${oldest}`);
  const { distributions } = (await app.inject(link)).json();
  const csv = distributions.find(({ name }: Json) => name === 'figures.csv').links.self;
  expect((await app.inject(csv)).body).toContain('france-fluidstack.initial-investment');
  expect(vi.mocked(rebuildInThread).mock.calls.length, 'no request starts a build').toBe(before);
});

test('publishing a third edition removes the database of the first, but not its downloads, when two editions are kept', async () => {
  const folder = temporaryFolder();
  const publishOne = async (amount: number) =>
    (await publishEdition(folder, correctedSeed(amount), { now: hoursLater(amount), downloads: true, keepEditions: 2 }))
      .outcome.edition;
  const [first = '', second = '', third = ''] = [await publishOne(1), await publishOne(2), await publishOne(3)];
  const contents = (id: string) =>
    globSync('{build-*,downloads}', { cwd: editionFolder(join(folder, 'data'), id) }).toSorted();
  expect(contents(first)).toEqual(['downloads']);
  for (const id of [second, third]) expect(contents(id)).toEqual([expect.stringMatching(/^build-/), 'downloads']);
});

test('the server rebuilds the current edition at start-up when another program version built its database', async () => {
  const current = ids.at(-1) ?? '';
  renameSync(buildOf(current), join(dirname(buildOf(current)), 'build-0123456789abcdef'));
  expect((await (await open()).inject('/v1/figures/france-fluidstack.initial-investment')).json().quantity.value).toBe(
    4,
  );
  expect(builds().filter((name) => name.includes(current))).toEqual([
    expect.stringContaining(relative(config.dataDirectory, buildOf(current))),
  ]);
});

test('the server rebuilds an edition when an interrupted build left a temporary folder', async () => {
  const [id = ''] = previousIds();
  renameSync(buildOf(id), `${buildOf(id)}.tmp`);
  const app = await open();
  await expect.poll(async () => (await getInEdition(app, id)).statusCode, { timeout: 15_000 }).toBe(200);
  expect(builds().filter((name) => name.includes(id))).toHaveLength(1);
});

test('the server logs one warning that names a damaged seed archive, and rebuilds the other editions', async () => {
  const [damaged = '', intact = ''] = previousIds();
  for (const id of previousIds()) rmSync(buildOf(id), { recursive: true });
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const [archive, other] = previousIds().map((id) => seedFile(config.dataDirectory, id)) as [string, string];
  const original = readFileSync(archive);
  onTestFinished(() => writeFileSync(archive, original));
  // Replace the archive by that of another edition, because zstd does not detect most flipped bits.
  copyFileSync(other, archive);
  const store = await openEditionStore(config, storeDependencies, log);
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalled(), { timeout: 15_000 });
  expect(builds().some((name) => name.includes(damaged))).toBe(false);
  expect(builds().some((name) => name.includes(intact))).toBe(true);
  expect(() => store.edition(damaged)).toThrow(EditionNotBuiltError);
  store.close();
  const [{ err }] = log.warn.mock.calls[0] as [{ err: Error }];
  expect(err.message).toBe(`${archive} is not the seed of edition ${damaged}`);
  expect([log.warn.mock.calls.length, log.error.mock.calls]).toEqual([1, []]);
});

test('the server serves existing builds and logs one warning when it cannot write its data directory', async () => {
  const [missing = ''] = previousIds();
  rmSync(buildOf(missing), { recursive: true, force: true });
  // Replace the lock file by a folder, so that locking fails. Root would ignore missing write permissions.
  const lock = join(config.dataDirectory, 'lock');
  rmSync(lock, { force: true });
  mkdirSync(lock);
  onTestFinished(() => rmSync(lock, { recursive: true }));
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const store = await openEditionStore(config, storeDependencies, log);
  onTestFinished(() => store.close());
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalled(), { timeout: 15_000 });
  expect(log.warn.mock.calls).toHaveLength(1);
  const app = await open();
  expect((await getInEdition(app, ids.at(-1) ?? '')).statusCode).toBe(200);
  await expect.poll(async () => (await getInEdition(app, missing)).statusCode, { timeout: 15_000 }).toBe(410);
});
