// From items to text, in whichever format.
import { setImmediate as tick } from 'node:timers/promises';
import { calendarOf } from './calendar.ts';
import { csvOf } from './csv.ts';
import { itemOf, itemsOf, jsonOf, type Served } from './json-text.ts';
import { linkedDocument, linkedList } from './jsonld.ts';
import type { DocumentName, FormatName, SequenceName } from './media-types.ts';
import { ndjson } from './ndjson.ts';
import type { Formats, Sequence, Target, ThingFormats } from './types.ts';

type Items<Item> = { items: readonly Item[]; next: string | null };
type SequenceWriter = <Item extends object>(formats: Formats<Item>, target: Target) => Sequence<Served<Item>>;
type DocumentWriter = <Item extends object>(formats: Formats<Item>, page: Items<Served<Item>>, target: Target) => Text;

/** A promise if a module must be loaded, or items are converted in batches. */
type Text = string | Promise<string>;

/** Items converted without a break. Converting 200 deals takes a tenth of a second. */
const BATCH = 20;

const sequences: Record<SequenceName, SequenceWriter> = {
  csv: ({ columns }) => ofItems(csvOf(columns)),
  ndjson: () => ndjson,
  ics: (...asked) => ofItems(calendarOf(...asked)),
};

const documents: Record<DocumentName, DocumentWriter> = {
  json: (_formats, { items, next }) => `{"items":[${items.map(jsonOf).join()}],"next":${JSON.stringify(next)}}`,
  jsonld: (formats, { items }, target) => textInBatches(ofItems(linkedList(formats, target)), items),
  atom: async (formats, { items, next }, target) =>
    (await loadFeeds()).feedOf(formats, { items: itemsOf(items), next }, target),
};

/** What writes a list item by item. */
export function sequenceOf<Item extends object>(
  format: SequenceName,
  formats: Formats<Item>,
  target: Target,
): Sequence<Served<Item>> {
  return sequences[format](formats, target);
}

/** A page of a list. */
export function pageText<Item extends object>(
  format: FormatName,
  formats: Formats<Item>,
  page: Items<Served<Item>>,
  target: Target,
): Text {
  if (isDocument(format)) return documents[format](formats, page, target);
  return textInBatches(sequenceOf(format, formats, target), page.items);
}

/** Converts items in batches, between which other requests are answered. */
async function textInBatches<Item>({ begin, items, separator = '', end }: Sequence<Item>, all: readonly Item[]) {
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += BATCH) {
    if (at > 0) await tick();
    parts.push(items(all.slice(at, at + BATCH)));
  }
  return begin + parts.join(separator) + end;
}

/** A single thing. */
export function thingText<Item extends object>(
  format: FormatName,
  formats: ThingFormats<Item>,
  thing: Served<Item>,
  target: Target,
): Text {
  if (format === 'json') return jsonOf(thing);
  if (format === 'jsonld') return linkedDocument(formats.node(itemOf(thing), target), target);
  return pageText(format, { columns: [], ...formats }, { items: [thing], next: null }, target);
}

function ofItems<Item>(sequence: Sequence<Item>): Sequence<Served<Item>> {
  return { ...sequence, items: (served) => sequence.items(itemsOf(served)) };
}

function isDocument(format: FormatName): format is DocumentName {
  return format in documents;
}

/** Loads what a start does not wait for. The server does so as soon as it answers, before its files can be replaced. */
export function loadFeeds() {
  return import('./atom.ts');
}
