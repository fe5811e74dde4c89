// Tests lists as Excel workbooks: values and their types, the sheets that explain them, and the bytes of the file.
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../src/formats/csv-columns.ts';
import type { Formats } from '../src/formats/types.ts';
import { xlsx } from '../src/formats/xlsx.ts';
import { zip } from '../src/formats/zip.ts';
import { type Json, useApp } from './support/app.ts';
import { parseCsv, parseWorkbook } from './support/parsers.ts';
import { seedWith, temporaryFolder } from './support/register.ts';
import { responseContext } from './support/response-context.ts';
import { evidence, manySources, sourceFile } from './support/seeds.ts';

const many = useApp({ seed: manySources });
const odd = useApp({ seed: seedWithOddTexts });
type App = typeof many;

const lists = [
  'deals',
  'partners',
  'sites',
  'milestones',
  'figures',
  'claims',
  'sources',
  'reports',
  'changes',
  'editions',
];

/** Titles that a spreadsheet could take for something else, or that XML cannot contain as they are. */
const oddTitles = ['=1+1', '2026-01-01', '007', '1e5', 'TRUE', 'constructor', '<b>&amp;"', '_x0041_', 'É\n漢 🏗️'];

function seedWithOddTexts(folder: string): string {
  const titles = oddTitles.map((title, index) => [`odd-${index}`, { type: 'other', title: { en: title, fr: 'Là' } }]);
  const deal = { id: 'odd', kind: 'project', title: { en: 'O', fr: 'O' }, milestones: Object.fromEntries(titles) };
  const planned = titles.map(([slug]) => `odd.${slug}: { status: planned, date: ../1900-02-28, ${evidence} }`);
  const reports = `{ milestones: { ${planned.join(', ')} } }`;
  return seedWith(folder, {
    'deals/odd.yaml': JSON.stringify(deal),
    'sources/odd-source.yaml': sourceFile('odd-source', { published: '1900-03-01', reports }),
  });
}

async function getRows({ send }: App, url: string): Promise<Record<string, unknown>[]> {
  const [[header = [], ...rows] = []] = Object.values(await parseWorkbook((await send(url)).rawPayload));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index]])));
}

test.each(lists)('GET /v1/%s as XLSX contains the values of the CSV, with the types of the columns', async (name) => {
  const rows = await getRows(many, `/v1/${name}?format=xlsx`);
  const table = parseCsv((await many.send(`/v1/${name}?format=csv`)).body);
  const { tableSchema }: Json = (await many.send(`/v1/columns/${name}`)).json();
  expect(rows.length).toBeGreaterThan(0);
  const typed = (text: string, datatype: string) => {
    if (text === '') return null;
    if (datatype === 'string') return text;
    if (datatype === 'boolean') return text === 'true';
    return datatype.startsWith('date') ? new Date(text) : Number(text);
  };
  const expected = table.map((cells) =>
    Object.fromEntries(
      tableSchema.columns.map((column: Json) => [column.name, typed(cells[column.name] ?? '', column.datatype)]),
    ),
  );
  expect(rows).toEqual(expected);
});

test('XLSX keeps every text as text, such as formulas, numbers and markup', async () => {
  const rows = await getRows(odd, '/v1/milestones?deal=odd&sort=id&format=xlsx');
  expect(rows.map((row) => row.title_en).slice(0, 9)).toEqual(oddTitles.slice(0, 9));
});

test('XLSX writes a date before 1 March 1900 as text, because Excel counts the days before it wrongly', async () => {
  const [row] = await getRows(odd, '/v1/milestones?deal=odd&format=xlsx');
  expect(row).toMatchObject({ date_latest: '1900-02-28' });
  const [source] = await getRows(odd, '/v1/sources?source=odd-source&format=xlsx');
  expect(source).toMatchObject({ published_latest: new Date('1900-03-01') });
});

test('an XLSX workbook describes its columns, and names query, as-of date, edition, method and terms of use', async () => {
  const url = '/v1/milestones?deal=france-fluidstack&asOf=2025-12&format=xlsx';
  const { Columns, About } = await parseWorkbook((await many.send(url)).rawPayload);
  const { tableSchema }: Json = (await many.send('/v1/columns/milestones')).json();
  expect(Columns?.slice(1).map(([name, meaning]) => [name, meaning])).toEqual(
    tableSchema.columns.map((column: Json) => [column.name, column['dc:description']]),
  );
  expect(Columns).toContainEqual(['date_latest', expect.any(String), 'date, YYYY-MM-DD']);
  expect(Object.fromEntries(About ?? [])).toMatchObject({
    'URL of this file': `http://localhost:80${url}`,
    'As known on': '2025-12-31',
    Edition: many.app().store.current.id,
    Method: 'gigawatt-2',
    'Terms of use': 'http://localhost:80/license',
  });
});

