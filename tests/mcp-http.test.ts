// The MCP endpoint /mcp over HTTP, including malformed requests.
import { expect, test } from 'vitest';
import { type Json, startApp, useApp } from './support/app.ts';
import { connectClient } from './support/mcp-client.ts';
import { expectProblem } from './support/problems.ts';

const { app } = useApp();

type RequestOptions = { method?: string; headers?: Record<string, string>; payload?: string };

async function send({ method = 'POST', headers = {}, payload }: RequestOptions) {
  const response = await app().inject({
    url: '/mcp',
    method: method as 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload !== undefined && { payload }),
  });
  const { statusCode: status, body } = response;
  return {
    status,
    body,
    headers: new Headers(response.headers as Record<string, string>),
    json: (): Json => response.json(),
  };
}

const request = (method: string, params: object = {}, id: unknown = 1) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });
const call = (name: string, given: object) => request('tools/call', { name, arguments: given });

test.each([
  ['malformed JSON', '{"jsonrpc":', 400, -32700],
  ['an empty body', '', 400, -32700],
  ['a batch', `[${request('tools/list')}]`, 400, -32600],
  ['an empty batch', '[]', 400, -32600],
  ['a number', '7', 400, -32600],
  ['null', 'null', 400, -32600],
  ['JSON that is not JSON-RPC', '{"hello":"there"}', 400, undefined],
  ['deep nesting', '['.repeat(30_000), 400, -32700],
])('POST /mcp rejects %s with a JSON-RPC error', async (_, payload, status, code) => {
  const response = await send({ payload });
  expect(response.status).toBe(status);
  expect(response.json()).toMatchObject({
    jsonrpc: '2.0',
    id: null,
    error: { code: code ?? expect.any(Number), message: expect.any(String) },
  });
});

test('POST /mcp returns 400 for a batch that cancels its own request', async () => {
  const cancel = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
  expect((await send({ payload: `[${request('tools/list')},${cancel}]` })).status).toBe(400);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  'POST /mcp returns 415 when the content type of the body is %j',
  async (type) => {
    const { status } = await send({ payload: request('tools/list'), headers: { 'content-type': type } });
    expect(status).toBe(415);
  },
);

test('POST /mcp returns 202 without a body for a notification', async () => {
  const payload = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
  expect(await send({ payload })).toMatchObject({ status: 202, body: '' });
});

test('POST /mcp returns the result of a tool call without an `initialize` request before it, whatever `Accept` says', async () => {
  const response = await send({ payload: call('search', { q: 'heat' }), headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.json().result.structuredContent.items.length).toBeGreaterThan(0);
});

test('POST /mcp returns 413 when the body exceeds 64 KiB', async () => {
  const payload = (size: number) => call('search', { q: 'heat' }).padEnd(size);
  expect((await send({ payload: payload(64 * 1024) })).status).toBe(200);
  expectProblem(await send({ payload: payload(64 * 1024 + 1) }), 'content-too-large');
});

test.each(['GET', 'PUT', 'PATCH', 'DELETE'])(
  'the HTTP method %s at /mcp returns 405 and says that POST is allowed',
  async (method) => {
    const response = await send({ method, headers: { accept: 'text/event-stream' } });
    expect(expectProblem(response, 'method-not-allowed').detail).toContain(method);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  },
);

test('HEAD /mcp returns 405 without a body', async () => {
  expect(await send({ method: 'HEAD' })).toMatchObject({ status: 405, body: '' });
});

test('/mcp allows cross-origin requests with MCP headers', async () => {
  const preflight = await send({
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, mcp-protocol-version, mcp-method, mcp-name',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('*');
  const crossOrigin = await send({ payload: request('tools/list'), headers: { origin: 'https://elsewhere.example' } });
  expect([crossOrigin.status, crossOrigin.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
});

test('/mcp rejects a subscription to resource changes', async () => {
  const client = await connectClient(app(), '2026-07-28');
  await expect(client.listen({ resourceSubscriptions: [] })).rejects.toThrow();
});

test('URLs in the results of MCP tools use the host of the request', async () => {
  const { json } = await send({
    payload: call('what_is_known', { id: 'service-start', asOf: '2026' }),
    headers: { host: 'register.example:8080' },
  });
  expect(json().result.structuredContent.url).toBe(
    'http://register.example:8080/v1/milestones/service-start?asOf=2026-12-31',
  );
});

test('POST /mcp returns 429 when the rate limit is exceeded', async () => {
  const { address } = await startApp({ rateLimit: 2 });
  const post = () =>
    fetch(`${address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: request('tools/list'),
    });
  expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([200, 200, 429]);
});
