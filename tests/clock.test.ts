// Tests servers whose clock is wrong by 400 days: responses with `asOf` stay the same, and no Last-Modified is in the future.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { App } from './support/app.ts';
import { correctedSeed } from './support/editions.ts';
import { publishEdition, realSeed, TODAY, temporaryFolder } from './support/register.ts';

const daysLater = (number: number) => new Date(TODAY.getTime() + number * 86_400_000);

/** Clocks of three servers: 400 days behind, correct, and 400 days ahead. */
const clocks = [daysLater(-400), TODAY, daysLater(400)];
let apps: App[];
const cleanUps: (() => void)[] = [];

beforeAll(async () => {
  const folder = temporaryFolder((remove) => cleanUps.push(remove));
  const { config } = await publishEdition(folder, realSeed, { downloads: true });
  apps = await Promise.all(clocks.map((now) => buildApp(config, { now: () => now })));
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  for (const cleanUp of cleanUps) cleanUp();
});

const records = [
  '/v1/deals/france-fluidstack',
  '/v1/milestones/france-fluidstack.service-start',
  '/v1/figures/france-fluidstack.electric-power',
];
const lists = ['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'].map(
  (name) => `/v1/${name}?limit=200`,
);
const withParameter = (url: string, parameter: string) => `${url}${url.includes('?') ? '&' : '?'}${parameter}`;

test.each([
  ...lists.flatMap((url) =>
    ['json', 'csv', 'ndjson', 'jsonld'].map((format) => withParameter(url, `format=${format}`)),
  ),
  ...records,
  '/v1/milestones?format=ics',
  '/v1/milestones?overdue=true',
  '/v1/search?q=supercomputer',
  '/v1/deals/france-fluidstack/timeline',
  '/v1/milestones/france-fluidstack.service-start/history',
])(
  'GET %s with asOf=2025-11-14 returns the same body and ETag when the server clock is 400 days behind, correct or 400 days ahead',
  async (url) => {
    const responses = await Promise.all(apps.map((app) => app.inject(withParameter(url, 'asOf=2025-11-14'))));
    const [first, ...others] = responses.map(({ statusCode, headers, body }) => [statusCode, headers.etag, body]);
    expect(first?.[0]).toBe(200);
    for (const other of others) expect(other).toEqual(first);
  },
);

test.each([...lists, ...records])(
  'GET %s without asOf returns the same response as with asOf set to the current day of the server clock',
  async (url) => {
    for (const [index, app] of apps.entries()) {
      const [implicit, explicit] = await Promise.all([
        app.inject(url),
        app.inject(withParameter(url, `asOf=${clocks[index]?.toISOString().slice(0, 10)}`)),
      ]);
      // Ignore the as-of date: next links contain it in `asOf` and in the cursor, and the text of a 404 contains it.
      const comparable = ({ statusCode, body }: typeof implicit) =>
        statusCode === 200 ? body.replaceAll(/[?&](asOf|cursor)=[\w-]+/g, '') : statusCode;
      expect(comparable(implicit)).toEqual(comparable(explicit));
    }
  },
);

test('no response has a Last-Modified later than the current time of the server clock', async () => {
  for (const [index, app] of apps.entries()) {
    const [edition] = (await app.inject('/v1/editions')).json().items;
    const files = (await app.inject('/v1/dataset')).json().distributions;
    expect(files.length).toBeGreaterThan(10);
    for (const url of [
      ...lists,
      '/v1/editions',
      '/v1/dataset',
      `/v1/dataset/${edition.id}/milestones.csv`,
      '/',
      '/openapi.json',
      '/problems',
      '/docs/static/swagger-ui.css',
    ]) {
      const { statusCode, headers } = await app.inject(url);
      expect([url, statusCode]).toEqual([url, 200]);
      expect([url, Date.parse(String(headers['last-modified'])) <= Number(clocks[index])]).toEqual([url, true]);
    }
  }
});

test('an edition that was published with a clock 400 days ahead returns 304 until the next edition is published', async () => {
  const folder = temporaryFolder();
  const appAt = async (now: Date, seed: string | undefined, published: Date) => {
    const app = await buildApp((await publishEdition(folder, seed, { now: published })).config, { now: () => now });
    onTestFinished(() => app.close());
    return app;
  };
  const url = '/v1/milestones?asOf=2025-11-14';
  const ahead = await appAt(TODAY, undefined, daysLater(400));
  const { etag, 'last-modified': modified } = (await ahead.inject(url)).headers;
  expect(Date.parse(String(modified))).toBeLessThanOrEqual(TODAY.getTime());
  const revalidate = (app: App, headers: Record<string, string>) => app.inject({ url, headers });
  expect((await revalidate(ahead, { 'if-none-match': String(etag) })).statusCode).toBe(304);
  expect((await revalidate(ahead, { 'if-modified-since': String(modified) })).statusCode).toBe(304);
  const next = await appAt(daysLater(1), realSeed, daysLater(1));
  expect((await revalidate(next, { 'if-none-match': String(etag) })).statusCode).toBe(200);
  expect((await revalidate(next, { 'if-modified-since': String(modified) })).statusCode).toBe(200);
});

test('GET with If-Modified-Since returns 200 after another edition is published on the same day, even if it has been published before', async () => {
  const folder = temporaryFolder();
  const url = '/v1/figures/france-fluidstack.initial-investment?asOf=2025-11-14';
  let before: string | undefined;
  for (const amount of [1, 2, 1]) {
    const { config } = await publishEdition(folder, correctedSeed(amount));
    const app = await buildApp(config, { now: () => daysLater(4000) });
    onTestFinished(() => app.close());
    const headers: Record<string, string> = before === undefined ? {} : { 'if-modified-since': before };
    const response = await app.inject({ url, headers });
    expect([response.statusCode, response.json().quantity.value]).toEqual([200, amount]);
    before = String(response.headers['last-modified']);
    expect((await app.inject({ url, headers: { 'if-modified-since': before } })).statusCode).toBe(304);
    // Wait 1 s, because HTTP dates have a resolution of one second.
    await pause(1000);
  }
});
