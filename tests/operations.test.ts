// Behaviour for operators: request ids, security headers, logs, metrics, health checks, rate limit and client addresses.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../src/config.ts';
import { currentFile, replaceFile } from '../src/editions/layout.ts';
import { clientAddressReader } from '../src/http/client-address.ts';
import { problemOfType } from '../src/http/problems.ts';
import { damageDatabase, type Json, startApp } from './support/app.ts';
import { newInstallation } from './support/process.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('every response', () => {
  const paths = '/ /v1/deals /v1/deals?asOf=2020 /v1/nothing /%ZZ /docs /health/live /metrics'.split(' ');

  test('every response has a different X-Request-Id', async () => {
    const { address } = await startApp();
    const ids = new Set<string | null>();
    for (const path of [...paths, ...paths, ...paths]) {
      const id = (await fetch(address + path)).headers.get('x-request-id');
      expect(id).toMatch(UUID);
      ids.add(id);
    }
    expect(ids.size).toBe(3 * paths.length);
  });

  test('every response has X-Content-Type-Options: nosniff, and Strict-Transport-Security only when PUBLIC_URL is https', async () => {
    const plain = await startApp();
    const secure = await startApp({ publicUrl: 'https://example.org' });
    for (const path of [...paths, ...paths]) {
      const [one, other] = [await fetch(plain.address + path), await fetch(secure.address + path)];
      expect(one.headers.get('x-content-type-options')).toBe('nosniff');
      expect(one.headers.get('strict-transport-security')).toBeNull();
      expect(other.headers.get('strict-transport-security')).toBe('max-age=63072000');
    }
  });

  test('no response has a Server or X-Powered-By header', async () => {
    const { address } = await startApp();
    for (const path of paths) {
      const { headers } = await fetch(address + path);
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    }
  });

  test.each(['/', '/problems', '/problems/not-found', '/docs'])(
    'the content security policy of %s allows nothing by default, no framing and no unsafe script',
    async (path) => {
      const { address } = await startApp();
      const { headers } = await fetch(address + path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

test('a response with an invalid header becomes a 500 and does not affect concurrent responses', async () => {
  const { address } = await startApp({}, (app) => {
    app.get('/invalid-header', (_request, reply) => reply.header('x-invalid', 'one\ntwo').send('text'));
  });
  const paths = ['/v1/deals', '/invalid-header', '/v1/partners'];
  const answers = await Promise.all(paths.map((path) => fetch(address + path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 500, 200]);
});

type Line = { level: number; msg: string; reqId?: string; traceId?: string; parentId?: string; req?: object };

test('the log records only id, trace, method, URL and client address of a request, not its user agent, cookie or authorization', async ({
  onTestFinished,
}) => {
  const { seed, serve } = newInstallation(onTestFinished);
  await seed().ended;
  const server = serve({ LOG_LEVEL: 'info', TRUST_PROXY: '127.0.0.1' });
  const address = await server.address();
  const [traceId, parentId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const headers = {
    traceparent: `00-${traceId}-${parentId}-01`,
    'x-forwarded-for': '203.0.113.7',
    'user-agent': 'somebody in particular',
    cookie: 'who=me',
    authorization: 'secret',
  };
  const ids: (string | null)[] = [];
  for (const path of ['/v1/deals', '/v1/deals', '/v1/deals', '/v1/nothing', '/v1/claims?format=csv']) {
    const response = await fetch(address + path, { headers });
    ids.push(response.headers.get('x-request-id'));
    // Read the body: the server logs a full export only when the client has read it completely.
    await response.text();
  }
  await fetch(`${address}/v1/deals`, { headers: { traceparent: 'ff-none' } });
  server.kill('SIGTERM');
  const { stdout } = await server.ended;
  expect(stdout).not.toMatch(/somebody|who=me|secret/);
  const lines: Line[] = stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  const completed = lines.filter(({ msg }) => msg === 'request completed');
  expect(completed.slice(0, 5).map(({ reqId }) => reqId)).toEqual(ids);
  expect(completed.map((line) => line.traceId)).toEqual([traceId, traceId, traceId, traceId, traceId, undefined]);
  expect(completed[0]?.parentId).toBe(parentId);
  const requests = lines.flatMap(({ req }) => req ?? []);
  expect(requests[0]).toEqual({ method: 'GET', url: '/v1/deals', remoteAddress: '203.0.113.7' });
  expect(new Set(requests.map((request) => Object.keys(request).join()))).toEqual(
    new Set(['method,url,remoteAddress']),
  );
});

/** Collects what the logger writes to standard output, until the end of the test. */
function captureLog(): { text(): string } {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    text += String(line);
    return true;
  });
  onTestFinished(() => write.mockRestore());
  return { text: () => text };
}

describe('the id of an error', () => {
  type Response = { status: number; headers: Headers; json(): Json };
  const requests: [what: string, status: number, send: (port: number) => Promise<Response>][] = [
    ['an unknown record', 404, (port) => sendRaw(port, requestFor('/v1/deals/none'))],
    ['an invalid parameter', 400, (port) => sendRaw(port, requestFor('/v1/deals?form=1'))],
    ['a path that is not valid UTF-8', 400, (port) => sendRaw(port, requestFor('/v1/deals/%FF'))],
    ['a request that Node cannot parse', 400, (port) => sendRaw(port, requestFor('/v1/search?q=é'))],
    ['CONNECT', 405, (port) => sendRaw(port, requestFor('example.org:443', { method: 'CONNECT' }))],
    ['an unknown method', 405, (port) => sendRaw(port, requestFor('/', { method: 'BREW' }))],
    ['an internal error', 500, (port) => sendRaw(port, requestFor('/failing'))],
    ['an unavailable resource', 503, (port) => sendRaw(port, requestFor('/unavailable'))],
  ];

  test.each(requests)(
    'the id in `instance` and X-Request-Id of %s (%i) is in the log: with level info always, with level warn for 5xx',
    async (_what, status, send) => {
      for (const logLevel of ['info', 'warn'] as const) {
        const log = captureLog();
        const { port } = await startApp({ logLevel }, (app) => {
          app.get('/failing', () => Promise.reject(new Error('intended')));
          app.get('/unavailable', () => Promise.reject(problemOfType('unavailable')));
        });
        const response = await send(port);
        const id = response.headers.get('x-request-id');
        expect([response.status, response.json().instance]).toEqual([status, `urn:uuid:${id}`]);
        expect([logLevel, log.text().includes(`"reqId":"${id}"`)]).toEqual([
          logLevel,
          logLevel === 'info' || status >= 500,
        ]);
      }
    },
  );
});

describe('/metrics', () => {
  /** Requests /metrics, checks the OpenMetrics format, and returns the value of each sample by metric name with labels. */
  async function metricsAt(address: string): Promise<Map<string, number>> {
    const response = await fetch(`${address}/metrics`);
    expect(response.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toMatch(/\n# EOF\n$/);
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      samples.map((line): [string, number] => {
        const [, name = '', value] = /^(\w+(?:\{[^{}]*\})?) (\S+)$/.exec(line) ?? [];
        expect(name).not.toBe('');
        return [name, Number(value)];
      }),
    );
  }

  test('/metrics counts responses by method, route and status', async () => {
    const { address, app } = await startApp();
    for (let attempt = 0; attempt < 5; attempt += 1) await fetch(`${address}/v1/deals`);
    await fetch(`${address}/v1/deals/france-fluidstack`, { method: 'HEAD' });
    await fetch(`${address}/v1/deals?form=1`);
    for (const path of ['/wp-login.php', '/another', '/v1/deals/none']) await fetch(address + path);
    await fetch(`${address}/v1/deals`, { method: 'BREW' }).catch(() => undefined);
    await fetch(`${address}/v1/deals`, { method: 'DELETE' });
    const metrics = await metricsAt(address);
    const count = (method: string, route: string, status: number) =>
      metrics.get(
        `gigawatt_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`,
      );
    expect(count('GET', '/v1/deals', 200)).toBe(5);
    expect(count('GET', '/v1/deals', 400)).toBe(1);
    expect(count('HEAD', '/v1/deals/:id', 200)).toBe(1);
    expect(count('GET', '/v1/deals/:id', 404)).toBe(1);
    expect(count('GET', 'none', 404)).toBe(2);
    expect(count('other', 'none', 405)).toBe(1);
    const buckets = [...metrics].filter(([name]) =>
      /_bucket\{method="GET",route="\/v1\/deals",status="200"/.test(name),
    );
    expect(buckets.map(([, value]) => value)).toEqual(buckets.map(([, value]) => value).toSorted((a, b) => a - b));
    expect(buckets.at(-1)).toEqual([expect.stringContaining('le="+Inf"'), 5]);
    expect(metrics.get('gigawatt_kept_answers_sent_total')).toBeGreaterThanOrEqual(2);
    expect(metrics.get('gigawatt_kept_answers')).toBe(1);
    expect(metrics.get('gigawatt_ready')).toBe(1);
    expect(metrics.get(`gigawatt_edition_info{edition="${app.store.current.id}"}`)).toBe(1);
    expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(2 ** 20);
  });

  test('/metrics reports edition_refused when the server cannot load the current edition', async () => {
    const { address, app, config } = await startApp();
    // The server refuses the new edition, which does not exist, and keeps serving the previous one.
    replaceFile(currentFile(config.dataDirectory), `${'0'.repeat(64)}\n`);
    await vi.waitFor(() => expect(app.store.loadError).toBeDefined(), 10_000);
    const refused = await metricsAt(address);
    expect(['damaged', 'edition_refused', 'ready'].map((name) => refused.get(`gigawatt_${name}`))).toEqual([0, 1, 1]);
  });

  test('/metrics reports a damaged database while every endpoint except /metrics and /health/live returns 503', async () => {
    const { address, app, config } = await startApp();
    const file = await damageDatabase(app, config);
    const metrics = await metricsAt(address);
    expect(metrics.get('gigawatt_damaged')).toBe(1);
    expect(metrics.get('gigawatt_ready')).toBe(0);
    for (const path of ['/v1/deals', '/v1/deals?format=csv', '/', '/v1/nothing', '/docs', '/health/ready']) {
      const response = await fetch(address + path);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
      expect(await response.text()).not.toContain(file);
    }
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
  });
});

test('Fastify has no plugin timeout, because opening or building an edition can exceed the default of 10 s', async () => {
  const { app } = await startApp();
  expect(app.initialConfig.pluginTimeout).toBe(0);
});

test('GET /health/ready returns 503 while the server shuts down, but other requests succeed', async () => {
  const { address, app } = await startApp();
  expect(await (await fetch(`${address}/health/ready`)).json()).toEqual({
    status: 'ready',
    edition: app.store.current.id,
  });
  app.startDraining();
  expect((await fetch(`${address}/health/ready`)).status).toBe(503);
  expect((await fetch(`${address}/v1/deals`)).status).toBe(200);
});

test('GET /v1/deals returns 503 when the event loop is blocked longer than the configured maximum, and 200 afterwards', async () => {
  const { address, port } = await startApp({ maxEventLoopDelay: 1000 });
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  // Block the event loop for 2.5 s while the request waits. This server tolerates a delay of at most 1 s.
  socket.write(requestFor('/v1/deals'));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  const response = await text(socket);
  expect(response).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
  expect(response).toMatch(/\r\nretry-after: 2\r\n/i);
  await vi.waitFor(async () => expect((await fetch(`${address}/v1/deals`)).status).toBe(200), 5000);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
});

test('the rate limit counts requests to any URL with any method, and responses state the remaining requests and seconds', async () => {
  const { address, port } = await startApp({ rateLimit: 8 });
  const first = await fetch(`${address}/v1/deals`);
  expect(first.headers.get('ratelimit-policy')).toBe('"default";q=8;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"default";r=7;t=(60|59)$/);
  const requests = [
    () => fetch(`${address}/v1/deals`),
    () => fetch(`${address}/nowhere`),
    () => fetch(`${address}/v1/deals`, { method: 'DELETE' }),
    () => fetch(`${address}/v1/deals`, { method: 'OPTIONS' }),
    () => fetch(`${address}/v1/deals?form=1`),
    () => fetch(`${address}/en`),
    () => sendRaw(port, requestFor('/%ZZ')),
  ];
  for (const send of requests) expect((await send()).status).not.toBe(429);
  for (const send of requests) expect((await send()).status).toBe(429);
  const refused = await fetch(`${address}/v1/deals`);
  expect(refused.headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
  const head = await fetch(`${address}/v1/deals`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([429, '']);
});

test('health checks and metrics are not counted, and return 200 to a client that exceeds the rate limit', async () => {
  const { address } = await startApp({ rateLimit: 1 });
  const paths = ['/health/live', '/health/ready', '/metrics'];
  const statuses = async () => Promise.all(paths.map(async (path) => (await fetch(address + path)).status));
  expect(await statuses()).toEqual([200, 200, 200]);
  expect((await fetch(`${address}/v1/deals`)).status).toBe(200);
  expect((await fetch(`${address}/v1/deals`)).status).toBe(429);
  expect(await statuses()).toEqual([200, 200, 200]);
  expect((await fetch(`${address}/health/none`)).status).toBe(429);
});

test('a cached response counts towards the rate limit and states the current number of remaining requests', async () => {
  const { address, app } = await startApp({ rateLimit: 8 });
  const remaining = [];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { headers } = await fetch(`${address}/v1/deals`);
    remaining.push(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
  }
  expect(remaining).toEqual(['7', '6', '5']);
  expect(app.cachedResponses().sent).toBe(2);
});

test('a client cannot evade the rate limit with X-Forwarded-For when no proxy is trusted', async () => {
  const { address } = await startApp({ rateLimit: 2 });
  const statuses = [];
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    statuses.push(
      (await fetch(`${address}/v1/deals`, { headers: { 'x-forwarded-for': `203.0.113.${attempt}` } })).status,
    );
  }
  expect(statuses).toEqual([200, 200, 429, 429]);
});

test('the rate limit counts per client address in X-Forwarded-For when a trusted proxy sends the request', async () => {
  const { address } = await startApp({ rateLimit: 1, trustedProxies: ['127.0.0.1'] });
  const statusFor = async (forwarded: string) =>
    (await fetch(`${address}/v1/deals`, { headers: { 'x-forwarded-for': forwarded } })).status;
  expect(await statusFor('203.0.113.1')).toBe(200);
  expect(await statusFor('203.0.113.2')).toBe(200);
  expect(await statusFor('198.51.100.9, 203.0.113.2')).toBe(429);
  // All addresses of an IPv6 /64 network share one limit.
  expect(await statusFor('2001:db8:1:2::1')).toBe(200);
  expect(await statusFor('2001:db8:1:2:ffff::2')).toBe(429);
  expect(await statusFor('2001:db8:1:3::1')).toBe(200);
  expect(await statusFor('fe80::1%eth0')).toBe(200);
  // Instead of an invalid client address, the server counts the proxy's address. `%` and `unknown` therefore share one limit.
  expect(await statusFor('%')).toBe(200);
  expect(await statusFor('unknown')).toBe(429);
});

describe('the address of a client', () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, connection: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as never;

  test.each([
    [[], '198.51.100.1', '203.0.113.1', '198.51.100.1'],
    [['198.51.100.1'], '198.51.100.1', '203.0.113.1', '203.0.113.1'],
    [['198.51.100.0/24'], '198.51.100.1', '192.0.2.1, 203.0.113.1', '203.0.113.1'],
    [['198.51.100.0/24', '203.0.113.1'], '198.51.100.1', '192.0.2.1, 203.0.113.1', '192.0.2.1'],
    [['198.51.100.0/24'], '198.51.100.1', undefined, '198.51.100.1'],
    [['198.51.100.0/24'], '192.0.2.9', '203.0.113.1', '192.0.2.9'],
    [['198.51.100.1'], '198.51.100.1', 'somebody', '198.51.100.1'],
    [['198.51.100.1'], '198.51.100.1', 'fe80::1%eth0', 'fe80::1'],
    [[], 'fe80::1%eth0', undefined, 'fe80::1'],
  ])(
    'with the trusted proxies %j, a request from %s with X-Forwarded-For %j has the client address %s',
    (proxies, remoteAddress, forwarded, address) => {
      expect(clientAddressReader(proxies)(request(remoteAddress, forwarded))).toBe(address);
    },
  );

  test.each(['example.org', '10.0.0.0/33', '10.0.0.7,, x', '::/129', '10.0.0.0/8/8'])(
    'readConfig rejects TRUST_PROXY=%j, which is not a list of IP addresses and CIDR ranges',
    (list) => {
      expect(() => readConfig({ TRUST_PROXY: list })).toThrow(
        /^TRUST_PROXY must be comma-separated IP addresses or CIDR ranges/,
      );
    },
  );
});
