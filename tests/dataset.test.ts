// The register as a whole: the downloads of an edition, and that they contain what the API returns.
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { makeDownloads } from '../src/cli/make-downloads.ts';
import { type Json, useApp } from './support/app.ts';
import { correctedSeed, hoursLater } from './support/editions.ts';
import { publishEdition, tamperWith, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const { app, send, get } = useApp({ seed: manySources, downloads: true });
const { send: askWithout, get: getWithout } = useApp();

const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'];
const downloads = async (): Promise<Json[]> => (await get('/v1/dataset')).distributions;

describe('/v1/dataset', () => {
  test('/v1/dataset lists the register as SQLite and JSON, and every list as CSV and NDJSON', async () => {
    const names = (await downloads()).map(({ name }) => name);
    const expected = [
      'gigawatt.json',
      'gigawatt.sqlite',
      ...lists.flatMap((list) => [`${list}.csv`, `${list}.ndjson`]),
    ];
    expect(names).toEqual(expected.toSorted());
  });

  test('the size, digest and type of each download match the file', async () => {
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

  test('/v1/dataset lists no downloads when the edition has none', async () => {
    const { distributions, links } = await getWithout('/v1/dataset');
    expect(distributions).toEqual([]);
    const answer = await askWithout(links.edition);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toBe('This edition has no downloads on this server.');
  });

  test('/v1/dataset has another ETag and date as soon as there are downloads', async ({ onTestFinished }) => {
    const folder = temporaryFolder();
    const server = await buildApp((await publishEdition(folder)).config);
    onTestFinished(() => server.close());
    const before = await server.inject('/v1/dataset');
    // HTTP dates have a resolution of one second.
    await pause(1000);
    await publishEdition(folder, undefined, { downloads: true });
    const again = (headers: Record<string, string>) => server.inject({ url: '/v1/dataset', headers });
    const after = await again({ 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.json().distributions.length).toBeGreaterThan(0);
    expect((await again({ 'if-modified-since': String(before.headers['last-modified']) })).statusCode).toBe(200);
  });
});

describe('the downloads of an edition', () => {
  const file = async (name: string) => (await send(`/v1/dataset/${app().store.current.id}/${name}`)).body;
  const edition = () => app().store.current.id;
  const recorded = () => app().store.current.recorded;

  test.each(lists)('the downloads contain all %s as the API returns them', async (list) => {
    const items: Json[] = [];
    const expand = ['reports', 'changes'].includes(list) ? '' : '&expand=reports';
    for (let next = `/v1/${list}?limit=200&asOf=${recorded()}${expand}`; next; ) {
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

  test('the JSON download names its edition and its as-of date', async () => {
    const whole = JSON.parse(await file('gigawatt.json'));
    expect(whole).toMatchObject({ edition: edition(), asOf: recorded(), license: { en: expect.any(String) } });
    expect(Object.keys(whole).filter((name) => lists.includes(name))).toEqual(lists);
  });

  test('the SQLite download opens in SQLite and contains the records', async () => {
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

  test('a download can be requested in ranges and resumed', async () => {
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

  test('a download honours If-Match and If-Unmodified-Since', async () => {
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

  test('a download returns 304 when the client has it already', async () => {
    const url = `/v1/dataset/${edition()}/deals.csv`;
    const { headers } = await send(url);
    for (const method of ['GET', 'HEAD'] as const) {
      const again = await app().inject({ method, url, headers: { 'if-none-match': String(headers.etag) } });
      expect([again.statusCode, again.body, again.headers['content-length']]).toEqual([304, '', undefined]);
    }
  });

  test('the id `current` redirects to the downloads of the current edition', async () => {
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
  ])('%s returns 404 and says what exists', async (url, reason) => {
    const answer = await send(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toMatch(reason);
    expect(answer.headers.etag).toBeUndefined();
  });

  test('an abbreviated edition id returns 404 with the whole id as a suggestion', async () => {
    const answer = await send(`/v1/dataset/${edition().slice(0, 12)}`);
    expect(answer.json().errors[0].suggestion).toBe(edition());
  });
});

describe('making downloads', () => {
  test('the downloads of an edition that is no longer current keep their bytes', async ({ onTestFinished }) => {
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

  test('the JSON download is valid when a text contains a line separator that is not a line feed', async ({
    onTestFinished,
  }) => {
    const { config } = await publishEdition(temporaryFolder());
    // The seed refuses such a text.
    await tamperWith(config.dataDirectory, (client) => {
      client.exec("UPDATE milestone_versions SET body = replace(body, ' ', '\u2028')");
    });
    await makeDownloads(config, config.dataDirectory);
    const server = await buildApp(config);
    onTestFinished(() => server.close());
    const { body } = await server.inject(`/v1/dataset/${server.store.current.id}/gigawatt.json`);
    expect(JSON.parse(body).milestones[0].title.en).toMatch(/^\w+\u2028\w/);
  });
});
