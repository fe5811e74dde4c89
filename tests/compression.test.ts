// Tests compression (RFC 9110, section 12.5.3), HEAD, OPTIONS and CORS.
import zlib, { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Json, listen, startApp, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const { app } = useApp({ seed: manySources });
const send = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') =>
  app().inject({ url, headers, method });

const decoders = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };
type Encoding = keyof typeof decoders;
const encodings = Object.keys(decoders) as Encoding[];

function decompress({ headers, rawPayload }: Json): Buffer {
  const encoding = headers['content-encoding'] as Encoding | undefined;
  return encoding ? decoders[encoding](rawPayload) : rawPayload;
}

const buffered = [
  ...'/v1/milestones /v1/milestones?format=jsonld /v1/claims?format=csv&limit=200'.split(' '),
  ...'/v1/milestones/france-fluidstack.service-start /v1/deals/france-fluidstack?format=jsonld /v1/reports?format=atom'.split(
    ' ',
  ),
  ...'/v1/columns/milestones /openapi.yaml /openapi.json'.split(' '),
];
const streamed = ['csv', 'ndjson', 'ics'].map((format) => `/v1/milestones?format=${format}`);
const assets = ['/docs/static/swagger-ui-bundle.js', '/docs/static/swagger-ui.css'];
const large = [...buffered, ...streamed, ...assets];
const small = ['/v1/search?q=zzzz', '/license', '/nowhere', '/v1/deals?limit=x'];

test.each(large)(
  'GET %s uses the content encoding that the client accepts, and the decoded body equals the uncompressed body',
  async (url) => {
    const plain = await send(url);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers.vary).toMatch(/\bAccept-Encoding$/);
    for (const encoding of encodings) {
      const response = await send(url, { 'accept-encoding': encoding });
      expect([response.statusCode, response.headers['content-encoding']]).toEqual([200, encoding]);
      expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length);
      expect(decompress(response).equals(plain.rawPayload)).toBe(true);
      expect(response.headers.vary).toBe(plain.headers.vary);
      expect(response.headers).not.toHaveProperty('accept-ranges');
      // A streamed response has no Content-Length, because its length is unknown when it starts.
      const length = [...buffered, ...assets].includes(url) ? String(response.rawPayload.length) : undefined;
      expect(response.headers['content-length']).toBe(length);
    }
  },
);

