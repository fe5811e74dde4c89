// Tests /v1/dataset, and that the downloads of an edition contain the same data as the API.
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { makeDownloads } from '../src/cli/make-downloads.ts';
import { resources } from '../src/resources/index.ts';
import { type Json, useApp } from './support/app.ts';
import { correctedSeed, hoursLater } from './support/editions.ts';
import { parseCsv, parseNdjson } from './support/parsers.ts';
import { publishEdition, tamperWith, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const { app, send, get } = useApp({ seed: manySources, downloads: true });
const withoutDownloads = useApp();

/** Lists with downloads: not search and totals, which need a query, and not the editions, which depend on the data directory. */
const lists = resources
  .map(({ name }) => name)
  .filter((name) => !['editions', 'search', 'totals', 'dataset'].includes(name));
const downloads = async (): Promise<Json[]> => (await get('/v1/dataset')).distributions;

test('GET /v1/dataset offers the whole register as SQLite and JSON, and every list as CSV and NDJSON', async () => {
  const names = (await downloads()).map(({ name }) => name);
  const expected = ['gigawatt.json', 'gigawatt.sqlite', ...lists.flatMap((list) => [`${list}.csv`, `${list}.ndjson`])];
  expect(names).toEqual(expected.toSorted());
});

test('GET /v1/dataset returns the correct size, SHA-256 and media type of each download', async () => {
  for (const { name, bytes, sha256, mediaType, links } of await downloads()) {
    const { statusCode, headers, rawPayload } = await send(links.self);
    expect({ name, statusCode }).toEqual({ name, statusCode: 200 });
    expect(rawPayload.length).toBe(bytes);
    expect(Number(headers['content-length'])).toBe(bytes);
    expect(hash('sha256', rawPayload)).toBe(sha256);
    expect(String(headers['content-type']).split(';')[0]).toBe(mediaType);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers.etag).toBe(`"${sha256}"`);
  }
});

test('GET /v1/dataset returns no distributions when no downloads were created for the edition', async () => {
  const { distributions, links } = await withoutDownloads.get('/v1/dataset');
  expect(distributions).toEqual([]);
  const response = await withoutDownloads.send(links.edition);
  expect(response.statusCode).toBe(404);
  expect(response.json().detail).toBe('This edition has no downloads on this server.');
});

test('GET /v1/dataset returns 200 to a conditional request when downloads have been added since the last response', async () => {
  const folder = temporaryFolder();
  const server = await buildApp((await publishEdition(folder)).config);
  onTestFinished(() => server.close());
  const before = await server.inject('/v1/dataset');
  // Wait 1 s, because HTTP dates have a resolution of one second.
  await pause(1000);
  await publishEdition(folder, undefined, { downloads: true });
  const getIf = (headers: Record<string, string>) => server.inject({ url: '/v1/dataset', headers });
  const after = await getIf({ 'if-none-match': String(before.headers.etag) });
  expect(after.statusCode).toBe(200);
  expect(after.json().distributions.length).toBeGreaterThan(0);
  expect((await getIf({ 'if-modified-since': String(before.headers['last-modified']) })).statusCode).toBe(200);
});

