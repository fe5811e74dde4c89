// From items to text, in whichever format.
import { setImmediate as tick } from 'node:timers/promises';
import { icalendar } from './calendar.ts';
import { csv } from './csv.ts';
import { parseItem, parseItems, jsonText, type Serialized } from './json-text.ts';
import { jsonldDocument, jsonldList } from './jsonld.ts';
import type { DocumentName, FormatName, SequenceName } from './media-types.ts';
import { ndjson } from './ndjson.ts';
import type { Formats, ItemFormats, ResponseContext, Sequence } from './types.ts';

type Items<Item> = { items: readonly Item[]; next: string | null };
type SequenceWriter = <Item extends object>(
  formats: Formats<Item>,
  target: ResponseContext,
) => Sequence<Serialized<Item>>;
type DocumentWriter = <Item extends object>(
  formats: Formats<Item>,
  page: Items<Serialized<Item>>,
  target: ResponseContext,
) => Text;

/** A promise if a module must be loaded, or items are converted in batches. */
type Text = string | Promise<string>;

/** Items converted without a break. Converting 200 deals takes a tenth of a second. */
const BATCH = 20;

const sequences: Record<SequenceName, SequenceWriter> = {
  csv: ({ columns }) => ofItems(csv(columns)),
  ndjson: () => ndjson,
  ics: (...asked) => ofItems(icalendar(...asked)),
};

const documents: Record<DocumentName, DocumentWriter> = {
  json: (_formats, { items, next }) => `{"items":[${items.map(jsonText).join()}],"next":${JSON.stringify(next)}}`,
  jsonld: (formats, { items }, target) => textInBatches(ofItems(jsonldList(formats, target)), items),
  atom: async (formats, { items, next }, target) =>
    (await loadFeeds()).atomFeed(formats, { items: parseItems(items), next }, target),
};

/** What writes a list item by item. */
export function createSerializer<Item extends object>(
  format: SequenceName,
  formats: Formats<Item>,
  target: ResponseContext,
): Sequence<Serialized<Item>> {
  return sequences[format](formats, target);
}

/** A page of a list. */
export function serializePage<Item extends object>(
  format: FormatName,
  formats: Formats<Item>,
  page: Items<Serialized<Item>>,
  target: ResponseContext,
): Text {
  if (isDocument(format)) return documents[format](formats, page, target);
  return textInBatches(createSerializer(format, formats, target), page.items);
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
export function serializeItem<Item extends object>(
  format: FormatName,
  formats: ItemFormats<Item>,
  thing: Serialized<Item>,
  target: ResponseContext,
): Text {
  if (format === 'json') return jsonText(thing);
  if (format === 'jsonld') return jsonldDocument(formats.node(parseItem(thing), target), target);
  return serializePage(format, { columns: [], ...formats }, { items: [thing], next: null }, target);
}

function ofItems<Item>(sequence: Sequence<Item>): Sequence<Serialized<Item>> {
  return { ...sequence, items: (served) => sequence.items(parseItems(served)) };
}

function isDocument(format: FormatName): format is DocumentName {
  return format in documents;
}

/** Loads what a start does not wait for. The server does so as soon as it answers, before its files can be replaced. */
export function loadFeeds() {
  return import('./atom.ts');
}
