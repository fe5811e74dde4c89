// Compression (RFC 9110, section 12.5.3), HEAD, OPTIONS and CORS.
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const { app } = useApp({ seed: manySources });
const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') =>
  app().inject({ url, headers, method });

const decoders = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };
type Encoding = keyof typeof decoders;
const encodings = Object.keys(decoders) as Encoding[];

/** The body as it was before it was compressed, if it was. */
function decoded({ headers, rawPayload }: Json): Buffer {
  const encoding = headers['content-encoding'] as Encoding | undefined;
  return encoding ? decoders[encoding](rawPayload) : rawPayload;
}

const whole = [
  ...'/v1/milestones /v1/milestones?format=jsonld /v1/claims?format=csv&limit=200'.split(' '),
  ...'/v1/milestones/service-start /v1/deals/france-fluidstack?format=jsonld /v1/reports?format=atom'.split(' '),
  ...'/v1/columns/milestones /openapi.yaml /openapi.json'.split(' '),
];
const streams = ['csv', 'ndjson', 'ics'].map((format) => `/v1/milestones?format=${format}`);
const assets = ['/docs/static/swagger-ui-bundle.js', '/docs/static/swagger-ui.css'];
const large = [...whole, ...streams, ...assets];
const small = ['/v1/search?q=zzzz', '/license', '/nowhere', '/v1/deals?limit=x'];

