// The response cache returns the same responses as computing them, returns no outdated one, and evicts when it is full.
import { get as request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { watchReads } from './support/reads.ts';
import { articleAlone, publishEdition, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { sendRaw } from './support/socket.ts';

type HttpResponse = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Starts two servers on the same register, with and without a response cache. `setNow` sets the clock of both. */
async function servers({ mebibytes = 1 } = {}) {
  const folder = temporaryFolder();
  const { config } = await publishEdition(folder);
  let now = TODAY;
  const [caching, plain] = await Promise.all(
    [mebibytes, 0].map(async (size) => {
      const sized = { ...config, responseCacheBytes: size * 1024 * 1024 };
      const app = await buildApp(sized, { now: () => now });
      onTestFinished(() => app.close());
      await app.listen({ host: '127.0.0.1', port: 0 });
      return app;
    }),
  );
  if (!caching || !plain) throw new Error('expected two servers');
  const portOf = (app: typeof caching) => (app.server.address() as AddressInfo).port;
  return {
    folder,
    caching,
    plain,
    setNow: (instant: Date) => {
      now = instant;
    },
    send: (path: string, headers = {}, method = 'GET') => send(portOf(caching), path, headers, method),
    sendUncached: (path: string, headers = {}, method = 'GET') => send(portOf(plain), path, headers, method),
    /** Counts reads of the register during the action. 0 means that all responses come from the cache. */
    async readsDuring(action: () => Promise<unknown>): Promise<number> {
      const { reads, stop } = watchReads(caching.store.current);
      await action();
      stop();
      return reads.count;
    },
  };
}

/** Sends a request with `Host: localhost`: responses contain the host, and the two servers have different ports. */
function send(port: number, path: string, headers: object, method: string): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, path, method, host: '127.0.0.1', headers: { host: 'localhost', ...headers } },
      (response) => {
        const names = response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
        if (new Set(names).size < names.length) reject(new Error(`${path} returns a header twice: ${names}`));
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const { date, connection, 'keep-alive': keepAlive, 'x-request-id': id, ...headers } = response.headers;
          resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

// Paths of all kinds of responses, including some that set `Content-Length` themselves.
const paths = [
  ...'/v1/milestones /v1/milestones?from=2026&to=2026&limit=1 /v1/milestones/france-fluidstack.service-start'.split(
    ' ',
  ),
  ...'/v1/milestones?format=csv&limit=2 /v1/figures/france-fluidstack.electric-power?unit=MW /v1/deals?asOf=2025-03'.split(
    ' ',
  ),
  ...'/v1/search?q=chaleur /v1/figures?format=jsonld /v1/milestones?format=ics / /llms.txt'.split(' '),
  ...'/openapi.yaml /v1/dataset /docs /docs/static/index.css /health/ready /v1/milestones?form=2026'.split(' '),
  ...'/v1/milestones/nothing-such'.split(' '),
];

test('a response comes from the cache from the second request on', async () => {
  const { send, readsDuring } = await servers();
  const reads = [];
  for (let time = 1; time <= 3; time += 1) reads.push(await readsDuring(() => send('/v1/milestones')));
  expect(reads.map((count) => count > 0)).toEqual([true, false, false]);
});

test('a cached 304 does not replace the cached full response to the same URL', async () => {
  const { send, readsDuring } = await servers();
  const path = '/v1/deals/france-fluidstack';
  const { headers } = await send(path, { accept: 'application/json' });
  const conditional = () => send(path, { 'if-none-match': headers.etag });
  const [first, second] = [await conditional(), await conditional()];
  expect([first.status, second]).toEqual([304, first]);
  expect((await send(path)).status).toBe(200);
  expect(await readsDuring(() => send(path))).toBe(0);
  expect(await readsDuring(conditional)).toBe(0);
});

test('the fourth response to every path equals the first one, whether it comes from the cache or not', async () => {
  const { send } = await servers();
  const head = ({ status, headers }: HttpResponse) => [status, Object.entries(headers).toSorted()];
  for (const path of paths) {
    const responses = [];
    for (let time = 1; time <= 4; time += 1) responses.push(await send(path));
    const [first, , , fourth] = responses as [HttpResponse, HttpResponse, HttpResponse, HttpResponse];
    if (first.status === 200) expect([path, head(fourth), fourth.body]).toEqual([path, head(first), first.body]);
    else expect([path, fourth.status]).toEqual([path, first.status]);
  }
});

test('a cached response equals a computed one, for any request headers', async () => {
  const { send, sendUncached } = await servers();
  const tags = new Map<string, unknown>();
  let notModified = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom(undefined, 'gzip', 'br', 'zstd;q=0.5, gzip;q=0.1'),
      fc.constantFrom(undefined, 'text/csv', 'application/ld+json', '*/*'),
      fc.constantFrom('none', 'tag', 'range', 'date'),
      fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
      async (path, encoding, accept, condition, method) => {
        const key = [path, encoding, accept].join();
        const headers = {
          ...(encoding && { 'accept-encoding': encoding }),
          ...(accept && { accept }),
          ...(condition === 'tag' && { 'if-none-match': tags.get(key) ?? '"none"' }),
          ...(condition === 'date' && { 'if-modified-since': new Date('2030-01-01').toUTCString() }),
          ...(condition === 'range' && { range: 'bytes=0-3' }),
        };
        const [cached, computed] = [await send(path, headers, method), await sendUncached(path, headers, method)];
        const comparable = ({ status, headers, body }: HttpResponse) => [
          path,
          headers.etag === undefined && status === 200 ? [] : Object.entries(headers).toSorted(),
          status,
          body.toString('latin1').replace(/urn:uuid:[^"]*/, ''),
        ];
        expect(comparable(cached)).toEqual(comparable(computed));
        tags.set(key, cached.headers.etag ?? tags.get(key));
        if (cached.status === 304) notModified += 1;
      },
    ),
    { numRuns: 600 },
  );
  expect(notModified).toBeGreaterThan(50);
});

test('a cached response is dropped when another edition becomes current', async () => {
  const { folder, caching, send } = await servers();
  const path = '/v1/figures/france-fluidstack.initial-investment';
  for (let time = 1; time <= 3; time += 1) await send(path);
  const before = caching.store.current.id;
  const corrected = articleAlone.article.replace('value: 10000000000', 'value: 11000000000');
  await publishEdition(folder, seedWith(temporaryFolder(), { 'sources/lanouvelletribune-2025-02.yaml': corrected }));
  await expect.poll(() => caching.store.current.id, { timeout: 5000 }).not.toBe(before);
  const { headers, body } = await send(path);
  expect(JSON.parse(body.toString()).quantity.value).toBe(11_000_000_000);
  expect(headers['gigawatt-edition']).toBe(caching.store.current.id);
});

test('a cached response is not sent after midnight UTC, and its max-age ends at midnight UTC', async () => {
  const { send, setNow } = await servers();
  const path = '/v1/milestones/france-fluidstack.service-start';
  const overdueAt = async (instant: string) => {
    setNow(new Date(instant));
    for (let time = 1; time <= 3; time += 1) await send(path);
    const { headers, body } = await send(path);
    return [JSON.parse(body.toString()).overdue, /max-age=(\d+)/.exec(String(headers['cache-control']))?.[1]];
  };
  expect(await overdueAt('2026-12-31T12:00:00Z')).toEqual([false, '60']);
  expect(await overdueAt('2026-12-31T23:59:30Z')).toEqual([false, '30']);
  expect(await overdueAt('2026-12-31T23:59:50Z')).toEqual([false, '10']);
  expect(await overdueAt('2027-01-01T00:00:00Z')).toEqual([true, '60']);
});

test('no cached response of another day is sent when the clock jumps ahead and back', async () => {
  const { send, setNow } = await servers();
  const path = '/v1/milestones/france-fluidstack.service-start';
  const isOverdueAt = async (instant: string) => {
    setNow(new Date(instant));
    return JSON.parse((await send(path)).body.toString()).overdue;
  };
  const days = ['2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z', '2026-12-31T12:00:01Z', '2027-01-01T12:00:01Z'];
  const overdue = [];
  for (const day of days) overdue.push(await isOverdueAt(day));
  expect(overdue).toEqual([false, true, false, true]);
});

test('a response is not cached when the day changes while the server computes the response', async () => {
  const { caching, send, setNow } = await servers();
  const path = '/v1/milestones/france-fluidstack.service-start';
  const [today, ahead] = [new Date('2026-12-31T12:00:00Z'), new Date('2027-01-01T12:00:00Z')];
  setNow(ahead);
  const { stop } = watchReads(caching.store.current, (queries) => {
    setNow(today);
    return queries;
  });
  await send(path);
  stop();
  expect(JSON.parse((await send(path)).body.toString()).overdue).toBe(false);
});

test('a request without Host returns 400 even if a response for the host `undefined` is cached', async () => {
  const { caching, send } = await servers();
  for (let time = 1; time <= 2; time += 1) await send('/v1/deals', { host: 'undefined' });
  const { port } = caching.server.address() as AddressInfo;
  const { status } = await sendRaw(port, 'GET /v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n');
  expect(status).toBe(400);
});

test('URLs in a cached response use the host of the request', async () => {
  const { send } = await servers();
  const path = '/v1/milestones?format=jsonld';
  for (const host of ['one.example', 'two.example', 'one.example', 'two.example']) {
    for (let time = 1; time <= 3; time += 1) {
      expect((await send(path, { host })).body.toString()).toContain(
        `http://${host}/v1/milestones/france-fluidstack.service-start`,
      );
    }
  }
});

describe('the size of the response cache', () => {
  const many = Array.from({ length: 190 }, (_, number) => `/v1/figures?limit=${number + 10}`);

  test('the response cache evicts the least recently used responses when it is full', async () => {
    const { send, readsDuring } = await servers();
    let bytes = 0;
    for (const path of many) {
      await send(path);
      bytes += (await send(path)).body.length;
    }
    const isCached = [];
    for (const path of many.toReversed()) isCached.push((await readsDuring(() => send(path))) === 0);
    const length = bytes / many.length;
    const count = isCached.filter(Boolean).length;
    expect(bytes).toBeGreaterThan(1024 * 1024);
    expect(count * length).toBeLessThan(1024 * 1024);
    expect(count * length).toBeGreaterThan(512 * 1024);
    // `isCached` starts with the most recently used response. The first `count` responses are cached, and no later one.
    expect(isCached.indexOf(false)).toBe(count);
  });

  test('the server caches no response when the size of the cache is 0', async () => {
    const { send, readsDuring } = await servers({ mebibytes: 0 });
    for (let time = 1; time <= 3; time += 1) {
      expect(await readsDuring(() => send('/v1/milestones'))).toBeGreaterThan(0);
    }
    expect(readConfig({}).responseCacheBytes).toBeGreaterThan(0);
  });
});
