// Plain questions, which are answered before Fastify sees them: byte by byte the same as those that it answers.
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { realSeed, seeded, TODAY, temporaryFolder } from './support/register.ts';
import { requestFor, send } from './support/socket.ts';

let app: Awaited<ReturnType<typeof buildApp>>;
let seen = 0;
const cleanUps: (() => void)[] = [];

beforeAll(async () => {
  const { config } = seeded(
    temporaryFolder((remove) => cleanUps.push(remove)),
    realSeed,
  );
  app = await buildApp({ ...config, responseCacheBytes: 0 }, { now: () => TODAY });
  app.addHook('onRequest', async () => {
    seen += 1;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await app.close();
  for (const cleanUp of cleanUps) cleanUp();
});

/** All that comes back, but for the time of day and the id, which each answer has of its own. */
function sent(target: string, headers: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
    socket.on('end', () => {
      const all = Buffer.concat(chunks).toString('latin1');
      resolve(all.replace(/^(?:date|x-request-id): .*\r\n/gim, ''));
    });
    socket.write(requestFor(target, { headers }));
  });
}

/** The answer, and whether Fastify was left out: then it must be what Fastify would have answered. */
async function asked(target: string, headers = ''): Promise<{ answer: string; isFast: boolean }> {
  const before = seen;
  const answer = await sent(target, headers);
  const isFast = seen === before;
  // A length is told of what has no body: nothing plain, and of no effect.
  const slow = await sent(target, `${headers}Content-Length: 0\r\n`);
  expect(seen).toBe(before + (isFast ? 1 : 2));
  if (isFast) expect(answer, target).toBe(slow);
  return { answer, isFast };
}

const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'editions'];

/** Some of these, each at most once: of the values, some are wrong. */
const some = (choices: Record<string, string[]>, most: number) =>
  fc.uniqueArray(
    fc
      .constantFrom(...Object.entries(choices))
      .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
    { maxLength: most, selector: ([name]) => name },
  );

const parameters = some(
  {
    from: ['2025', '2026-03', '2026-06-30', '2026-Q2', '2026-13', ''],
    dueBy: ['2026', '2028-Q1', 'soon'],
    to: ['2027', '2028-02', '2025'],
    match: ['certain', 'possible', 'perhaps'],
    status: ['planned', 'reached', 'withdrawn'],
    overdue: ['true', 'false', 'no'],
    deal: ['france-fluidstack', 'softbank-france', 'no-such'],
    source: ['lanouvelletribune-2025-02', 'wsj-2025-02-10', 'constructor'],
    asOf: ['2025', '2025-02-10', '2026-02', '2030', 'today'],
    expand: ['reports'],
    sort: ['earliest', '-earliest', 'id', '-latest', 'value'],
    limit: ['1', '3', '50', '0', '01'],
    edition: ['current', '0'.repeat(64)],
    cursor: ['WyJub25lIl0', 'x=y'],
    form: ['2026'],
    toString: ['1'],
  },
  3,
).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));

const headers = some(
  {
    Accept: ['*/*', 'application/json', 'text/csv', 'image/png'],
    'Accept-Encoding': ['gzip', 'br, zstd', 'identity;q=0'],
    'If-None-Match': ['*', '"none"'],
    'If-Modified-Since': ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sat, 01 Jan 2000 00:00:00 GMT'],
    Origin: ['https://example.org'],
  },
  2,
).map((fields) => fields.map(([name, value]) => `${name}: ${value}\r\n`).join(''));

describe('a plain question', () => {
  test('gets the same bytes from the fast path as from Fastify, whatever is asked of a list', async () => {
    let fast = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists, 'milestones'), parameters, headers, async (list, query, fields) => {
        const { isFast } = await asked(`/v1/${list}${query && `?${query}`}`, fields);
        if (isFast) fast += 1;
      }),
      { numRuns: 300 },
    );
    expect(fast).toBeGreaterThan(50);
  });

  test.each([
    '/v1/milestones',
    '/v1/milestones?from=2026&to=2026&limit=2',
    '/v1/milestones?asOf=2025-06&deal=france-fluidstack',
    '/v1/milestones?dueBy=2028-Q4&limit=2',
    '/v1/milestones/service-start',
    '/v1/milestones/service-start?asOf=2025-03',
    '/v1/milestones/service-start/history',
    '/v1/deals/france-fluidstack',
    '/v1/deals/france-fluidstack/timeline',
    '/v1/figures?unit=MW&sort=-value',
    '/v1/search?q=chaleur',
    '/v1/changes?since=2025',
    '/v1/editions',
    '/v1/dataset',
  ])('is answered without Fastify: %s', async (target) => {
    const { answer, isFast } = await asked(target);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\naccess-control-allow-origin: \*\r\n/);
    expect(isFast).toBe(true);
  });

  test('is answered with 304 to whoever has the answer', async () => {
    const { answer } = await asked('/v1/milestones?limit=1');
    const tag = /^etag: (.*)\r$/m.exec(answer)?.[1];
    const again = await asked('/v1/milestones?limit=1', `If-None-Match: ${tag}\r\n`);
    expect(again.answer).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/);
    expect(again.isFast).toBe(true);
    expect((await asked('/v1/milestones?limit=2', `If-None-Match: ${tag}\r\n`)).answer).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  test('is compressed as the client likes', async () => {
    const { answer, isFast } = await asked('/v1/milestones', 'Accept-Encoding: gzip\r\n');
    expect(answer).toMatch(/^content-encoding: gzip\r$/m);
    expect(isFast).toBe(true);
  });

  test('leads from page to page', async () => {
    let [target, pages] = ['/v1/milestones?limit=2', 0];
    for (; target; pages += 1) {
      const { answer, isFast } = await asked(target);
      expect(isFast).toBe(true);
      target = JSON.parse(Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString()).next;
    }
    expect(pages).toBeGreaterThan(3);
  });
});

describe('what is not plain', () => {
  test.each([
    ['an error', '/v1/milestones?form=2026'],
    ['a thing that there is not', '/v1/milestones/no-such'],
    ['a value given twice', '/v1/milestones?limit=1&limit=2'],
    ['a name without a value', '/v1/milestones?limit'],
    ['a name that objects have', '/v1/milestones?constructor=1'],
    ['what is encoded', '/v1/milestones?from=%32026'],
    ['another format', '/v1/milestones?format=csv&limit=1'],
    ['an address with a slash at its end', '/v1/milestones/'],
    ['an address that leads elsewhere', '/v1/deal'],
    ['a page', '/docs'],
  ])('is left to Fastify: %s', async (_what, target) => {
    expect((await asked(target)).isFast).toBe(false);
  });

  test.each([
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['POST', 405],
  ])('is left to Fastify: %s', async (method, status) => {
    const answer = await send((app.server.address() as AddressInfo).port, requestFor('/v1/milestones', { method }));
    expect([answer.status, answer.body.includes('items')]).toEqual([status, false]);
  });

  test('is left to Fastify: a Host that names no host', async () => {
    const request = 'GET /v1/milestones HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n';
    expect((await send((app.server.address() as AddressInfo).port, request)).status).toBe(400);
  });
});
