// URLs with parameters that the server does not know: pages redirect to the URL without them, and the API rejects them.
import { describe, expect, test } from 'vitest';
import { type Json, listen, useApp } from './support/app.ts';
import { createHttpClient } from './support/client.ts';
import { normaliseSpaces } from './support/html.ts';
import { realSeed } from './support/register.ts';

const { app, get, send } = useApp({ seed: () => realSeed });

const DEAL = '/fr/deals/france-fluidstack';
const asBrowser = (url: string, headers: Record<string, string> = {}) =>
  app().inject({ url, headers: { accept: 'text/html', ...headers } });

describe('pages', () => {
  test.each([
    [`${DEAL}?fbclid=x`, DEAL],
    [`${DEAL}?utm_source=a&asOf=2025-03&utm_medium=b`, `${DEAL}?asOf=2025-03`],
    [`${DEAL}?x=1&x=2&y&z=&=v`, DEAL],
    [`${DEAL}?UTM_SOURCE=x&%66bclid=y`, DEAL],
    [`${DEAL}?ASOF=2025-03`, `${DEAL}?asOf=2025-03`],
    ['/en?x=%E9', '/en'],
    ['/en?x=%', '/en'],
    ['/en?x=a%0Ab%E2%80%AE', '/en'],
    ['/en?%61sOf=2025&x=1', '/en?asOf=2025'],
    ['/en/search?q=a%26b+c&x=1&kind=deal', '/en/search?q=a%26b+c&kind=deal'],
    ['/en/deals?sort=id&x=1&cursor=y', '/en/deals?sort=id&cursor=y'],
    ['/en/api?asOf=2025', '/en/api'],
    [`/en?x=${'y'.repeat(5000)}`, '/en'],
    ['/en?asOf=never&x=1', '/en?asOf=never'],
  ])('GET %s redirects to %s', async (url, location) => {
    const { statusCode, headers } = await asBrowser(url);
    expect([statusCode, headers.location, headers['cache-control']]).toEqual([302, location, 'no-store']);
    expect((await asBrowser(location)).headers.location).toBeUndefined();
  });

  test.each(['/en?', '/en?&&', '/en?asOf=2025-03', '/en?%61sOf=2025', '/en?_=1', '/fr/problems/not-found?fbclid=x'])(
    'GET %s returns the page without a redirect',
    async (url) => {
      expect((await asBrowser(url)).statusCode).toBe(200);
    },
  );

  test.each([
    ['/en?asOf=', 'asOf'],
    ['/en?asOf=2025&asOf=2025', 'asOf'],
    [`${DEAL}?source=nobody`, 'source'],
    ['/en?edition=1', 'edition'],
    ['/en/deals?kind=projct', 'kind'],
  ])('GET %s returns an error page that names the invalid parameter %s', async (url, name) => {
    const { statusCode, body } = await asBrowser(url);
    expect([statusCode, body.includes(`<code>${name}</code>`)]).toEqual([400, true]);
  });

  test.each(['/license?utm_source=x', '/llms.txt?utm_source=x'])('GET %s returns the document', async (url) => {
    expect((await send(url)).statusCode).toBe(200);
  });

  test('a redirect never leads to another host', async () => {
    const client = createHttpClient(await listen(app()), 1);
    const targets = ['//example.org/en?x=1', 'http://example.org/en?x=1', '//?x=1', '//', '/\\example.org?x=1'];
    targets.push('/en/deals/\\..\\..\\..\\..\\..\\\\example.org?x=1', '/en/deals/%2e%2e?x=1', '/en//example.org?x=1');
    for (const target of targets) {
      const { status, location } = await client.send(target, { accept: 'text/html' });
      expect([target, status < 500]).toEqual([target, true]);
      if (location !== undefined) expect([target, new URL(location, 'http://home').host]).toEqual([target, 'home']);
    }
    client.close();
  });
});

describe('the path /', () => {
  test.each([
    ['/?utm_source=x', 'de', '/en'],
    ['/?utm_source=x', 'fr-CA', '/fr'],
    ['/?lang=fr', 'en', '/fr'],
    ['/?lang=EN-gb', 'fr', '/en'],
    ['/?lang=de', 'fr', '/fr'],
    ['/?asOf=2025-03-01', 'fr', '/fr?asOf=2025-03-01'],
    [
      '/?asOf=2025-03&lang=fr&source=wsj-2025-02-10&x=1&edition=current',
      'en',
      '/fr?asOf=2025-03&source=wsj-2025-02-10&edition=current',
    ],
    ['/?x=%E9', 'en', '/en'],
  ])('GET %s with Accept-Language: %s redirects a browser to %s', async (url, language, location) => {
    const { statusCode, headers } = await asBrowser(url, { 'accept-language': language });
    expect([statusCode, headers.location]).toEqual([302, location]);
    expect((await asBrowser(location)).statusCode).toBe(200);
  });

  test('GET /?utm_source=x redirects a client that prefers JSON to the JSON index', async () => {
    const { statusCode, headers } = await send('/?utm_source=x');
    expect([statusCode, headers.location]).toEqual([302, '/']);
    expect((await get('/')).resources.deals.href).toBe('/v1/deals');
  });
});

describe('the cache buster `_`', () => {
  test.each([
    ['/v1/deals?_=1764', '/v1/deals'],
    ['/v1/milestones?limit=2&_=1764', '/v1/milestones?limit=2'],
    ['/v1/milestones?_=1&limit=2&%5F=2&_', '/v1/milestones?limit=2'],
    ['/v1/figures/france-fluidstack.electric-power?_=1', '/v1/figures/france-fluidstack.electric-power'],
    ['/v1/search?q=nuclear&_=1', '/v1/search?q=nuclear'],
    ['/v1/dataset?_=1', '/v1/dataset'],
    ['/v1?_=1', '/v1'],
  ])('GET %s returns the same response as %s', async (url, plain) => {
    const [busted, expected] = [await send(url), await send(plain)];
    expect([busted.statusCode, busted.body]).toEqual([200, expected.body]);
    for (const name of ['etag', 'link']) expect(busted.headers[name]).toBe(expected.headers[name]);
  });

  test('the pages of a list with `_` contain every item once, and no link contains `_`', async () => {
    const ids: string[] = [];
    for (let url: string | null = '/v1/milestones?limit=7&_=1'; url !== null; ) {
      const page: Json = await get(`${url}&_=${ids.length}`);
      ids.push(...page.items.map(({ id }: Json) => id));
      expect(page.next ?? '').not.toMatch(/[?&]_=/);
      url = page.next;
    }
    expect(ids).toEqual((await get('/v1/milestones?limit=200')).items.map(({ id }: Json) => id));
  });

  test.each(['/v1/deals?fbclid=x', '/v1/deals?__=1', '/v1/deals?_x=1', '/v1/deals?-_=1'])(
    'GET %s returns 400, because the API rejects other unknown parameters',
    async (url) => {
      const { statusCode, body } = await send(url);
      expect([statusCode, normaliseSpaces(body)]).toEqual([400, expect.stringContaining('Unknown parameter')]);
    },
  );
});
