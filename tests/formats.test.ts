// Every list and record in every format, read by independent parsers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import LinkHeader from 'http-link-header';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { csv } from '../src/formats/csv.ts';
import { type Json, useApp } from './support/app.ts';
import { project, seedWith } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const many = useApp({ seed: manySources, downloads: true });
const odd = useApp({ seed: oddTexts });

const evidence = [{ sentence: 1, start: 0, end: 6, quote: 'a word' }];
const statement = { en: '+1, or so', fr: '"Un" ou à peu près' };
const oddClaim = {
  id: 'odd-claim',
  topic: 'energy',
  certainty: 'asserted',
  mentions: ['=a', 'b, c'],
  statement,
  evidence,
};

/** More milestones than any page can hold. */
const steps = Array.from({ length: 205 }, (_, index) => `step-${String(index).padStart(3, '0')}`);

/** A deal whose texts are hard to write. */
function oddTexts(folder: string): string {
  const deal = {
    id: 'odd-deal',
    kind: 'project',
    title: { en: '=HYPERLINK("http://x")', fr: '@SUM(A1)' },
    partners: { 'odd-partner': { title: { en: 'Comma, "quote"\nand line', fr: '-1 c’est moins' } } },
    milestones: Object.fromEntries(steps.map((id) => [id, { title: { en: `A\n${id}`, fr: '+ tard' } }])),
  };
  const reports = {
    deals: { 'odd-deal': { status: 'signed', evidence } },
    partners: { 'odd-partner': { roles: { 'odd-deal': ['supplier'] }, evidence } },
    milestones: Object.fromEntries(steps.map((id) => [id, { status: 'planned', date: '2027', evidence }])),
  };
  const claims = JSON.stringify([{ ...oddClaim, about: 'odd-partner', deal: 'odd-deal' }]);
  const source = sourceFile('odd', { reports: JSON.stringify(reports), claims });
  return seedWith(folder, { 'deals/odd-deal.yaml': JSON.stringify(deal), 'sources/odd.yaml': source });
}

const ORIGIN = 'http://localhost:80';
const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  jsonld: 'application/ld+json',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
};
type Format = keyof typeof mediaTypes;
const formats = Object.keys(mediaTypes) as Format[];

const document = parse(readFileSync(join(project, 'openapi.yaml'), 'utf8'));
const endpoints = Object.entries<Json>(document.paths).flatMap(([path, { get }]) => {
  const parameters: Json[] = (get.parameters ?? []).map(
    (parameter: Json) => document.components.parameters[parameter.$ref?.split('/').at(-1)] ?? parameter,
  );
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const offered: Format[] = named('format')?.schema.enum ?? [];
  const filled = path.replace(/\{(\w+)\}/, (_, name) => named(name).example ?? named(name).schema.examples[0]);
  const url = `${filled}?${named('q') ? 'q=fluidstack&' : ''}`;
  const most = named('cursor') ? 'limit=200&' : '';
  return offered.length === 0
    ? []
    : [{ name: path.slice(4), url, offered, most, hasDays: named('asOf') !== undefined }];
});
const lists = endpoints.filter(({ most }) => most !== '');
const asOfDays = new Set(lists.filter(({ hasDays }) => hasDays).map(({ name }) => name));

test('the contract names the formats of every list and record', () => {
  expect(lists).toHaveLength(10);
  for (const { offered } of endpoints) expect(offered).toEqual(expect.arrayContaining(['json', 'jsonld']));
  for (const { offered } of lists) expect(offered).toEqual(expect.arrayContaining(['csv', 'ndjson']));
  const withFormat = (format: Format) => endpoints.filter(({ offered }) => offered.includes(format));
  expect(withFormat('ics').map(({ name }) => name)).toEqual(['milestones', 'milestones/{id}']);
  expect(withFormat('atom').map(({ name }) => name)).toEqual(['reports', 'changes']);
});

const rowsOf = (body: string) => {
  const asWritten = { header: true, newline: '\r\n', skipEmptyLines: true } as const;
  const { data, errors } = Papa.parse<Record<string, string>>(body, asWritten);
  expect(errors).toEqual([]);
  return data;
};
const linesOf = (body: string): Json[] => {
  expect(body).toMatch(/^$|\n$/);
  return Array.from(body.matchAll(/[^\n]*\n/g), ([line]) => JSON.parse(line));
};
const documentLoader = async (documentUrl: string) => {
  if (!documentUrl.startsWith(ORIGIN)) throw new Error(`nothing may be fetched from ${documentUrl}`);
  return { documentUrl, document: await many.get(documentUrl.slice(ORIGIN.length)) };
};

