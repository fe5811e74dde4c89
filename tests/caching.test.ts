// Validators, preconditions and Cache-Control (RFC 9110, section 13; RFC 9111).
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../src/domain/dates/day.ts';
import { untilMidnight } from '../src/http/cache-headers.ts';
import { type App, type Json, createApp, useApp } from './support/app.ts';
import { watchReads } from './support/reads.ts';
import { TODAY, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

// Without the response cache: these tests are about computed responses.
const { app } = useApp({ seed: manySources, config: { responseCacheBytes: 0 } });
type Asked = { headers?: Record<string, string>; method?: 'GET' | 'HEAD'; of?: App };
const ask = (url: string, { headers = {}, method = 'GET', of = app() }: Asked = {}) =>
  of.inject({ url, headers, method });
const conditional = (url: string, tag: string, method: 'GET' | 'HEAD' = 'GET') =>
  ask(url, { headers: { 'if-none-match': tag }, method });

const names = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'search?q=heat'];
const lists = names.map((name) => `/v1/${name}`);
const things = Object.entries({
  deals: 'france-fluidstack',
  partners: 'fluidstack',
  milestones: 'service-start',
  figures: 'electric-power',
  claims: 'residual-heat-recovered',
  sources: 'lanouvelletribune-2025-02',
}).map(([collection, id]) => `/v1/${collection}/${id}`);
const milestones = ['csv', 'ndjson&limit=2', 'ics', 'jsonld'].map((format) => `/v1/milestones?format=${format}`);
const formats = [...milestones, '/v1/milestones/service-start?format=ics', '/v1/reports?format=atom'];
const pages = ['/openapi.yaml', '/openapi.json', '/docs', '/problems', '/problems/not-found', '/license'];
const explanations = ['/v1/dataset', '/v1/context.jsonld', '/v1/columns/milestones'];
const ofRegister = [...lists, ...things, ...formats];
const all = [...ofRegister, ...pages, ...explanations];

const ages = (control: unknown) => {
  const [, fresh, stale] =
    /^public, max-age=(\d+), stale-while-revalidate=(\d+)(, stale-if-error=0)?$/.exec(String(control)) ?? [];
  return { fresh: Number(fresh), stale: Number(stale) };
};
const shifted = (date: unknown, seconds: number) => new Date(Date.parse(String(date)) + seconds * 1000).toUTCString();

describe.each(all)('%s', (url) => {
  let whole: Json;
  let tag: string;
  beforeAll(async () => {
    whole = await ask(url);
    tag = whole.headers.etag;
  });

  test('the response has a strong entity tag, Last-Modified and Cache-Control', () => {
    expect(whole.statusCode).toBe(200);
    expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(whole.headers['last-modified']).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(ages(whole.headers['cache-control'])).toEqual({ fresh: expect.any(Number), stale: expect.any(Number) });
  });

  test.each(['GET', 'HEAD'] as const)('a %s request that names the entity tag gets 304', async (method) => {
    for (const header of [tag, `W/${tag}`, `"x", ${tag}`, `"a,b",W/"c" , ${tag},"d"`, '*']) {
      const { statusCode, headers, body } = await conditional(url, header, method);
      expect([header, statusCode, body]).toEqual([header, 304, '']);
      expect(headers).toMatchObject({ etag: tag, 'cache-control': whole.headers['cache-control'] });
      for (const name of ['length', 'type', 'encoding']) expect(headers).not.toHaveProperty(`content-${name}`);
    }
  });

  test('a 304 has the Vary of the full response (RFC 9110, section 15.4.5)', async () => {
    expect((await conditional(url, tag)).headers.vary).toBe(whole.headers.vary);
  });

  test('a request with another or a malformed entity tag gets the full response', async () => {
    const other = (await ask(url === '/v1/deals' ? '/v1/claims' : '/v1/deals')).headers.etag as string;
    const malformed = 'garbage " , w/ "*"'.split(' ');
    for (const header of [other, '"x"', tag.slice(1, -1), tag.slice(0, -1), `${tag}x`, ...malformed]) {
      const { statusCode, body } = await conditional(url, header);
      expect([header, statusCode, body]).toEqual([header, 200, whole.body]);
    }
  });

  test('If-Modified-Since gets 304 only from the modification date on', async () => {
    const modified = whole.headers['last-modified'];
    const since = async (date: string, headers = {}) =>
      (await ask(url, { headers: { 'if-modified-since': date, ...headers } })).statusCode;
    for (const seconds of [0, 1, 86_400]) expect(await since(shifted(modified, seconds))).toBe(304);
    for (const seconds of [-1, -86_400]) expect(await since(shifted(modified, seconds))).toBe(200);
    // A tag knows better (13.1.3).
    expect(await since(shifted(modified, 1), { 'if-none-match': '"x"' })).toBe(200);
    expect(await since(shifted(modified, -1), { 'if-none-match': tag })).toBe(304);
  });

  test('a request with no-cache gets the full response', async () => {
    const headers = { 'if-none-match': tag, 'cache-control': 'max-age=0, no-cache' };
    expect((await ask(url, { headers })).statusCode).toBe(200);
  });
});

