// Newline-delimited JSON: a line for each item, the same as in a list's `items`.
import { jsonText, type Serialized } from './json-text.ts';
import type { Sequence } from './types.ts';

export const ndjson: Sequence<Serialized<object>> = {
  begin: '',
  items: (items) => items.map((item) => `${jsonText(item)}\n`).join(''),
  end: '',
};
