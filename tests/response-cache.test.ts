// Answers that are kept and sent again: the same as when they are made, and only for as long as they hold.
import { get as request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { articleAlone, seeded, seedWith, TODAY, temporaryFolder } from './support/register.ts';

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A server that keeps answers, one on the same register that keeps none, and a clock for both. */
async function servers({ mebibytes = 1 } = {}) {
  const folder = temporaryFolder();
  const { config } = seeded(folder);
  let now = TODAY;
  const [keeping, plain] = await Promise.all(
    [mebibytes, 0].map(async (size) => {
      const sized = { ...config, responseCacheBytes: size * 1024 * 1024 };
      const app = await buildApp(sized, { now: () => now });
      onTestFinished(() => app.close());
      await app.listen({ host: '127.0.0.1', port: 0 });
      return app;
    }),
  );
  if (!keeping || !plain) throw new Error('two were asked for');
  const portOf = (app: typeof keeping) => (app.server.address() as AddressInfo).port;
  return {
    folder,
    keeping,
    plain,
    setNow: (instant: Date) => {
      now = instant;
    },
    ask: (path: string, headers = {}, method = 'GET') => ask(portOf(keeping), path, headers, method),
    askPlain: (path: string, headers = {}, method = 'GET') => ask(portOf(plain), path, headers, method),
    /** How often the register is read while somebody asks. */
    async readsDuring(action: () => Promise<unknown>): Promise<number> {
      const use = vi.spyOn(keeping.store.current, 'use');
      await action();
      const { length } = use.mock.calls;
      use.mockRestore();
      return length;
    },
  };
}

/** The answer as it is on the wire, from a host of one name whatever the port. */
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

// Some say their length themselves.
const paths = [
  '/v1/milestones',
  '/v1/milestones?from=2026&to=2026&limit=1',
  '/v1/milestones/service-start',
  '/v1/milestones?format=csv&limit=2',
  '/v1/figures/electric-power?unit=MW',
  '/v1/deals?asOf=2025-03',
  '/v1/search?q=chaleur',
  '/v1/figures?format=jsonld',
  '/v1/milestones?format=ics',
  '/',
  '/llms.txt',
  '/openapi.yaml',
  '/v1/dataset',
  '/docs',
  '/docs/static/index.css',
  '/health/ready',
  '/v1/milestones?form=2026',
  '/v1/milestones/nothing-such',
];

describe('an answer that was asked for before', () => {
  test('is sent again from the third time on, without the register being read', async () => {
    const { ask, readsDuring } = await servers();
    const reads = [];
    for (let time = 1; time <= 4; time += 1) reads.push(await readsDuring(() => ask('/v1/milestones')));
    expect(reads.map((count) => count > 0)).toEqual([true, true, false, false]);
  });

  test.each(paths)('is the same at %s the fourth time as the first', async (path) => {
    const { ask } = await servers();
    const answers = [];
    for (let time = 1; time <= 4; time += 1) answers.push(await ask(path));
    const told = ({ status, headers }: Answer) => [status, Object.entries(headers).toSorted()];
    const [first, , , fourth] = answers as [Answer, Answer, Answer, Answer];
    if (first.status === 200) expect([told(fourth), fourth.body]).toEqual([told(first), first.body]);
    else expect(fourth.status).toBe(first.status);
  });

  test('is the same as one that is made, with whichever headers it is asked for', async () => {
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

  test('is forgotten the instant that another edition lands', async () => {
    const { folder, keeping, ask } = await servers();
    const path = '/v1/figures/initial-investment';
    for (let time = 1; time <= 3; time += 1) await ask(path);
    const before = keeping.store.current.id;
    const corrected = articleAlone.article.replace('value: 10000000000', 'value: 11000000000');
    seeded(folder, seedWith(temporaryFolder(), { 'sources/lanouvelletribune-2025-02.yaml': corrected }));
    await expect.poll(() => keeping.store.current.id, { timeout: 5000 }).not.toBe(before);
    const { headers, body } = await ask(path);
    expect(JSON.parse(body.toString()).quantity.value).toBe(11_000_000_000);
    expect(headers['gigawatt-edition']).toBe(keeping.store.current.id);
  });

  test('is not given on the next day, and tells caches the truth in the last minutes of its own', async () => {
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

  test('is another for another host, whose addresses are in it', async () => {
    const { ask } = await servers();
    const path = '/v1/milestones?format=jsonld';
    for (const host of ['one.example', 'two.example', 'one.example', 'two.example']) {
      for (let time = 1; time <= 3; time += 1) {
        expect((await ask(path, { host })).body.toString()).toContain(`http://${host}/v1/milestones/service-start`);
      }
    }
  });
});

describe('the room for answers', () => {
  const many = Array.from({ length: 190 }, (_, number) => `/v1/figures?limit=${number + 10}`);

  test('is no larger than it may be: what was not asked for longest goes first', async () => {
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
    // The newest are there, without a gap.
    expect(kept.indexOf(false)).toBe(count);
  });

  test('is not taken by what is asked once only', async () => {
    const { ask, readsDuring } = await servers();
    for (let time = 1; time <= 3; time += 1) await ask('/v1/milestones');
    for (const path of many) await ask(path);
    expect(await readsDuring(() => ask('/v1/milestones'))).toBe(0);
    expect(await readsDuring(() => ask(many[0] ?? ''))).toBeGreaterThan(0);
  });

  test('is none where the operator wants none', async () => {
    const { ask, readsDuring } = await servers({ mebibytes: 0 });
    for (let time = 1; time <= 3; time += 1) {
      expect(await readsDuring(() => ask('/v1/milestones'))).toBeGreaterThan(0);
    }
    expect(readConfig({}).responseCacheBytes).toBeGreaterThan(0);
  });
});
