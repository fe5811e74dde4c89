// Tests entity tags and Last-Modified, conditional requests (RFC 9110, section 13) and Cache-Control (RFC 9111).
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../src/domain/dates/day.ts';
import { untilMidnight } from '../src/http/cache-headers.ts';
import { type App, createApp, type Json, useApp } from './support/app.ts';
import { watchReads } from './support/reads.ts';
import { TODAY, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

// Disable the response cache, so that the server computes every response.
const { app } = useApp({ seed: manySources, config: { responseCacheBytes: 0 } });
type Options = { headers?: Record<string, string>; method?: 'GET' | 'HEAD'; to?: App };
const send = (url: string, { headers = {}, method = 'GET', to = app() }: Options = {}) =>
  to.inject({ url, headers, method });
const sendIfNoneMatch = (url: string, tag: string, method: 'GET' | 'HEAD' = 'GET') =>
  send(url, { headers: { 'if-none-match': tag }, method });
const statusIfModifiedSince = async (url: string, date: string, headers: Record<string, string> = {}) =>
  (await send(url, { headers: { 'if-modified-since': date, ...headers } })).statusCode;

const names = ['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources', 'reports', 'search?q=heat'];
const lists = names.map((name) => `/v1/${name}`);
const records = Object.entries({
  deals: 'france-fluidstack',
  partners: 'fluidstack',
  milestones: 'france-fluidstack.service-start',
  figures: 'france-fluidstack.electric-power',
  claims: 'residual-heat-recovered',
  sources: 'lanouvelletribune-2025-02',
}).map(([collection, id]) => `/v1/${collection}/${id}`);
const milestones = ['csv', 'ndjson&limit=2', 'ics', 'jsonld'].map((format) => `/v1/milestones?format=${format}`);
const formats = [...milestones, '/v1/milestones/france-fluidstack.service-start?format=ics', '/v1/reports?format=atom'];
const pages = ['/openapi.yaml', '/openapi.json', '/docs', '/problems', '/problems/not-found', '/license'];
const metadata = ['/v1/dataset', '/v1/context.jsonld', '/v1/columns/milestones'];
const dataUrls = [...lists, ...records, ...formats];
const allUrls = [...dataUrls, ...pages, ...metadata];

const agesIn = (control: unknown) => {
  const [, fresh, stale] =
    /^public, max-age=(\d+), stale-while-revalidate=(\d+)(, stale-if-error=0)?$/.exec(String(control)) ?? [];
  return { fresh: Number(fresh), stale: Number(stale) };
};
/** Adds a number of seconds to an HTTP date. */
const shifted = (date: unknown, seconds: number) => new Date(Date.parse(String(date)) + seconds * 1000).toUTCString();

describe.each(allUrls)('conditional requests for %s', (url) => {
  let whole: Json;
  let tag: string;
  beforeAll(async () => {
    whole = await send(url);
    tag = whole.headers.etag;
  });

  test(`GET ${url} returns a strong entity tag, Last-Modified and Cache-Control`, () => {
    expect(whole.statusCode).toBe(200);
    expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(whole.headers['last-modified']).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(agesIn(whole.headers['cache-control'])).toEqual({ fresh: expect.any(Number), stale: expect.any(Number) });
  });

  test.each(['GET', 'HEAD'] as const)(
    `%s ${url} returns 304 without a body when If-None-Match contains the current entity tag`,
    async (method) => {
      for (const header of [tag, `W/${tag}`, `"x", ${tag}`, `"a,b",W/"c" , ${tag},"d"`, '*']) {
        const { statusCode, headers, body } = await sendIfNoneMatch(url, header, method);
        expect([header, statusCode, body]).toEqual([header, 304, '']);
        expect(headers).toMatchObject({ etag: tag, 'cache-control': whole.headers['cache-control'] });
        for (const name of ['length', 'type', 'encoding']) expect(headers).not.toHaveProperty(`content-${name}`);
      }
    },
  );

  test(`GET ${url} sends the same Vary header with a 304 as with a 200 (RFC 9110, section 15.4.5)`, async () => {
    expect((await sendIfNoneMatch(url, tag)).headers.vary).toBe(whole.headers.vary);
  });

  test(`GET ${url} returns 200 when If-None-Match contains only other or malformed entity tags`, async () => {
    const other = (await send(url === '/v1/deals' ? '/v1/claims' : '/v1/deals')).headers.etag as string;
    const malformed = 'garbage " , w/ "*"'.split(' ');
    for (const header of [other, '"x"', tag.slice(1, -1), tag.slice(0, -1), `${tag}x`, ...malformed]) {
      const { statusCode, body } = await sendIfNoneMatch(url, header);
      expect([header, statusCode, body]).toEqual([header, 200, whole.body]);
    }
  });

  test(`GET ${url} compares If-Modified-Since with Last-Modified, and ignores it when If-None-Match is present`, async () => {
    const modified = whole.headers['last-modified'];
    const statusSince = (seconds: number, headers = {}) =>
      statusIfModifiedSince(url, shifted(modified, seconds), headers);
    for (const seconds of [0, 1, 86_400]) expect(await statusSince(seconds)).toBe(304);
    for (const seconds of [-1, -86_400]) expect(await statusSince(seconds)).toBe(200);
    // The server ignores If-Modified-Since if If-None-Match is present (RFC 9110, section 13.1.3).
    expect(await statusSince(1, { 'if-none-match': '"x"' })).toBe(200);
    expect(await statusSince(-1, { 'if-none-match': tag })).toBe(304);
  });
});

test('If-Modified-Since accepts all three forms of HTTP dates (RFC 9110, section 5.6.7)', async () => {
  for (const date of ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sunday, 22-Nov-26 12:00:00 GMT', 'Sun Nov 22 12:00:00 2026'])
    expect([date, await statusIfModifiedSince('/v1/deals', date)]).toEqual([date, 304]);
  for (const date of ['Sun, 22 Nov 2026 11:59:59 GMT', 'Sunday, 22-Nov-26 11:59:59 GMT', 'Sun Nov 22 11:59:59 2026'])
    expect([date, await statusIfModifiedSince('/v1/deals', date)]).toEqual([date, 200]);
});

test.each(['garbage', '', '0', '9999', '2999-01-01', '2999-01-01T00:00:00Z', 'Tue, 01 Jan 2999 00:00:00 +0100'])(
  'GET /v1/deals returns 200 when If-Modified-Since is %j, which is not an HTTP date (RFC 9110, section 13.1.3)',
  async (date) => {
    expect(await statusIfModifiedSince('/v1/deals', date)).toBe(200);
  },
);

test.each([...lists, ...records, '/v1/milestones?format=csv'])(
  'GET %s reads nothing from the database when it returns 304',
  async (url) => {
    const { etag } = (await send(url)).headers;
    const { reads } = watchReads(app().store.current);
    expect((await sendIfNoneMatch(url, String(etag))).statusCode).toBe(304);
    expect((await sendIfNoneMatch(url, String(etag), 'HEAD')).statusCode).toBe(304);
    expect(reads.count).toBe(0);
    expect((await send(url)).statusCode).toBe(200);
    expect(reads.count).toBeGreaterThan(0);
  },
);

const testFailing = test.each(
  Object.entries({
    '/v1/deals/no-such-deal': 404,
    '/v1/deals/france-fluidstack?asOf=2024': 404,
    '/v1/deals/france-fluidstack?source=nobody': 400,
    '/v1/deals?limit=x': 400,
    '/v1/claims?cursor=garbage': 400,
    '/v1/figures?unit=km': 400,
    '/v1/figures?unit=km&format=csv': 400,
    '/v1/figures/france-fluidstack.electric-power?unit=km': 400,
    '/v1/deals?format=xml': 400,
    '/v1/deals?format=ics': 406,
    '/v1/columns/nothing': 404,
  }),
);

testFailing(
  'GET %s returns the error status %i even when a precondition would give a 304 (RFC 9110, section 13.2.1)',
  async (url, status) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const dated = await send(url, { headers: { 'if-modified-since': 'Tue, 01 Jan 2999 00:00:00 GMT' }, method });
      const responses = [await send(url, { method }), await sendIfNoneMatch(url, '*', method), dated];
      expect(responses.map(({ statusCode }) => statusCode)).toEqual([status, status, status]);
    }
  },
);