/** The names of the items in each format, in their order. */
const namesIn: Record<Format, (body: string) => string[] | Promise<string[]>> = {
  json: (body) => idsOf(JSON.parse(body)),
  csv: (body) => rowsOf(body).map(({ id }) => id ?? ''),
  ndjson: (body) => linesOf(body).map(({ id }) => id),
  jsonld: async (body) => {
    const strict = { safe: true, documentLoader };
    const [node = {}]: Json[] = await jsonld.expand(JSON.parse(body), strict);
    const items = node['https://schema.org/itemListElement']?.[0]['@list'] ?? [node];
    // The entries of a history have no URL of their own.
    const nodes = items.some((item: Json) => item['@id'] === undefined) ? [node] : items;
    return nodes.map(({ '@id': id }: Json) => id.replace(ORIGIN, ''));
  },
  ics: (body) => {
    ICAL.design.strict = true;
    const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent');
    return events.map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0] ?? '');
  },
  atom: (body) => {
    const parser = new DOMParser({ onError: (_level, message) => expect.fail(message) });
    const entries = Array.from(parser.parseFromString(body, 'text/xml').getElementsByTagName('entry'));
    return entries.map((entry) => entry.getElementsByTagName('id')[0]?.textContent?.split('/').at(-1) ?? '');
  },
};
const idsOf = (answer: Json): string[] => (answer.items ?? [answer]).map(({ id }: Json) => id);
const selvesOf = (answer: Json): string[] => (answer.items ?? [answer]).map(({ links }: Json) => links.self);
const linked = (headers: { link?: unknown }, rel: string): string | undefined =>
  LinkHeader.parse(String(headers.link)).rel(rel)[0]?.uri;

describe.each(endpoints)('/v1/$name', ({ url, offered, most }) => {
  test.each(offered)('the response as %s has the items of the JSON in the same order', async (format) => {
    const address = ['csv', 'ndjson', 'ics'].includes(format) ? url : url + most;
    const named = await many.send(`${address}format=${format}`);
    expect(named.statusCode).toBe(200);
    expect(String(named.headers['content-type']).split(';')[0]).toBe(mediaTypes[format]);
    const names = (format === 'jsonld' ? selvesOf : idsOf)(await many.get(url + most));
    expect(await namesIn[format](named.body)).toEqual(names);
    const accepted = await many.app().inject({ url: address, headers: { accept: mediaTypes[format] } });
    expect(await namesIn[format](accepted.body)).toEqual(names);
    expect(accepted.headers['content-type']).toBe(named.headers['content-type']);
    expect(accepted.headers.vary).toMatch(/\bAccept\b(?!-)/);
  });

  const others = formats.filter((format) => !offered.includes(format));
  test.each(others)('a request for %s gets 406 with the available formats', async (other) => {
    for (const query of [{ url: `${url}format=${other}` }, { url, headers: { accept: mediaTypes[other] } }]) {
      const answer = await many.app().inject(query);
      expect(answer.statusCode).toBe(406);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
      expect(answer.json().type).toMatch(/\/problems\/not-acceptable$/);
      expect(formats.filter((format) => answer.json().detail.includes(`(\`format=${format}\`)`))).toEqual(offered);
    }
  });
});

describe.each(lists)('the pages of /v1/$name', ({ name, url, offered }) => {
  const walked = offered.filter((format) => format !== 'jsonld');
  test.each(walked)('the pages as %s have the same items in both directions', async (format) => {
    const walk = async (from: string, rel: 'next' | 'prev') => {
      const pages: string[][] = [];
      let last = from;
      for (let at: string | undefined = from; at; ) {
        const { body, headers } = await many.send(at);
        pages.push(await namesIn[format](body));
        last = at;
        at = linked(headers, rel);
      }
      return { pages, last };
    };
    const forth = await walk(`${url}limit=2&format=${format}`, 'next');
    expect(forth.pages.flat()).toEqual(idsOf(await many.get(`${url}limit=200`)));
    // Scores are worked out anew for each page: a search only leads on.
    if (name === 'search') return;
    const back = await walk(forth.last, 'prev');
    expect(back.pages.toReversed()).toEqual(forth.pages);
    expect((await walk(back.last, 'next')).pages).toEqual(forth.pages);
  });
});

test.each(['csv', 'ndjson', 'ics'] as const)(
  'the response as %s has the whole list unless `limit` is given',
  async (format) => {
    const url = `/v1/milestones?deal=odd-deal&sort=id&format=${format}`;
    const whole = await odd.send(url);
    expect(await namesIn[format](whole.body)).toEqual(steps);
    expect(linked(whole.headers, 'next')).toBeUndefined();
    const page = await odd.send(`${url}&limit=100`);
    expect(await namesIn[format](page.body)).toEqual(steps.slice(0, 100));
    const next = await odd.send(linked(page.headers, 'next') ?? '');
    expect(await namesIn[format](next.body)).toEqual(steps.slice(100, 200));
  },
);

