// Writes comma-separated values (RFC 4180).
import { stringify } from 'csv-stringify/sync';
import type { Column } from './csv-columns.ts';
import type { Sequence } from './types.ts';

const options = {
  record_delimiter: 'windows',
  // Quotes cells with a lone CR or LF, too, because some readers treat them as a line end.
  quoted_match: /[\r\n]/,
  // Puts an apostrophe before text that a spreadsheet would run as a formula.
  escape_formulas: true,
  cast: { boolean: String },
} as const;

export function csv<Item>(columns: readonly Column<Item>[]): Sequence<Item> {
  const toRow = (item: Item) => columns.map(({ value }) => value(item));
  return {
    begin: stringify([columns.map(({ name }) => name)], options),
    items: (items) => stringify(items.map(toRow), options),
    end: '',
  };
}
