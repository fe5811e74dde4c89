// /mcp over HTTP: what any client may send, and no model's program would.
import { describe, expect, test } from 'vitest';
import { type Json, listening, useApp } from './support/app.ts';
import { clientOf } from './support/model.ts';
import { problemIn } from './support/problems.ts';

const { app } = useApp();

type Sent = { method?: string; headers?: Record<string, string>; payload?: string };

/** Anything sent to /mcp, whether or not it makes sense. */
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
    ['what is no JSON', '{"jsonrpc":', 400, -32700],
    ['nothing', '', 400, -32700],
    ['a batch', `[${request('tools/list')}]`, 400, -32600],
    ['an empty batch', '[]', 400, -32600],
    ['a number', '7', 400, -32600],
    ['null', 'null', 400, -32600],
    ['what is no JSON-RPC', '{"hello":"there"}', 400, undefined],
    ['nesting without end', '['.repeat(30_000), 400, -32700],
  ])('%s is refused in the form of JSON-RPC', async (_, payload, status, code) => {
    const answer = await send({ payload });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { code: code ?? expect.any(Number), message: expect.any(String) },
    });
  });

  test('a batch that cancels itself hangs nobody', async () => {
    const cancel = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
    expect((await send({ payload: `[${request('tools/list')},${cancel}]` })).status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'a body of type %j is refused',
    async (type) => {
      const { status } = await send({ payload: request('tools/list'), headers: { 'content-type': type } });
      expect(status).toBe(415);
    },
  );

  test('a notification is taken, and there is no more to say', async () => {
    const payload = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(await send({ payload })).toMatchObject({ status: 202, body: '' });
  });

  test('a client need not say that it takes JSON, nor say hello first', async () => {
    const answer = await send({ payload: call('search', { q: 'heat' }), headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.json().result.structuredContent.items.length).toBeGreaterThan(0);
  });

  test('a body is read up to 64 KiB', async () => {
    const payload = (size: number) => call('search', { q: 'heat' }).padEnd(size);
    expect((await send({ payload: payload(64 * 1024) })).status).toBe(200);
    problemIn(await send({ payload: payload(64 * 1024 + 1) }), 'content-too-large');
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s does nothing, and POST is what does', async (method) => {
    const answer = await send({ method, headers: { accept: 'text/event-stream' } });
    expect(problemIn(answer, 'method-not-allowed').detail).toContain(method);
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
  });

  test('HEAD is GET without a body', async () => {
    expect(await send({ method: 'HEAD' })).toMatchObject({ status: 405, body: '' });
  });

  test('a page of any origin may ask, with the headers of the protocol', async () => {
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

  test('nothing is subscribed to, so that nobody is kept waiting', async () => {
    const client = await clientOf(app(), '2026-07-28');
    await expect(client.listen({ resourceSubscriptions: [] })).rejects.toThrow();
  });

  test('addresses are those under which the server was asked', async () => {
    const { json } = await send({
      payload: call('what_is_known', { id: 'service-start', asOf: '2026' }),
      headers: { host: 'register.example:8080' },
    });
    expect(json().result.structuredContent.url).toBe(
      'http://register.example:8080/v1/milestones/service-start?asOf=2026-12-31',
    );
  });

  test('models are counted with everybody else', async () => {
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
