// The MCP endpoint /mcp over HTTP, including malformed requests.
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { type App, createApp, type Json, startApp, useApp } from './support/app.ts';
import { connectClient } from './support/mcp-client.ts';
import { expectProblem } from './support/problems.ts';

const { app } = useApp();

type RequestOptions = { method?: string; headers?: Record<string, string>; payload?: string | Buffer };

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
  ['JSON that is not JSON-RPC', '{"hello":"there"}', 400, -32600],
  ['an id that is null', request('ping', {}, null), 400, -32600],
  ['an id of 501 characters', request('ping', {}, 'x'.repeat(501)), 400, -32600],
  ['unclosed brackets', '['.repeat(30_000), 400, -32700],
  ['invalid UTF-8', Buffer.from(call('search', { q: '\xff' }), 'latin1'), 400, -32700],
  ['a byte order mark', `\ufeff${request('ping')}`, 400, -32700],
])('POST /mcp rejects %s with a JSON-RPC error', async (_, payload, status, code) => {
  const response = await send({ payload });
  expect(response.status).toBe(status);
  expect(response.json()).toEqual({
    jsonrpc: '2.0',
    id: null,
    error: { code, message: expect.stringMatching(/^(Parse error|Invalid request): .+\.$/) },
  });
});

/** The `params` that identify a request of MCP revision 2026-07-28. */
const envelope = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** Sends a request of one MCP revision, and returns the JSON-RPC error of the response. */
async function errorOf(revision: string, method: string, params: Json): Promise<Json> {
  const isNewest = revision === '2026-07-28';
  const name = params.name ?? params.uri;
  const response = await send({
    payload: request(method, isNewest ? { ...params, _meta: envelope } : params),
    headers: isNewest
      ? {
          'mcp-protocol-version': revision,
          'mcp-method': method,
          ...(typeof name === 'string' && { 'mcp-name': name }),
        }
      : {},
  });
  expect(response.body.length).toBeLessThan(2000);
  expect(response.json()).toMatchObject({ jsonrpc: '2.0', id: 1 });
  return response.json().error;
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `junk${index}`);
const numbers = (count: number) => Object.fromEntries(names(count).map((name) => [name, 5]));
const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });
const ref = { type: 'ref/prompt', name: 'brief_me' };
const template = { type: 'ref/resource', uri: 'gigawatt://deals/{id}' };

const wrongRequests: [method: string, params: object, code: number, message: string][] = [
  ['prompts/get', {}, -32602, '`name`: expected string, received undefined.'],
  ['prompts/get', { name: 'brief' }, -32602, 'Did you mean "brief_me"? Available: brief_me, check_sentence.'],
  ['prompts/get', { name: 'constructor' }, -32602, 'Available: brief_me, check_sentence.'],
  ['prompts/get', { name: 'brief_me' }, -32602, 'deal: must be the id of a deal'],
  ['prompts/get', { name: 'brief_me', arguments: [] }, -32602, '`arguments`: expected object, received array.'],
  ['prompts/get', { name: 'brief_me', arguments: { deal: 5 } }, -32602, '`arguments.deal`: expected string'],
  ['prompts/get', { name: 'brief_me', arguments: { deal: 'x', asof: '2026' } }, -32602, 'Did you mean "asOf"?'],
  ['prompts/get', { name: 'brief_me', arguments: numbers(3000) }, -32602, '2995 more parameters are invalid.'],
  ['completion/complete', {}, -32602, '`ref`: expected a prompt (`ref/prompt`) or a resource template'],
  ['completion/complete', { ref, argument: { name: 'deal' } }, -32602, '`argument.value`: expected string'],
  ['completion/complete', { ref: { ...ref, name: 'x' }, argument: { name: 'deal', value: '' } }, -32602, 'Available:'],
  ['completion/complete', { ref, argument: { name: 'toString', value: '' } }, -32602, 'Available: deal, asOf.'],
  ['completion/complete', { ref: template, argument: { name: 'slug', value: '' } }, -32602, 'Available: id.'],
  [
    'completion/complete',
    { ref: { ...template, uri: 'x' }, argument: { name: 'id', value: '' } },
    -32602,
    'deals/{id}',
  ],
  ['resources/read', {}, -32602, '`uri`: expected string, received undefined.'],
  ['resources/read', { uri: 'deals' }, -32602, 'Resource not found: "deals". Available: gigawatt://dataset,'],
  ['resources/read', { uri: 'gigawatt://nothing/at-all' }, -32602, 'gigawatt://deals/{id}'],
  ['resources/read', { uri: 'x'.repeat(60_000) }, -32602, '`uri` must be at most 500 characters long.'],
  ['tools/call', {}, -32602, '`name`: expected string, received undefined.'],
  ['tools/call', { name: 'serach' }, -32602, 'Unknown tool "serach". Did you mean "search"? Available: search, '],
  ['tools/call', { name: 'x'.repeat(60_000) }, -32602, '`name` must be at most 500 characters long.'],
  ['tools/call', { name: 'search', arguments: null }, -32602, '`arguments`: expected object, received null.'],
  ['tools/call', { name: 'search', arguments: nested(5000) }, -32600, 'at most 64 nested objects and arrays'],
  ['tools/list', { cursor: 5 }, -32602, '`cursor`: expected string, received number.'],
  ['tools/list', { cursor: 'MQ' }, -32602, 'the list has only one page'],
  ['logging/setLevel', { level: 'loud' }, -32601, 'Unknown method "logging/setLevel". Available: '],
  ['tools/delete', {}, -32601, 'tools/list, tools/call, '],
  ['subscriptions/listen', { notifications: {} }, -32601, 'no subscriptions'],
];