/** Returns a file of a workbook as text. */
function fileIn(workbook: Buffer, name: string): string {
  return inflateRawSync(workbook.subarray(workbook.indexOf(name) + name.length)).toString();
}

test('the first row of an XLSX sheet is bold and stays visible', async () => {
  const { rawPayload } = await many.send('/v1/deals?format=xlsx');
  const sheet = fileIn(rawPayload, 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  const [, style] = /<c r="A1" s="(\d+)"/.exec(sheet) ?? [];
  const formats =
    fileIn(rawPayload, 'xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*/g) ?? [];
  expect(formats[Number(style)]).toContain('fontId="1"');
  expect(fileIn(rawPayload, 'xl/styles.xml').match(/<font>.*?<\/font>/g)?.[1]).toContain('<b/>');
});

test('an XLSX response is a file to save, with the same bytes and ETag for the same request', async () => {
  const [first, second] = [await many.send('/v1/claims?format=xlsx'), await many.send('/v1/claims?format=xlsx')];
  expect(first.headers['content-disposition']).toBe('attachment; filename="claims.xlsx"');
  expect(first.headers['content-encoding']).toBeUndefined();
  expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
  expect(second.headers.etag).toBe(first.headers.etag);
});

test.each(['en', 'fr'])(
  'the page of a deal in the language "%s" links each of its lists as an Excel workbook',
  async (language) => {
    const { body } = await many.send(`/${language}/deals/france-fluidstack`);
    const links = Array.from(body.matchAll(/<a href="([^"]*format=xlsx)">Excel</g), ([, url]) => url?.split('?')[0]);
    const linked = ['milestones', 'figures', 'partners', 'sites', 'claims', 'sources'];
    expect(links.toSorted()).toEqual(linked.map((name) => `/v1/${name}`).toSorted());
  },
);

test('the bytes of a ZIP archive do not depend on the chunks in which the content arrives', async () => {
  const content = Buffer.from(Array.from({ length: 90_000 }, (_, index) => `row ${index}, `).join(''));
  const pack = async (chunks: Buffer[]) => Buffer.concat(await Array.fromAsync(zip([{ name: 'a', content: chunks }])));
  const whole = await pack([content]);
  expect(inflateRawSync(whole.subarray(31)).equals(content)).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(content.length), { maxLength: 9 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), content.length];
      const chunks = places.slice(1).map((end, index) => content.subarray(places[index], end));
      expect((await pack(chunks)).equals(whole)).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('an export as XLSX fails after the last row that Excel can open, instead of leaving rows out', () => {
  const column: Column<null> = { name: 'a', description: '', datatype: 'string', value: () => null };
  const formats: Formats<null> = { name: 'a', title: { en: 'A', fr: 'A' }, columns: [column], node: () => ({}) };
  const { items } = xlsx(formats, responseContext);
  const rows = Array<null>(1_048_575).fill(null);
  expect(items(rows)).toContain('<row r="1048576">');
  expect(() => items([null])).toThrow(RangeError);
});

const libreOffice = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!libreOffice)(
  'LibreOffice reads in an XLSX workbook the values of the CSV (skipped without the program soffice)',
  async () => {
    const folder = temporaryFolder();
    for (const name of lists)
      writeFileSync(join(folder, `${name}.xlsx`), (await many.send(`/v1/${name}?format=xlsx`)).rawPayload);
    // Separator, quote, UTF-8, from line 1, values as shown, first sheet.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
    const files = globSync('*.xlsx', { cwd: folder });
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, ...files],
      { cwd: folder },
    );
    for (const name of lists) {
      const [file = ''] = globSync(`${name}-*.csv`, { cwd: folder });
      const read = parseCsv(readFileSync(join(folder, file), 'utf8').replaceAll(/\r?\n/g, '\r\n'));
      const expected = parseCsv((await many.send(`/v1/${name}?format=csv`)).body);
      const shown = (text: string) =>
        text.replace(/^(true|false)$/, (word) => word.toUpperCase()).replace(/T(\S+)\.\d+Z$/, ' $1');
      const cells = (rows: Record<string, string>[]) => rows.map((row) => Object.values(row).map(shown));
      expect(cells(read)).toEqual(cells(expected));
    }
  },
  60_000,
);