testFailing(
  'GET %s returns the error status %i with Cache-Control: no-store and without ETag or Last-Modified',
  async (url) => {
    const { headers } = await send(url);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    for (const name of ['etag', 'last-modified']) expect(headers).not.toHaveProperty(name);
  },
);

test('/health/live and /health/ready return Cache-Control: no-store and no entity tag', async () => {
  for (const url of ['/health/live', '/health/ready']) {
    const { statusCode, headers } = await sendIfNoneMatch(url, '*');
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
  }
});

test('ETag and Last-Modified change every day without `asOf`, and stay the same with a past `asOf`', async () => {
  const [today, tomorrow] = [await createApp(), await createApp({ now: new Date(TODAY.getTime() + 86_400_000) })];
  for (const url of dataUrls) {
    const dated = `${url}${url.includes('?') ? '&' : '?'}asOf=2025-12-31`;
    for (const [target, isSame] of [
      [url, false],
      [dated, true],
    ] as const) {
      const { headers, body } = await send(target, { to: today });
      const next = await send(target, { to: tomorrow });
      expect([target, next.headers.etag === headers.etag]).toEqual([target, isSame]);
      if (isSame) expect(next.body).toBe(body);
      else expect(next.headers['last-modified']).not.toBe(headers['last-modified']);
    }
  }
});

