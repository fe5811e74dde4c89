// The response cache: cached responses equal computed ones, and are sent only as long as they are valid.
import { get as request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { watchReads } from './support/reads.ts';
import { articleAlone, publishEdition, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { sendRaw } from './support/socket.ts';

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A server with a response cache, one without on the same register, and a clock for both. */
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
    ask: (path: string, headers = {}, method = 'GET') => ask(portOf(caching), path, headers, method),
    askPlain: (path: string, headers = {}, method = 'GET') => ask(portOf(plain), path, headers, method),
    /** Number of reads of the register during the action. */
    async readsDuring(action: () => Promise<unknown>): Promise<number> {
      const { reads, stop } = watchReads(caching.store.current);
      await action();
      stop();
      return reads.count;
    },
  };
}

/** The response as sent. `Host` is the same for both servers, because responses contain it. */
function ask(port: number, path: string, headers: object, method: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, path, method, host: '127.0.0.1', headers: { host: 'localhost', ...headers } },
      (answer) => {
        const names = answer.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
        if (new Set(names).size < names.length) reject(new Error(`${path} says a header twice: ${names}`));
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const { date, connection, 'keep-alive': kept, 'x-request-id': id, ...told } = answer.headers;
          resolve({ status: answer.statusCode ?? 0, headers: told, body: Buffer.concat(chunks) });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

// Some of these set `Content-Length` themselves.
const paths = [
  ...'/v1/milestones /v1/milestones?from=2026&to=2026&limit=1 /v1/milestones/service-start'.split(' '),
  ...'/v1/milestones?format=csv&limit=2 /v1/figures/electric-power?unit=MW /v1/deals?asOf=2025-03'.split(' '),
  ...'/v1/search?q=chaleur /v1/figures?format=jsonld /v1/milestones?format=ics / /llms.txt'.split(' '),
  ...'/openapi.yaml /v1/dataset /docs /docs/static/index.css /health/ready /v1/milestones?form=2026'.split(' '),
  ...'/v1/milestones/nothing-such'.split(' '),
];

describe('the response cache', () => {
  test('a response is sent from the cache from the second request on', async () => {
    const { ask, readsDuring } = await servers();
    const reads = [];
    for (let time = 1; time <= 3; time += 1) reads.push(await readsDuring(() => ask('/v1/milestones')));
    expect(reads.map((count) => count > 0)).toEqual([true, false, false]);
  });

  test('a 304 is sent from the cache from the second request on, and does not replace the full response', async () => {
    const { ask, readsDuring } = await servers();
    const path = '/v1/deals/france-fluidstack';
    const { headers } = await ask(path, { accept: 'application/json' });
    const conditional = () => ask(path, { 'if-none-match': headers.etag });
    const [first, second] = [await conditional(), await conditional()];
    expect([first.status, second]).toEqual([304, first]);
    expect((await ask(path)).status).toBe(200);
    expect(await readsDuring(() => ask(path))).toBe(0);
    expect(await readsDuring(conditional)).toBe(0);
  });

  test('the fourth response of every path equals the first', async () => {
    const { ask } = await servers();
    const told = ({ status, headers }: Answer) => [status, Object.entries(headers).toSorted()];
    for (const path of paths) {
      const answers = [];
      for (let time = 1; time <= 4; time += 1) answers.push(await ask(path));
      const [first, , , fourth] = answers as [Answer, Answer, Answer, Answer];
      if (first.status === 200) expect([path, told(fourth), fourth.body]).toEqual([path, told(first), first.body]);
      else expect([path, fourth.status]).toEqual([path, first.status]);
    }
  });

  test('a cached response equals a computed one, whatever the request headers are', async () => {
    const { ask, askPlain } = await servers();
    const tags = new Map<string, unknown>();
    let known = 0;
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
          const [again, made] = [await ask(path, headers, method), await askPlain(path, headers, method)];
          const told = ({ status, headers, body }: Answer) => [
            path,
            headers.etag === undefined && status === 200 ? [] : Object.entries(headers).toSorted(),
            status,
            body.toString('latin1').replace(/urn:uuid:[^"]*/, ''),
          ];
          expect(told(again)).toEqual(told(made));
          tags.set(key, again.headers.etag ?? tags.get(key));
          if (again.status === 304) known += 1;
        },
      ),
      { numRuns: 600 },
    );
    expect(known).toBeGreaterThan(50);
  });

  test('a cached response is dropped as soon as another edition is served', async () => {
    const { folder, caching, ask } = await servers();
    const path = '/v1/figures/initial-investment';
    for (let time = 1; time <= 3; time += 1) await ask(path);
    const before = caching.store.current.id;
    const corrected = articleAlone.article.replace('value: 10000000000', 'value: 11000000000');
    await publishEdition(folder, seedWith(temporaryFolder(), { 'sources/lanouvelletribune-2025-02.yaml': corrected }));
    await expect.poll(() => caching.store.current.id, { timeout: 5000 }).not.toBe(before);
    const { headers, body } = await ask(path);
    expect(JSON.parse(body.toString()).quantity.value).toBe(11_000_000_000);
    expect(headers['gigawatt-edition']).toBe(caching.store.current.id);
  });

  test('a cached response is not sent on the next day, and its max-age ends at midnight', async () => {
    const { ask, setNow } = await servers();
    const path = '/v1/milestones/service-start';
    const overdueAt = async (instant: string) => {
      setNow(new Date(instant));
      for (let time = 1; time <= 3; time += 1) await ask(path);
      const { headers, body } = await ask(path);
      return [JSON.parse(body.toString()).overdue, /max-age=(\d+)/.exec(String(headers['cache-control']))?.[1]];
    };
    expect(await overdueAt('2026-12-31T12:00:00Z')).toEqual([false, '60']);
    expect(await overdueAt('2026-12-31T23:59:30Z')).toEqual([false, '30']);
    expect(await overdueAt('2026-12-31T23:59:50Z')).toEqual([false, '10']);
    expect(await overdueAt('2027-01-01T00:00:00Z')).toEqual([true, '60']);
  });

  test('no response of the wrong day is sent after the clock was ahead for a moment', async () => {
    const { ask, setNow } = await servers();
    const path = '/v1/milestones/service-start';
    const isOverdueAt = async (instant: string) => {
      setNow(new Date(instant));
      return JSON.parse((await ask(path)).body.toString()).overdue;
    };
    const days = ['2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z', '2026-12-31T12:00:01Z', '2027-01-01T12:00:01Z'];
    const overdue = [];
    for (const day of days) overdue.push(await isOverdueAt(day));
    expect(overdue).toEqual([false, true, false, true]);
  });

  test('a response that was computed while the clock was ahead is not stored', async () => {
    const { caching, ask, setNow } = await servers();
    const path = '/v1/milestones/service-start';
    const [today, ahead] = [new Date('2026-12-31T12:00:00Z'), new Date('2027-01-01T12:00:00Z')];
    setNow(ahead);
    const { stop } = watchReads(caching.store.current, (queries) => {
      setNow(today);
      return queries;
    });
    await ask(path);
    stop();
    expect(JSON.parse((await ask(path)).body.toString()).overdue).toBe(false);
  });

  test('a request without Host is rejected, although a response for the host `undefined` is cached', async () => {
    const { caching, ask } = await servers();
    for (let time = 1; time <= 2; time += 1) await ask('/v1/deals', { host: 'undefined' });
    const { port } = caching.server.address() as AddressInfo;
    const { status } = await sendRaw(port, 'GET /v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(status).toBe(400);
  });

  test('each host gets responses with its own URLs', async () => {
    const { ask } = await servers();
    const path = '/v1/milestones?format=jsonld';
    for (const host of ['one.example', 'two.example', 'one.example', 'two.example']) {
      for (let time = 1; time <= 3; time += 1) {
        expect((await ask(path, { host })).body.toString()).toContain(`http://${host}/v1/milestones/service-start`);
      }
    }
  });
});

describe('the size of the response cache', () => {
  const many = Array.from({ length: 190 }, (_, number) => `/v1/figures?limit=${number + 10}`);

  test('the cache evicts the least recently used response when it is full', async () => {
    const { ask, readsDuring } = await servers();
    let bytes = 0;
    for (const path of many) {
      await ask(path);
      bytes += (await ask(path)).body.length;
    }
    const kept = [];
    for (const path of many.toReversed()) kept.push((await readsDuring(() => ask(path))) === 0);
    const length = bytes / many.length;
    const count = kept.filter(Boolean).length;
    expect(bytes).toBeGreaterThan(1024 * 1024);
    expect(count * length).toBeLessThan(1024 * 1024);
    expect(count * length).toBeGreaterThan(512 * 1024);
    // The most recent responses are cached, without a gap.
    expect(kept.indexOf(false)).toBe(count);
  });

  test('no response is cached if the size is 0', async () => {
    const { ask, readsDuring } = await servers({ mebibytes: 0 });
    for (let time = 1; time <= 3; time += 1) {
      expect(await readsDuring(() => ask('/v1/milestones'))).toBeGreaterThan(0);
    }
    expect(readConfig({}).responseCacheBytes).toBeGreaterThan(0);
  });
});
