// Comma-separated values (RFC 4180), for spreadsheets and data frames.
import { stringify } from 'csv-stringify/sync';
import type { Column } from './csv-columns.ts';
import type { Sequence } from './types.ts';

const options = {
  record_delimiter: 'windows',
  // By itself it quotes what holds a whole delimiter, CRLF. Readers end a line at either half.
  quoted_match: /[\r\n]/,
  // Text that a spreadsheet would run as a formula gets an apostrophe in front. Numbers are left alone, negative ones too.
  escape_formulas: true,
  cast: { boolean: String },
} as const;

export function csv<Item>(columns: readonly Column<Item>[]): Sequence<Item> {
  return {
    begin: stringify([columns.map(({ name }) => name)], options),
    items: (items) =>
      stringify(
        items.map((item) => columns.map(({ value }) => value(item))),
        options,
      ),
    end: '',
  };
}
