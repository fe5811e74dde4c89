// Reads every list and record in every format with third-party parsers, and compares the items with the JSON.
import LinkHeader from 'http-link-header';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../src/formats/csv.ts';
import { type Json, useApp } from './support/app.ts';
import { allOperations } from './support/contract.ts';
import { parseCalendar, parseCsv, parseNdjson, parseWorkbook, parseXml } from './support/parsers.ts';
import { seedWith } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const many = useApp({ seed: manySources, downloads: true });
const odd = useApp({ seed: seedWithOddTexts });

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

/** The slugs of 205 milestones: more than the largest page contains (200). */
const steps = Array.from({ length: 205 }, (_, index) => `step-${String(index).padStart(3, '0')}`);
const stepIds = steps.map((slug) => `odd-deal.${slug}`);

/** Writes a seed whose texts need escaping in CSV: formulas, quotation marks, commas and line feeds. */
function seedWithOddTexts(folder: string): string {
  const deal = {
    id: 'odd-deal',
    kind: 'project',
    title: { en: '=HYPERLINK("http://x")', fr: '@SUM(A1)' },
    partners: { 'odd-partner': { title: { en: 'Comma, "quote"\nand line', fr: '-1 c’est moins' } } },
    milestones: Object.fromEntries(
      steps.map((slug) => [slug, { type: 'other', title: { en: `A\n${slug}`, fr: '+ tard' } }]),
    ),
  };
  const reports = {
    deals: { 'odd-deal': { status: 'signed', evidence } },
    partners: { 'odd-partner': { roles: { 'odd-deal': ['supplier'] }, evidence } },
    milestones: Object.fromEntries(stepIds.map((id) => [id, { status: 'planned', date: '2027', evidence }])),
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
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
  geojson: 'application/geo+json',
};
type Format = keyof typeof mediaTypes;
const formats = Object.keys(mediaTypes) as Format[];

const endpoints = allOperations.flatMap(({ path, parameters }) => {
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const offered: Format[] = named('format')?.schema.enum ?? [];
  const filledPath = path.replace(/\{(\w+)\}/, (_, name) => named(name).example ?? named(name).schema.examples[0]);
  const required = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, example }) => `${name}=${name === 'q' ? 'fluidstack' : example}&`);
  const url = `${filledPath}?${required.join('')}`;
  const largestPage = named('cursor') ? 'limit=200&' : '';
  const endpoint = { name: path.slice('/v1/'.length), url, offered, largestPage, hasAsOf: named('asOf') !== undefined };
  return offered.length === 0 ? [] : [endpoint];
});
const lists = endpoints.filter(({ largestPage }) => largestPage !== '');
const listsWithAsOf = new Set(lists.filter(({ hasAsOf }) => hasAsOf).map(({ name }) => name));

test('openapi.yaml offers CSV, NDJSON and XLSX for every list, iCalendar for milestones, Atom for reports and changes, and GeoJSON for places', () => {
  expect(lists).toHaveLength(11);
  for (const { offered } of endpoints) expect(offered).toEqual(expect.arrayContaining(['json', 'jsonld']));
  for (const { offered } of lists) expect(offered).toEqual(expect.arrayContaining(['csv', 'ndjson', 'xlsx']));
  const withFormat = (format: Format) => endpoints.filter(({ offered }) => offered.includes(format));
  expect(withFormat('ics').map(({ name }) => name)).toEqual(['milestones', 'milestones/{id}']);
  expect(withFormat('atom').map(({ name }) => name)).toEqual(['reports', 'changes']);
  expect(withFormat('geojson').map(({ name }) => name)).toEqual(['deals', 'deals/{id}', 'sites', 'sites/{id}']);
});

const documentLoader = async (documentUrl: string) => {
  if (!documentUrl.startsWith(ORIGIN)) throw new Error(`unexpected request to ${documentUrl}`);
  return { documentUrl, document: await many.get(documentUrl.slice(ORIGIN.length)) };
};

