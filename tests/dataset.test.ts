// The register as a whole: what there is to download, and that it is what it says it is.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { emptyReady } from '../src/database/content.ts';
import { makeDistributions } from '../src/distributions/make.ts';
import { publish } from '../src/seed/publish.ts';
import { type Json, useApp } from './support/app.ts';
import { seeded, TODAY, tamperWith, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const { app, ask, get } = useApp({ seed: manySources, downloads: true });
const { ask: askWithout, get: getWithout } = useApp();

const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes', 'editions'];
const downloads = async (): Promise<Json[]> => (await get('/v1/dataset')).distributions;

describe('/v1/dataset', () => {
  test('names everything as SQLite and as JSON, and every list as CSV and NDJSON', async () => {
    const names = (await downloads()).map(({ name }) => name);
    const expected = [
      'gigawatt.json',
      'gigawatt.sqlite',
      ...lists.flatMap((list) => [`${list}.csv`, `${list}.ndjson`]),
    ];
    expect(names).toEqual(expected.toSorted());
  });

  test('tells size, digest and type of each file as they are', async () => {
    for (const { name, bytes, sha256, mediaType, links } of await downloads()) {
      const { statusCode, headers, rawPayload } = await ask(links.self);
      expect({ name, statusCode }).toEqual({ name, statusCode: 200 });
      expect(rawPayload.length).toBe(bytes);
      expect(Number(headers['content-length'])).toBe(bytes);
      expect(hash('sha256', rawPayload)).toBe(sha256);
      expect(String(headers['content-type']).split(';')[0]).toBe(mediaType);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers.etag).toBe(`"${sha256}"`);
    }
  });

  test('tells that there are no files while there are none', async () => {
    const { distributions, links } = await getWithout('/v1/dataset');
    expect(distributions).toEqual([]);
    const answer = await askWithout(links.edition);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toBe('The files of this edition are not available yet. Try again later.');
  });

  test('has another tag as soon as there are files', async ({ onTestFinished }) => {
    const { config } = seeded(temporaryFolder());
    const server = await buildApp(config);
    onTestFinished(() => server.close());
    const before = await server.inject('/v1/dataset');
    // Dates of HTTP know whole seconds.
    await pause(1000);
    await makeDistributions(config);
    const after = await server.inject({
      url: '/v1/dataset',
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    expect(after.statusCode).toBe(200);
    expect(after.json().distributions.length).toBeGreaterThan(0);
    const headers = { 'if-modified-since': String(before.headers['last-modified']) };
    expect((await server.inject({ url: '/v1/dataset', headers })).statusCode).toBe(200);
  });
});

describe('the files of an edition', () => {
  const file = async (name: string) => (await ask(`/v1/dataset/${app().store.current.id}/${name}`)).body;
  const { edition, recorded } = { edition: () => app().store.current.id, recorded: '2026-11-22' };

  test.each(lists)('hold all %s, as the API answers them', async (list) => {
    const items: Json[] = [];
    const day = list === 'editions' ? '' : `&asOf=${recorded}`;
    const expand = ['reports', 'changes', 'editions'].includes(list) ? '' : '&expand=reports';
    for (let next = `/v1/${list}?limit=200${day}${expand}`; next; ) {
      const page = await get(next);
      items.push(...page.items);
      next = page.next;
    }
    const lines = (await file(`${list}.ndjson`)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
    const { data, errors } = Papa.parse<Json>((await file(`${list}.csv`)).trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(JSON.parse(await file('gigawatt.json'))[list]).toEqual(items);
  });

  test('tell in the JSON document which edition it is, and of which day', async () => {
    const whole = JSON.parse(await file('gigawatt.json'));
    expect(whole).toMatchObject({ edition: edition(), asOf: recorded, license: { en: expect.any(String) } });
    expect(Object.keys(whole).filter((name) => lists.includes(name))).toEqual(lists);
  });

  test('hold a snapshot that SQLite opens, with the same edition', async () => {
    const path = join(temporaryFolder(), 'snapshot.sqlite');
    const { rawPayload } = await ask(`/v1/dataset/${edition()}/gigawatt.sqlite`);
    writeFileSync(path, rawPayload);
    const snapshot = new Sqlite(path, { readonly: true });
    expect(snapshot.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(snapshot.prepare('SELECT id FROM editions').pluck().all()).toEqual([edition()]);
    snapshot.close();
  });

  test('can be had in parts, and go on where they broke off', async () => {
    const url = `/v1/dataset/${edition()}/claims.csv`;
    const whole = await ask(url);
    const range = (headers: Record<string, string>) => app().inject({ url, headers });
    const part = await range({ range: 'bytes=10-19' });
    expect([part.statusCode, part.body]).toEqual([206, whole.rawPayload.subarray(10, 20).toString()]);
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.rawPayload.length}`);
    const rest = await range({
      range: 'bytes=100-',
      'if-range': String(whole.headers.etag),
      'accept-encoding': 'gzip',
    });
    expect([rest.statusCode, rest.rawPayload.equals(whole.rawPayload.subarray(100))]).toEqual([206, true]);
    expect((await range({ range: 'bytes=100-', 'if-range': '"another"' })).statusCode).toBe(200);
    const beyond = await range({ range: 'bytes=99999999-' });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.rawPayload.length}`]);
  });

  test('are given only as they were, to those who insist', async () => {
    const url = `/v1/dataset/${edition()}/deals.csv`;
    const { headers } = await ask(url);
    const status = async (condition: Record<string, string>) =>
      (await app().inject({ url, headers: condition })).statusCode;
    expect(await status({ 'if-match': String(headers.etag) })).toBe(200);
    expect(await status({ 'if-match': '*', range: 'bytes=0-9' })).toBe(206);
    expect(await status({ 'if-match': '"another"' })).toBe(412);
    expect(await status({ 'if-unmodified-since': String(headers['last-modified']) })).toBe(200);
    expect(await status({ 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' })).toBe(412);
  });

  test('are not sent twice', async () => {
    const url = `/v1/dataset/${edition()}/deals.csv`;
    const { headers } = await ask(url);
    for (const method of ['GET', 'HEAD'] as const) {
      const again = await app().inject({ method, url, headers: { 'if-none-match': String(headers.etag) } });
      expect([again.statusCode, again.body, again.headers['content-length']]).toEqual([304, '', undefined]);
    }
  });

  test('are found under `current` as well, which leads to the edition', async () => {
    expect((await get('/v1/dataset/current')).id).toBe(edition());
    const { statusCode, headers } = await ask('/v1/dataset/current/deals.csv');
    expect([statusCode, headers.location]).toEqual([302, `/v1/dataset/${edition()}/deals.csv`]);
  });

  test.each([
    ['/v1/dataset/abc', /current edition is [0-9a-f]{64}/],
    [`/v1/dataset/${'0'.repeat(64)}`, /current edition is [0-9a-f]{64}/],
    ['/v1/dataset/..%2f..%2fetc', /current edition is [0-9a-f]{64}/],
    [`/v1/dataset/${'0'.repeat(64)}/claims.csv`, /current edition is [0-9a-f]{64}/],
    ['/v1/dataset/current/claim.csv', /Available: changes\.csv/],
    ['/v1/dataset/current/manifest.json', /Available: changes\.csv/],
    ['/v1/dataset/current/..%2fregister.sqlite', /Available: changes\.csv/],
  ])('%s is not there', async (url, reason) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toMatch(reason);
    expect(answer.headers.etag).toBeUndefined();
  });

  test('of an abbreviated edition are not given, but its whole id is', async () => {
    const answer = await ask(`/v1/dataset/${edition().slice(0, 12)}`);
    expect(answer.json().errors[0].suggestion).toBe(edition());
  });
});

describe('makeDistributions', () => {
  test('never touches what it made before, and keeps the files of older editions', async ({ onTestFinished }) => {
    const folder = temporaryFolder();
    const { config, outcome } = seeded(folder);
    await makeDistributions(config);
    const manifest = join(folder, 'editions', outcome.edition, 'manifest.json');
    const first = statSync(manifest).mtimeMs;
    await makeDistributions(config);
    expect(statSync(manifest).mtimeMs).toBe(first);

    publish({ ...config, seedDirectory: manySources(folder), now: TODAY });
    await makeDistributions(config);
    const server = await buildApp(config, { now: () => TODAY });
    onTestFinished(() => server.close());
    const older = (await server.inject(`/v1/dataset/${outcome.edition}`)).json();
    expect(older.isCurrent).toBe(false);
    const { statusCode, rawPayload } = await server.inject(older.distributions[0].links.self);
    expect([statusCode, hash('sha256', rawPayload)]).toEqual([200, older.distributions[0].sha256]);
  });

  test('clears away the draft of a writer that is gone, and leaves none of its own', async () => {
    const folder = temporaryFolder();
    const { config, outcome } = seeded(folder);
    const draft = join(folder, 'editions', `${outcome.edition}.999999999.tmp`);
    mkdirSync(draft, { recursive: true });
    await makeDistributions(config);
    expect(existsSync(draft)).toBe(false);
    expect(readdirSync(join(folder, 'editions'))).toEqual([outcome.edition]);
    const names = readdirSync(join(folder, 'editions', outcome.edition));
    expect(names.filter((name) => name.startsWith('gigawatt.sqlite'))).toEqual(['gigawatt.sqlite']);
  });

  test('writes lines that other programs end elsewhere', async () => {
    const folder = temporaryFolder();
    const seedDirectory = manySources(folder);
    const { config, outcome } = seeded(folder, seedDirectory);
    tamperWith(config.databaseFile, (client) => {
      // No seed lets this in; what reads lines must bear it all the same.
      client.prepare('UPDATE milestones SET title_en = ?').run('one\u2028two');
      emptyReady(client);
    });
    await makeDistributions(config);
    const text = readFileSync(join(folder, 'editions', outcome.edition, 'gigawatt.json'), 'utf8');
    expect(JSON.parse(text).milestones[0].title.en).toBe('one\u2028two');
  });

  test('says in a sentence what is in its way', async () => {
    const folder = temporaryFolder();
    const { config } = seeded(folder);
    writeFileSync(join(folder, 'editions'), 'a file');
    await expect(makeDistributions(config)).rejects.toThrow(
      /^The files of the edition cannot be written: .*permissions\.$/,
    );
    rmSync(join(folder, 'editions'));
    expect(readFileSync(config.databaseFile).length).toBeGreaterThan(0);
  });
});