describe('the downloads of an edition', () => {
  const file = async (name: string) => (await send(`/v1/dataset/${app().store.current.id}/${name}`)).body;
  const edition = () => app().store.current.id;
  const recorded = () => app().store.current.recorded;

  test.each(lists)('the CSV, NDJSON and JSON downloads contain the same %s as the API', async (list) => {
    const items: Json[] = [];
    const expand = ['reports', 'changes'].includes(list) ? '' : '&expand=reports';
    for (let next = `/v1/${list}?limit=200&asOf=${recorded()}${expand}`; next; ) {
      const page = await get(next);
      items.push(...page.items);
      next = page.next;
    }
    expect(parseNdjson(await file(`${list}.ndjson`))).toEqual(items);
    expect(parseCsv(await file(`${list}.csv`)).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(JSON.parse(await file('gigawatt.json'))[list]).toEqual(items);
  });

  test('gigawatt.json contains the edition id, the as-of date, the licence and every list', async () => {
    const whole = JSON.parse(await file('gigawatt.json'));
    expect(whole).toMatchObject({ edition: edition(), asOf: recorded(), license: { en: expect.any(String) } });
    expect(Object.keys(whole).filter((name) => lists.includes(name))).toEqual(lists);
  });

  test('gigawatt.sqlite is an intact database that contains all current milestones', async () => {
    const path = join(temporaryFolder(), 'snapshot.sqlite');
    const { rawPayload } = await send(`/v1/dataset/${edition()}/gigawatt.sqlite`);
    writeFileSync(path, rawPayload);
    const snapshot = new Sqlite(path, { readonly: true });
    expect(snapshot.pragma('integrity_check', { simple: true })).toBe('ok');
    const { items } = await get('/v1/milestones?limit=200');
    const ids = snapshot
      .prepare("SELECT id FROM milestone_versions WHERE until = 'infinity' ORDER BY id")
      .pluck()
      .all();
    expect(ids).toEqual(items.map(({ id }: Json) => id).toSorted());
    snapshot.close();
  });

  test('a download returns 206 for a range, 416 for a range beyond the end, and 200 when If-Range does not match', async () => {
    const url = `/v1/dataset/${edition()}/claims.csv`;
    const whole = await send(url);
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

  test('a download returns 412 when If-Match or If-Unmodified-Since fails', async () => {
    const url = `/v1/dataset/${edition()}/deals.csv`;
    const { headers } = await send(url);
    const status = async (condition: Record<string, string>) =>
      (await app().inject({ url, headers: condition })).statusCode;
    expect(await status({ 'if-match': String(headers.etag) })).toBe(200);
    expect(await status({ 'if-match': '*', range: 'bytes=0-9' })).toBe(206);
    expect(await status({ 'if-match': '"another"' })).toBe(412);
    expect(await status({ 'if-unmodified-since': String(headers['last-modified']) })).toBe(200);
    expect(await status({ 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' })).toBe(412);
  });

  test('a download returns 304 when If-None-Match contains the current entity tag', async () => {
    const url = `/v1/dataset/${edition()}/deals.csv`;
    const { headers } = await send(url);
    for (const method of ['GET', 'HEAD'] as const) {
      const response = await app().inject({ method, url, headers: { 'if-none-match': String(headers.etag) } });
      expect([response.statusCode, response.body, response.headers['content-length']]).toEqual([304, '', undefined]);
    }
  });

  test('GET /v1/dataset/current/{file} redirects to the download of the current edition', async () => {
    expect((await get('/v1/dataset/current')).id).toBe(edition());
    const { statusCode, headers } = await send('/v1/dataset/current/deals.csv');
    expect([statusCode, headers.location]).toEqual([302, `/v1/dataset/${edition()}/deals.csv`]);
  });

  test.each([
    ['/v1/dataset/abc', /current edition is [0-9a-f]{64}/],
    [`/v1/dataset/${'0'.repeat(64)}`, /current edition is [0-9a-f]{64}/],
    ['/v1/dataset/..%2f..%2fetc', /current edition is [0-9a-f]{64}/],
    [`/v1/dataset/${'0'.repeat(64)}/claims.csv`, /current edition is [0-9a-f]{64}/],
    ['/v1/dataset/current/claim.csv', /Available: changes\.csv/],
    ['/v1/dataset/current/manifest.json', /Available: changes\.csv/],
    ['/v1/dataset/current/..%2fedition.json', /Available: changes\.csv/],
  ])('GET %s returns 404 with a detail that matches %s', async (url, reason) => {
    const response = await send(url);
    expect(response.statusCode).toBe(404);
    expect(response.json().detail).toMatch(reason);
    expect(response.headers.etag).toBeUndefined();
  });

  test('GET /v1/dataset/{edition} suggests the full id when the given id is abbreviated', async () => {
    const response = await send(`/v1/dataset/${edition().slice(0, 12)}`);
    expect(response.json().errors[0].suggestion).toBe(edition());
  });
});

test('the downloads of a previous edition still match their SHA-256 after the next edition is published', async () => {
  const folder = temporaryFolder();
  const { outcome } = await publishEdition(folder, undefined, { downloads: true });
  const { config } = await publishEdition(folder, correctedSeed(), { downloads: true, now: hoursLater(1) });
  const server = await buildApp(config, { now: () => hoursLater(2) });
  onTestFinished(() => server.close());
  const older = (await server.inject(`/v1/dataset/${outcome.edition}`)).json();
  expect(older.isCurrent).toBe(false);
  for (const { links, sha256 } of older.distributions) {
    const { statusCode, rawPayload } = await server.inject(links.self);
    expect([links.self, statusCode, hash('sha256', rawPayload)]).toEqual([links.self, 200, sha256]);
  }
});

test('gigawatt.json is valid JSON when a text contains the line separator U+2028', async () => {
  const { config } = await publishEdition(temporaryFolder());
  // Change the database directly, because the validation of a seed would reject this text.
  await tamperWith(config.dataDirectory, (client) => {
    client.exec("UPDATE milestone_versions SET body = replace(body, ' ', '\u2028')");
  });
  await makeDownloads(config, config.dataDirectory);
  const server = await buildApp(config);
  onTestFinished(() => server.close());
  const { body } = await server.inject(`/v1/dataset/${server.store.current.id}/gigawatt.json`);
  expect(JSON.parse(body).milestones[0].title.en).toMatch(/^\w+\u2028\w/);
});

test.each<[string, Record<string, string>]>([
  [
    'deals',
    { title_en: 'title.en', title_fr: 'title.fr', status: 'status', instrument: 'instrument', signed: 'signed.edtf' },
  ],
  ['partners', { title_en: 'title.en', kind: 'kind', country: 'country' }],
  ['milestones', { deal: 'deal', status: 'status', outcome: 'outcome', date: 'date.edtf', latest: 'date.latest' }],
  ['figures', { metric: 'metric', value: 'quantity.value', unit: 'quantity.unit', upper: 'quantity.upper' }],
  ['claims', { about: 'about', topic: 'topic', statement_en: 'statement.en', statement_fr: 'statement.fr' }],
  ['sources', { publisher: 'publisher', title: 'title', reliability: 'reliability.grade', url: 'url' }],
])(
  'the view %s_current of the SQLite download has the same rows as the list of the API today',
  async (name, columns) => {
    const link = (await downloads()).find((each) => each.name === 'gigawatt.sqlite')?.links.self;
    const database = new Sqlite((await send(link)).rawPayload);
    onTestFinished(() => void database.close());
    const rows = database.prepare<[], Json>(`SELECT * FROM ${name}_current ORDER BY id`).all();
    const valueAt = (item: Json, path: string) => path.split('.').reduce((value, key) => value?.[key] ?? null, item);
    const pick = (item: Json) =>
      Object.fromEntries(Object.entries(columns).map(([column, path]) => [column, valueAt(item, path)]));
    const { items } = await get(`/v1/${name}?limit=200&sort=id`);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.map((row) => ({ id: row.id, ...Object.fromEntries(Object.keys(columns).map((key) => [key, row[key]])) })),
    ).toEqual(items.map((item: Json) => ({ id: item.id, ...pick(item) })));
  },
);