/** Parsers, keyed by format. They return the ids of the items in order; the parser of JSON-LD returns URL paths instead. */
const readIds: Record<Format, (body: string, bytes: Buffer) => string[] | Promise<string[]>> = {
  json: (body) => idsOf(JSON.parse(body)),
  csv: (body) => parseCsv(body).map(({ id }) => id ?? ''),
  ndjson: (body) => parseNdjson(body).map(({ id }) => id),
  jsonld: async (body) => {
    const strict = { safe: true, documentLoader };
    const [node = {}]: Json[] = await jsonld.expand(JSON.parse(body), strict);
    const items = node['https://schema.org/itemListElement']?.[0]['@list'] ?? [node];
    // The entries of a history have no URL, and the items of a track record are milestones: these lists are one item.
    const isOneItem = node['@id']?.endsWith('/record') || items.some((item: Json) => item['@id'] === undefined);
    const nodes = isOneItem ? [node] : items;
    return nodes.map(({ '@id': id }: Json) => id.replace(ORIGIN, ''));
  },
  xlsx: async (_body, bytes) => {
    const [[, ...rows] = []] = Object.values(await parseWorkbook(bytes));
    return rows.map(([id]) => String(id));
  },
  ics: (body) => {
    const events = parseCalendar(body).getAllSubcomponents('vevent');
    return events.map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0] ?? '');
  },
  geojson: (body) => {
    const { type, features, ...feature } = JSON.parse(body);
    return (type === 'FeatureCollection' ? features : [feature]).map(({ id }: Json) => id);
  },
  atom: (body) => {
    const entries = Array.from(parseXml(body).getElementsByTagName('entry'));
    return entries.map((entry) => entry.getElementsByTagName('id')[0]?.textContent?.split('/').at(-1) ?? '');
  },
};
const idsOf = (response: Json): string[] => (response.items ?? [response]).map(({ id }: Json) => id);
const selfLinksOf = (response: Json): string[] => (response.items ?? [response]).map(({ links }: Json) => links.self);
/** Calendars and feeds keep the first ids of records: the deal in `articleAlone` had bare slugs as ids of its milestones and figures. */
const idIn = (format: Format) => (id: string) =>
  ['ics', 'atom'].includes(format) ? id.replace(/^france-fluidstack\./, '') : id;
const linkTarget = (headers: { link?: unknown }, rel: string): string | undefined =>
  LinkHeader.parse(String(headers.link)).rel(rel)[0]?.uri;

describe.each(endpoints)('/v1/$name', ({ name, url, offered, largestPage }) => {
  test.each(offered)(
    `GET /v1/${name} returns in the format %s the same items as in JSON, requested by parameter or by Accept`,
    async (format) => {
      const target = ['csv', 'ndjson', 'xlsx', 'ics'].includes(format) ? url : url + largestPage;
      const named = await many.send(`${target}format=${format}`);
      expect(named.statusCode).toBe(200);
      expect(String(named.headers['content-type']).split(';')[0]).toBe(mediaTypes[format]);
      const items = await many.get(url + largestPage);
      const expected = format === 'jsonld' ? selfLinksOf(items) : idsOf(items).map(idIn(format));
      expect(await readIds[format](named.body, named.rawPayload)).toEqual(expected);
      const accepted = await many.app().inject({ url: target, headers: { accept: mediaTypes[format] } });
      expect(await readIds[format](accepted.body, accepted.rawPayload)).toEqual(expected);
      expect(accepted.headers['content-type']).toBe(named.headers['content-type']);
      expect(accepted.headers.vary).toMatch(/\bAccept\b(?!-)/);
    },
  );

  const others = formats.filter((format) => !offered.includes(format));
  test.each(others)(
    `GET /v1/${name} returns 406 with the available formats when the client requests the format %s`,
    async (other) => {
      for (const query of [{ url: `${url}format=${other}` }, { url, headers: { accept: mediaTypes[other] } }]) {
        const response = await many.app().inject(query);
        expect(response.statusCode).toBe(406);
        expect(response.headers['content-type']).toMatch('application/problem+json');
        expect(response.json().type).toMatch(/\/problems\/not-acceptable$/);
        expect(formats.filter((format) => response.json().detail.includes(`(\`format=${format}\`)`))).toEqual(offered);
      }
    },
  );
});

