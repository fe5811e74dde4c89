// Malformed and unusual HTTP, sent byte by byte.
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemType } from '../src/http/problems.ts';
import { useApp } from './support/app.ts';
import { expectProblem } from './support/problems.ts';
import { requestFor, sendInParts, sendRaw } from './support/socket.ts';

const { app } = useApp();
let port: number;
beforeAll(async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
  port = (app().server.address() as AddressInfo).port;
});

const ask = (target: string, options?: Parameters<typeof requestFor>[1]) => sendRaw(port, requestFor(target, options));

/** A request with these header lines, after which the server closes the connection. */
const head = (line: string, ...headers: string[]) =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
const get = (target: string, ...headers: string[]) => head(`GET ${target} HTTP/1.1`, ...headers);
const post = (body: string, ...headers: string[]) => head('POST /v1/deals HTTP/1.1', ...headers) + body;
const postNowhere = (body: string, ...headers: string[]) => head('POST /nowhere HTTP/1.1', ...headers) + body;
/** A request that keeps the connection open. */
const open = (target: string) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const chunked = 'Transfer-Encoding: chunked';
const json = 'Content-Type: application/json';
const tooLarge = 2 ** 20 + 1;

describe('URLs', () => {
  test.each(['%ZZ', '%FF', '%C3', '%', '%C3%28', '\xe9', '\xc3\xa9', '\xff'])(
    'a URL with %j gets 400',
    async (text) => {
      for (const target of [`/${text}`, `/v1/deals/${text}`, `/v1/search?q=${text}`, `/v1/search?${text}=heat`]) {
        expectProblem(await ask(target), 'malformed-request');
      }
    },
  );

  test('a URL with a control character, raw or encoded, gets 400', async () => {
    for (const code of [...Array(32).keys(), 127]) {
      const encoded = `%${code.toString(16).padStart(2, '0')}`;
      for (const text of [encoded, encoded.toUpperCase(), String.fromCharCode(code)]) {
        expectProblem(await ask(`/v1/deals/a${text}b`), 'malformed-request');
        expectProblem(await ask(`/v1/search?q=a${text}b`), 'malformed-request');
      }
    }
  });

  test.each(['/', '/v1/deals/', '/v1/search?q='])(
    'a URL that begins with %s gets 414 when it has more than 4,096 bytes',
    async (start) => {
      const ofLength = (length: number) => ask(start + 'a'.repeat(length - start.length));
      expectProblem(await ofLength(4096), start.includes('?') ? 'invalid-parameter' : 'not-found');
      for (const length of [4097, 5000, 20_000]) expectProblem(await ofLength(length), 'uri-too-long');
    },
  );
});

