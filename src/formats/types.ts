// Types that all formats share: what a resource declares about its items, and what serializers receive and return.
import type { Day } from '../domain/dates/day.ts';
import type { CitingKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { Column } from './csv-columns.ts';
import { type FormatName, formatNames } from './media-types.ts';

/** The target URI of a request (RFC 9110, section 7.1), and the age of the edition that answers it. */
export type ResponseContext = {
  /** Scheme, host, port and base path of the server, without a trailing slash: `https://example.org`. */
  origin: string;
  /** Path and query of the request. */
  url: string;
  /** Id of the edition that answers. */
  edition: string;
  /** Newest day on which the register recorded a source, report or claim of this edition. */
  recorded: string;
  /** As-of date; undefined if the response is the same for every date. */
  asOf: Day | undefined;
  /** What a calendar shows of each milestone. */
  calendar: CalendarMode;
  names: Names;
};

/** `spans`: all possible days of a milestone; `deadlines`: only the last one. */
export const calendarModes = ['spans', 'deadlines'] as const;
export type CalendarMode = (typeof calendarModes)[number];

/** Looks up the names that people know records by. */
export type Names = {
  dealTitle(id: string): Bilingual | undefined;
  dealTitleOf(kind: CitingKind, id: string): Bilingual | undefined;
  publisher(source: string): string | undefined;
  firstId(id: string): string;
};

/** Functions that convert a resource's items to each format. */
export type Formats<Item> = {
  /** Last segment of the list's URL path, such as `milestones`. */
  name: string;
  title: Bilingual;
  columns: readonly Column<Item>[];
  node: (item: Item, context: ResponseContext) => JsonLdNode;
  /** Calendar event for an item; null if the calendar cannot show the item's date. */
  event?: (item: Item, context: ResponseContext) => CalendarEvent | null;
  entry?: (item: Item, context: ResponseContext) => FeedEntry;
  /** GeoJSON feature for an item. */
  feature?: (item: Item, context: ResponseContext) => Feature;
};

/** Formats of a single record, which is never served as CSV. */
export type ItemFormats<Item> = Omit<Formats<Item>, 'columns'>;

/** Items of one page; `next` is the path and query of the next page, or null on the last page. */
export type ItemPage<Item> = {
  items: readonly Item[];
  next: string | null;
  /** Further properties of the page, in JSON only. */
  members?: object | undefined;
};

export type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>;

/** A serialized list: `begin`, then the batches of items, joined by `separator`, then `end`. */
export type Sequence<Item> = {
  begin: string;
  items: (items: readonly Item[]) => string;
  separator?: string;
  end: string;
  /** Packs the text into a binary file; undefined if the text is the response. */
  pack?: (text: Chunks) => AsyncIterable<Buffer>;
};

/** Formats that only some resources offer, with the function that a resource must declare for each. */
const optional = { ics: 'event', atom: 'entry', geojson: 'feature' } as const;

export function listFormats(formats: Pick<Formats<never>, 'event' | 'entry' | 'feature'>): FormatName[] {
  return formatNames.filter((name) => !(name in optional) || formats[optional[name as keyof typeof optional]]);
}

export function itemFormats({ event, feature }: Pick<Formats<never>, 'event' | 'feature'>): FormatName[] {
  return ['json', 'jsonld', ...(feature ? (['geojson'] as const) : []), ...(event ? (['ics'] as const) : [])];
}

/** A JSON-LD node. Its property names are terms of the context (jsonld-context.ts). */
export type JsonLdNode = { [member: string]: unknown };

export type CalendarEvent = {
  id: string;
  summary: string;
  description: string;
  /** First and last day of the event, both inclusive. */
  from: Day;
  to: Day;
  status: 'tentative' | 'confirmed' | 'cancelled';
  /** Number of times that the event was revised. */
  revision: number;
  revised: Day;
  /** Path of the web page. */
  page: string;
};

type Position = [longitude: number, latitude: number];

/** A GeoJSON feature; `geometry` is null for a record without known coordinates (RFC 7946, section 3.2). */
export type Feature = {
  id: string;
  geometry: { type: 'Point'; coordinates: Position } | { type: 'MultiPoint'; coordinates: Position[] } | null;
  properties: object;
};

export type FeedEntry = {
  /** Id of the entry, unique within the list that the feed shows. */
  id: string;
  title: string;
  content: string;
  author: string;
  published: Day;
  /** The record or claim that the entry is about. */
  kind: CitingKind;
  about: string;
  /** Path of the JSON. */
  path: string;
  /** URL of the entry's source; undefined if the entry has no source or several. */
  source?: string | undefined;
};