test.each(wrongRequests)(
  'a request for %s with the params %j returns the error %i, with a message that says what is allowed',
  async (method, params, code, message) => {
    for (const revision of ['2025-11-25', '2026-07-28']) {
      // Headers take at most 16 KiB, so `Mcp-Name` cannot repeat a name of 60,000 characters.
      if (revision === '2026-07-28' && JSON.stringify(params).includes('x'.repeat(60_000))) continue;
      expect(await errorOf(revision, method, params)).toMatchObject({
        code,
        message: expect.stringContaining(message),
      });
    }
  },
);

test.each<[params: object, message: string]>([
  [{}, '`protocolVersion`: expected string, received undefined. `capabilities`: expected object'],
  [{ protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 1 } }, '`clientInfo.name`: expected string'],
  [
    { protocolVersion: '2025-11-25', capabilities: { experimental: numbers(3000) }, clientInfo: {} },
    '`capabilities.experimental.junk0`: expected object, received number.',
  ],
])('an `initialize` request with invalid params returns the error -32602', async (params, message) => {
  const error = await errorOf('2025-11-25', 'initialize', params);
  expect(error).toMatchObject({ code: -32602, message: expect.stringContaining(message) });
});

test('POST /mcp accepts the longest id and the deepest nesting that it allows', async () => {
  const deep = JSON.stringify({ jsonrpc: '2.0', id: 'x'.repeat(500), method: 'ping', params: nested(62) });
  expect((await send({ payload: deep })).json()).toMatchObject({ id: 'x'.repeat(500), result: {} });
});

test('a tool call with 5,000 unknown arguments returns an error of less than 1 KB that lists the allowed arguments', async () => {
  const { status, body, json } = await send({ payload: call('search', { q: 'heat', ...numbers(4999) }) });
  expect(status).toBe(200);
  expect(body.length).toBeLessThan(1000);
  expect(json().result).toEqual({
    isError: true,
    content: [{ type: 'text', text: 'Too many arguments: 5,000. Allowed: q, kind, deal, source, asOf, limit.' }],
  });
});

test('a tool call with unknown arguments of 3,000 characters returns an error of less than 10 KB', async () => {
  const given = Object.fromEntries(names(20).map((name) => [name + 'x'.repeat(3000), 5]));
  const { body, json } = await send({ payload: call('what_is_known', given) });
  expect(json().result.isError).toBe(true);
  expect(body.length).toBeLessThan(10_000);
});

