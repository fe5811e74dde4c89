// Newline-delimited JSON: a line for each item, the same as in a list's `items`.
import { joined, jsonOf, type Sequence, type Served } from './writing.ts';

export const ndjson: Sequence<Served<object>> = {
  begin: '',
  items: (items) => joined(items.flatMap((item) => [jsonOf(item), '\n'])),
  end: '',
};