describe.each(lists)('the pages of /v1/$name', ({ name, url, offered }) => {
  const walked = offered.filter((format) => format !== 'jsonld');
  test.each(walked)(
    `the links to next and previous pages of GET /v1/${name} in the format %s lead through the same pages`,
    async (format) => {
      const walk = async (from: string, rel: 'next' | 'prev') => {
        const pages: string[][] = [];
        let last = from;
        for (let next: string | undefined = from; next; ) {
          const { body, rawPayload, headers } = await many.send(next);
          pages.push(await readIds[format](body, rawPayload));
          last = next;
          next = linkTarget(headers, rel);
        }
        return { pages, last };
      };
      const forward = await walk(`${url}limit=2&format=${format}`, 'next');
      expect(forward.pages.flat()).toEqual(idsOf(await many.get(`${url}limit=200`)).map(idIn(format)));
      // A search has no links to previous pages, so it cannot be read backwards.
      if (name === 'search') return;
      const backward = await walk(forward.last, 'prev');
      expect(backward.pages.toReversed()).toEqual(forward.pages);
      expect((await walk(backward.last, 'next')).pages).toEqual(forward.pages);
    },
  );
});

test.each(['csv', 'ndjson', 'xlsx', 'ics'] as const)(
  'GET /v1/milestones returns the whole list in the format %s unless `limit` is given',
  async (format) => {
    const url = `/v1/milestones?deal=odd-deal&sort=id&format=${format}`;
    const whole = await odd.send(url);
    expect(await readIds[format](whole.body, whole.rawPayload)).toEqual(stepIds);
    expect(linkTarget(whole.headers, 'next')).toBeUndefined();
    const page = await odd.send(`${url}&limit=100`);
    expect(await readIds[format](page.body, page.rawPayload)).toEqual(stepIds.slice(0, 100));
    const next = await odd.send(linkTarget(page.headers, 'next') ?? '');
    expect(await readIds[format](next.body, next.rawPayload)).toEqual(stepIds.slice(100, 200));
  },
);

/** The sites nested in a deal have a column of their ids. */
const idsOfNested = (value: Json) => (Array.isArray(value) ? value.map((each) => each?.id ?? each) : value);

/** CSV columns whose cells join several JSON values, each with a function that returns these values. */
const joinedColumns: Record<string, (item: Json) => unknown[]> = {
  sentences: ({ evidence }) => evidence.map(({ sentence }: Json) => sentence),
  quotes: ({ evidence }) => evidence.map(({ quote }: Json) => quote),
  credits: ({ credits }) => credits.map((credit: Json) => `${credit.for}: ${credit.name}`),
  changes: ({ changes }) => changes.map(({ field, change }: Json) => `${field}:${change}`),
  sources: ({ changes }) => [...new Set(changes.flatMap(({ sources }: Json) => sources))],
  identifiers: ({ identifiers }) => identifiers.map(({ scheme, id }: Json) => `${scheme}:${id}`),
  roles: (item) => item.roles.flatMap(({ deal, roles }: Json) => roles.map((role: string) => `${deal}:${role}`)),
};
/** Returns the JSON value that a column name stands for: `deal_kind` is the property `dealKind`, or else `kind` in `deal`. */
function valueAt(item: Json, words: string[]): Json {
  if (words.length === 0 || item === null || typeof item !== 'object') return words.length === 0 ? item : undefined;
  const camel = (count: number) =>
    words
      .slice(0, count)
      .join('_')
      .replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  // Prefer the longest property name: `deal_kind` is `dealKind` if this property exists, even if `deal` exists too.
  const count = words.findLastIndex((_, index) => camel(index + 1) in item) + 1;
  return count === 0 ? undefined : valueAt(item[camel(count)], words.slice(count));
}

/** For a column of unconfirmed (grade D) values, returns the expected `source:value` texts. Undefined for other columns. */
function unconfirmedValues(item: Json, name: string): string[] | undefined {
  const [, field] = /^current_(\w+)_unconfirmed$/.exec(name) ?? [];
  return field && (item.current?.[field]?.unconfirmed ?? []).map(({ source, value }: Json) => `${source}:${value}`);
}

