// What a resource says of its items so that every format can be written, and what writers are given besides.
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { FeedEntry } from './atom.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Column } from './csv-columns.ts';
import type { JsonLdNode } from './jsonld.ts';
import type { FormatName } from './media-types.ts';

/** What was asked for (the target URI of RFC 9110, section 7.1), and of what state of the register. */
export type ResponseContext = {
  /** Scheme and authority under which the server is reached, without a slash at the end. */
  origin: string;
  /** Path and query of the request. */
  url: string;
  /** Newest day on which the edition recorded something. */
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
  node: (item: Item, target: ResponseContext) => JsonLdNode;
  /** In iCalendar; null for what has no place in a calendar. */
  event?: (item: Item) => CalendarEvent | null;
  /** In Atom. */
  entry?: (item: Item) => FeedEntry;
};

/** What a single thing needs of it: a table of one row is none. */
export type ItemFormats<Item> = Omit<Formats<Item>, 'columns'>;

/** A list written item by item: the text before, the text of some items, the text after. `separator`: between two batches of items. */
export type Sequence<Item> = {
  begin: string;
  items: (items: readonly Item[]) => string;
  separator?: string;
  end: string;
};

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
export function itemFormats({ event }: Pick<Formats<never>, 'event'>): FormatName[] {
  return ['json', 'jsonld', ...(event ? (['ics'] as const) : [])];
}
