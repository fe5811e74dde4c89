// Malformed and unusual HTTP requests, sent as raw bytes.
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemType } from '../src/http/problems.ts';
import { useApp } from './support/app.ts';
import { expectProblem } from './support/problems.ts';
import { sendInParts, sendRaw } from './support/socket.ts';

const { app } = useApp();
let port: number;
beforeAll(async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
  port = (app().server.address() as AddressInfo).port;
});

/** Returns the request line and the header fields of a request that asks the server to close the connection. */
const head = (line: string, ...headers: string[]) =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
const get = (target: string, ...headers: string[]) => head(`GET ${target} HTTP/1.1`, ...headers);
const send = (target: string) => sendRaw(port, get(target));
const post = (body: string, ...headers: string[]) => head('POST /v1/deals HTTP/1.1', ...headers) + body;
const postNowhere = (body: string, ...headers: string[]) => head('POST /nowhere HTTP/1.1', ...headers) + body;
const keepAlive = (target: string) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const chunked = 'Transfer-Encoding: chunked';
const json = 'Content-Type: application/json';
const tooLarge = 2 ** 20 + 1;

describe('URLs', () => {
  test.each(['%ZZ', '%FF', '%C3', '%', '%C3%28', '\xe9', '\xc3\xa9', '\xff'])(
    'a URL with the malformed text %j returns 400, both in the path and in the query',
    async (text) => {
      for (const target of [`/${text}`, `/v1/deals/${text}`, `/v1/search?q=${text}`, `/v1/search?${text}=heat`]) {
        expectProblem(await send(target), 'malformed-request');
      }
    },
  );

  test.each([
    ['énergie', 'The URL contains "é", which must be percent-encoded: %C3%A9.'],
    ['données', 'The URL contains "é", which must be percent-encoded: %C3%A9.'],
    ['l’IA', 'The URL contains "’", which must be percent-encoded: %E2%80%99.'],
    ['“IA”', 'The URL contains "“", which must be percent-encoded: %E2%80%9C.'],
    ['電力', 'The URL contains "電", which must be percent-encoded: %E9%9B%BB.'],
    ['a🔥', 'The URL contains "🔥", which must be percent-encoded: %F0%9F%94%A5.'],
    ['a\u00a0b', 'The URL contains U+00A0, which must be percent-encoded: %C2%A0.'],
    ['e\u0301', 'The URL contains U+0301, which must be percent-encoded: %CC%81.'],
    ['a b', 'The URL contains " ", which must be percent-encoded: %20.'],
    ['a Heat', 'The URL contains " ", which must be percent-encoded: %20.'],
    ['a b é', 'The URL contains " ", which must be percent-encoded: %20.'],
    ['a\tb', 'The URL contains U+0009 (tab), a control character. Remove it.'],
    ['a\0b', 'The URL contains U+0000 (null), a control character. Remove it.'],
    ['a\x7fb', 'The URL contains U+007F (delete), a control character. Remove it.'],
    ['a\rb', 'The URL contains U+000D (carriage return), a control character. Remove it.'],
    ['a\u202eb', 'The URL contains U+202E (right-to-left override), which can disguise text. Remove it.'],
    ['a\u200bb', 'The URL contains U+200B (zero width space), which is invisible. Remove it.'],
  ])('a URL with the unencoded text %j names the character and its encoding', async (text, detail) => {
    for (const target of [`/v1/search?q=${text}`, `/v1/deals/${text}`, `/${text}`, `http://localhost/${text}`]) {
      const response = await sendRaw(port, Buffer.from(get(target)));
      expect([target, expectProblem(response, 'malformed-request').detail]).toEqual([target, detail]);
    }
    // A valid request in the same packet changes nothing.
    const both = Buffer.from(keepAlive('/v1/deals') + get(`/v1/search?q=${text}`));
    const [first, second] = await sendInParts(port, [both]);
    expect([first?.status, second?.json().detail]).toEqual([200, detail]);
  });

  test.each([
    ['\xe9nergie', 'The URL contains the byte 0xE9, which is not UTF-8. If it means "é", write %C3%A9.'],
    ['caf\xe9', 'The URL contains the byte 0xE9, which is not UTF-8. If it means "é", write %C3%A9.'],
    ['\xff', 'The URL contains the byte 0xFF, which is not UTF-8. If it means "ÿ", write %C3%BF.'],
    ['a\x85', 'The URL contains the byte 0x85, which is not UTF-8. Encode all characters as percent-encoded UTF-8.'],
  ])('a URL with the bytes %j, which are not UTF-8, names the first byte', async (bytes, detail) => {
    expect(expectProblem(await send(`/v1/search?q=${bytes}`), 'malformed-request').detail).toBe(detail);
  });

  test('a URL that arrives in two packets, divided within a character, names the byte', async () => {
    const [before, after] = get('/v1/search?q=\xc3\xa9').split('\xa9');
    const [response] = await sendInParts(port, [before ?? '', `\xa9${after}`]);
    expect(response?.json().detail).toMatch(/^The URL contains the byte 0xC3, which is not UTF-8\./);
  });

  test.each([
    ['100%', '%'],
    ['100%25%', '%'],
    ['%E9nergie', '%E9'],
    ['%C3%A9%E9', '%C3%A9%E9'],
    ['%zz', '%zz'],
  ])('a URL with %s quotes the text %s, which is not valid percent-encoded UTF-8', async (text, quoted) => {
    for (const target of [`/v1/search?q=${text}`, `/v1/deals/${text}`]) {
      const { detail } = expectProblem(await send(target), 'malformed-request');
      expect(detail).toContain(`The URL contains "${quoted}", which is not valid percent-encoded UTF-8.`);
    }
  });

  test.each([
    [get('/v1/deals', 'X Y: nothing'), 'Reason: Invalid header token.'],
    [post('', 'Content-Length: -1'), 'Reason: Invalid character in Content-Length.'],
    [head('GET /v1/deals HTTP/9.9'), 'Reason: Invalid HTTP version.'],
    [head('GET /v1/deals HTTQ/1.1'), 'Reason: Expected HTTP/'],
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'HTTP/2.0 is not supported. Use HTTP/1.1.'],
    [get('v1/deals'), 'The request target must be a path'],
  ])('the malformed request %j returns the reason of the parser', async (bytes, reason) => {
    const { detail } = expectProblem(await sendRaw(port, bytes), 'malformed-request');
    expect(detail).toContain(reason);
  });

  test('an error of a connection has Date and Cache-Control: no-store, as other errors have', async () => {
    const { headers } = await send('/é');
    expect(headers.get('date')).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('a URL with a control character returns 400, raw or percent-encoded', async () => {
    for (const code of [...Array(32).keys(), 127]) {
      const encoded = `%${code.toString(16).padStart(2, '0')}`;
      for (const text of [encoded, encoded.toUpperCase(), String.fromCharCode(code)]) {
        expectProblem(await send(`/v1/deals/a${text}b`), 'malformed-request');
        expectProblem(await send(`/v1/search?q=a${text}b`), 'malformed-request');
      }
    }
  });

  test.each(['/', '/v1/deals/', '/v1/search?q='])(
    'a URL that starts with %s returns 414 when it exceeds 4,096 bytes',
    async (start) => {
      const ofLength = (length: number) => send(start + 'a'.repeat(length - start.length));
      expectProblem(await ofLength(4096), start.includes('?') ? 'invalid-parameter' : 'not-found');
      for (const length of [4097, 5000, 20_000]) expectProblem(await ofLength(length), 'uri-too-long');
    },
  );
});

describe('invalid requests', () => {
  const refused: Record<string, [what: string, bytes: string][]> = {
    'malformed-request': [
      ['no request line', 'HELLO\r\n\r\n'],
      ['a method in lower case and an invalid version', 'get / http/1\r\n\r\n'],
      ['a space before the method', ` ${get('/v1/deals')}`],
      ['tabs instead of spaces', head('GET\t/v1/deals\tHTTP/1.1')],
      ['a space in the target', get('/v1/deals and more')],
      ['a method of 20,000 characters', head(`${'A'.repeat(20_000)} /v1/deals HTTP/1.1`)],
      ['the version HTTP/9.9', head('GET /v1/deals HTTP/9.9')],
      ['the version HTTP/2.0', head('GET /v1/deals HTTP/2.0')],
      ['HTTP/1.2', head('GET /v1/deals HTTP/1.2')],
      ['HTTP/0.9', 'GET /v1/deals\r\n\r\n'],
      ['another protocol', head('GET /v1/deals ICE/1.0')],
      ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
      ['the preface of HTTP/2 as a method', head('PRI /v1/deals HTTP/1.1')],
      ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
      ['a target without a slash', get('v1/deals')],
      ['an authority as the target', get('example.org:80')],
      ['an asterisk as the target of GET', get('*')],
      ['a target of another scheme', get('ftp://localhost/v1/deals')],
      ['a target with a password', get('http://user:password@localhost/v1/deals')],
      ['a target with an invalid port', get('http://localhost:99999/milestones')],
      ['a target with an invalid host', get('http://[x/v1/deals')],
      ['a fragment', get('/v1/deals#first')],
      ['no Host', 'GET /v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n'],
      ['two Hosts', get('/v1/deals', 'Host: example.org')],
      ['two equal Hosts', get('/v1/deals', 'Host: localhost')],
      ['an empty Host', 'GET /v1/deals HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
      ['an invalid Host', 'GET /v1/deals HTTP/1.1\r\nHost: a"><b\r\nConnection: close\r\n\r\n'],
      ['a Host with a path', 'GET /v1/deals HTTP/1.1\r\nHost: example.org/x\r\nConnection: close\r\n\r\n'],
      ['a Host with an invalid port', 'GET /v1/deals HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n'],
      ['a Host with an invalid address', 'GET /v1/deals HTTP/1.1\r\nHost: 1.2.3.456\r\nConnection: close\r\n\r\n'],
      ['a Host with invalid UTF-8', 'GET /v1/deals HTTP/1.1\r\nHost: \xff\r\nConnection: close\r\n\r\n'],
      ['a header without a name', get('/v1/deals', ': nothing')],
      ['a header with a space in its name', get('/v1/deals', 'X Y: nothing')],
      ['a header with a space before the colon', get('/v1/deals', 'X-Y : nothing')],
      ['a header without a colon', get('/v1/deals', 'nothing')],
      ['a header over two lines', get('/v1/deals', 'X-Y: one', ' two')],
      ['NUL in a header', get('/v1/deals', 'X-Y: a\0b')],
      ['a lone carriage return in a header', get('/v1/deals', 'X-Y: a\rb')],
      ['lines that end with a line feed only', get('/v1/deals').replaceAll('\r\n', '\n')],
      ['two lengths', post('a', 'Content-Length: 1', 'Content-Length: 2')],
      ['one length twice', post('a', 'Content-Length: 1, 1')],
      ['a negative length', post('', 'Content-Length: -1')],
      ['a length with a sign', post('a', 'Content-Length: +1')],
      ['a length in hexadecimal', post('', 'Content-Length: 0x10')],
      ['a length beyond 64 bits', post('', 'Content-Length: 99999999999999999999')],
      ['a length and chunks', post('0\r\n\r\n', 'Content-Length: 3', chunked)],
      ['chunks twice', post('0\r\n\r\n', chunked, 'Transfer-Encoding: identity')],
      ['a body of an invalid type, to an unknown path', postNowhere('a', 'Content-Type: \xff', 'Content-Length: 1')],
      ['a chunk without a size', postNowhere('size\r\n\r\n', json, chunked)],
      ['a chunk longer than its size', postNowhere('1\r\nabc\r\n0\r\n\r\n', json, chunked)],
    ],
    'method-not-allowed': [
      ['an unknown method', head('BREW /v1/deals HTTP/1.1')],
      ['a method in lower case', head('get /v1/deals HTTP/1.1')],
      ['TRACE *', head('TRACE * HTTP/1.1')],
      ['CONNECT', head('CONNECT example.org:443 HTTP/1.1')],
      ['CONNECT to a path', head('CONNECT /v1/deals HTTP/1.1')],
      ['a body in a POST', post('{}', json, 'Content-Length: 2')],
      ['a body of more than 1 MiB in a POST', post(' '.repeat(tooLarge), json, `Content-Length: ${tooLarge}`)],
      ['an unknown transfer coding', post('0\r\n\r\n', 'Transfer-Encoding: gzip, chunked')],
    ],
    'not-found': [
      [
        'a body of an unknown type, to an unknown path',
        postNowhere('<a/>', 'Content-Type: application/xml', 'Content-Length: 4'),
      ],
      ['a body without a type, to an unknown path', postNowhere('a', 'Content-Length: 1')],
      ['invalid JSON, to an unknown path', postNowhere('{', json, 'Content-Length: 1')],
      ['a path that starts with two slashes', get('//localhost/v1/deals')],
      ['.. in the path', get('/v1/dataset/../../package.json')],
      ['percent-encoded .. in the path', get('/v1/dataset/current/..%2f..%2fpackage.json')],
      ['backslashes', get('/v1\\deals')],
    ],
    'content-too-large': [
      [
        'a body of more than 1 MiB, to an unknown path',
        postNowhere(' '.repeat(tooLarge), json, `Content-Length: ${tooLarge}`),
      ],
      [
        'a chunked body of more than 1 MiB, to an unknown path',
        postNowhere(`${tooLarge.toString(16)}\r\n${' '.repeat(tooLarge)}\r\n0\r\n\r\n`, json, chunked),
      ],
    ],
    'expectation-failed': [['an unknown expectation', get('/v1/deals', 'Expect: a-miracle')]],
    'uri-too-long': [['a URL of 17 KB', get(`/v1/search?q=${'a'.repeat(17_000)}`)]],
    'header-fields-too-large': [
      ['a header of 20 KB', get('/v1/deals', `X-Long: ${'a'.repeat(20_000)}`)],
      ['a header with a name of 20 KB', get('/v1/deals', `${'a'.repeat(20_000)}: b`)],
      ['2,500 headers', get('/v1/deals', ...Array(2500).fill('a:b'))],
    ],
  };

  const all = Object.entries(refused).flatMap(([problem, requests]) =>
    requests.map(([what, bytes]) => [what, problem as ProblemType, bytes] as const),
  );

  test.each(all)(
    'a request with %s returns the problem %s and closes the connection',
    async (_what, problem, bytes) => {
      const response = await sendRaw(port, bytes);
      expectProblem(response, problem);
      expect(response.headers.get('allow')).toBe(problem === 'method-not-allowed' ? 'GET, HEAD, OPTIONS' : null);
      expect(response.headers.get('connection')).toBe('close');
    },
  );
});

describe('unusual but valid requests', () => {
  const answered: [what: string, status: number, bytes: string][] = [
    ['an absolute URL as the target', 200, get('http://localhost/v1/deals')],
    ['a scheme in capitals', 200, get('HTTP://localhost/v1/deals')],
    ['empty lines before the request', 200, `\r\n\r\n${get('/v1/deals')}`],
    ['OPTIONS *', 204, head('OPTIONS * HTTP/1.1')],
    ['HTTP/1.0 without a Host', 200, 'GET /v1/deals HTTP/1.0\r\n\r\n'],
    ['an upgrade to WebSocket', 200, get('/v1/deals', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13')],
    ['an upgrade to HTTP/2', 200, get('/v1/deals', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__')],
    ['a body with a GET', 200, `${get('/v1/deals', 'Content-Length: 5')}abcde`],
    ['a chunked body and a trailer with a GET', 200, `${get('/v1/deals', chunked)}1\r\na\r\n0\r\nHost: b\r\n\r\n`],
    ['invalid UTF-8 in a header', 200, get('/v1/deals', 'X-Y: \xff\xfe')],
    ['a hundred headers', 200, get('/v1/deals', ...Array(100).fill('X-Y: a'))],
  ];

  test.each(answered)(
    'a request with %s is unusual but valid, and returns the status %i',
    async (_what, status, bytes) => {
      expect((await sendRaw(port, bytes)).status).toBe(status);
    },
  );

  test('a request with Expect: 100-continue returns 100 and then 200', async () => {
    const answers = await sendInParts(port, [get('/v1/deals', 'Expect: 100-continue')]);
    expect(answers.map(({ status }) => status)).toEqual([100, 200]);
  });

  test('the path decides the format and language of an error when the request target is an absolute URL', async () => {
    const { body } = await sendRaw(port, get('http://one.example/v1/none', 'Accept: text/html'));
    expect(JSON.parse(body).type).toBe('/problems/not-found');
    const page = await sendRaw(port, get('http://one.example/fr/none', 'Accept: text/html'));
    expect(page.body).toContain('Page introuvable');
  });

  test('URLs in a response use the host of the request target instead of the Host header when the target is an absolute URL', async () => {
    const { body } = await sendRaw(port, get('http://one.example/v1/milestones?format=jsonld&limit=1'));
    expect(body).toContain('http://one.example/v1/milestones');
    expect(body).not.toContain('http://localhost');
  });
});

describe('several requests on one connection', () => {
  const statuses = async (...parts: string[]) => (await sendInParts(port, parts)).map(({ status }) => status);

  test('valid and invalid requests in one packet return one response each, in order', async () => {
    const requests =
      keepAlive('/v1/deals') + keepAlive('/v1/deals?colour=red') + keepAlive('/nowhere') + get('/v1/editions');
    expect(await statuses(requests)).toEqual([200, 400, 404, 200]);
  });

  test.each([
    'GARBAGE\r\n\r\n',
    '\x00\x01\x02',
    head('CONNECT a:1 HTTP/1.1'),
    `GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}`,
  ])(
    'valid requests return their responses when the malformed bytes %j follow on the same connection',
    async (bytes) => {
      const good = keepAlive('/v1/deals') + keepAlive('/v1/milestones?format=csv') + keepAlive('/v1/editions?limit=1');
      for (const parts of [[good + bytes], [good, bytes], [good + bytes.slice(0, 2), bytes.slice(2)]]) {
        const answers = await sendInParts(port, parts);
        expect(answers.map(({ status }) => status < 300)).toEqual([true, true, true, false]);
        expect(answers[1]?.body.split('\r\n').length).toBeGreaterThan(3);
        expect(answers[3]?.headers.get('content-type')).toBe('application/problem+json');
      }
    },
  );

  test('the server ignores bytes that follow a request with Connection: close', async () => {
    for (const more of [keepAlive('/v1/deals'), 'GARBAGE\r\n\r\n'])
      expect(await statuses(get('/v1/deals') + more)).toEqual([200]);
  });

  test('a malformed request returns exactly one response even if the client keeps sending bytes', async () => {
    expect(await statuses('\x16\x03\x01\x02', ...Array(20).fill('\x00'.repeat(1000)))).toEqual([400]);
    expect(await statuses(head('CONNECT a:1 HTTP/1.1'), ...Array(20).fill('\x00'.repeat(1000)))).toEqual([405]);
  });

  test('a request whose chunked body becomes malformed returns 400, or 405 when its method is not allowed', async () => {
    expect(await statuses(postNowhere('', json, chunked), '1\r\na\r\n', 'size\r\n')).toEqual([400]);
    expect(await statuses(post('', json, chunked), '1\r\na\r\n', 'size\r\n')).toContain(405);
  });
});