describe('invalid requests', () => {
  const refused: Record<string, [what: string, bytes: string][]> = {
    'malformed-request': [
      ['no request line', 'HELLO\r\n\r\n'],
      ['a method in small letters with a version that is none', 'get / http/1\r\n\r\n'],
      ['a space before the method', ` ${get('/v1/deals')}`],
      ['tabs for spaces', head('GET\t/v1/deals\tHTTP/1.1')],
      ['a space in the target', get('/v1/deals and more')],
      ['a method too long to be one', head(`${'A'.repeat(20_000)} /v1/deals HTTP/1.1`)],
      ['a version to come', head('GET /v1/deals HTTP/9.9')],
      ['HTTP/2 in the words of HTTP/1', head('GET /v1/deals HTTP/2.0')],
      ['HTTP/1.2', head('GET /v1/deals HTTP/1.2')],
      ['HTTP/0.9', 'GET /v1/deals\r\n\r\n'],
      ['another protocol', head('GET /v1/deals ICE/1.0')],
      ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
      ['the preface of HTTP/2 as a method', head('PRI /v1/deals HTTP/1.1')],
      ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
      ['a target without a slash', get('v1/deals')],
      ['an authority as the target', get('example.org:80')],
      ['an asterisk that is no OPTIONS', get('*')],
      ['a target of another scheme', get('ftp://localhost/v1/deals')],
      ['a target with a password', get('http://user:password@localhost/v1/deals')],
      ['a target whose port is none', get('http://localhost:99999/milestones')],
      ['a target whose host is none', get('http://[x/v1/deals')],
      ['a fragment', get('/v1/deals#first')],
      ['no Host', 'GET /v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n'],
      ['two Hosts', get('/v1/deals', 'Host: example.org')],
      ['two Hosts, both the same', get('/v1/deals', 'Host: localhost')],
      ['a Host that is empty', 'GET /v1/deals HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
      ['a Host that is none', 'GET /v1/deals HTTP/1.1\r\nHost: a"><b\r\nConnection: close\r\n\r\n'],
      ['a Host with a path', 'GET /v1/deals HTTP/1.1\r\nHost: example.org/x\r\nConnection: close\r\n\r\n'],
      ['a Host with a port that is none', 'GET /v1/deals HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n'],
      ['a Host with an address that is none', 'GET /v1/deals HTTP/1.1\r\nHost: 1.2.3.456\r\nConnection: close\r\n\r\n'],
      ['a Host with bytes that are no text', 'GET /v1/deals HTTP/1.1\r\nHost: \xff\r\nConnection: close\r\n\r\n'],
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
      ['a length below nothing', post('', 'Content-Length: -1')],
      ['a length with a sign', post('a', 'Content-Length: +1')],
      ['a length in hexadecimal', post('', 'Content-Length: 0x10')],
      ['a length beyond all numbers', post('', 'Content-Length: 99999999999999999999')],
      ['a length and chunks', post('0\r\n\r\n', 'Content-Length: 3', chunked)],
      ['chunks twice', post('0\r\n\r\n', chunked, 'Transfer-Encoding: identity')],
      ['a body of a type that is none, sent nowhere', postNowhere('a', 'Content-Type: \xff', 'Content-Length: 1')],
      ['a chunk without a size', postNowhere('size\r\n\r\n', json, chunked)],
      ['a chunk longer than its size', postNowhere('1\r\nabc\r\n0\r\n\r\n', json, chunked)],
    ],
    'method-not-allowed': [
      ['a method that nobody knows', head('BREW /v1/deals HTTP/1.1')],
      ['a method in small letters', head('get /v1/deals HTTP/1.1')],
      ['TRACE of everything', head('TRACE * HTTP/1.1')],
      ['CONNECT', head('CONNECT example.org:443 HTTP/1.1')],
      ['CONNECT to a path', head('CONNECT /v1/deals HTTP/1.1')],
      ['a body that nobody wants', post('{}', json, 'Content-Length: 2')],
      ['a large body that nobody wants', post(' '.repeat(tooLarge), json, `Content-Length: ${tooLarge}`)],
      ['a body in a coding that nobody knows', post('0\r\n\r\n', 'Transfer-Encoding: gzip, chunked')],
    ],
    'not-found': [
      [
        'a body of no known type, sent nowhere',
        postNowhere('<a/>', 'Content-Type: application/xml', 'Content-Length: 4'),
      ],
      ['a body of no type, sent nowhere', postNowhere('a', 'Content-Length: 1')],
      ['JSON that is none, sent nowhere', postNowhere('{', json, 'Content-Length: 1')],
      ['a host where the path begins', get('//localhost/v1/deals')],
      ['a way out of the folder', get('/v1/dataset/../../package.json')],
      ['a way out of the folder, encoded', get('/v1/dataset/current/..%2f..%2fpackage.json')],
      ['backslashes', get('/v1\\deals')],
    ],
    'content-too-large': [
      ['a large body, sent nowhere', postNowhere(' '.repeat(tooLarge), json, `Content-Length: ${tooLarge}`)],
      [
        'a large body in pieces, sent nowhere',
        postNowhere(`${tooLarge.toString(16)}\r\n${' '.repeat(tooLarge)}\r\n0\r\n\r\n`, json, chunked),
      ],
    ],
    'expectation-failed': [['what is not done here', get('/v1/deals', 'Expect: a-miracle')]],
    'uri-too-long': [['an address of 17 KB', get(`/v1/search?q=${'a'.repeat(17_000)}`)]],
    'header-fields-too-large': [
      ['a header of 20 KB', get('/v1/deals', `X-Long: ${'a'.repeat(20_000)}`)],
      ['a header with a name of 20 KB', get('/v1/deals', `${'a'.repeat(20_000)}: b`)],
      ['2,500 headers', get('/v1/deals', ...Array(2500).fill('a:b'))],
    ],
  };

  const all = Object.entries(refused).flatMap(([problem, requests]) =>
    requests.map(([what, bytes]) => [what, problem as ProblemType, bytes] as const),
  );

  test.each(all)('a request with %s gets the problem %s', async (_what, problem, bytes) => {
    const answer = await sendRaw(port, bytes);
    expectProblem(answer, problem);
    expect(answer.headers.get('allow')).toBe(problem === 'method-not-allowed' ? 'GET, HEAD, OPTIONS' : null);
    expect(answer.headers.get('connection')).toBe('close');
  });
});

describe('unusual but valid requests', () => {
  const answered: [what: string, status: number, bytes: string][] = [
    ['the whole URL as the target', 200, get('http://localhost/v1/deals')],
    ['a URL with its scheme in capitals', 200, get('HTTP://localhost/v1/deals')],
    ['empty lines before the request', 200, `\r\n\r\n${get('/v1/deals')}`],
    ['OPTIONS of everything', 204, head('OPTIONS * HTTP/1.1')],
    ['HTTP/1.0 without a Host', 200, 'GET /v1/deals HTTP/1.0\r\n\r\n'],
    ['a wish to speak through a web socket', 200, get('/v1/deals', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13')],
    ['a wish to speak HTTP/2', 200, get('/v1/deals', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__')],
    ['a body with a GET', 200, `${get('/v1/deals', 'Content-Length: 5')}abcde`],
    ['chunks with a GET, and a header after them', 200, `${get('/v1/deals', chunked)}1\r\na\r\n0\r\nHost: b\r\n\r\n`],
    ['bytes in a header that are no text', 200, get('/v1/deals', 'X-Y: \xff\xfe')],
    ['a hundred headers', 200, get('/v1/deals', ...Array(100).fill('X-Y: a'))],
  ];

  test.each(answered)('a request with %s gets %i', async (_what, status, bytes) => {
    expect((await sendRaw(port, bytes)).status).toBe(status);
  });

  test('a request with Expect: 100-continue gets 100 and then its response', async () => {
    const answers = await sendInParts(port, [get('/v1/deals', 'Expect: 100-continue')]);
    expect(answers.map(({ status }) => status)).toEqual([100, 200]);
  });

  test('the path of an absolute URL decides the format and language of an error', async () => {
    const { body } = await sendRaw(port, get('http://one.example/v1/none', 'Accept: text/html'));
    expect(JSON.parse(body).type).toBe('/problems/not-found');
    const page = await sendRaw(port, get('http://one.example/fr/none', 'Accept: text/html'));
    expect(page.body).toContain('Page introuvable');
  });

  test('the host of an absolute URL is used instead of the Host header', async () => {
    const { body } = await sendRaw(port, get('http://one.example/v1/milestones?format=jsonld&limit=1'));
    expect(body).toContain('http://one.example/v1/milestones');
    expect(body).not.toContain('http://localhost');
  });
});

describe('several requests on one connection', () => {
  const statuses = async (...parts: string[]) => (await sendInParts(port, parts)).map(({ status }) => status);

  test('valid and invalid requests in one packet get one response each, in order', async () => {
    const requests = open('/v1/deals') + open('/v1/deals?colour=red') + open('/nowhere') + get('/v1/editions');
    expect(await statuses(requests)).toEqual([200, 400, 404, 200]);
  });

  test.each([
    'GARBAGE\r\n\r\n',
    '\x00\x01\x02',
    head('CONNECT a:1 HTTP/1.1'),
    `GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}`,
  ])('requests before the malformed %j get their responses', async (bytes) => {
    const good = open('/v1/deals') + open('/v1/milestones?format=csv') + open('/v1/editions?limit=1');
    for (const parts of [[good + bytes], [good, bytes], [good + bytes.slice(0, 2), bytes.slice(2)]]) {
      const answers = await sendInParts(port, parts);
      expect(answers.map(({ status }) => status < 300)).toEqual([true, true, true, false]);
      expect(answers[1]?.body.split('\r\n').length).toBeGreaterThan(3);
      expect(answers[3]?.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  test('bytes after the last request of a connection are ignored', async () => {
    for (const more of [open('/v1/deals'), 'GARBAGE\r\n\r\n'])
      expect(await statuses(get('/v1/deals') + more)).toEqual([200]);
  });

  test('a client that keeps sending after an error gets one response', async () => {
    expect(await statuses('\x16\x03\x01\x02', ...Array(20).fill('\x00'.repeat(1000)))).toEqual([400]);
    expect(await statuses(head('CONNECT a:1 HTTP/1.1'), ...Array(20).fill('\x00'.repeat(1000)))).toEqual([405]);
  });

  test('a request whose body becomes malformed gets one response', async () => {
    expect(await statuses(postNowhere('', json, chunked), '1\r\na\r\n', 'size\r\n')).toEqual([400]);
    expect(await statuses(post('', json, chunked), '1\r\na\r\n', 'size\r\n')).toContain(405);
  });
});
