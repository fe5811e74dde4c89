// /mcp over HTTP: requests that any client may send, also malformed ones.
import { describe, expect, test } from 'vitest';
import { type Json, listening, useApp } from './support/app.ts';
import { clientOf } from './support/model.ts';
import { problemIn } from './support/problems.ts';

const { app } = useApp();

type Sent = { method?: string; headers?: Record<string, string>; payload?: string };

/** Sends any request to /mcp. */
async function send({ method = 'POST', headers = {}, payload }: Sent) {
  const answer = await app().inject({
    url: '/mcp',
    method: method as 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload !== undefined && { payload }),
  });
  const { statusCode: status, body } = answer;
  return {
    status,
    body,
    headers: new Headers(answer.headers as Record<string, string>),
    json: (): Json => answer.json(),
  };
}

const request = (method: string, params: object = {}, id: unknown = 1) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });
const call = (name: string, given: object) => request('tools/call', { name, arguments: given });

describe('over HTTP', () => {
  test.each([
    ['malformed JSON', '{"jsonrpc":', 400, -32700],
    ['an empty body', '', 400, -32700],
    ['a batch', `[${request('tools/list')}]`, 400, -32600],
    ['an empty batch', '[]', 400, -32600],
    ['a number', '7', 400, -32600],
    ['null', 'null', 400, -32600],
    ['JSON that is no JSON-RPC', '{"hello":"there"}', 400, undefined],
    ['deep nesting', '['.repeat(30_000), 400, -32700],
  ])('%s is refused with a JSON-RPC error', async (_, payload, status, code) => {
    const answer = await send({ payload });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { code: code ?? expect.any(Number), message: expect.any(String) },
    });
  });

  test('a batch that cancels its own request is refused at once', async () => {
    const cancel = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
    expect((await send({ payload: `[${request('tools/list')},${cancel}]` })).status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'a body of type %j is refused with 415',
    async (type) => {
      const { status } = await send({ payload: request('tools/list'), headers: { 'content-type': type } });
      expect(status).toBe(415);
    },
  );

  test('a notification returns 202 without a body', async () => {
    const payload = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(await send({ payload })).toMatchObject({ status: 202, body: '' });
  });

  test('a tool call needs neither an Accept header nor an initialization', async () => {
    const answer = await send({ payload: call('search', { q: 'heat' }), headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.json().result.structuredContent.items.length).toBeGreaterThan(0);
  });

  test('a body of more than 64 KiB is refused with 413', async () => {
    const payload = (size: number) => call('search', { q: 'heat' }).padEnd(size);
    expect((await send({ payload: payload(64 * 1024) })).status).toBe(200);
    problemIn(await send({ payload: payload(64 * 1024 + 1) }), 'content-too-large');
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is refused with 405 and names POST', async (method) => {
    const answer = await send({ method, headers: { accept: 'text/event-stream' } });
    expect(problemIn(answer, 'method-not-allowed').detail).toContain(method);
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
  });

  test('HEAD is refused with 405 without a body', async () => {
    expect(await send({ method: 'HEAD' })).toMatchObject({ status: 405, body: '' });
  });

  test('cross-origin requests are allowed with the headers of the protocol', async () => {
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
    const asked = await send({ payload: request('tools/list'), headers: { origin: 'https://elsewhere.example' } });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  test('subscriptions are refused', async () => {
    const client = await clientOf(app(), '2026-07-28');
    await expect(client.listen({ resourceSubscriptions: [] })).rejects.toThrow();
  });

  test('URLs in responses use the host of the request', async () => {
    const { json } = await send({
      payload: call('what_is_known', { id: 'service-start', asOf: '2026' }),
      headers: { host: 'register.example:8080' },
    });
    expect(json().result.structuredContent.url).toBe(
      'http://register.example:8080/v1/milestones/service-start?asOf=2026-12-31',
    );
  });

  test('requests to /mcp count towards the rate limit', async () => {
    const { address } = await listening({ rateLimit: 2 });
    const ask = () =>
      fetch(`${address}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: request('tools/list'),
      });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429]);
  });
});
