// Text in requests: the Unicode normalization forms NFC and NFD are equivalent, and invisible characters are rejected.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Json, useApp } from './support/app.ts';
import { project, realSeed } from './support/register.ts';

const { send, get } = useApp({ seed: () => realSeed });

/** Returns the status and the body of a response without `instance`, the request id, which differs every time. */
async function statusAndBody(url: string): Promise<[status: number, body: Json]> {
  const response = await send(url);
  const { instance, ...body } = response.json();
  return [response.statusCode, body];
}

const encoded = (form: 'NFC' | 'NFD', text: string) => encodeURIComponent(text.normalize(form));

test.each(['chaleur résiduelle', 'énergie', 'Économie', '"été 2026"', 'première unité à Fouju', 'Ç'])(
  'a search for %s returns the same results in NFC and NFD',
  async (text) => {
    const [one, other] = [encoded('NFC', text), encoded('NFD', text)];
    expect(one).not.toBe(other);
    const found = await get(`/v1/search?q=${other}`);
    expect(found.items).toEqual((await get(`/v1/search?q=${one}`)).items);
    expect((await get(`/v1/search?q=${other}&limit=1`)).items).toEqual(found.items.slice(0, 1));
  },
);

test('a search in NFD returns the same results as one without accents', async () => {
  const { items } = await get(`/v1/search?q=${encoded('NFD', 'chaleur résiduelle')}`);
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual((await get('/v1/search?q=chaleur+residuelle')).items);
});

test.each(['Algérie-dz', 'ministère de l’économie', 'MINISTÈRE DE L’ÉCONOMIE'])(
  'GET /v1/sources?publisher=%s finds one source, whether the name is in NFC or NFD',
  async (name) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect((await get(`/v1/sources?publisher=${encoded(form, name)}`)).items).toHaveLength(1);
    }
  },
);

test('a cursor of a query in NFC is valid for the same query in NFD', async () => {
  const [one, other] = (['NFC', 'NFD'] as const).map((form) => `/v1/search?q=${encoded(form, 'énergie')}&limit=1`);
  const { next } = await get(one as string);
  const cursor = new URL(next, 'http://localhost').searchParams.get('cursor');
  expect((await get(`${other}&cursor=${cursor}`)).items).toEqual((await get(next)).items);
});

test.each([
  ...'/v1/sources?publisher=Algèrie-dz /v1/deals?source=algérie-dz'.split(' '),
  ...'/v1/milestones?deal=francé-fluidstack /v1/claims?about=fluidstàck /v1/figures?unit=é'.split(' '),
  ...'/v1/partners?country=É /v1/milestones?from=2026é /v1/milestones/sérvice-start'.split(' '),
  ...'/v1/deals/françe-fluidstack/history /v1/dataset/éditions'.split(' '),
])('the error for the URL %s is the same in NFC and NFD', async (url) => {
  const [status, body] = await statusAndBody(encodeURI(url.normalize('NFC')));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(await statusAndBody(encodeURI(url.normalize('NFD')))).toEqual([status, body]);
});

test('every parameter returns the same response for a value in NFC and in NFD', async () => {
  const { paths, components } = parse(readFileSync(join(project, 'openapi.yaml'), 'utf8'));
  for (const [path, { get: operation = {} }] of Object.entries<Json>(paths)) {
    for (const given of operation.parameters ?? []) {
      const { name, in: location } = given.$ref ? components.parameters[given.$ref.split('/').at(-1)] : given;
      const urlIn = (form: 'NFC' | 'NFD') =>
        location === 'path'
          ? path.replace(`{${name}}`, encoded(form, 'Énergie-à-Orléans'))
          : `${path}?${name}=${encoded(form, 'Énergie à Orléans')}`;
      expect(await statusAndBody(urlIn('NFD')), `${path} ${name}`).toEqual(await statusAndBody(urlIn('NFC')));
    }
  }
});

