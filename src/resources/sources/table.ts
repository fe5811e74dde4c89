// Sources: what was published, by whom, and how far it can be relied on.
import { type SQL, sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isJson, isOneOf, isSlug } from '../../database/columns.ts';
import type { Day } from '../../dates/day.ts';
import { precisions } from '../../dates/uncertain-date.ts';
import type { Bilingual } from '../../reports/text.ts';
import { grades } from '../../reports/vocabulary.ts';

/** That a source was withdrawn: by whom, from which day, and why. */
export type Retraction = { by: string; on: Day; reason: Bilingual };
/** A correction that a publisher made. */
export type Correction = { by: string; on: Day; what: Bilingual };

type Chosen = Record<'publisherFolded' | 'language' | 'reliability' | 'seen', SQLiteColumn>;
const chosenBy = ({ publisherFolded, language, reliability, seen }: Chosen) =>
  [publisherFolded, language, reliability, seen] as const;

export const sources = sqliteTable(
  'sources',
  {
    id: text().primaryKey(),
    /** The id, for lists by id: to SQLite the index of the key is as good as the one that carries what lists choose by. */
    idInLists: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`${sources.id}`),
    publisher: text().notNull(),
    /** The publisher as it is looked up: see `folded`. */
    publisherFolded: text().notNull(),
    /** Null where it was not seen. */
    title: text(),
    /** BCP 47. */
    language: text().notNull(),
    edtf: text().notNull(),
    earliest: text(),
    /** The day from which the source counts. */
    latest: text().notNull(),
    precision: text({ enum: precisions }).notNull(),
    /** Null for what was not seen, and is nowhere on record. */
    url: text(),
    /** Whether it was read; false for what is known only because others pass it on. */
    seen: integer({ mode: 'boolean' }).notNull(),
    /** A copy in a web archive; null if none is known. */
    archived: text(),
    /** Where the source has its information from. */
    originEn: text().notNull().default(''),
    originFr: text().notNull().default(''),
    /** Null unless the source was withdrawn. */
    retracted: text({ mode: 'json' }).$type<Retraction>(),
    /** Null for none. */
    corrected: text({ mode: 'json' }).$type<Correction[]>(),
    reliability: text({ enum: grades }).notNull(),
    reliabilityReasonEn: text().notNull(),
    reliabilityReasonFr: text().notNull(),
    /** Who else is credited, and for what. */
    credits: text({ mode: 'json' }).$type<{ for: string; name: string }[]>().notNull(),
    /** SHA-256 of the text in hexadecimal, and its length in code points; null where the text was not at hand. */
    sha256: text(),
    characters: integer(),
  },
  (table) => [
    check('sources_id', isSlug(table.id)),
    check('sources_bounds', sql`${table.earliest} <= ${table.latest}`),
    check('sources_reliability', isOneOf(table.reliability, grades)),
    check('sources_credits', isJson(table.credits)),
    check('sources_url', sql`${table.url} IS NOT NULL OR NOT ${table.seen}`),
    check('sources_text', sql`(${table.sha256} IS NULL) = (${table.characters} IS NULL)`),
    // With what lists choose by behind their order.
    index('sources_by_published').on(table.latest, table.id, ...chosenBy(table)),
    index('sources_by_id').on(table.idInLists, table.latest, ...chosenBy(table)),
    index('sources_by_publisher').on(table.publisherFolded, table.publisher),
  ],
);

/** Which source only passes on another. */
export const sourceRepeats = sqliteTable(
  'source_repeats',
  {
    source: text()
      .notNull()
      .references(() => sources.id),
    repeats: text()
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.repeats] }),
    index('source_repeats_by_repeated').on(table.repeats, table.source),
    check('source_repeats_another', sql`${table.source} <> ${table.repeats}`),
  ],
);

export const sentences = sqliteTable(
  'sentences',
  {
    source: text()
      .notNull()
      .references(() => sources.id),
    sentence: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** Why it holds no fact; null where something cites it. */
    reasonEn: text(),
    reasonFr: text(),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.sentence] }),
    check('sentences_place', sql`0 <= ${table.start} AND ${table.start} < ${table.end}`),
    check('sentences_reason', sql`(${table.reasonEn} IS NULL) = (${table.reasonFr} IS NULL)`),
  ],
);
