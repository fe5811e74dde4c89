// Parses response bodies with parsers that are independent of the project's serializers.
import { DOMParser, type Element } from '@xmldom/xmldom';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';
import type { Json } from './app.ts';

/** Parses CSV with CRLF line ends into one object per row, keyed by column name. */
export function parseCsv(body: string): Record<string, string>[] {
  const options = { header: true, newline: '\r\n', skipEmptyLines: true } as const;
  const { data, errors } = Papa.parse<Record<string, string>>(body, options);
  expect(errors).toEqual([]);
  return data;
}

type Cell = string | number | boolean | Date | null;

/** Parses an Excel workbook into its sheets, with the rows of each by name. */
export async function parseWorkbook(body: Buffer): Promise<Record<string, Cell[][]>> {
  const sheets = await readWorkbook(body);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as Cell[][]]));
}

export function parseNdjson(body: string): Json[] {
  expect(body).toMatch(/^$|\n$/);
  return Array.from(body.matchAll(/[^\n]*\n/g), ([line]) => JSON.parse(line));
}

/** Parses XML and returns the root element. Fails the test if the document is malformed. */
export function parseXml(body: string): Element {
  const parser = new DOMParser({ onError: (_level, message) => expect.fail(message) });
  return parser.parseFromString(body, 'text/xml').documentElement as Element;
}

/** Parses iCalendar in the strict mode of ical.js. @throws Error if the syntax is invalid */
export function parseCalendar(body: string): ICAL.Component {
  ICAL.design.strict = true;
  return new ICAL.Component(ICAL.parse(body));
}
