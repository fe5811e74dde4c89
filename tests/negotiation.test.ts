// Content negotiation: `format` or, without it, the Accept header selects the format of a response (RFC 9110, section 12).
import { expect, test } from 'vitest';
import { type FormatName, mediaTypes } from '../src/formats/media-types.ts';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

const { app, send } = useApp({ seed: manySources });
const getWith = (url: string, headers: Record<string, string>) => app().inject({ url, headers });
const typeOf = ({ headers }: Json): string => headers['content-type'].split(';')[0];

const everywhere: FormatName[] = ['json', 'csv', 'ndjson', 'jsonld', 'xlsx'];
const lists: [string, FormatName[]][] = [
  ['/v1/deals', everywhere],
  ['/v1/partners', everywhere],
  ['/v1/milestones', [...everywhere, 'ics']],
  ['/v1/figures', everywhere],
  ['/v1/claims', everywhere],
  ['/v1/sources', everywhere],
  ['/v1/reports', [...everywhere, 'atom']],
  ['/v1/search?q=heat', everywhere],
];
const records: [string, FormatName[]][] = [
  ['/v1/deals/france-fluidstack', ['json', 'jsonld']],
  ['/v1/partners/fluidstack', ['json', 'jsonld']],
  ['/v1/milestones/france-fluidstack.service-start', ['json', 'jsonld', 'ics']],
  ['/v1/figures/france-fluidstack.electric-power', ['json', 'jsonld']],
  ['/v1/claims/residual-heat-recovered', ['json', 'jsonld']],
  ['/v1/sources/late-2025-05', ['json', 'jsonld']],
];
const all = [...lists, ...records];
const inFormat = (url: string, format: FormatName) => `${url}${url.includes('?') ? '&' : '?'}format=${format}`;

const chrome =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

test.each(Object.entries(mediaTypes))(
  'a response in the format %s has the Content-Type that media-types.ts declares',
  async (format, { contentType }) => {
    const list = { atom: 'reports', geojson: 'sites' }[format] ?? 'milestones';
    expect((await send(`/v1/${list}?format=${format}`)).headers['content-type']).toBe(contentType);
  },
);

test.each(all)('GET %s returns each of the formats %j when Accept names it', async (url, formats) => {
  for (const format of formats) {
    const response = await getWith(url, { accept: mediaTypes[format].mediaType });
    expect([response.statusCode, typeOf(response)]).toEqual([200, mediaTypes[format].mediaType]);
  }
});

test.each<[string, FormatName]>([
  ['text/csv;q=0.5, application/x-ndjson;q=0.8', 'ndjson'],
  ['application/json;q=0.001, text/csv;q=0.002', 'csv'],
  ['text/csv, application/json', 'csv'],
  ['application/json, text/csv', 'json'],
  ['*/*', 'json'],
  ['application/*', 'json'],
  ['text/*', 'csv'],
  // The quality of text/csv is 0.1 in both cases: the most specific media range decides (RFC 9110, section 12.5.1).
  ['text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5', 'ics'],
  ['text/csv;q=0.1, text/*;q=0.9, application/json;q=0.5', 'ics'],
  ['*/*;q=0.1, application/ld+json;q=0.2', 'jsonld'],
  ['*/*, application/json;q=0', 'csv'],
  ['application/json;q=0.0, application/x-ndjson;q=0.000, */*;q=0.1', 'csv'],
  ['text/html, text/csv;q=0.1', 'csv'],
  ['TEXT/CSV', 'csv'],
  ['text/csv;Q=0.1, application/json;q=0.2', 'json'],
  ['text/csv ; q=0.1 ,\tapplication/json ; q=0.2', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['application/ld+json;profile="a,b"', 'jsonld'],
  ['application/ld+json;profile="a\\",text/csv;q=0"', 'jsonld'],
  ['text/csv;header=absent;q=0.1, application/ld+json;q=0.2', 'jsonld'],
  ['text/csv;q=0.1;header=absent, application/ld+json;q=0.2', 'jsonld'],
  [',, text/csv,,', 'csv'],
  [chrome, 'json'],
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'json'],
])('GET /v1/milestones with Accept: %s returns %s', async (accept, format) => {
  expect(typeOf(await getWith('/v1/milestones', { accept }))).toBe(mediaTypes[format].mediaType);
});

test.each(['text/html', 'image/*, application/xml', 'application/json;q=0', '*/*;q=0', 'text/calendar'])(
  'GET /v1/partners with Accept: %s returns 406 and lists the available formats',
  async (accept) => {
    const response = await getWith('/v1/partners', { accept });
    expect([response.statusCode, typeOf(response)]).toEqual([406, 'application/problem+json']);
    for (const format of everywhere)
      expect(response.json().detail).toContain(`${mediaTypes[format].mediaType} (\`format=${format}\`)`);
    expect(response.json().detail).not.toContain('atom');
  },
);

test('GET /v1/deals returns JSON when Accept contains no media type', async () => {
  for (const accept of ['', 'garbage', ';;;', ',,,']) {
    expect(typeOf(await getWith('/v1/deals', { accept }))).toBe('application/json');
  }
});

