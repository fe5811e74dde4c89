// A base path such as /gigawatt: configuration, requests, and the paths in responses.
import { hash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ConfigError, readConfig } from '../src/config.ts';
import { removeBasePath } from '../src/http/base-path.ts';
import { createApp, type Json, listen, useApp } from './support/app.ts';
import { attributeValues, visibleText } from './support/html.ts';
import { parseCsv } from './support/parsers.ts';
import { realSeed, temporarySharedFolder } from './support/register.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const BASE = '/gigawatt';

describe('the configuration of the base path', () => {
  test.each([
    [{}, '', undefined],
    [{ BASE_PATH: '/' }, '', undefined],
    [{ BASE_PATH: '/gigawatt' }, '/gigawatt', undefined],
    [{ BASE_PATH: '/data/ai_deals-1.0~x/' }, '/data/ai_deals-1.0~x', undefined],
    [{ PUBLIC_URL: 'https://example.org' }, '', 'https://example.org'],
    [{ PUBLIC_URL: 'https://example.org/gigawatt/' }, '/gigawatt', 'https://example.org/gigawatt'],
    [{ PUBLIC_URL: 'https://example.org:8080/a/b' }, '/a/b', 'https://example.org:8080/a/b'],
    [
      { PUBLIC_URL: 'https://example.org/gigawatt', BASE_PATH: '/gigawatt/' },
      '/gigawatt',
      'https://example.org/gigawatt',
    ],
  ])(
    'readConfig reads the variables %j as the base path "%s" and the public URL %s',
    (variables, basePath, publicUrl) => {
      expect(readConfig(variables)).toMatchObject({ basePath, publicUrl });
    },
  );

  test.each([
    '',
    'gigawatt',
    '//',
    '//gigawatt',
    '/a//b',
    '/a/../b',
    '/..',
    '/.',
    '/a?b',
    '/a#b',
    '/a b',
    '/%61',
    '/é',
    `/${'a'.repeat(200)}`,
  ])('readConfig rejects the base path "%s"', (path) => {
    expect(() => readConfig({ BASE_PATH: path })).toThrow(ConfigError);
    expect(() => readConfig({ BASE_PATH: path })).toThrow(/^BASE_PATH must .*\.$/);
    if (path.startsWith('/'))
      expect(() => readConfig({ PUBLIC_URL: `https://example.org${path}` })).toThrow(/^PUBLIC_URL must .*\.$/);
  });

  test.each(['https://example.org', 'https://example.org/other'])(
    'readConfig rejects PUBLIC_URL=%s in one line when BASE_PATH is another path',
    (url) => {
      expect(() => readConfig({ PUBLIC_URL: url, BASE_PATH: BASE })).toThrow(
        new ConfigError(
          `BASE_PATH must be the path of PUBLIC_URL. Omit it, or set PUBLIC_URL=https://example.org/gigawatt. Received: ${BASE}, ${url}.`,
        ),
      );
    },
  );

  test.each(['/v1', '/en', '/en/deals', '/docs'])(
    'the server does not start when the base path is its own path %s',
    async (basePath) => {
      await expect(createApp({ config: { basePath } })).rejects.toThrow(
        `The base path ${basePath} is a path of the server itself`,
      );
    },
  );
});

test.each([
  ['/gigawatt/v1/deals?limit=1', '/v1/deals?limit=1'],
  ['/v1/deals', '/v1/deals'],
  ['/gigawatt', '/'],
  ['/gigawatt/', '/'],
  ['/gigawatt?a=/gigawatt/', '/?a=/gigawatt/'],
  ['/gigawatt/gigawatt/', '/gigawatt/'],
  ['/gigawattfoo', '/gigawattfoo'],
  ['/gigawatt.json', '/gigawatt.json'],
  ['/v1/gigawatt/', '/v1/gigawatt/'],
  ['http://example.org/gigawatt/v1', 'http://example.org/v1'],
  ['http://example.org/gigawatt', 'http://example.org/'],
  ['http://gigawatt', 'http://gigawatt'],
  ['*', '*'],
])('a request for %s below /gigawatt becomes %s', (url, expected) => {
  expect(removeBasePath(url, BASE)).toBe(expected);
});

