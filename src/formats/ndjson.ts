// Newline-delimited JSON: a line for each item, the same as in a list's `items`.
import { jsonOf, type Served } from './json-text.ts';
import type { Sequence } from './types.ts';

export const ndjson: Sequence<Served<object>> = {
  begin: '',
  items: (items) => items.map((item) => `${jsonOf(item)}\n`).join(''),
  end: '',
};