test('the next edition never returns 304 for the ETag or Last-Modified of a response that has changed', async () => {
  const folder = temporaryFolder();
  const before = await createApp({ folder });
  const old = await Promise.all(allUrls.map((url) => send(url, { to: before })));
  const later = new Date(TODAY.getTime() + 3_600_000);
  const after = await createApp({ folder, seedDirectory: manySources(folder), now: later });
  const wrong = [];
  for (const [index, url] of allUrls.entries()) {
    const { headers, body } = old[index] as Json;
    if (body === (await send(url, { to: after })).body) continue;
    const validators = { 'if-none-match': headers.etag, 'if-modified-since': headers['last-modified'] };
    for (const [name, value] of Object.entries(validators)) {
      if ((await send(url, { to: after, headers: { [name]: value } })).statusCode !== 200) wrong.push([url, name]);
    }
  }
  expect(wrong).toEqual([]);
});

test('max-age plus stale-while-revalidate end at midnight UTC or earlier when the response is about today', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
      const { fresh, stale } = agesIn(untilMidnight(dayOf(now), now));
      const left = 86_400_000 - (now.getTime() % 86_400_000);
      expect((fresh + stale) * 1000).toBeLessThanOrEqual(left);
      expect(fresh * 1000 > left - 1000 || fresh === 60).toBe(true);
    }),
  );
});

test('max-age ends at midnight UTC without `asOf`, and is longer when `asOf` is a past date', async () => {
  const [late, noon] = [await createApp({ now: new Date('2026-11-22T23:59:30Z') }), await createApp()];
  const agesOf = async (to: App, query = '') =>
    agesIn((await send(`/v1/deals${query}`, { to })).headers['cache-control']);
  expect(await agesOf(late)).toEqual({ fresh: 30, stale: 0 });
  const usual = await agesOf(noon);
  expect(usual.fresh).toBeGreaterThan(30);
  for (const app of [late, noon]) {
    for (const day of ['2026-11-22', '2026-11', '2027']) expect(await agesOf(app, `?asOf=${day}`)).toEqual(usual);
    for (const day of ['2026-11-21', '2026-10', '2025']) {
      expect((await agesOf(app, `?asOf=${day}`)).fresh).toBeGreaterThan(usual.fresh);
    }
  }
});