const manyValues: Record<string, (item: Json) => unknown[]> = {
  sentences: ({ evidence }) => evidence.map(({ sentence }: Json) => sentence),
  quotes: ({ evidence }) => evidence.map(({ quote }: Json) => quote),
  credits: ({ credits }) => credits.map((credit: Json) => `${credit.for}: ${credit.name}`),
  changes: ({ changes }) => changes.map(({ field, change }: Json) => `${field}:${change}`),
  sources: ({ changes }) => [...new Set(changes.flatMap(({ sources }: Json) => sources))],
  roles: (item) => item.roles.flatMap(({ deal, roles }: Json) => roles.map((role: string) => `${deal}:${role}`)),
};
/** The value at the path that the column names, and with an apostrophe where a spreadsheet would run it. */
/** A step is a word of the column's name, or several where the JSON has capitals: `deal_kind` is `dealKind`. */
function valueAt(item: Json, words: string[]): Json {
  if (words.length === 0 || item === null || typeof item !== 'object') return words.length === 0 ? item : undefined;
  const camel = (count: number) =>
    words
      .slice(0, count)
      .join('_')
      .replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  // The longest that there is: `deal_kind` is no part of the text at `deal`.
  const count = words.findLastIndex((_, index) => camel(index + 1) in item) + 1;
  return count === 0 ? undefined : valueAt(item[camel(count)], words.slice(count));
}

/** Values of grade D: the only objects that a cell lists. */
function unconfirmedAt(item: Json, name: string): string[] | undefined {
  const [, field] = /^current_(\w+)_unconfirmed$/.exec(name) ?? [];
  return field && (item.current?.[field]?.unconfirmed ?? []).map(({ source, value }: Json) => `${source}:${value}`);
}

function cellOf(item: Json, name: string): string {
  const value = manyValues[name]?.(item) ?? unconfirmedAt(item, name) ?? valueAt(item, name.split('_'));
  const text = Array.isArray(value) ? value.join('|') : String(value ?? '');
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

describe.each(lists)('$name as CSV', ({ name, url }) => {
  test('the CSV has the columns of its metadata, which it links', async () => {
    const table = await many.send(`${url}format=csv`);
    expect(linked(table.headers, 'describedby')).toBe(`/v1/columns/${name}`);
    const metadata = await many.send(`/v1/columns/${name}`);
    expect(metadata.headers['content-type']).toMatch('application/csvm+json');
    expect(metadata.json()['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    const columns: Json[] = metadata.json().tableSchema.columns;
    const [header] = Papa.parse<string[]>(table.body, { newline: '\r\n' }).data;
    expect(header).toEqual(columns.map((column) => column.name));
    expect(columns.filter((column) => column['dc:description'].length < 8).map((column) => column.name)).toEqual([]);
    if (!asOfDays.has(name)) return;
    expect((await many.send(`${url}format=csv&asOf=2000`)).body).toBe(`${header?.join(',')}\r\n`);
  });

  const queries = [
    '',
    ...(asOfDays.has(name) ? ['asOf=2025-06&'] : []),
    ...(name === 'milestones' ? ['from=2026&'] : []),
  ];
  test.each(queries)('every cell of the CSV has the value of the JSON at its path (%s)', async (query) => {
    for (const { send, get } of [many, odd]) {
      const rows = rowsOf((await send(`${url}${query}format=csv`)).body);
      const { items } = await get(`${url}${query}limit=200`);
      const cellsOf = (item: Json) => Object.keys(rows[0] ?? {}).map((column) => [column, cellOf(item, column)]);
      expect(rows.slice(0, 200)).toEqual(items.map((item: Json) => Object.fromEntries(cellsOf(item))));
    }
  });

  test('the CSV is in UTF-8 and its lines end with CRLF', async () => {
    const { headers, rawPayload } = await odd.send(`${url}format=csv`);
    expect(headers['content-type']).toMatch(/charset=utf-8/);
    const body = new TextDecoder('utf-8', { fatal: true }).decode(rawPayload);
    expect(body.replaceAll(/"([^"]|"")*"/g, '')).toMatch(/^([^\r\n"]*\r\n)+$/);
  });
});

test('the CSV escapes formulas, but not negative numbers', async () => {
  const [partner] = rowsOf((await odd.send('/v1/partners?deal=odd-deal&format=csv')).body);
  expect(partner).toMatchObject({ title_en: 'Comma, "quote"\nand line', title_fr: "'-1 c’est moins" });
  const [deal] = rowsOf((await odd.send('/v1/deals?deal=odd-deal&format=csv')).body);
  expect(deal).toMatchObject({ title_en: `'=HYPERLINK("http://x")`, title_fr: "'@SUM(A1)" });
  const [claim] = rowsOf((await odd.send('/v1/claims?deal=odd-deal&format=csv')).body);
  expect(claim).toMatchObject({ statement_en: "'+1, or so", mentions: "'=a|b, c" });
  const column = { name: 'n', description: '', datatype: 'number' as const, value: (number: number) => number };
  expect(csv([column]).items([-5, 1e10])).toBe('-5\r\n10000000000\r\n');
});

test.each(lists)('the lines of $name as NDJSON are the items of the JSON', async ({ name, url }) => {
  const expandable = !['reports', 'search', 'changes', 'editions'].includes(name);
  for (const query of expandable ? ['', 'expand=reports&'] : ['']) {
    const { items } = await many.get(`${url}${query}limit=200`);
    expect(linesOf((await many.send(`${url}${query}format=ndjson`)).body)).toEqual(items);
  }
  if (asOfDays.has(name)) expect((await many.send(`${url}asOf=2000&format=ndjson`)).body).toBe('');
});