describe('a body', () => {
  test.each(large)(
    'the body of %s is compressed once with the encoding of the client, and decodes to the same bytes',
    async (url) => {
      const plain = await ask(url);
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(plain.headers.vary).toMatch(/\bAccept-Encoding$/);
      for (const encoding of encodings) {
        const answer = await ask(url, { 'accept-encoding': encoding });
        expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, encoding]);
        expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length);
        expect(decoded(answer).equals(plain.rawPayload)).toBe(true);
        expect(answer.headers.vary).toBe(plain.headers.vary);
        expect(answer.headers).not.toHaveProperty('accept-ranges');
        // The length of a streamed body is unknown.
        const length = whole.includes(url) ? String(answer.rawPayload.length) : undefined;
        expect(answer.headers['content-length']).toBe(length);
      }
    },
  );

  test.each([...whole, ...streams])(
    'each encoding of %s has its own entity tag, which validates only that encoding',
    async (url) => {
      const plain = (await ask(url)).headers.etag as string;
      const tags = [plain];
      for (const encoding of encodings) {
        const accept = { 'accept-encoding': encoding };
        const tag = (await ask(url, accept)).headers.etag as string;
        expect(tag).toBe(plain.replace(/"$/, `-${encoding}"`));
        const known = await ask(url, { ...accept, 'if-none-match': tag });
        expect([known.statusCode, known.headers.etag, known.body]).toEqual([304, tag, '']);
        expect(known.headers).not.toHaveProperty('content-encoding');
        for (const other of tags.slice(1)) {
          expect((await ask(url, { ...accept, 'if-none-match': other })).statusCode).toBe(200);
        }
        expect((await ask(url, { 'if-none-match': tag })).statusCode).toBe(200);
        tags.push(tag);
      }
    },
  );

  test('each format and encoding of a list has its own entity tag', async () => {
    const tags = new Set();
    const types = ['application/json', 'text/csv', 'application/x-ndjson', 'application/ld+json', 'text/calendar'];
    for (const accept of types) {
      for (const encoding of ['identity', ...encodings]) {
        tags.add((await ask('/v1/milestones', { accept, 'accept-encoding': encoding })).headers.etag);
      }
    }
    expect(tags.size).toBe(20);
  });

  test.each(small)('the small body of %s is not compressed', async (url) => {
    const [plain, answer] = [await ask(url), await ask(url, { 'accept-encoding': 'gzip, br, zstd' })];
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.headers.vary).toMatch(/\bAccept-Encoding$/);
    expect(answer.headers['content-length']).toBe(String(plain.rawPayload.length));
  });

  test.each(['/v1/search?q=zzzz', '/license'])(
    'a 304 of %s has the entity tag of its uncompressed body',
    async (url) => {
      const accept = { 'accept-encoding': 'br' };
      const { etag } = (await ask(url, accept)).headers;
      const conditions = { 'if-none-match': '*', 'if-modified-since': 'Tue, 01 Jan 2999 00:00:00 GMT' };
      for (const [name, value] of Object.entries(conditions)) {
        const known = await ask(url, { ...accept, [name]: value });
        expect([name, known.statusCode, known.headers.etag]).toEqual([name, 304, etag]);
      }
    },
  );

  test('an image is not compressed again', async () => {
    const { statusCode, headers } = await ask('/docs/static/favicon-32x32.png', { 'accept-encoding': 'gzip, br' });
    expect([statusCode, headers['content-encoding']]).toEqual([200, undefined]);
  });
});

describe('Accept-Encoding', () => {
  test.each<[string, Encoding | undefined]>([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['*', 'zstd'],
    ['zstd;q=0, *', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['zstd;q=0.001, br;q=0.002', 'br'],
    ['gzip;q=1.0, identity;q=0.5, *;q=0', 'gzip'],
    ['identity;q=0, *', 'zstd'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0.5, *;q=0', undefined],
    ['gzip;q=0', undefined],
    ['gzip;q=0.000, br;q=0', undefined],
    ['*;q=0', undefined],
    ['identity;q=0', undefined],
    ['identity', undefined],
    ['deflate, compress', undefined],
    ['', undefined],
  ])('Accept-Encoding %j gets %s', async (accept, encoding) => {
    for (const url of ['/v1/milestones', '/v1/milestones?format=csv']) {
      const { statusCode, headers } = await ask(url, { 'accept-encoding': accept });
      expect([statusCode, headers['content-encoding']]).toEqual([200, encoding]);
    }
  });

  const absurd = ['gzip;q=banana', 'br;q=-1', '"', ';;;', '*/*', '__proto__', 'constructor;=;', ','.repeat(8192)];
  test.each(absurd)('a malformed Accept-Encoding gets a complete response (%#)', async (accept) => {
    for (const url of ['/v1/deals', '/v1/deals?format=csv']) {
      const answer = await ask(url, { 'accept-encoding': accept });
      expect([accept, answer.statusCode]).toEqual([accept, 200]);
      expect(decoded(answer).equals((await ask(url)).rawPayload)).toBe(true);
    }
  });
});

describe('HEAD', () => {
  const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'search?q=heat'];
  const formats = ['json', 'csv', 'ndjson', 'jsonld', 'ics', 'atom'];
  const listed = lists.flatMap((name) =>
    formats.map((format) => `/v1/${name}${name.includes('?') ? '&' : '?'}format=${format}`),
  );
  const single = [
    'deals/france-fluidstack',
    'partners/fluidstack',
    'milestones/service-start',
    'figures/electric-power',
  ];
  single.push('claims/residual-heat-recovered', 'sources/late-2025-05');
  const things = single.flatMap((path) => ['', '?format=jsonld', '?format=ics'].map((query) => `/v1/${path}${query}`));
  const more = ['/docs', '/problems', '/v1/dataset', '/v1/context.jsonld', '/health/live', '/v1/deals/nobody'];
  const unanswerable = ['/v1/claims?cursor=x&format=csv', '/v1/figures?unit=km', '/v1/figures?unit=km&format=csv'];

  test.each([...listed, ...things, ...large, ...small, ...more, ...unanswerable])(
    'HEAD %s has the status and headers of GET, without a body',
    async (url) => {
      for (const accept of ['identity', 'br', 'gzip;q=0.5, zstd']) {
        const headers = { 'accept-encoding': accept };
        const [get, head] = [await ask(url, headers), await ask(url, headers, 'HEAD')];
        expect(head.body).toBe('');
        // When it was sent, and how a body was that is not there.
        for (const answer of [get, head])
          for (const name of ['date', 'x-request-id', 'transfer-encoding']) delete answer.headers[name];
        expect([head.statusCode, head.headers]).toEqual([get.statusCode, get.headers]);
      }
    },
  );
});

describe('browsers of any origin', () => {
  const origin = { origin: 'https://example.org' };

  test.each('/v1/deals /v1/deals/france-fluidstack /v1/milestones?format=csv /license /openapi.yaml /docs'.split(' '))(
    'a preflight request allows browsers of any origin to read %s',
    async (url) => {
      const preflight = {
        ...origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      };
      const { statusCode, headers, body } = await ask(url, preflight, 'OPTIONS');
      expect([statusCode, headers.allow, body]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': '*',
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
    'browsers of any origin may read the response to %s with %j, a %i, and its headers',
    async (url, headers, status, method) => {
      const answer = await ask(url.replace('…', 'a'.repeat(5000)), { ...origin, ...headers }, method);
      expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([status, '*']);
      const exposed = String(answer.headers['access-control-expose-headers']).split(', ');
      for (const name of ['ETag', 'Link', 'Vary', 'Content-Disposition']) expect(exposed).toContain(name);
    },
  );
});

test('a 304 has a date, but neither a body nor a length on the wire', async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
  const { port } = app().server.address() as AddressInfo;
  for (const url of ['/v1/deals', '/v1/milestones?format=csv', '/v1/deals/france-fluidstack', '/license']) {
    for (const encoding of ['identity', 'gzip']) {
      const accept = `Accept-Encoding: ${encoding}\r\n`;
      const etag = (await sendRaw(port, requestFor(url, { headers: accept }))).headers.get('etag');
      const headers = `If-None-Match: ${etag}\r\n${accept}`;
      const { status, headers: said, body } = await sendRaw(port, requestFor(url, { headers }));
      expect([status, body]).toEqual([304, '']);
      expect(said.get('date')).toMatch(/GMT$/);
      for (const name of ['content-length', 'transfer-encoding', 'content-type']) expect(said.has(name)).toBe(false);
    }
  }
});