describe('invisible characters and noncharacters', () => {
  const urlsWith = (text: string) => [
    `/v1/search?q=heat${text}`,
    `/v1/deals/a${text}`,
    `/v1/deals?${text}=a`,
    `/${text}`,
  ];
  const between = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

  test.each([
    ['\u0000', 'U+0000 (null), a control character'],
    ['\u000d\u000a', 'U+000D (carriage return), a control character'],
    ['\u0085', 'U+0085, a control character'],
    ['\u202e', 'U+202E (right-to-left override), which can disguise text'],
    ['\u2066', 'U+2066 (left-to-right isolate), which can disguise text'],
    ['\u200b', 'U+200B (zero width space), which is invisible'],
    ['\u00ad', 'U+00AD (soft hyphen), which is invisible'],
    ['\ufeff', 'U+FEFF (byte order mark), which is invisible'],
    ['\u2028', 'U+2028 (line separator), which is invisible'],
    ['\u{e0041}', 'U+E0041, which is invisible'],
    ['\uffff', 'U+FFFF, which is not a character'],
  ])('a URL with the character %j returns 400 with an error that names the character', async (text, words) => {
    for (const url of urlsWith(encodeURIComponent(text))) {
      const [status, { type, detail }] = await statusAndBody(url);
      expect([status, type, detail]).toEqual([
        400,
        '/problems/malformed-request',
        `The URL contains ${words}. Remove it.`,
      ]);
    }
  });

  test('a search with any control character, invisible character or noncharacter returns 400', async () => {
    const all = [
      ...between(0, 0x1f),
      ...between(0x7f, 0x9f),
      ...between(0x202a, 0x202e),
      ...between(0x2060, 0x206f),
      ...between(0xfdd0, 0xfdef),
      ...between(0xfff9, 0xfffb),
      ...between(0xe0020, 0xe007f),
      ...['\u115f', '\u3164', '\u{1fffe}', '\u{10ffff}', '\u{1d173}'],
    ];
    for (const text of all) {
      const { statusCode } = await send(`/v1/search?q=${encodeURIComponent(`heat${text}`)}`);
      expect(statusCode, text.codePointAt(0)?.toString(16)).toBe(400);
    }
  });

  test.each(['%ED%A0%80', '%ED%BF%BF', '%C0%80', '%E0%80%AF', '%F4%90%80%80', '%F8%88%80%80%80'])(
    'a URL with the invalid UTF-8 %s returns 400',
    async (text) => {
      for (const url of urlsWith(text)) expect((await statusAndBody(url))[0]).toBe(400);
    },
  );

  test.each([
    ['an emoji sequence with joiners', '👨‍👩‍👧‍👦'],
    ['an emoji with a variation selector', '❤️'],
    ['Persian', 'می‌خواهم'],
    ['Arabic with directional marks', 'الطاقة\u061c\u200f'],
    ['Hindi', 'क्‍ष'],
    ['a letter with many combining marks', 'Ξ͑ͫ̓ͪ̂ͫ̽͏̴̙'],
    ['a Chinese character with a variation selector', '葛\u{e0100}'],
  ])('a search accepts text such as %s', async (_what, text) => {
    expect((await get(`/v1/search?q=${encodeURIComponent(text)}`)).items).toEqual([]);
  });
});

describe('names of JavaScript properties', () => {
  const names = [
    ...'__proto__ constructor prototype toString valueOf hasOwnProperty __defineGetter__ then toJSON'.split(' '),
    'length',
  ];

  test.each(names)('a query parameter named %s, like a JavaScript property, returns 400', async (name) => {
    for (const path of ['/v1/milestones', '/v1/deals/france-fluidstack', '/v1/dataset', '/health/live', '/v1']) {
      for (const query of [`${name}=1`, `${name}`, `${name}[a]=1`, `${name}=1&asOf=${encoded('NFD', 'é')}`]) {
        const [status, { errors }] = await statusAndBody(`${path}?${query}`);
        expect([status, errors.map((error: Json) => error.name)], query).toEqual([
          400,
          expect.arrayContaining([query.split(/[=]/)[0]]),
        ]);
      }
    }
  });

  test.each(names)(
    'the JavaScript property name %s returns 400 as a parameter value and 404 as an id',
    async (name) => {
      for (const url of ['/v1/milestones?deal=', '/v1/sources?publisher=', '/v1/figures?metric=', '/v1/deals?sort=']) {
        expect((await statusAndBody(url + name))[0]).toBe(400);
      }
      expect((await statusAndBody(`/v1/deals/${name}`))[0]).toBe(404);
      expect((await statusAndBody(`/v1/dataset/${name}/${name}`))[0]).toBe(404);
    },
  );
});
