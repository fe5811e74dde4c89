// Serializes records, pages and full lists in every response format.
import { setImmediate as nextTick } from 'node:timers/promises';
import { icalendar } from './calendar.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { jsonText, mergeJson, parseItem, parseItems, type Serialized } from './json-text.ts';
import { jsonldDocument, jsonldList } from './jsonld.ts';
import { type DocumentName, type FormatName, isSequence, type SequenceName } from './media-types.ts';
import { ndjson } from './ndjson.ts';
import type { Formats, ItemFormats, ItemPage, ResponseContext, Sequence } from './types.ts';
import { xlsx } from './xlsx.ts';

type SequenceSerializer = <Item extends object>(
  formats: Formats<Item>,
  context: ResponseContext,
) => Sequence<Serialized<Item>>;
type DocumentSerializer = <Item extends object>(
  formats: Formats<Item>,
  page: ItemPage<Serialized<Item>>,
  context: ResponseContext,
) => Body;

/** A promise if a module must be loaded first or the items are converted in batches. */
type Body = string | Promise<string | Buffer>;

/** Maximum items converted before other requests get a turn, because 200 deals at once would take 0.1 s. */
const CONVERSION_BATCH_ITEMS = 20;

export const sequences: Record<SequenceName, SequenceSerializer> = {
  csv: ({ columns }) => parsing(csv(columns)),
  ndjson: () => ndjson,
  xlsx: (formats, context) => parsing(xlsx(formats, context)),
  ics: (formats, context) => parsing(icalendar(formats, context)),
};

const documents: Record<DocumentName, DocumentSerializer> = {
  json: (_formats, { items, next, members }) => {
    const list = `{"items":[${items.map(jsonText).join()}],"next":${JSON.stringify(next)}}`;
    return members ? mergeJson(JSON.stringify(members), list) : list;
  },
  jsonld: (formats, { items }, context) => textInBatches(parsing(jsonldList(formats, context)), items),
  geojson: (formats, { items, next }, context) => geojson(formats, { items: parseItems(items), next }, context),
  atom: async (formats, { items, next }, context) =>
    (await loadFeeds()).atomFeed(formats, { items: parseItems(items), next }, context),
};

export function serializePage<Item extends object>(
  format: FormatName,
  formats: Formats<Item>,
  page: ItemPage<Serialized<Item>>,
  context: ResponseContext,
): Body {
  if (isSequence(format)) return serializeSequence(sequences[format](formats, context), page.items);
  return documents[format](formats, page, context);
}

export function serializeItem<Item extends object>(
  format: FormatName,
  formats: ItemFormats<Item>,
  item: Serialized<Item>,
  context: ResponseContext,
): Body {
  if (format === 'json') return jsonText(item);
  if (format === 'jsonld') return jsonldDocument(formats.node(parseItem(item), context), context);
  return serializePage(format, { columns: [], ...formats }, { items: [item], next: null }, context);
}

async function serializeSequence<Item>(sequence: Sequence<Item>, items: readonly Item[]): Promise<string | Buffer> {
  const text = await textInBatches(sequence, items);
  return sequence.pack ? Buffer.concat(await Array.fromAsync(sequence.pack([Buffer.from(text)]))) : text;
}

/** Converts items in batches, between which the server can answer other requests. */
async function textInBatches<Item>({ begin, items, separator = '', end }: Sequence<Item>, all: readonly Item[]) {
  const batches: string[] = [];
  for (let start = 0; start < all.length; start += CONVERSION_BATCH_ITEMS) {
    if (start > 0) await nextTick();
    batches.push(items(all.slice(start, start + CONVERSION_BATCH_ITEMS)));
  }
  return begin + batches.join(separator) + end;
}

function parsing<Item>(sequence: Sequence<Item>): Sequence<Serialized<Item>> {
  return { ...sequence, items: (serialized) => sequence.items(parseItems(serialized)) };
}

/** Loads the Atom library; the server does so early, because a deployment can replace the files. */
export function loadFeeds() {
  return import('./atom.ts');
}