test('POST /mcp returns 400 for a batch that cancels its own request', async () => {
  const cancel = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
  expect((await send({ payload: `[${request('tools/list')},${cancel}]` })).status).toBe(400);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ';;;', ''])(
  'POST /mcp returns 415 and names the allowed type when the content type of the body is %j',
  async (type) => {
    const response = await send({ payload: request('tools/list'), headers: { 'content-type': type } });
    expect(response.status).toBe(415);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.json().error).toMatchObject({ code: -32600, message: expect.stringContaining('application/json') });
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

/** Sends a preflight request and a request from a web page, and returns both responses. */
async function sendFrom(server: App, origin: string) {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, mcp-protocol-version, mcp-method, mcp-name',
  };
  const post = { headers: { origin, 'content-type': 'application/json' }, payload: request('tools/list') };
  return Promise.all([
    server.inject({ url: '/mcp', method: 'OPTIONS', headers: { origin, ...preflight } }),
    server.inject({ url: '/mcp', method: 'POST', ...post }),
  ]);
}

test.each([
  { allowed: ['http://localhost:5173', 'http://127.0.0.1:3000', 'https://[::1]'], config: {} },
  { allowed: ['https://register.example'], config: { publicUrl: 'https://register.example' } },
  {
    allowed: ['https://chat.example:8443', 'http://localhost'],
    config: { mcpAllowedOrigins: ['https://chat.example:8443'] },
  },
  {
    allowed: ['https://anything.example', 'null'],
    config: { publicUrl: 'https://register.example', mcpAllowedOrigins: ['*'] },
  },
])('web pages of the origins $allowed can use /mcp when the configuration is $config', async ({ allowed, config }) => {
  const server = await createApp({ config });
  for (const origin of allowed) {
    const [preflight, response] = await sendFrom(server, origin);
    expect([preflight.statusCode, response.statusCode], origin).toEqual([204, 200]);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': '*, Authorization',
    });
    expect(response.headers['access-control-allow-origin']).toBe('*');
  }
});

test.each([
  {
    refused: ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example', 'file://localhost', ''],
    config: {},
  },
  {
    refused: ['http://register.example', 'https://register.example:8443', 'http://localhost:3000'],
    config: { publicUrl: 'https://register.example' },
  },
  {
    refused: ['https://chat.example', 'https://chat.example.evil.example'],
    config: { mcpAllowedOrigins: ['https://chat.example:8443'] },
  },
])(
  'web pages of the origins $refused cannot use /mcp when the configuration is $config',
  async ({ refused, config }) => {
    const server = await createApp({ config });
    for (const origin of refused) {
      for (const { statusCode, headers, json } of await sendFrom(server, origin)) {
        expect([statusCode, headers['access-control-allow-origin']], origin).toEqual([403, undefined]);
        expect(json()).toMatchObject({ type: '/problems/origin-not-allowed', status: 403 });
        expect(json().detail).toContain('`MCP_ALLOWED_ORIGINS`');
      }
    }
  },
);

test('a web page that the name of another host leads to this server cannot use /mcp (DNS rebinding)', async () => {
  const headers = { host: 'evil.example:3000', origin: 'http://evil.example:3000' };
  expectProblem(await send({ payload: request('tools/list'), headers }), 'origin-not-allowed');
});

test('MCP_ALLOWED_ORIGINS accepts origins and `*`, and rejects other values', () => {
  const read = (MCP_ALLOWED_ORIGINS?: string) => readConfig({ MCP_ALLOWED_ORIGINS }).mcpAllowedOrigins;
  expect(read()).toEqual([]);
  expect(read('https://Chat.Example:443/, http://localhost:80, moz-extension://6ab1')).toEqual([
    'https://chat.example',
    'http://localhost',
    'moz-extension://6ab1',
  ]);
  expect(read('*')).toEqual(['*']);
  for (const wrong of ['chat.example', 'https://chat.example/path', 'https://*.example', 'null', 'https://'])
    expect(() => read(wrong), wrong).toThrow(/MCP_ALLOWED_ORIGINS must be/);
});

test('/mcp rejects a subscription to resource changes', async () => {
  const client = await connectClient(app(), '2026-07-28');
  await expect(client.listen({ resourceSubscriptions: [] })).rejects.toThrow();
});

test('URLs in the results of MCP tools use the host of the request', async () => {
  const { json } = await send({
    payload: call('what_is_known', { id: 'france-fluidstack.service-start', asOf: '2026' }),
    headers: { host: 'register.example:8080' },
  });
  expect(json().result.structuredContent.url).toBe(
    'http://register.example:8080/v1/milestones/france-fluidstack.service-start?asOf=2026-12-31',
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
