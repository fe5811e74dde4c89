// From items to text, in whichever format.
import { calendarOf } from './calendar.ts';
import type { DocumentName, FormatName, SequenceName } from './catalogue.ts';
import { csvOf } from './csv.ts';
import { itemOf, itemsOf, jsonOf, type Served } from './json-text.ts';
import { linkedDocument, linkedList } from './linked-data.ts';
import { ndjson } from './ndjson.ts';
import type { Formats, Sequence, Target, ThingFormats } from './writing.ts';

type Items<Item> = { items: readonly Item[]; next: string | null };
type SequenceWriter = <Item extends object>(formats: Formats<Item>, target: Target) => Sequence<Served<Item>>;
type DocumentWriter = <Item extends object>(formats: Formats<Item>, page: Items<Served<Item>>, target: Target) => Text;

/** What is not loaded yet is waited for. */
type Text = string | Promise<string>;

const sequences: Record<SequenceName, SequenceWriter> = {
  csv: ({ columns }) => ofItems(csvOf(columns)),
  ndjson: () => ndjson,
  ics: (...asked) => ofItems(calendarOf(...asked)),
};

const documents: Record<DocumentName, DocumentWriter> = {
  json: (_formats, { items, next }) => `{"items":[${items.map(jsonOf).join()}],"next":${JSON.stringify(next)}}`,
  jsonld: (formats, { items }, target) => linkedList(formats, itemsOf(items), target),
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
  const { begin, items, end } = sequenceOf(format, formats, target);
  return begin + items(page.items) + end;
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

function ofItems<Item>({ begin, items, end }: Sequence<Item>): Sequence<Served<Item>> {
  return { begin, items: (served) => items(itemsOf(served)), end };
}

function isDocument(format: FormatName): format is DocumentName {
  return format in documents;
}

/** Loads what a start does not wait for. The server does so as soon as it answers, before its files can be replaced. */
export function loadFeeds() {
  return import('./feed.ts');
}
