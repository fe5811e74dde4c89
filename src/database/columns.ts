// Columns that several tables share.
import { sql } from 'drizzle-orm';
import { integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../dates/day.ts';
import { precisions, type UncertainDate } from '../dates/uncertain-date.ts';
import type { Evidence } from '../reports/evidence.ts';
import type { Bilingual } from '../reports/text.ts';

/** What a thing is called, in both languages. */
export const titles = () => ({ titleEn: text().notNull(), titleFr: text().notNull() });

/** An uncertain date, five columns wide; all null where a source gives none. */
export const dateColumns = () => ({
  edtf: text(),
  earliest: text(),
  latest: text(),
  precision: text({ enum: precisions }),
  inferred: text({ mode: 'json' }).$type<UncertainDate['inferred']>(),
});

/** What every state has: for whom it holds, and from which day until which. */
export const stateColumns = () => ({
  id: integer().primaryKey(),
  /** Whose view: a source's id for what that source alone reports, empty for all sources together. */
  scope: text().notNull(),
  /** First day on which this was known. */
  since: text().notNull(),
  /** The day on which it was superseded; infinity while it holds. */
  until: text().notNull(),
  disputed: integer({ mode: 'boolean' }).notNull(),
});

/** What every report has besides its values. */
export const reportColumns = () => ({
  id: integer().primaryKey(),
  evidence: text({ mode: 'json' }).$type<Evidence[]>().notNull(),
});

/** An SQL condition that a text column is one of the words, for CHECK constraints. */
export const isOneOf = (column: SQLiteColumn, words: readonly string[]) =>
  sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;

export const isJson = (column: SQLiteColumn) => sql`json_valid(${column})`;

export const isSlug = (column: SQLiteColumn) =>
  sql`${column} NOT GLOB '*[^a-z0-9-]*' AND ${column} NOT LIKE '-%' AND ${column} NOT LIKE '%-' AND ${column} NOT LIKE '%--%' AND ${column} <> ''`;

type DateRow = { [Name in keyof UncertainDate]: UncertainDate[Name] | null };

/** The date in a row's five columns. */
export function dateOf(row: DateRow): UncertainDate | null {
  const { edtf, earliest, latest, precision, inferred } = row;
  return edtf === null || precision === null ? null : { edtf, earliest, latest, precision, inferred: inferred ?? [] };
}

/** The five columns of a date. */
export function dateRow(date: UncertainDate | null): DateRow {
  return date ?? { edtf: null, earliest: null, latest: null, precision: null, inferred: null };
}

/** Sorts dates with an open start first and those with an open end last. */
export const orBeginning = (column: SQLiteColumn) =>
  sql<string>`coalesce(${column}, ${sql.raw(`'${BEGINNING_OF_TIME}'`)})`;
export const orEnd = (column: SQLiteColumn) => sql<string>`coalesce(${column}, ${sql.raw(`'${END_OF_TIME}'`)})`;

/** The two columns of a text in both languages, as one text. */
export function bilingual(en: string, fr: string): Bilingual {
  return { en, fr };
}
