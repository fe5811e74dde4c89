// From items to text, in whichever format.
import { calendarOf } from './calendar.ts';
import type { DocumentName, FormatName, SequenceName } from './catalogue.ts';
import { csvOf } from './csv.ts';
import { linkedDocument, linkedList } from './linked-data.ts';
import { ndjson } from './ndjson.ts';
import type { Formats, Sequence, Target, ThingFormats } from './writing.ts';

type Items<Item> = { items: readonly Item[]; next: string | null };
type SequenceWriter = <Item>(formats: Formats<Item>, target: Target) => Sequence<Item>;
type DocumentWriter = <Item>(formats: Formats<Item>, page: Items<Item>, target: Target) => Text;

/** What is not loaded yet is waited for. */
type Text = string | Promise<string>;

const sequences: Record<SequenceName, SequenceWriter> = {
  csv: ({ columns }) => csvOf(columns),
  ndjson: () => ndjson,
  ics: calendarOf,
};

const documents: Record<DocumentName, DocumentWriter> = {
  json: (_formats, page) => JSON.stringify(page),
  jsonld: (formats, { items }, target) => linkedList(formats, items, target),
  atom: async (...asked) => (await loadFeeds()).feedOf(...asked),
};

/** What writes a list item by item. */
export function sequenceOf<Item>(format: SequenceName, formats: Formats<Item>, target: Target): Sequence<Item> {
  return sequences[format](formats, target);
}

/** A page of a list. */
export function pageText<Item>(format: FormatName, formats: Formats<Item>, page: Items<Item>, target: Target): Text {
  if (isDocument(format)) return documents[format](formats, page, target);
  const { begin, items, end } = sequenceOf(format, formats, target);
  return begin + items(page.items) + end;
}

/** A single thing. */
export function thingText<Item>(format: FormatName, formats: ThingFormats<Item>, thing: Item, target: Target): Text {
  if (format === 'json') return JSON.stringify(thing);
  if (format === 'jsonld') return linkedDocument(formats.node(thing, target), target);
  return pageText(format, { columns: [], ...formats }, { items: [thing], next: null }, target);
}

function isDocument(format: FormatName): format is DocumentName {
  return format in documents;
}

/** Loads what a start does not wait for. The server does so as soon as it answers, before its files can be replaced. */
export function loadFeeds() {
  return import('./feed.ts');
}
