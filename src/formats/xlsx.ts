// Writes Excel workbooks (Office Open XML, ECMA-376) with three sheets: the list, its columns, and where it comes from.
// Rows are streamed; packages for XLSX build the whole workbook on the event loop (docs/decisions/0002).
import { DAY_MS } from '../domain/dates/day.ts';
import { METHOD } from '../domain/provenance/method.ts';
import type { Column } from './csv-columns.ts';
import type { Formats, ResponseContext, Sequence } from './types.ts';
import { zip } from './zip.ts';

/** Limits of Excel. */
const MAX_ROWS = 1_048_576;
const MAX_TEXT_LENGTH = 32_767;
const MAX_SHEET_NAME_LENGTH = 31;

type SheetColumn<Row> = Pick<Column<Row>, 'name' | 'datatype' | 'value'> & { width: number };

export function xlsx<Item>({ title, columns }: Formats<Item>, context: ResponseContext): Sequence<Item> {
  return {
    ...sheet(columns.map((column) => ({ ...column, width: widthOf(column) }))),
    pack: (text) =>
      zip([
        ...workbookFiles([title.en.slice(0, MAX_SHEET_NAME_LENGTH), 'Columns', 'About']),
        { name: 'xl/worksheets/sheet1.xml', content: text },
        textFile('xl/worksheets/sheet2.xml', wholeSheet(columnSheet<Item>(), columns)),
        textFile('xl/worksheets/sheet3.xml', wholeSheet(aboutSheet(), aboutRows(title.en, context))),
      ]),
  };
}

/** Widths in characters; prose is cut off at the next cell, instead of making the column very wide. */
const WIDTHS = { prose: 45, text: 24, other: 12 };

function widthOf({ name, datatype }: Pick<Column<never>, 'name' | 'datatype'>): number {
  if (datatype !== 'string') return Math.max(WIDTHS.other, name.length + 2);
  return Math.max(/_(en|fr)$/.test(name) ? WIDTHS.prose : WIDTHS.text, name.length + 2);
}

const datatypeTexts: Record<Column<never>['datatype'], string> = {
  string: 'text',
  boolean: 'TRUE or FALSE',
  number: 'number',
  integer: 'whole number',
  date: 'date, YYYY-MM-DD',
  dateTime: 'date and time (UTC)',
};

const columnSheet = <Item>() =>
  wrappedSheet<Column<Item>>([
    { datatype: 'string', name: 'column', width: 36, value: ({ name }) => name },
    { datatype: 'string', name: 'meaning', width: 100, value: ({ description }) => description },
    {
      datatype: 'string',
      name: 'format',
      width: 36,
      value: ({ datatype, separator }) =>
        separator === undefined ? datatypeTexts[datatype] : `texts, separated by "${separator}"`,
    },
  ]);

const aboutSheet = () =>
  wrappedSheet<readonly [string, string | undefined]>([
    { datatype: 'string', name: 'property', width: 24, value: ([name]) => name },
    { datatype: 'string', name: 'value', width: 100, value: ([, value]) => value },
  ]);

function aboutRows(title: string, { origin, url, edition, asOf, recorded }: ResponseContext) {
  return [
    ['Register', `Gigawatt: ${title.toLowerCase()}`],
    ['URL of this file', origin + url],
    ['As known on', asOf],
    ['Edition', edition],
    ['Recorded until', recorded],
    ['Method', METHOD],
    ['Terms of use', `${origin}/license`],
    ['Web pages', `${origin}/en`],
  ] as const;
}

function wholeSheet<Row>({ begin, items, end }: Sequence<Row>, rows: readonly Row[]): string {
  return begin + items(rows) + end;
}

/** Height of a line in points. */
const LINE_HEIGHT = 15;

/** Sets the height of each row, because LibreOffice does not compute it from wrapped text. */
function wrappedSheet<Row>(columns: readonly SheetColumn<Row>[]): Sequence<Row> {
  return sheet(columns, 'wrapped', (row) => {
    const lines = columns.map(({ value, width }) => Math.ceil(String(value(row) ?? '').length / width));
    return ` ht="${LINE_HEIGHT * Math.max(...lines)}" customHeight="1"`;
  });
}

/** Writes the XML of a sheet, whose first row has the names of the columns and stays visible. */
function sheet<Row>(
  columns: readonly SheetColumn<Row>[],
  textStyle: keyof typeof styles = 'text',
  heightOf: (row: Row) => string = () => '',
): Sequence<Row> {
  const letters = columns.map((_, index) => columnLetters(index));
  let rowNumber = 1;
  const rowXml = (cells: readonly string[], height = '') => {
    if (rowNumber > MAX_ROWS) throw new RangeError(`an Excel sheet has at most ${MAX_ROWS} rows`);
    const xml = cells.map((cell, index) => cell && `<c r="${letters[index]}${rowNumber}"${cell}</c>`);
    const row = `<row r="${rowNumber}"${height}>${xml.join('')}</row>`;
    rowNumber += 1;
    return row;
  };
  const widths = columns.map(({ width }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return {
    begin: `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowXml(columns.map(({ name }) => textCell(name, 'heading')))}`,
    items: (rows) =>
      rows
        .map((row) =>
          rowXml(
            columns.map((column) => cellOf(column, row, textStyle)),
            heightOf(row),
          ),
        )
        .join(''),
    end: '</sheetData></worksheet>',
  };
}

/** Returns `A` for 0, `Z` for 25, `AA` for 26. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Returns the rest of a cell's XML after its reference; empty for a cell without a value. */
function cellOf<Row>({ value: read, datatype }: SheetColumn<Row>, row: Row, textStyle: keyof typeof styles): string {
  const value = read(row);
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `><v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b"><v>${Number(value)}</v>`;
  if (datatype === 'date' || datatype === 'dateTime') {
    const serial = (Date.parse(value) - EPOCH) / DAY_MS;
    if (serial >= FIRST_SERIAL) return ` s="${styles[datatype]}"><v>${serial}</v>`;
  }
  return textCell(value, textStyle);
}

/** Day 0 of Excel. Excel has a 29 February 1900, so dates before 1 March 1900 are written as text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;

function textCell(value: string, style: keyof typeof styles): string {
  const whole = value.length > MAX_TEXT_LENGTH ? `${value.slice(0, MAX_TEXT_LENGTH - 1)}…` : value;
  const space = whole === whole.trim() ? '' : ' xml:space="preserve"';
  return ` s="${styles[style]}" t="inlineStr"><is><t${space}>${escapeXml(whole)}</t></is>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes markup. Writes control characters, and the underscore of a literal `_x000D_`, as `_xHHHH_` in hexadecimal. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>"]/g, (character) => entities[character] as string);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions of the cell formats in STYLES. */
const styles = { text: 1, heading: 2, wrapped: 3, date: 4, dateTime: 5 };

/** Number format 49 is text, 164 and 165 are defined here. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

const textFile = (name: string, content: string) => ({ name, content: [Buffer.from(content)] });

/** The files of a workbook except those of its sheets. */
function workbookFiles(sheetNames: readonly string[]) {
  const forSheets = (xml: (number: number, name: string) => string) =>
    sheetNames.map((name, index) => xml(index + 1, name)).join('');
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${CONTENT_TYPE}.${type}+xml"/>`;
  return [
    textFile(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${forSheets((number) => override(`worksheets/sheet${number}`, 'worksheet'))}</Types>`,
    ),
    textFile(
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    textFile(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${forSheets((number, name) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ),
    textFile(
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${forSheets((number) => relationship(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}${relationship(`rId${sheetNames.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    ),
    textFile('xl/styles.xml', STYLES),
  ];
}