test.each([...buffered, ...streamed])(
  'GET %s returns a different entity tag for each encoding, and 304 only when the tag belongs to the accepted encoding',
  async (url) => {
    const plain = (await send(url)).headers.etag as string;
    const tags = [plain];
    for (const encoding of encodings) {
      const accept = { 'accept-encoding': encoding };
      const tag = (await send(url, accept)).headers.etag as string;
      expect(tag).toBe(plain.replace(/"$/, `-${encoding}"`));
      const revalidated = await send(url, { ...accept, 'if-none-match': tag });
      expect([revalidated.statusCode, revalidated.headers.etag, revalidated.body]).toEqual([304, tag, '']);
      expect(revalidated.headers).not.toHaveProperty('content-encoding');
      for (const other of tags.slice(1)) {
        expect((await send(url, { ...accept, 'if-none-match': other })).statusCode).toBe(200);
      }
      expect((await send(url, { 'if-none-match': tag })).statusCode).toBe(200);
      tags.push(tag);
    }
  },
);

test('GET /v1/milestones returns a different entity tag for each format and encoding', async () => {
  const tags = new Set();
  const types = ['application/json', 'text/csv', 'application/x-ndjson', 'application/ld+json', 'text/calendar'];
  for (const accept of types) {
    for (const encoding of ['identity', ...encodings]) {
      tags.add((await send('/v1/milestones', { accept, 'accept-encoding': encoding })).headers.etag);
    }
  }
  expect(tags.size).toBe(20);
});

test.each(small)('GET %s sends a body of less than 1 KiB uncompressed', async (url) => {
  const [plain, response] = [await send(url), await send(url, { 'accept-encoding': 'gzip, br, zstd' })];
  expect(response.headers).not.toHaveProperty('content-encoding');
  expect(response.headers.vary).toMatch(/\bAccept-Encoding$/);
  expect(response.headers['content-length']).toBe(String(plain.rawPayload.length));
});

test.each(['/v1/search?q=zzzz', '/license'])(
  'GET %s returns the same entity tag with a 304 as with a 200 when the body is too short to be compressed',
  async (url) => {
    const accept = { 'accept-encoding': 'br' };
    const { etag } = (await send(url, accept)).headers;
    const conditions = { 'if-none-match': '*', 'if-modified-since': 'Tue, 01 Jan 2999 00:00:00 GMT' };
    for (const [name, value] of Object.entries(conditions)) {
      const revalidated = await send(url, { ...accept, [name]: value });
      expect([name, revalidated.statusCode, revalidated.headers.etag]).toEqual([name, 304, etag]);
    }
  },
);

test('GET /docs/static/favicon-32x32.png sends the image uncompressed', async () => {
  const { statusCode, headers } = await send('/docs/static/favicon-32x32.png', { 'accept-encoding': 'gzip, br' });
  expect([statusCode, headers['content-encoding']]).toEqual([200, undefined]);
});

describe('Accept-Encoding', () => {
  test.each<[string, Encoding | undefined]>([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['*', 'gzip'],
    ['gzip, *', 'gzip'],
    ['*;q=0.5, br', 'br'],
    ['zstd, *', 'zstd'],
    ['br;q=0.5, *', 'gzip'],
    ['zstd;q=0, *', 'gzip'],
    ['gzip;q=0, *', undefined],
    ['gzip;q=0, identity;q=0, *', 'zstd'],
    ['X-GZIP', 'gzip'],
    ['BR;Q=0.5, GZip;q=0.4', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['zstd;q=0.001, br;q=0.002', 'br'],
    ['gzip;q=1.0, identity;q=0.5, *;q=0', 'gzip'],
    ['identity;q=0, *', 'gzip'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0.5, *;q=0', undefined],
    ['gzip;q=0', undefined],
    ['gzip;q=0.000, br;q=0', undefined],
    ['identity', undefined],
    ['deflate, compress', undefined],
    ['', undefined],
  ])(
    'the Accept-Encoding header %j selects the content encoding %s (undefined means uncompressed)',
    async (accept, encoding) => {
      for (const url of ['/v1/milestones', '/v1/milestones?format=csv']) {
        const { statusCode, headers } = await send(url, { 'accept-encoding': accept });
        expect([statusCode, headers['content-encoding']]).toEqual([200, encoding]);
      }
    },
  );

  test.each(['*;q=0', 'identity;q=0', 'gzip;q=0, identity;q=0.000', 'deflate, *; q=0', 'IDENTITY;Q=0'])(
    'a request with Accept-Encoding: %s returns 406, because the client accepts no available encoding',
    async (accept) => {
      for (const url of ['/v1/milestones', '/v1/milestones?format=csv', '/en', '/docs', '/license', '/nowhere']) {
        const { statusCode, headers, body } = await send(url, { 'accept-encoding': accept });
        expect([url, statusCode, headers['content-encoding']]).toEqual([url, 406, undefined]);
        expect(body).toContain('zstd, br, gzip and identity');
      }
    },
  );

  test.each(['identity;q=0, gzip', 'gzip, *;q=0'])(
    'short bodies and images are compressed too when Accept-Encoding: %s refuses an uncompressed body',
    async (accept) => {
      for (const url of [...small, '/docs/static/favicon-32x32.png', '/health/live']) {
        const [plain, response] = [await send(url), await send(url, { 'accept-encoding': accept })];
        expect([url, response.statusCode, response.headers['content-encoding']]).toEqual([
          url,
          plain.statusCode,
          'gzip',
        ]);
        expect(response.headers.vary).toMatch(/\bAccept-Encoding$/);
        // Error documents contain the id of the request.
        if (plain.statusCode === 200) expect(decompress(response).equals(plain.rawPayload)).toBe(true);
      }
    },
  );

  const malformed = ['gzip;q=banana', 'br;q=-1', '"', ';;;', '*/*', '__proto__', 'constructor;=;', ','.repeat(8192)];
  test.each(malformed)(
    'a request with the malformed Accept-Encoding header number %# gets a complete response',
    async (accept) => {
      for (const url of ['/v1/deals', '/v1/deals?format=csv']) {
        const response = await send(url, { 'accept-encoding': accept });
        expect([accept, response.statusCode]).toEqual([accept, 200]);
        expect(decompress(response).equals((await send(url)).rawPayload)).toBe(true);
      }
    },
  );
});

describe('static files', () => {
  const bundle = '/docs/static/swagger-ui-bundle.js';

  test('a static file is compressed once per encoding, whatever else Accept-Encoding contains', async () => {
    const compress = vi.spyOn(zlib, 'brotliCompress');
    onTestFinished(() => compress.mockRestore());
    const { app: fresh } = await startApp();
    const style = /\/assets\/style[^"]+/.exec((await fresh.inject('/en')).body)?.[0] ?? '';
    for (const url of [bundle, style, '/openapi.json', '/openapi.yaml']) {
      compress.mockClear();
      const bodies: Buffer[] = [];
      for (const accept of ['br', 'br, gzip;q=0.5', 'deflate, br', 'br;q=0.9']) {
        const { headers, rawPayload } = await fresh.inject({ url, headers: { 'accept-encoding': accept } });
        expect([url, headers['content-encoding']]).toEqual([url, 'br']);
        bodies.push(rawPayload);
      }
      expect([url, compress.mock.calls.length]).toEqual([url, 1]);
      expect(bodies.every((body) => body.equals(bodies[0] ?? Buffer.alloc(0)))).toBe(true);
    }
  });

  test('a file of Swagger UI is the same under every spelling of its path, and other paths are unknown', async () => {
    const { headers } = await send('/docs/static/swagger-ui.css');
    const tagOf = async (name: string) => (await send(`/docs/static/${name}`)).headers.etag;
    for (const name of ['swagger-ui%2Ecss', 'swagger-ui.css?v=1', './swagger-ui.css', 'x/../swagger-ui.css'])
      expect([name, await tagOf(name)]).toEqual([name, headers.etag]);
    for (const name of [
      '/swagger-ui.css',
      'swagger-ui.css/',
      '.%2fswagger-ui.css',
      '..%2fpackage.json',
      'none.js',
      '%00',
    ])
      expect([name, await tagOf(name)]).toEqual([name, undefined]);
  });
});

describe('HEAD', () => {
  const lists = [
    'deals',
    'partners',
    'sites',
    'milestones',
    'figures',
    'claims',
    'sources',
    'reports',
    'search?q=heat',
  ];
  const formats = ['json', 'csv', 'ndjson', 'jsonld', 'ics', 'atom'];
  const listed = lists.flatMap((name) =>
    formats.map((format) => `/v1/${name}${name.includes('?') ? '&' : '?'}format=${format}`),
  );
  const single = [
    ...[
      'deals/france-fluidstack',
      'partners/fluidstack',
      'milestones/france-fluidstack.service-start',
      'figures/france-fluidstack.electric-power',
    ],
    ...['claims/residual-heat-recovered', 'sources/late-2025-05'],
  ];
  const records = single.flatMap((path) => ['', '?format=jsonld', '?format=ics'].map((query) => `/v1/${path}${query}`));
  const more = ['/docs', '/problems', '/v1/dataset', '/v1/context.jsonld', '/health/live', '/v1/deals/nobody'];
  const failing = ['/v1/claims?cursor=x&format=csv', '/v1/figures?unit=km', '/v1/figures?unit=km&format=csv'];

  test.each([...listed, ...records, ...large, ...small, ...more, ...failing])(
    'HEAD %s returns the status and headers of GET, without a body',
    async (url) => {
      for (const accept of ['identity', 'br', 'gzip;q=0.5, zstd']) {
        const headers = { 'accept-encoding': accept };
        const [get, head] = [await send(url, headers), await send(url, headers, 'HEAD')];
        expect(head.body).toBe('');
        // Ignore headers that differ between two requests or depend on how the body is transferred.
        for (const response of [get, head])
          for (const name of ['date', 'x-request-id', 'transfer-encoding']) delete response.headers[name];
        expect([head.statusCode, head.headers]).toEqual([get.statusCode, get.headers]);
      }
    },
  );
});

describe('browsers of any origin', () => {
  const origin = { origin: 'https://example.org' };

  test.each('/v1/deals /v1/deals/france-fluidstack /v1/milestones?format=csv /license /openapi.yaml /docs'.split(' '))(
    'OPTIONS %s as a CORS preflight request allows every origin, the method GET and every request header, also Authorization',
    async (url) => {
      const preflight = {
        ...origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization, if-none-match',
      };
      const { statusCode, headers, body } = await send(url, preflight, 'OPTIONS');
      expect([statusCode, headers.allow, body]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': '*, Authorization',
        'access-control-max-age': '86400',
      });
      expect(headers).not.toHaveProperty('content-length');
    },
  );

  test.each([
    ['/v1/deals', {}, 200],
    ['/v1/deals', { 'accept-encoding': 'br' }, 200],
    ['/v1/deals', { 'if-none-match': '*' }, 304],
    ['/license', { 'if-none-match': '*' }, 304],
    ['/v1/deals?limit=x', {}, 400],
    ['/%ZZ', {}, 400],
    ['/v1/deals/a%00b', {}, 400],
    ['/nowhere', {}, 404],
    ['/v1/deals', { accept: 'text/html' }, 406],
    ['/v1/search?q=…', {}, 414],
    ['/v1/deals/…', {}, 414],
    ['/v1/deals', {}, 405, 'POST'],
  ] as [string, Record<string, string>, number, 'POST'?][])(
    'a script of any origin may read the response to %s with the request headers %j and the status %i',
    async (url, headers, status, method) => {
      const response = await send(url.replace('…', 'a'.repeat(5000)), { ...origin, ...headers }, method);
      expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([status, '*']);
      const exposed = String(response.headers['access-control-expose-headers']).split(', ');
      for (const name of ['ETag', 'Link', 'Vary', 'Content-Disposition']) expect(exposed).toContain(name);
    },
  );
});

test('a 304 response has a Date header, but no body, Content-Length or Content-Type', async () => {
  const port = await listen(app());
  for (const url of ['/v1/deals', '/v1/milestones?format=csv', '/v1/deals/france-fluidstack', '/license']) {
    for (const encoding of ['identity', 'gzip']) {
      const accept = `Accept-Encoding: ${encoding}\r\n`;
      const etag = (await sendRaw(port, requestFor(url, { headers: accept }))).headers.get('etag');
      const headers = `If-None-Match: ${etag}\r\n${accept}`;
      const { status, headers: returned, body } = await sendRaw(port, requestFor(url, { headers }));
      expect([status, body]).toEqual([304, '']);
      expect(returned.get('date')).toMatch(/GMT$/);
      for (const name of ['content-length', 'transfer-encoding', 'content-type'])
        expect(returned.has(name)).toBe(false);
    }
  }
});
