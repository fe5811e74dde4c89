// Newline-delimited JSON: a line for each item, the same as in a list's `items`.
import { jsonOf, type Sequence, type Served } from './writing.ts';

const LINE_FEED = Buffer.from('\n');

export const ndjson: Sequence<Served<object>> = {
  begin: '',
  items: (items) => items.flatMap((item) => [...jsonOf(item), LINE_FEED]),
  end: '',
};
