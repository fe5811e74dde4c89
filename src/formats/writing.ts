// What a resource says of its items so that every format can be written, and what writers are given besides.
import type { Bilingual } from '../reports/text.ts';
import { Slice } from '../slice.ts';
import type { CalendarEvent } from './calendar.ts';
import type { FormatName } from './catalogue.ts';
import type { Column } from './columns.ts';
import type { FeedEntry } from './feed.ts';
import type { Node } from './linked-data.ts';

/** What was asked for (the target URI of RFC 9110, section 7.1), and of what state of the register. */
export type Target = {
  /** Scheme and authority under which the server is reached, without a slash at the end. */
  origin: string;
  /** Path and query of the request. */
  address: string;
  /** When the edition was recorded, ISO 8601 in UTC. */
  recorded: string;
};

/** A resource as all formats need it. A format whose part is missing is not offered. */
export type Formats<Item> = {
  /** The last part of its address: `milestones`. */
  name: string;
  /** What a person calls it. */
  title: Bilingual;
  /** In CSV, a column each. */
  columns: readonly Column<Item>[];
  /** In JSON-LD. */
  node: (item: Item, target: Target) => Node;
  /** In iCalendar; null for what has no place in a calendar. */
  event?: (item: Item) => CalendarEvent | null;
  /** In Atom. */
  entry?: (item: Item) => FeedEntry;
};

/** What a single thing needs of it: a table of one row is none. */
export type ThingFormats<Item> = Omit<Formats<Item>, 'columns'>;

/** What follows one another in an answer: text, or what is in UTF-8 already. */
export type Pieces = readonly (Buffer | Slice | string)[];

/** A list written item by item: what comes before, some items at a time, what comes after. */
export type Sequence<Item> = { begin: string; items: (items: readonly Item[]) => Pieces; end: string };

/**
 * An item as JSON in UTF-8, in pieces: some are made before anybody asks. To read and write them as text would cost more than to
 * find them, and so would putting them together before all of the answer is.
 */
export class Written<Item> {
  readonly pieces: readonly (Buffer | Slice)[];
  declare readonly of?: Item;

  constructor(pieces: readonly (Buffer | Slice)[]) {
    this.pieces = pieces;
  }
}

/** An item, or the item as JSON. */
export type Served<Item> = Item | Written<Item>;

/** The item as JSON, in pieces. */
export function jsonOf(item: Served<object>): Pieces {
  return item instanceof Written ? item.pieces : [JSON.stringify(item)];
}

export function itemOf<Item>(item: Served<Item>): Item {
  return item instanceof Written ? JSON.parse(joined(item.pieces).toString()) : item;
}

/** Texts and bytes as bytes. */
export function joined(pieces: Pieces): Buffer {
  const [first] = pieces;
  if (pieces.length === 1 && Buffer.isBuffer(first)) return first;
  let length = 0;
  for (const piece of pieces) length += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  const all = Buffer.allocUnsafe(length);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') at += all.write(piece, at);
    else if (piece instanceof Slice) at += piece.copy(all, at);
    else {
      all.set(piece, at);
      at += piece.length;
    }
  }
  return all;
}

/** The formats that the lists of a resource come in. */
export function listFormats({ event, entry }: Pick<Formats<never>, 'event' | 'entry'>): FormatName[] {
  return [
    'json',
    'csv',
    'ndjson',
    'jsonld',
    ...(event ? (['ics'] as const) : []),
    ...(entry ? (['atom'] as const) : []),
  ];
}

/** The formats that a single thing comes in. */
export function thingFormats({ event }: Pick<Formats<never>, 'event'>): FormatName[] {
  return ['json', 'jsonld', ...(event ? (['ics'] as const) : [])];
}
