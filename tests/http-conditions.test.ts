// Preconditions (RFC 9110, section 13), byte ranges (section 14) and hosts (RFC 9112, section 3.2), as tables of rules.
import { describe, expect, test } from 'vitest';
import { sendBytes } from '../src/http/send-file.ts';
import { type Json, listen, startApp, useApp } from './support/app.ts';
import { expectProblem } from './support/problems.ts';
import { sendRaw } from './support/socket.ts';

const { app } = useApp({ downloads: true });
type Method = 'GET' | 'HEAD' | 'OPTIONS';
const send = (url: string, headers: Record<string, string> = {}, method: Method = 'GET'): Promise<Json> =>
  app().inject({ url, headers, method });
const download = () => `/v1/dataset/${app().store.current.id}/deals.csv`;

/** One resource of each kind, with different code paths for validators and bodies. */
const resources: Record<string, () => string | Promise<string>> = {
  'a list': () => '/v1/deals',
  'a CSV export': () => '/v1/milestones?format=csv',
  'a record': () => '/v1/deals/france-fluidstack',
  'a search': () => '/v1/search?q=heat',
  'the dataset': () => '/v1/dataset',
  'a page': () => '/en/deals/france-fluidstack',
  'a page about errors': () => '/fr/problems/not-found',
  'a style sheet': async () => String(/\/assets\/style[^"]+/.exec((await send('/en')).body)),
  'a file of Swagger UI': () => '/docs/static/swagger-ui.css',
  'the OpenAPI document': () => '/openapi.json',
  'a download': download,
};

/** In the headers, TAG is the current entity tag, NOW is Last-Modified, EARLIER and LATER are a day away from it. */
const preconditions: [section: string, rule: string, headers: Record<string, string>, status: number][] = [
  ['13.1.1', 'If-Match accepts any current representation', { 'if-match': '*' }, 200],
  ['13.1.1', 'If-Match accepts the current tag', { 'if-match': 'TAG' }, 200],
  ['13.1.1', 'If-Match accepts a list with the current tag', { 'if-match': '"x" , TAG,"y"' }, 200],
  ['13.1.1', 'If-Match compares strongly', { 'if-match': 'W/TAG' }, 412],
  ['13.1.1', 'If-Match rejects another tag', { 'if-match': '"x"' }, 412],
  ['13.1.1', 'If-Match rejects an empty list', { 'if-match': '' }, 412],
  ['13.1.2', 'If-None-Match matches the current tag', { 'if-none-match': 'TAG' }, 304],
  ['13.1.2', 'If-None-Match compares weakly', { 'if-none-match': 'W/TAG' }, 304],
  ['13.1.2', 'If-None-Match matches a list with the tag', { 'if-none-match': '"x",W/"y" , TAG' }, 304],
  ['13.1.2', 'If-None-Match matches any representation', { 'if-none-match': ' * ' }, 304],
  ['13.1.2', 'If-None-Match matches no other tag', { 'if-none-match': '"x", W/"y"' }, 200],
  ['13.1.2', 'If-None-Match ignores elements without quotes', { 'if-none-match': 'x, *' }, 200],
  ['13.1.2', 'no-cache changes nothing', { 'if-none-match': 'TAG', 'cache-control': 'no-cache' }, 304],
  ['13.1.2', 'max-age=0 changes nothing', { 'if-none-match': 'TAG', 'cache-control': 'max-age=0, No-Cache' }, 304],
  ['13.1.2', 'Pragma changes nothing', { 'if-none-match': 'TAG', pragma: 'no-cache' }, 304],
  ['13.1.3', 'If-Modified-Since matches the same date', { 'if-modified-since': 'NOW' }, 304],
  ['13.1.3', 'If-Modified-Since matches a later date', { 'if-modified-since': 'LATER' }, 304],
  ['13.1.3', 'If-Modified-Since rejects an earlier date', { 'if-modified-since': 'EARLIER' }, 200],
  ['13.1.3', 'an invalid date is ignored', { 'if-modified-since': '2999-01-01' }, 200],
  ['13.1.3', 'a list of dates is ignored', { 'if-modified-since': 'LATER, LATER' }, 200],
  ['13.1.3', 'no-cache changes no date', { 'if-modified-since': 'NOW', 'cache-control': 'no-cache' }, 304],
  ['13.1.4', 'If-Unmodified-Since accepts the same date', { 'if-unmodified-since': 'NOW' }, 200],
  ['13.1.4', 'If-Unmodified-Since accepts a later date', { 'if-unmodified-since': 'LATER' }, 200],
  ['13.1.4', 'If-Unmodified-Since rejects an earlier date', { 'if-unmodified-since': 'EARLIER' }, 412],
  ['13.1.4', 'an invalid date is ignored', { 'if-unmodified-since': 'yesterday' }, 200],
  ['13.1.5', 'If-Range without Range is ignored', { 'if-range': '"x"' }, 200],
  ['13.2.2', 'step 1 before 2', { 'if-match': 'TAG', 'if-unmodified-since': 'EARLIER' }, 200],
  ['13.2.2', 'step 1 before 3', { 'if-match': '"x"', 'if-none-match': 'TAG' }, 412],
  ['13.2.2', 'step 3 after 1', { 'if-match': 'TAG', 'if-none-match': 'TAG' }, 304],
  ['13.2.2', 'step 2 before 3', { 'if-unmodified-since': 'EARLIER', 'if-none-match': 'TAG' }, 412],
  ['13.2.2', 'step 3 before 4, other tag', { 'if-none-match': '"x"', 'if-modified-since': 'LATER' }, 200],
  ['13.2.2', 'step 3 before 4, same tag', { 'if-none-match': 'TAG', 'if-modified-since': 'EARLIER' }, 304],
  ['13.2.2', 'step 3 before 5', { 'if-none-match': 'TAG', range: 'bytes=0-0' }, 304],
];

const DAY_MS = 86_400_000;
const httpDate = (milliseconds: number) => new Date(milliseconds).toUTCString();

describe.each(Object.entries(resources))('preconditions for %s', (kind, find) => {
  test.each(preconditions)(`RFC 9110, section %s, for ${kind}: %s`, async (_section, _rule, headers, status) => {
    const url = await find();
    for (const method of ['GET', 'HEAD'] as const) {
      const plain = await send(url, {}, method);
      const modified = Date.parse(plain.headers['last-modified']);
      const values: Record<string, string> = {
        TAG: plain.headers.etag,
        NOW: httpDate(modified),
        EARLIER: httpDate(modified - DAY_MS),
        LATER: httpDate(modified + DAY_MS),
      };
      const given = Object.entries(headers).map(([name, value]) => [
        name,
        value.replace(/[A-Z]{3,}/g, (word) => values[word] ?? word),
      ]);
      // The second response can come from the response cache.
      for (const _ of ['computed', 'cached']) {
        const response = await send(url, Object.fromEntries(given), method);
        expect([method, response.statusCode]).toEqual([method, status]);
        if (status === 304) expect([response.headers.etag, response.body]).toEqual([plain.headers.etag, '']);
      }
    }
  });
});

test.each([
  ['/v1/deals/none', 404],
  ['/en/deals/none', 404],
  ['/nowhere', 404],
  ['/v1/deals?limit=0', 400],
  ['/v1/deals?format=ics', 406],
  ['/deals', 308],
  ['/v1/dataset/current/deals.csv', 302],
  ['/v1/dataset/current/none', 404],
] as const)('%s returns %i with any precondition (RFC 9110, section 13.2.1)', async (url, status) => {
  const conditions: [string, string][] = [
    ['if-match', '"x"'],
    ['if-none-match', '*'],
    ['if-unmodified-since', httpDate(0)],
    ['range', 'bytes=0-0'],
  ];
  for (const condition of conditions)
    for (const method of ['GET', 'HEAD'] as const)
      expect((await send(url, Object.fromEntries([condition]), method)).statusCode).toBe(status);
});

test('OPTIONS ignores preconditions (RFC 9110, section 13.2.1)', async () => {
  expect((await send('/v1/deals', { 'if-match': '"x"', 'if-none-match': '*' }, 'OPTIONS')).statusCode).toBe(204);
});

test.each([
  ['Sunday, 22-Nov-76 12:00:00 GMT', '2076-11-22, exactly 50 years ahead', 304],
  ['Monday, 23-Nov-76 12:00:00 GMT', '1976-11-23, because 2076 is more than 50 years ahead', 200],
  ['Thursday, 01-Jan-70 00:00:00 GMT', '2070', 304],
  ['Friday, 01-Jan-99 00:00:00 GMT', '1999', 200],
  ['Sun, 22-Nov-26 12:00:00 GMT', 'no date, because the name of the day is short', 200],
  ['Sunday, 22-Nov-2026 12:00:00 GMT', 'no date, because the year has four digits', 200],
  ['Sun, 31 Nov 2026 12:00:00 gmt', 'no date, because GMT is in lower case', 200],
])('If-Modified-Since reads %s as %s (RFC 9110, section 5.6.7)', async (date, _meaning, status) => {
  expect((await send('/v1/deals', { 'if-modified-since': date })).statusCode).toBe(status);
});

describe('byte ranges of a download', () => {
  /** SIZE is the number of bytes of the file, LAST the position of the last byte. */
  const ranges: [section: string, rule: string, range: string, sent: [number | string, number | string] | 200 | 416][] =
    [
      ['14.1.2', 'the first bytes', 'bytes=0-9', [0, 9]],
      ['14.1.2', 'one byte', 'bytes=5-5', [5, 5]],
      ['14.1.2', 'all bytes from a position', 'bytes=10-', [10, 'LAST']],
      ['14.1.2', 'all bytes', 'bytes=0-', [0, 'LAST']],
      ['14.1.2', 'a last position beyond the end', 'bytes=10-999999', [10, 'LAST']],
      ['14.1.2', 'the last byte', 'bytes=LAST-', ['LAST', 'LAST']],
      ['14.1.2', 'the last bytes', 'bytes=-1', ['LAST', 'LAST']],
      ['14.1.2', 'as many last bytes as the file has', 'bytes=-SIZE', [0, 'LAST']],
      ['14.1.2', 'more last bytes than the file has', 'bytes=-999999', [0, 'LAST']],
      ['14.1.2', 'a last position with 400 digits', `bytes=0-${'9'.repeat(400)}`, [0, 'LAST']],
      ['14.1.2', 'a suffix with 400 digits', `bytes=-${'9'.repeat(400)}`, [0, 'LAST']],
      ['14.1', 'a unit in capitals', 'BYTES=0-9', [0, 9]],
      ['14.1.1', 'empty elements and spaces in the list', 'bytes=, 0-9 ,', [0, 9]],
      ['14.2', 'overlapping ranges', 'bytes=0-9,5-19', [0, 19]],
      ['14.2', 'adjacent ranges', 'bytes=10-19,0-9', [0, 19]],
      ['14.2', 'a range and another one beyond the end', 'bytes=0-9,999999-', [0, 9]],
      ['14.2', 'separate ranges, which need a multipart body', 'bytes=0-1,10-11', 200],
      ['14.1.2', 'a range beyond the end', 'bytes=SIZE-', 416],
      ['14.1.2', 'a first position with 400 digits', `bytes=${'9'.repeat(400)}-`, 416],
      ['14.1.2', 'no last bytes', 'bytes=-0', 416],
      ['14.1.2', 'only ranges beyond the end', 'bytes=SIZE-,999999-', 416],
      ['14.1.1', 'a last position before the first one', 'bytes=5-3', 200],
      ['14.1.1', 'one invalid range among valid ones', 'bytes=0-9,5-3', 200],
      ['14.2', 'an unknown unit', 'pages=1-2', 200],
      ['14.2', 'no range', 'bytes=', 200],
      ['14.2', 'only commas', 'bytes=,,', 200],
      ['14.2', 'a hyphen alone', 'bytes=-', 200],
      ['14.2', 'no hyphen', 'bytes=5', 200],
      ['14.2', 'letters', 'bytes=a-b', 200],
      ['14.2', 'a number with a sign', 'bytes=+0-9', 200],
      ['14.2', 'a fraction', 'bytes=0.5-9', 200],
      ['14.2', 'hexadecimal digits', 'bytes=0x0-9', 200],
      ['14.2', 'a space before the equals sign', 'bytes =0-9', 200],
      ['14.2', 'no unit', '0-9', 200],
    ];

  test.each(ranges)('RFC 9110, section %s: Range with %s (%s) sends %j', async (_section, _rule, text, sent) => {
    const whole = await send(download());
    const size = whole.rawPayload.length;
    const numberOf = (value: number | string) => (value === 'LAST' ? size - 1 : Number(value));
    const range = text.replace('SIZE', String(size)).replace('LAST', String(size - 1));
    const response = await send(download(), { range });
    expect(response.statusCode).toBe(Array.isArray(sent) ? 206 : sent);
    if (!Array.isArray(sent)) {
      expect(response.headers['content-range']).toBe(sent === 416 ? `bytes */${size}` : undefined);
      if (sent === 200) expect(response.rawPayload.equals(whole.rawPayload)).toBe(true);
      return;
    }
    const [start, end] = sent.map(numberOf) as [number, number];
    expect(response.headers['content-range']).toBe(`bytes ${start}-${end}/${size}`);
    expect(response.headers['content-length']).toBe(String(end - start + 1));
    expect(response.rawPayload.equals(whole.rawPayload.subarray(start, end + 1))).toBe(true);
    expect(response.headers.etag).toBe(whole.headers.etag);
  });

  test('HEAD ignores Range (RFC 9110, section 14.2)', async () => {
    const { statusCode, headers } = await send(download(), { range: 'bytes=0-9' }, 'HEAD');
    const whole = await send(download());
    expect([statusCode, headers['content-length'], headers['content-range']]).toEqual([
      200,
      String(whole.rawPayload.length),
      undefined,
    ]);
    expect((await send(download(), { range: 'bytes=999999-' }, 'HEAD')).statusCode).toBe(200);
  });

  test.each([
    ['the current tag', 'TAG', 206],
    ['a weak tag', 'W/TAG', 200],
    ['another tag', '"x"', 200],
    ['a list with the current tag', '"x", TAG', 200],
    ['any tag', '*', 200],
    ['the date of Last-Modified', 'NOW', 206],
    ['an earlier date', 'EARLIER', 200],
    ['a later date', 'LATER', 200],
    ['an invalid date', '2999-01-01', 200],
  ])('If-Range with %s (%s) returns %i (RFC 9110, section 13.1.5)', async (_name, condition, status) => {
    const { headers } = await send(download());
    const modified = Date.parse(headers['last-modified']);
    const values: Record<string, string> = { TAG: headers.etag, NOW: httpDate(modified) };
    const dates = { EARLIER: httpDate(modified - 1000), LATER: httpDate(modified + 1000) };
    const value = condition.replace(/[A-Z]{3,}/, (word) => ({ ...values, ...dates })[word] ?? word);
    // A range that is not satisfiable returns 416 only if `If-Range` allows ranges.
    expect((await send(download(), { range: 'bytes=0-9', 'if-range': value })).statusCode).toBe(status);
    const beyond = await send(download(), { range: 'bytes=999999-', 'if-range': value });
    expect(beyond.statusCode).toBe(status === 206 ? 416 : 200);
  });

  test('a range is never compressed, and does not match the tag of a compressed body', async () => {
    const compressed = await send(download(), { 'accept-encoding': 'gzip' });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    const headers = { 'accept-encoding': 'gzip', range: 'bytes=0-9' };
    const part = await send(download(), headers);
    expect([part.statusCode, part.headers['content-encoding'], part.headers.vary]).toEqual([
      206,
      undefined,
      'Accept-Encoding',
    ]);
    expect((await send(download(), { ...headers, 'if-range': compressed.headers.etag })).statusCode).toBe(200);
  });

  test('a failed If-Match returns 412 before the range is read (RFC 9110, section 13.2.2)', async () => {
    expect((await send(download(), { range: 'bytes=999999-', 'if-match': '"x"' })).statusCode).toBe(412);
    expect((await send(download(), { range: 'bytes=0-9', 'if-match': '*' })).statusCode).toBe(206);
  });
});

test.each([
  ['bytes=0-', 416],
  ['bytes=0-5', 416],
  ['bytes=-0', 416],
  ['bytes=-5', 200],
])('an empty body returns for Range: %s the status %i (RFC 9110, section 14.1.2)', async (range, status) => {
  const { address } = await startApp({}, (empty) => {
    empty.get('/empty', (request, reply) => sendBytes(request, reply, 0, () => Buffer.alloc(0)));
  });
  const response = await fetch(`${address}/empty`, { headers: { range } });
  expect([response.status, response.headers.get('content-range')]).toEqual([
    status,
    status === 416 ? 'bytes */0' : null,
  ]);
});

test('only downloads and files of Swagger UI accept ranges, and other resources ignore Range (RFC 9110, section 14.2)', async () => {
  for (const [kind, find] of Object.entries(resources)) {
    const url = await find();
    const { statusCode, headers } = await send(url, { range: 'bytes=0-0' });
    const hasRanges = /download|Swagger/.test(kind);
    expect([kind, statusCode]).toEqual([kind, hasRanges ? 206 : 200]);
    expect([kind, headers['accept-ranges']]).toEqual([kind, hasRanges ? 'bytes' : undefined]);
  }
});

describe('the host of a request', () => {
  const noHost = 'GET /v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n';
  const request = (target: string, ...hosts: string[]) =>
    [`GET ${target} HTTP/1.1`, ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', ''].join('\r\n');
  const old = (target: string, ...hosts: string[]) => request(target, ...hosts).replace('HTTP/1.1', 'HTTP/1.0');
  const absolute = 'http://one.example/v1/deals';

  const hosts: [what: string, status: number, bytes: string][] = [
    ['one Host', 200, request('/v1/deals', 'one.example')],
    ['a Host with a port', 200, request('/v1/deals', 'one.example:8080')],
    ['a Host that is an IPv6 address', 200, request('/v1/deals', '[::1]:8080')],
    ['no Host in HTTP/1.1', 400, noHost],
    ['no Host in HTTP/1.0', 200, old('/v1/deals')],
    ['two Hosts', 400, request('/v1/deals', 'one.example', 'two.example')],
    ['two equal Hosts', 400, request('/v1/deals', 'one.example', 'one.example')],
    ['two Hosts in HTTP/1.0', 400, old('/v1/deals', 'one.example', 'two.example')],
    ['an empty Host', 400, request('/v1/deals', '')],
    ['a Host with a space', 400, request('/v1/deals', 'one example')],
    ['a Host with a path', 400, request('/v1/deals', 'one.example/v1')],
    ['a Host with a user name', 400, request('/v1/deals', 'user@one.example')],
    ['a Host of more than 253 characters', 400, request('/v1/deals', `${'a.'.repeat(127)}example`)],
    ['an absolute URL and the same Host', 200, request(absolute, 'one.example')],
    ['an absolute URL and another Host', 200, request(absolute, 'two.example')],
    ['an absolute URL and no Host in HTTP/1.1', 400, request(absolute)],
    ['an absolute URL and no Host in HTTP/1.0', 200, old(absolute)],
    ['an absolute URL and two Hosts', 400, request(absolute, 'one.example', 'one.example')],
    ['an absolute URL and an invalid Host', 400, request(absolute, 'one example')],
    ['an absolute URL with a host of 1,000 characters', 400, request(`http://${'a.'.repeat(500)}example/`, 'a')],
    ['an absolute URL without a host', 400, request('http:///v1/deals', 'one.example')],
    ['the asterisk form with GET', 400, request('*', 'one.example')],
    ['the authority form with GET', 400, request('one.example:80', 'one.example')],
  ];

  test.each(hosts)('a request with %s returns %i (RFC 9112, section 3.2)', async (_what, status, bytes) => {
    const port = app().server.listening ? (app().server.address() as { port: number }).port : await listen(app());
    // From the second request on, the response cache could hold an entry.
    for (let time = 1; time <= 3; time += 1) {
      const response = await sendRaw(port, bytes);
      expect(response.status).toBe(status);
      if (status === 400) expectProblem(response, 'malformed-request');
    }
  });

  test('a request without Host returns 400 although responses for the host `undefined` are cached', async () => {
    const { port, app: caching } = await startApp();
    for (let time = 1; time <= 3; time += 1)
      expect((await sendRaw(port, request('/v1/deals', 'undefined'))).status).toBe(200);
    expect(caching.cachedResponses().sent).toBe(2);
    expectProblem(await sendRaw(port, noHost), 'malformed-request');
    expectProblem(await sendRaw(port, request('/v1/deals', 'undefined', 'undefined')), 'malformed-request');
  });
});

test('a cached 304 of a page has the same headers as a computed one, among them the content security policy', async () => {
  for (const [kind, find] of Object.entries(resources)) {
    const url = await find();
    const accept = { 'accept-encoding': 'gzip', accept: 'text/html, */*' };
    const { etag } = (await send(url, accept)).headers;
    const conditional = { ...accept, 'if-none-match': etag };
    const withCache = await send(url, conditional);
    // A valid If-Match bypasses the response cache.
    const computed = await send(url, { ...conditional, 'if-match': '*' });
    for (const { headers } of [withCache, computed]) for (const name of ['date', 'x-request-id']) delete headers[name];
    expect([kind, withCache.statusCode, withCache.headers]).toEqual([kind, 304, computed.headers]);
    if (/page|Swagger/.test(kind)) expect(withCache.headers['content-security-policy']).toMatch(/default-src 'none'/);
  }
});
