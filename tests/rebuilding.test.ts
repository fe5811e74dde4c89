// Builds of another version of the program: what is kept is rebuilt in the background, never by a request.
import { copyFileSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
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
/** Four editions, oldest first; the newest three are kept. */
let ids: string[];

beforeAll(async () => {
  const cleanUps: (() => void)[] = [];
  const folder = temporaryFolder((remove) => cleanUps.push(remove));
  ids = [];
  for (const amount of [1, 2, 3, 4]) {
    const { config: own, outcome } = await publishEdition(folder, correctedSeed(amount), {
      now: hoursLater(amount),
      downloads: amount === 1,
    });
    config = { ...own, keepEditions: 3 };
    ids.push(outcome.edition);
  }
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
});

const builds = () => globSync('editions/*/build-*', { cwd: config.dataDirectory }).toSorted();
const buildOf = (id: string) => buildFolder(config.dataDirectory, id);
const kept = () => ids.slice(1);
const previous = () => kept().slice(0, -1);
const URLS = ['/v1/figures?limit=200', '/v1/milestones?expand=reports', '/v1/deals', '/v1/changes?limit=200'];

async function open(options: Partial<Config> = {}): Promise<App> {
  const app = await buildApp({ ...config, ...options }, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  return app;
}

const ask = (app: App, edition: string, url = '/v1/figures/initial-investment') =>
  app.inject(`${url}${url.includes('?') ? '&' : '?'}edition=${edition}`);

const factsOf = (app: App) =>
  Promise.all(previous().flatMap((id) => URLS.map(async (url) => (await ask(app, id, url)).body)));

/** Builds of previous editions become those of another version of the program. */
function changeProgram(): void {
  for (const id of previous()) renameSync(buildOf(id), join(dirname(buildOf(id)), 'build-0123456789abcdef'));
}

test('a kept edition answers 503 until it is rebuilt in the background, and then with the same facts', async () => {
  const first = await open();
  const facts = await factsOf(first);
  changeProgram();
  // The rebuilding waits for the lock.
  const unlock = lockWriters(config.dataDirectory);
  const app = await open();
  const before = vi.mocked(rebuildInThread).mock.calls.length;
  for (let round = 0; round < 3; round += 1) {
    for (const id of previous()) {
      const { statusCode, headers } = await ask(app, id);
      expect([statusCode, headers['retry-after']]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    }
  }
  expect((await ask(app, ids.at(-1) ?? '')).json().quantity.value).toBe(4);
  expect(vi.mocked(rebuildInThread).mock.calls.length, 'no request starts a build').toBe(before);
  unlock();
  for (const id of previous())
    await expect.poll(async () => (await ask(app, id)).statusCode, { timeout: 15_000 }).toBe(200);
  expect(await factsOf(app)).toEqual(facts);
  // The builds of the other version are removed.
  expect(builds().filter((name) => name.includes('build-0123456789abcdef'))).toEqual([]);
  expect(builds().filter((name) => previous().some((id) => name.includes(id)))).toHaveLength(previous().length);
});

test('an edition that is no longer kept answers 410 with a link to its downloads, which still work', async () => {
  const [oldest = ''] = ids;
  const app = await open();
  const before = vi.mocked(rebuildInThread).mock.calls.length;
  const answer = await ask(app, oldest);
  expect([answer.statusCode, answer.json().type]).toEqual([410, '/problems/edition-gone']);
  const link = /\/v1\/dataset\/[0-9a-f]{64}/.exec(answer.json().detail)?.[0] ?? '';
  expect(link).toBe(`/v1/dataset/${oldest}`);
  const { distributions } = (await app.inject(link)).json();
  const csv = distributions.find(({ name }: Json) => name === 'figures.csv').links.self;
  expect((await app.inject(csv)).body).toContain('initial-investment');
  expect(vi.mocked(rebuildInThread).mock.calls.length, 'no request starts a build').toBe(before);
});

test('publishing removes the builds of editions that are no longer kept, and keeps their downloads', async () => {
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

test('the current edition is built at the start if this version of the program has not built it', async () => {
  const current = ids.at(-1) ?? '';
  renameSync(buildOf(current), join(dirname(buildOf(current)), 'build-0123456789abcdef'));
  expect((await (await open()).inject('/v1/figures/initial-investment')).json().quantity.value).toBe(4);
  expect(builds().filter((name) => name.includes(current))).toEqual([
    expect.stringContaining(relative(config.dataDirectory, buildOf(current))),
  ]);
});

describe('a build that fails', () => {
  test('an edition is built although an interrupted build left a draft of it', async () => {
    const [id = ''] = previous();
    renameSync(buildOf(id), `${buildOf(id)}.tmp`);
    const app = await open();
    await expect.poll(async () => (await ask(app, id)).statusCode, { timeout: 15_000 }).toBe(200);
    expect(builds().filter((name) => name.includes(id))).toHaveLength(1);
  });

  test('a damaged seed archive is never built from, one warning names it, and the other editions are rebuilt', async () => {
    const [damaged = '', intact = ''] = previous();
    for (const id of previous()) rmSync(buildOf(id), { recursive: true });
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const [archive, other] = previous().map((id) => seedFile(config.dataDirectory, id)) as [string, string];
    const whole = readFileSync(archive);
    onTestFinished(() => writeFileSync(archive, whole));
    // zstd does not notice most flipped bits. The seed of another edition stands for such a change.
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

  test('a server that cannot write its data directory serves what is built, and logs one warning', async () => {
    const [missing = ''] = previous();
    rmSync(buildOf(missing), { recursive: true, force: true });
    // Permissions have no effect on root: a folder in place of the lock file makes writing fail for every user.
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
    expect((await ask(app, ids.at(-1) ?? '')).statusCode).toBe(200);
    await expect.poll(async () => (await ask(app, missing)).statusCode, { timeout: 15_000 }).toBe(410);
  });
});