test.each(all)(
  'GET %s returns each of the formats %j when `format` names it, whatever Accept is',
  async (url, formats) => {
    for (const format of formats) {
      for (const accept of ['text/html', '*/*;q=0', chrome]) {
        const response = await getWith(inFormat(url, format), { accept });
        expect([response.statusCode, typeOf(response)]).toEqual([200, mediaTypes[format].mediaType]);
      }
    }
  },
);

test.each([
  ['xml', undefined],
  ['', undefined],
  ['toString', undefined],
  ['jsn', 'json'],
  ['CSV', 'csv'],
  ['ndjsn', 'ndjson'],
  ['json-ld', 'jsonld'],
])(
  'GET /v1/deals?format=%s returns 400 with the available formats and the suggestion %s',
  async (format, suggestion) => {
    const response = await send(`/v1/deals?format=${format}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([
      { in: 'query', name: 'format', message: expect.any(String), ...(suggestion && { suggestion }) },
    ]);
    expect(response.json().detail).toContain('json, csv, ndjson, jsonld');
  },
);

test('GET returns 406 with the available formats when `format` names a format that the resource does not have', async () => {
  for (const url of [
    '/v1/partners?format=ics',
    '/v1/milestones?format=atom',
    '/v1/deals/france-fluidstack?format=csv',
  ]) {
    const response = await getWith(url, { accept: 'application/json' });
    expect(response.statusCode).toBe(406);
    expect(response.json().detail).toContain('application/ld+json (`format=jsonld`)');
  }
});

test('GET returns 400 when the URL contains `format` twice', async () => {
  for (const second of ['csv', 'json']) {
    expect((await send(`/v1/deals?format=csv&format=${second}`)).statusCode).toBe(400);
  }
});

test.each([
  ['/v1/milestones?expand=reports&format=csv', '*/*'],
  ['/v1/milestones?expand=reports&format=ics', '*/*'],
  ['/v1/claims?expand=reports', 'text/csv'],
  ['/v1/reports?expand=reports&format=atom', '*/*'],
])(
  'GET %s with Accept: %s returns 400, because CSV, iCalendar and Atom cannot contain nested reports',
  async (url, accept) => {
    const response = await getWith(url, { accept });
    expect(response.statusCode).toBe(400);
    const [error] = response.json().errors;
    expect(error).toMatchObject({ in: 'query', name: 'expand' });
    if (!url.startsWith('/v1/reports')) expect(error.message).toMatch(/Omit it, or use \/v1\/reports for/);
  },
);

test('GET /v1/milestones?expand=reports returns 200 in JSON, NDJSON and JSON-LD', async () => {
  for (const format of ['json', 'ndjson', 'jsonld']) {
    expect((await send(`/v1/milestones?expand=reports&format=${format}`)).statusCode).toBe(200);
  }
});

test.each(all)(
  'the Vary header of GET %s contains Accept only when the URL has no `format`, for each of the formats %j',
  async (url, formats) => {
    const varies = async (target: string, accept: string) => {
      const { vary } = (await getWith(target, { accept })).headers;
      return String(vary).split(', ').toSorted();
    };
    for (const format of formats) {
      // XLSX is compressed already.
      const encoding = format === 'xlsx' ? [] : ['Accept-Encoding'];
      expect(await varies(url, mediaTypes[format].mediaType)).toEqual(['Accept', ...encoding]);
      expect(await varies(inFormat(url, format), '*/*')).toEqual(encoding.length > 0 ? encoding : ['undefined']);
    }
  },
);

test.each([
  ['/', 'application/json; charset=utf-8'],
  ['/v1', 'application/json; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/license', 'text/plain; charset=utf-8'],
  ['/problems', 'text/html; charset=utf-8'],
  ['/problems/not-found', 'text/html; charset=utf-8'],
  ['/en', 'text/html; charset=utf-8'],
  ['/docs', 'text/html; charset=utf-8'],
  ['/docs/json', 'application/json; charset=utf-8'],
  ['/docs/yaml', 'application/yaml'],
  ['/openapi.json', 'application/json; charset=utf-8'],
  ['/openapi.yaml', 'application/yaml'],
  ['/favicon.svg', 'image/svg+xml'],
  ['/v1/context.jsonld', 'application/ld+json'],
  ['/v1/columns/milestones', 'application/csvm+json'],
  ['/health/live', 'application/json; charset=utf-8'],
  ['/health/ready', 'application/json; charset=utf-8'],
  ['/metrics', 'application/openmetrics-text; version=1.0.0; charset=utf-8'],
])('GET and HEAD %s return the media type %s, `nosniff`, CORS and cache headers', async (path, mediaType) => {
  for (const method of ['GET', 'HEAD'] as const) {
    const { statusCode, headers } = await send(path, method);
    expect([statusCode, headers['content-type']]).toEqual([200, mediaType]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'access-control-allow-origin': '*' });
    if (/^.(health|metrics)/.test(path)) expect(headers['cache-control']).toBe('no-store');
    else
      expect(headers).toMatchObject({
        'cache-control': expect.stringMatching(/^public, max-age=/),
        etag: expect.stringContaining('"'),
      });
  }
});
