// Writes newline-delimited JSON: one line per item, identical to the item in a JSON page.
import { jsonText, type Serialized } from './json-text.ts';
import type { Sequence } from './types.ts';

export const ndjson: Sequence<Serialized<object>> = {
  begin: '',
  items: (items) => items.map((item) => `${jsonText(item)}\n`).join(''),
  end: '',
};
