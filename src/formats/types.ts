// Types shared by all formats: what a resource declares about its items, and what serializers receive and return.
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { FeedEntry } from './atom.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Column } from './csv-columns.ts';
import type { JsonLdNode } from './jsonld.ts';
import type { FormatName } from './media-types.ts';

/** The target URI of the request (RFC 9110, section 7.1), and the age of the edition. */
export type ResponseContext = {
  /** Scheme and authority of the server, without a slash at the end. */
  origin: string;
  /** Path and query of the request. */
  url: string;
  /** Newest day on which the edition recorded something. */
  recorded: string;
};

/** The representations of a resource's items. A format is available if its member is present. */
export type Formats<Item> = {
  /** The last segment of the list's path: `milestones`. */
  name: string;
  title: Bilingual;
  /** For CSV. */
  columns: readonly Column<Item>[];
  /** For JSON-LD. */
  node: (item: Item, context: ResponseContext) => JsonLdNode;
  /** For iCalendar; null for an item without a date. */
  event?: (item: Item) => CalendarEvent | null;
  /** For Atom. */
  entry?: (item: Item) => FeedEntry;
};

/** The representations of a single record, which is never served as CSV. */
export type ItemFormats<Item> = Omit<Formats<Item>, 'columns'>;

/** `next`: URL of the next page, without the origin; null for the last page. */
export type ItemPage<Item> = { items: readonly Item[]; next: string | null };

/** Serializes a list in batches: `begin`, the batches joined by `separator`, `end`. */
export type Sequence<Item> = {
  begin: string;
  items: (items: readonly Item[]) => string;
  separator?: string;
  end: string;
};

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

export function itemFormats({ event }: Pick<Formats<never>, 'event'>): FormatName[] {
  return ['json', 'jsonld', ...(event ? (['ics'] as const) : [])];
}
