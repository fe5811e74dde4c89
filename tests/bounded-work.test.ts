// Small requests cause little work and short responses, whatever they contain.
import { describe, expect, test } from 'vitest';
import { nearest } from '../src/util/did-you-mean.ts';
import { useApp } from './support/app.ts';

const { app, send } = useApp();
const MAX_URL = 4096;

/** Repeats a part of a URL until the URL has the maximum length. */
function fill(start: string, part: (index: number) => string): string {
  let url = start;
  for (let index = 0; url.length + part(index).length <= MAX_URL; index += 1) url += part(index);
  return url;
}

test('a response lists at most 10 invalid parameters, and says how many more there are', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `x${index}=1`).join('&');
  for (const [count, rest] of [
    [10, ''],
    [11, ' 1 more parameter is invalid.'],
    [500, ' 490 more parameters are invalid.'],
  ] as const) {
    const { detail, errors } = (await send(`/v1/deals?${names(count)}`)).json();
    expect(errors.map(({ name }: { name: string }) => name)).toEqual(
      Array.from({ length: 10 }, (_, index) => `x${index}`),
    );
    expect(detail.endsWith(`${errors[9].message}${rest}`)).toBe(true);
  }
});

const long: [what: string, url: string][] = [
  ['2,000 unknown parameters', fill('/v1/milestones?a', (index) => `&${index.toString(36)}`)],
  ['misspelt parameters', fill('/v1/milestones?a', (index) => `&limi${index.toString(36)}=1`)],
  ['a repeated parameter', fill('/v1/milestones?limit=1', () => '&limit=1')],
  ['a repeated unknown parameter', fill('/v1/milestones?a=1', () => '&a=1')],
  ['a long unknown parameter', fill('/v1/milestones?', () => '%22')],
  ['a long value', fill('/v1/milestones?limit=', () => '%22')],
  ['a long date', fill('/v1/milestones?asOf=', () => '9')],
  ['a list of unknown values', fill('/v1/milestones?status=a', (index) => `,${index}`)],
  ['a long id', fill('/v1/milestones/', () => 'a')],
  ['a long path', fill('/', () => 'a/')],
  ['a long edition', fill('/v1/dataset/', () => '0')],
  ['a long cursor', fill('/v1/milestones?cursor=', () => 'A')],
  ['a long deal and hints', fill('/v1/milestones?before=1&after=1&until=1&year=1&month=1&by=1&on=1&deal=', () => 'x')],
  ['a long host', `http://${'a.'.repeat(1990)}example/v1/deals`],
];

test.each(long)('an error about a URL with %s has at most 16 KiB', async (_what, url) => {
  expect(url.length).toBeGreaterThan(MAX_URL - 200);
  for (const accept of ['application/json', 'text/html']) {
    const { statusCode, rawPayload } = await app().inject({ url, headers: { accept } });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(rawPayload.length).toBeLessThanOrEqual(16 * 1024);
  }
});

describe('suggestions', () => {
  test.each([
    ['limt', 'limit', 'a missing letter'],
    ['liimit', 'limit', 'an additional letter'],
    ['lomit', 'limit', 'another letter'],
    ['ilmit', 'limit', 'two swapped letters'],
    ['LIMIT', 'limit', 'capitals'],
    ['lim', 'limit', 'the beginning'],
    ['mit', 'limit', 'the end'],
    ['cursro', 'cursor', 'two swapped letters at the end'],
    ['zzzzz', undefined, 'nothing in common'],
    ['', undefined, 'no text'],
  ])('nearest returns for %j the candidate %j: %s', (typed, expected, _what) => {
    expect(nearest(typed, ['cursor', 'limit', 'asOf'])).toBe(expected);
  });

  test('nearest compares only texts of at most 60 characters, which bounds its work', () => {
    const known = 'a'.repeat(60);
    expect(nearest(`b${known.slice(1)}`, [known])).toBe(known);
    expect(nearest(`b${known}`, [known])).toBeUndefined();
  });
});
