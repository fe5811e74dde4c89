// Tests servers whose clock is wrong by 400 days: responses for a date stay the same, and no date is in the future.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { App } from './support/app.ts';
import { correctedSeed } from './support/editions.ts';
import { publishEdition, realSeed, TODAY, temporaryFolder } from './support/register.ts';

const daysLater = (number: number) => new Date(TODAY.getTime() + number * 86_400_000);

/** 400 days behind, correct, and 400 days ahead. */
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

const records = ['/v1/deals/france-fluidstack', '/v1/milestones/service-start', '/v1/figures/electric-power'];
const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'].map(
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
  '/v1/milestones/service-start/history',
])('GET %s with asOf returns the same body and ETag whatever the clock says', async (url) => {
  const responses = await Promise.all(apps.map((app) => app.inject(withParameter(url, 'asOf=2025-11-14'))));
  const [first, ...others] = responses.map(({ statusCode, headers, body }) => [statusCode, headers.etag, body]);
  expect(first?.[0]).toBe(200);
  for (const other of others) expect(other).toEqual(first);
});

test.each([...lists, ...records])(
  'GET %s without asOf returns the response as of the day of the clock',
  async (url) => {
    for (const [index, app] of apps.entries()) {
      const [implicit, explicit] = await Promise.all([
        app.inject(url),
        app.inject(withParameter(url, `asOf=${clocks[index]?.toISOString().slice(0, 10)}`)),
      ]);
      // Links to the next page contain the as-of date, in `asOf` and in the cursor. The text of a 404 contains it too.
      const comparable = ({ statusCode, body }: typeof implicit) =>
        statusCode === 200 ? body.replaceAll(/[?&](asOf|cursor)=[\w-]+/g, '') : statusCode;
      expect(comparable(implicit)).toEqual(comparable(explicit));
    }
  },
);

test('no response has a Last-Modified later than the clock', async () => {
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

test('a response of an edition recorded 400 days ahead returns 304 until another edition is published', async () => {
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

test('If-Modified-Since returns 200 after another edition of the same day is published, and after the first one is published again', async () => {
  const folder = temporaryFolder();
  const url = '/v1/figures/initial-investment?asOf=2025-11-14';
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
    // HTTP dates have a resolution of one second.
    await pause(1000);
  }
});
