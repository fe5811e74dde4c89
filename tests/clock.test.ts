// The clock of the machine may be wrong by a year: responses about a day stay the same, and no response is dated in the future.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { App } from './support/app.ts';
import { correctedSeed } from './support/editions.ts';
import { realSeed, publishEdition, TODAY, temporaryFolder } from './support/register.ts';

const days = (number: number) => new Date(TODAY.getTime() + number * 86_400_000);

/** Behind, right and ahead. */
const clocks = [days(-400), TODAY, days(400)];
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

const things = ['/v1/deals/france-fluidstack', '/v1/milestones/service-start', '/v1/figures/electric-power'];
const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'].map(
  (name) => `/v1/${name}?limit=200`,
);
const also = (url: string, parameter: string) => `${url}${url.includes('?') ? '&' : '?'}${parameter}`;

describe('whatever the clock says', () => {
  test.each([
    ...lists.flatMap((url) => ['json', 'csv', 'ndjson', 'jsonld'].map((format) => also(url, `format=${format}`))),
    ...things,
    '/v1/milestones?format=ics',
    '/v1/milestones?overdue=true',
    '/v1/search?q=supercomputer',
    '/v1/deals/france-fluidstack/timeline',
    '/v1/milestones/service-start/history',
  ])('%s returns the same body and ETag for a day whatever the clock says', async (url) => {
    const asked = await Promise.all(apps.map((app) => app.inject(also(url, 'asOf=2025-11-14'))));
    const [first, ...others] = asked.map(({ statusCode, headers, body }) => [statusCode, headers.etag, body]);
    expect(first?.[0]).toBe(200);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each([...lists, ...things])('%s without asOf is answered as of today', async (url) => {
    for (const [index, app] of apps.entries()) {
      const [today, ofTheDay] = await Promise.all([
        app.inject(url),
        app.inject(also(url, `asOf=${clocks[index]?.toISOString().slice(0, 10)}`)),
      ]);
      // The link to the next page names the as-of date, also within its cursor. A 404 names it in its text.
      const told = ({ statusCode, body }: typeof today) =>
        statusCode === 200 ? body.replaceAll(/[?&](asOf|cursor)=[\w-]+/g, '') : statusCode;
      expect(told(today)).toEqual(told(ofTheDay));
    }
  });

  test('no response has a Last-Modified after the clock', async () => {
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
});

test('a response of an edition made by a clock far ahead is revalidated until another edition is published', async () => {
  const folder = temporaryFolder();
  const on = async (now: Date, seed: string | undefined, made: Date) => {
    const app = await buildApp((await publishEdition(folder, seed, { now: made })).config, { now: () => now });
    onTestFinished(() => app.close());
    return app;
  };
  const url = '/v1/milestones?asOf=2025-11-14';
  const ahead = await on(TODAY, undefined, days(400));
  const { etag, 'last-modified': modified } = (await ahead.inject(url)).headers;
  expect(Date.parse(String(modified))).toBeLessThanOrEqual(TODAY.getTime());
  const again = (app: App, headers: Record<string, string>) => app.inject({ url, headers });
  expect((await again(ahead, { 'if-none-match': String(etag) })).statusCode).toBe(304);
  expect((await again(ahead, { 'if-modified-since': String(modified) })).statusCode).toBe(304);
  const next = await on(days(1), realSeed, days(1));
  expect((await again(next, { 'if-none-match': String(etag) })).statusCode).toBe(200);
  expect((await again(next, { 'if-modified-since': String(modified) })).statusCode).toBe(200);
});

test('If-Modified-Since returns 200 when another edition with the same recorded day, or the same one again, is published', async () => {
  const folder = temporaryFolder();
  const url = '/v1/figures/initial-investment?asOf=2025-11-14';
  let before: string | undefined;
  for (const amount of [1, 2, 1]) {
    const { config } = await publishEdition(folder, correctedSeed(amount));
    const app = await buildApp(config, { now: () => days(4000) });
    onTestFinished(() => app.close());
    const headers: Record<string, string> = before === undefined ? {} : { 'if-modified-since': before };
    const answer = await app.inject({ url, headers });
    expect([answer.statusCode, answer.json().quantity.value]).toEqual([200, amount]);
    before = String(answer.headers['last-modified']);
    expect((await app.inject({ url, headers: { 'if-modified-since': before } })).statusCode).toBe(304);
    // HTTP dates have a resolution of one second.
    await pause(1000);
  }
});
