// Newline-delimited JSON: a line for each item, the same as in a list's `items`.
import type { Sequence } from './writing.ts';

export const ndjson: Sequence<unknown> = {
  begin: '',
  items: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''),
  end: '',
};