/** The expected text of a cell. An apostrophe precedes text that a spreadsheet would run as a formula. */
function cellOf(item: Json, name: string): string {
  const value =
    joinedColumns[name]?.(item) ?? unconfirmedValues(item, name) ?? idsOfNested(valueAt(item, name.split('_')));
  const text = Array.isArray(value) ? value.join('|') : String(value ?? '');
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

describe.each(lists)('$name as CSV', ({ name, url }) => {
  test(`GET /v1/${name} as CSV links to column metadata and has exactly these columns`, async () => {
    const table = await many.send(`${url}format=csv`);
    expect(linkTarget(table.headers, 'describedby')).toBe(`/v1/columns/${name}`);
    const metadata = await many.send(`/v1/columns/${name}`);
    expect(metadata.headers['content-type']).toMatch('application/csvm+json');
    expect(metadata.json()['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    const columns: Json[] = metadata.json().tableSchema.columns;
    const [header] = Papa.parse<string[]>(table.body, { newline: '\r\n' }).data;
    expect(header).toEqual(columns.map((column) => column.name));
    expect(columns.filter((column) => column['dc:description'].length < 8).map((column) => column.name)).toEqual([]);
    if (!listsWithAsOf.has(name)) return;
    expect((await many.send(`${url}format=csv&asOf=2000`)).body).toBe(`${header?.join(',')}\r\n`);
  });

  const queries = [
    '',
    ...(listsWithAsOf.has(name) ? ['asOf=2025-06&'] : []),
    ...(name === 'milestones' ? ['from=2026&'] : []),
  ];
  test.each(queries)(
    `GET /v1/${name} as CSV with the query "%s" contains in each cell the JSON value that the column names`,
    async (query) => {
      for (const { send, get } of [many, odd]) {
        const rows = parseCsv((await send(`${url}${query}format=csv`)).body);
        const { items } = await get(`${url}${query}limit=200`);
        const cellsOf = (item: Json) => Object.keys(rows[0] ?? {}).map((column) => [column, cellOf(item, column)]);
        expect(rows.slice(0, 200)).toEqual(items.map((item: Json) => Object.fromEntries(cellsOf(item))));
      }
    },
  );

  test(`GET /v1/${name} as CSV is encoded in UTF-8 and ends every line with CRLF`, async () => {
    const { headers, rawPayload } = await odd.send(`${url}format=csv`);
    expect(headers['content-type']).toMatch(/charset=utf-8/);
    const body = new TextDecoder('utf-8', { fatal: true }).decode(rawPayload);
    expect(body.replaceAll(/"([^"]|"")*"/g, '')).toMatch(/^([^\r\n"]*\r\n)+$/);
  });
});

test('CSV writes an apostrophe before text that looks like a formula, but not before negative numbers', async () => {
  const [partner] = parseCsv((await odd.send('/v1/partners?deal=odd-deal&format=csv')).body);
  expect(partner).toMatchObject({ title_en: 'Comma, "quote"\nand line', title_fr: "'-1 c’est moins" });
  const [deal] = parseCsv((await odd.send('/v1/deals?deal=odd-deal&format=csv')).body);
  expect(deal).toMatchObject({ title_en: `'=HYPERLINK("http://x")`, title_fr: "'@SUM(A1)" });
  const [claim] = parseCsv((await odd.send('/v1/claims?deal=odd-deal&format=csv')).body);
  expect(claim).toMatchObject({ statement_en: "'+1, or so", mentions: "'=a|b, c" });
  const column = { name: 'n', description: '', datatype: 'number' as const, value: (number: number) => number };
  expect(csv([column]).items([-5, 1e10])).toBe('-5\r\n10000000000\r\n');
});

test.each(lists)('GET /v1/$name as NDJSON contains one line per item of the JSON response', async ({ name, url }) => {
  const expandable = !['reports', 'search', 'changes', 'editions'].includes(name);
  for (const query of expandable ? ['', 'expand=reports&'] : ['']) {
    const { items } = await many.get(`${url}${query}limit=200`);
    expect(parseNdjson((await many.send(`${url}${query}format=ndjson`)).body)).toEqual(items);
  }
  if (listsWithAsOf.has(name)) expect((await many.send(`${url}asOf=2000&format=ndjson`)).body).toBe('');
});