/** The seed with a title that contains paths which are no links. */
const TITLE = 'See /v1/deals, (/en), `/docs`: <a href="/fr">/fr,"/v1"';
const seedDirectory = temporarySharedFolder();
cpSync(realSeed, seedDirectory, { recursive: true });
const dealFile = join(seedDirectory, 'deals/france-fluidstack.yaml');
const deal = readFileSync(dealFile, 'utf8');
writeFileSync(dealFile, deal.replace('France and Fluidstack, 1 GW AI supercomputer', `'${TITLE}'`));

describe('responses with a base path', () => {
  const root = useApp({ seed: () => seedDirectory, downloads: true });
  const below = useApp({ seed: () => seedDirectory, downloads: true, config: { basePath: BASE } });

  /** Requests a URL without a base path, and below it. */
  async function sendBoth(url: string, headers: Record<string, string> = {}) {
    return [await root.app().inject({ url, headers }), await below.app().inject({ url: BASE + url, headers })] as const;
  }

  /** Adds the base path to each text that starts with a slash. */
  function withBasePath(value: Json): Json {
    if (typeof value === 'string') return value.startsWith('/') ? BASE + value : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(withBasePath);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBasePath(each)]));
  }

  test.each([
    '/v1/deals?limit=1&expand=reports',
    '/v1/partners',
    '/v1/milestones?limit=200&expand=reports',
    '/v1/figures?limit=200&expand=reports',
    '/v1/claims?limit=200',
    '/v1/sources?limit=200',
    '/v1/reports?limit=200',
    '/v1/changes?limit=200',
    '/v1/editions',
    '/v1/search?q=power',
    '/v1/dataset',
    '/v1/dataset/current',
    '/v1/deals/france-fluidstack',
    '/v1/deals/france-fluidstack/history',
    '/v1/deals/france-fluidstack/timeline',
    '/v1/milestones/france-fluidstack.service-start/history',
  ])('the JSON of %s has the base path in each text that starts with a slash, and nowhere else', async (url) => {
    const [plain, prefixed] = await sendBoth(url);
    const names = pathNames(plain.json());
    expect(names.length).toBeGreaterThan(0);
    // Only links start with a slash, so no text of the register changes.
    expect(names.filter((name) => !/^(?:next|inputs|claims|links\.\w+)$/.test(name))).toEqual([]);
    expect(prefixed.json()).toEqual(withBasePath(plain.json()));
  });

  /** Returns the names of the properties whose values start with a slash. */
  function pathNames(value: Json, name = ''): string[] {
    if (typeof value === 'string') return value.startsWith('/') ? [name] : [];
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((each) => pathNames(each, name));
    const inLinks = name === 'links' ? 'links.' : '';
    return Object.entries(value).flatMap(([key, each]) => pathNames(each, inLinks + key));
  }

  test('an NDJSON export has the base path in its links and nowhere else', async () => {
    const [plain, prefixed] = await sendBoth('/v1/reports?format=ndjson');
    const itemsOf = ({ body }: { body: string }) =>
      body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    expect(itemsOf(prefixed)).toEqual(itemsOf(plain).map(withBasePath));
  });

  test.each(['deals', 'figures', 'reports'])(
    'the CSV of %s has the base path in its links and nowhere else',
    async (list) => {
      const [plain, prefixed] = await sendBoth(`/v1/${list}?format=csv`);
      const expected = parseCsv(plain.body).map((row) => {
        const cells = Object.entries(row).map(([name, cell]) => [name, cell.replace(/(^|\|)(?=\/v1\/)/g, `$1${BASE}`)]);
        return Object.fromEntries(cells);
      });
      expect(JSON.stringify(expected)).toContain(`${BASE}/v1/`);
      expect(parseCsv(prefixed.body)).toEqual(expected);
    },
  );

  test.each(['/en/deals/france-fluidstack', '/fr', '/en/search?q=%2Fv1%2Fdeals'])(
    'the page %s has the base path in the URLs of links and forms, and no other text',
    async (url) => {
      const [plain, prefixed] = await sendBoth(url, { accept: 'text/html' });
      for (const name of ['href', 'src', 'action']) {
        const expected = attributeValues(plain.body, name).map((value) =>
          value.replace(/^((?:http|webcal):\/\/localhost(?::80)?|)(?=\/)/, `$1${BASE}`),
        );
        expect(attributeValues(prefixed.body, name)).toEqual(expected);
      }
      for (const name of ['value', 'title'])
        expect(attributeValues(prefixed.body, name)).toEqual(attributeValues(plain.body, name));
      const withoutPaths = (body: string) =>
        visibleText(body.replace(/<code>.*?<\/code>/g, '')).replaceAll(`localhost:80${BASE}`, 'localhost:80');
      expect(withoutPaths(prefixed.body)).toBe(withoutPaths(plain.body));
    },
  );

  test('the base path leads to the index with and without a final slash, but not as the start of another word', async () => {
    const statusOf = async (url: string) => (await below.send(url)).statusCode;
    expect(await Promise.all(['/gigawatt', '/gigawatt/', '/gigawatt?a=b', '/gigawattfoo'].map(statusOf))).toEqual([
      200, 200, 302, 404,
    ]);
    expect((await below.send('/gigawatt')).body).toBe((await below.send('/')).body);
  });

  test('a redirect to the URL of a page without unknown parameters contains the base path', async () => {
    for (const url of [`${BASE}/fr/deals/france-fluidstack?fbclid=x&_=1`, '/fr/deals/france-fluidstack?utm_source=x']) {
      const { statusCode, headers } = await below.send(url);
      expect([statusCode, headers.location]).toEqual([302, `${BASE}/fr/deals/france-fluidstack`]);
    }
    expect((await below.send(`${BASE}/v1/deals?_=1`)).statusCode).toBe(200);
  });

  test('absolute URLs contain the host of the request and the base path', async () => {
    const send = (url: string) => below.app().inject({ url, headers: { host: 'example.org' } });
    expect((await send('/v1/milestones?format=ics')).body.replaceAll('\r\n ', '')).toContain(
      'URL;VALUE=URI:http://example.org/gigawatt/en/milestones/france-fluidstack.service-start',
    );
    expect((await send('/v1/deals/france-fluidstack?format=jsonld')).json()).toMatchObject({
      '@context': 'http://example.org/gigawatt/v1/context.jsonld',
      id: 'http://example.org/gigawatt/v1/deals/france-fluidstack',
    });
    expect((await send('/robots.txt')).body).toContain('Sitemap: http://example.org/gigawatt/sitemap.xml\n');
    expect((await send('/fr')).body).toContain('<link rel="canonical" href="http://example.org/gigawatt/fr">');
  });

  test.each([
    ['/deals', '/v1/deals'],
    ['/deal?asOf=2025-03-01', '/v1/deals/france-fluidstack?asOf=2025-03-01'],
    ['/swagger', '/docs'],
    ['/favicon.ico', '/favicon.svg'],
    ['/v1/dataset/current/deals.csv', '/v1/dataset/EDITION/deals.csv'],
  ])('the path %s redirects to %s below the base path', async (url, location) => {
    for (const given of [url, BASE + url]) {
      const { headers } = await below.send(given);
      expect(headers.location).toBe(BASE + location.replace('EDITION', below.app().store.current.id));
    }
  });

  test('a response has the same entity tag with and without the base path in its URL, but another one on a server without it', async () => {
    for (const url of ['/v1/deals', '/en', '/v1', '/v1/dataset', '/openapi.json']) {
      const [plain, prefixed] = await sendBoth(url);
      expect((await below.send(url)).headers.etag).toBe(prefixed.headers.etag);
      expect(prefixed.headers.etag).not.toBe(plain.headers.etag);
      expect(prefixed.statusCode).toBe(200);
    }
  });

  test('a HEAD request returns the Content-Length of the response to GET', async () => {
    for (const url of ['/gigawatt/v1/deals', '/gigawatt/docs', '/gigawatt/fr']) {
      const [got, head] = [await below.send(url), await below.send(url, 'HEAD')];
      expect(got.headers['content-length']).toBe(String(Buffer.byteLength(got.rawPayload)));
      expect(head.headers['content-length']).toBe(got.headers['content-length']);
    }
  });

  test('downloads have the same bytes as on a server without a base path', async () => {
    const { distributions } = await root.get('/v1/dataset');
    for (const { links, sha256, mediaType } of distributions) {
      if (!/json|csv/.test(mediaType)) continue;
      const { rawPayload } = await below.send(BASE + links.self);
      expect(hash('sha256', rawPayload)).toBe(sha256);
    }
  });

  test('the API description names the base path as its server, and its paths are relative to it', {
    timeout: 60_000,
  }, async () => {
    for (const url of ['/openapi.json', '/openapi.yaml', '/docs/json', '/docs/yaml']) {
      const { body } = await below.send(BASE + url);
      const { servers, paths, info, components } = parse(body);
      expect(servers[0].url).toBe(url.startsWith('/docs/') ? BASE : `http://localhost:80${BASE}`);
      expect(Object.keys(paths)).toContain('/v1/deals/{id}');
      expect(info.description).toContain('[`/gigawatt/v1/dataset`](/gigawatt/v1/dataset)');
      expect(components.examples.getDeal.value.links.self).toBe('/gigawatt/v1/deals/france-fluidstack');
    }
  });

  test('errors name the base path in their type, their texts and their examples', async () => {
    const unknown = await below.send('/gigawatt/v1/milestones?until=2026');
    const { type, detail, errors } = unknown.json();
    expect(type).toBe('/gigawatt/problems/invalid-parameter');
    expect(errors[0].example).toBe('/gigawatt/v1/milestones?to=2026');
    expect(detail).toContain(': /gigawatt/v1/milestones?to=2026.');
    expect((await below.send('/gigawatt/v1/deals/nothing')).json().detail).toBe(
      'Unknown deal "nothing". /gigawatt/v1/deals lists every deal.',
    );
    expect((await below.send('/gigawatt/v1/nothing')).json().detail).toBe(
      'Unknown path "/gigawatt/v1/nothing". /gigawatt/docs lists every path of the API.',
    );
    expect(visibleText((await below.send('/gigawatt/fr/nothing')).body)).toContain('/gigawatt/fr/nothing');
    // Fastify finds this error before it runs any hook.
    expect((await below.send('/gigawatt/v1/%zz')).json().type).toBe('/gigawatt/problems/malformed-request');
  });

  test('an error of a connection names the base path in its type', async () => {
    const port = await listen(below.app());
    expect((await sendRaw(port, 'GET / HTTP/9.9\r\n\r\n')).json().type).toBe('/gigawatt/problems/malformed-request');
    const { status, body } = await sendRaw(port, requestFor('http://example.org/gigawatt/v1/deals'));
    expect([status, body.includes('"/gigawatt/v1/deals/france-fluidstack"')]).toEqual([200, true]);
  });
});

test('a base path that starts like a path of the server is added once', async () => {
  const app = await createApp({ config: { basePath: '/en/gigawatt' } });
  const { body } = await app.inject('/en/gigawatt/en');
  const hrefs = attributeValues(body, 'href').filter((href) => href.startsWith('/'));
  expect(hrefs.length).toBeGreaterThan(10);
  expect(hrefs.filter((href) => !/^\/en\/gigawatt\/(?!en\/gigawatt)/.test(href))).toEqual([]);
  expect((await app.inject('/en/gigawatt/v1/%zz')).json().type).toBe('/en/gigawatt/problems/malformed-request');
});