describe('a date in If-Modified-Since', () => {
  const since = async (date: string) => (await ask('/v1/deals', { headers: { 'if-modified-since': date } })).statusCode;

  test('If-Modified-Since accepts all three forms of HTTP dates (RFC 9110, section 5.6.7)', async () => {
    for (const date of ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sunday, 22-Nov-26 12:00:00 GMT', 'Sun Nov 22 12:00:00 2026'])
      expect([date, await since(date)]).toEqual([date, 304]);
    for (const date of ['Sun, 22 Nov 2026 11:59:59 GMT', 'Sunday, 22-Nov-26 11:59:59 GMT', 'Sun Nov 22 11:59:59 2026'])
      expect([date, await since(date)]).toEqual([date, 200]);
  });

  test.each(['garbage', '', '0', '9999', '2999-01-01', '2999-01-01T00:00:00Z', 'Tue, 01 Jan 2999 00:00:00 +0100'])(
    'If-Modified-Since ignores %j, which is no HTTP date (13.1.3)',
    async (date) => {
      expect(await since(date)).toBe(200);
    },
  );
});

test.each([...lists, ...things, '/v1/milestones?format=csv'])(
  'a 304 of %s reads nothing from the register',
  async (url) => {
    const { etag } = (await ask(url)).headers;
    const { reads } = watchReads(app().store.current);
    expect((await conditional(url, String(etag))).statusCode).toBe(304);
    expect((await conditional(url, String(etag), 'HEAD')).statusCode).toBe(304);
    expect(reads.count).toBe(0);
    expect((await ask(url)).statusCode).toBe(200);
    expect(reads.count).toBeGreaterThan(0);
  },
);

const unanswerable = test.each(
  Object.entries({
    '/v1/deals/no-such-deal': 404,
    '/v1/deals/france-fluidstack?asOf=2024': 404,
    '/v1/deals/france-fluidstack?source=nobody': 400,
    '/v1/deals?limit=x': 400,
    '/v1/claims?cursor=garbage': 400,
    '/v1/figures?unit=km': 400,
    '/v1/figures?unit=km&format=csv': 400,
    '/v1/figures/electric-power?unit=km': 400,
    '/v1/deals?format=xml': 400,
    '/v1/deals?format=ics': 406,
    '/v1/columns/nothing': 404,
  }),
);

unanswerable('%s gets %i whatever its preconditions are (RFC 9110, section 13.2.1)', async (url, status) => {
  for (const method of ['GET', 'HEAD'] as const) {
    const dated = await ask(url, { headers: { 'if-modified-since': 'Tue, 01 Jan 2999 00:00:00 GMT' }, method });
    const answers = [await ask(url, { method }), await conditional(url, '*', method), dated];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status]);
  }
});

unanswerable('the error for %s (%i) is not stored and has no validators', async (url) => {
  const { headers } = await ask(url);
  expect(headers).toMatchObject({ 'cache-control': 'no-store' });
  for (const name of ['etag', 'last-modified']) expect(headers).not.toHaveProperty(name);
});

test('health checks have no entity tag and are never stored', async () => {
  for (const url of ['/health/live', '/health/ready']) {
    const { statusCode, headers } = await conditional(url, '*');
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
  }
});

describe('validators', () => {
  test('the entity tag and the date change every day, except with `asOf`', async () => {
    const [today, tomorrow] = [await createApp(), await createApp({ now: new Date(TODAY.getTime() + 86_400_000) })];
    for (const url of ofRegister) {
      const dated = `${url}${url.includes('?') ? '&' : '?'}asOf=2025-12-31`;
      for (const [target, isSame] of [
        [url, false],
        [dated, true],
      ] as const) {
        const { headers, body } = await ask(target, { of: today });
        const next = await ask(target, { of: tomorrow });
        expect([target, next.headers.etag === headers.etag]).toEqual([target, isSame]);
        if (isSame) expect(next.body).toBe(body);
        else expect(next.headers['last-modified']).not.toBe(headers['last-modified']);
      }
    }
  });

  test('the entity tag and the date of an edition do not validate other bytes of the next edition', async () => {
    const folder = temporaryFolder();
    const before = await createApp({ folder });
    const old = await Promise.all(all.map((url) => ask(url, { of: before })));
    const later = new Date(TODAY.getTime() + 3_600_000);
    const after = await createApp({ folder, seedDirectory: manySources(folder), now: later });
    const mistaken = [];
    for (const [index, url] of all.entries()) {
      const { headers, body } = old[index] as Json;
      if (body === (await ask(url, { of: after })).body) continue;
      const validators = { 'if-none-match': headers.etag, 'if-modified-since': headers['last-modified'] };
      for (const [name, value] of Object.entries(validators)) {
        if ((await ask(url, { of: after, headers: { [name]: value } })).statusCode !== 200) mistaken.push([url, name]);
      }
    }
    expect(mistaken).toEqual([]);
  });
});

describe('Cache-Control', () => {
  test('max-age and stale-while-revalidate of a response about today end at midnight UTC', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        const { fresh, stale } = ages(untilMidnight(dayOf(now), now));
        const left = 86_400_000 - (now.getTime() % 86_400_000);
        expect((fresh + stale) * 1000).toBeLessThanOrEqual(left);
        expect(fresh * 1000 > left - 1000 || fresh === 60).toBe(true);
      }),
    );
  });

  test('max-age ends at midnight for today, and is longer for a past as-of date', async () => {
    const [late, noon] = [await createApp({ now: new Date('2026-11-22T23:59:30Z') }), await createApp()];
    const agesOf = async (of: App, query = '') =>
      ages((await ask(`/v1/deals${query}`, { of })).headers['cache-control']);
    expect(await agesOf(late)).toEqual({ fresh: 30, stale: 0 });
    const usual = await agesOf(noon);
    expect(usual.fresh).toBeGreaterThan(30);
    for (const of of [late, noon]) {
      for (const day of ['2026-11-22', '2026-11', '2027']) expect(await agesOf(of, `?asOf=${day}`)).toEqual(usual);
      for (const day of ['2026-11-21', '2026-10', '2025']) {
        expect((await agesOf(of, `?asOf=${day}`)).fresh).toBeGreaterThan(usual.fresh);
      }
    }
  });
});
