// Columns that several tables share.
import { sql } from 'drizzle-orm';
import { type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../dates/day.ts';
import { precisions, type UncertainDate } from '../dates/uncertain-date.ts';
import type { Evidence } from '../reports/evidence.ts';
import type { Current, Dispute } from '../reports/states.ts';
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

/** Of which report each value is, and how well it is supported; and on what sources cannot agree. */
export type Standing = {
  current: Record<string, Current | Record<string, Record<string, Current>> | null>;
  dispute: Dispute<string, unknown>[];
};

/** What every state has: for whom it holds, from which day until which, and why. */
export const stateColumns = () => ({
  /** Whose view: a source's id for what that source alone reports, empty for all sources together. */
  scope: text().notNull(),
  /** First day on which this was known. */
  since: text().notNull(),
  /** The day on which it was superseded; infinity while it holds. */
  until: text().notNull(),
  /** Null for what is worked out from other things. */
  current: text({ mode: 'json' }).$type<Standing['current']>(),
  dispute: text({ mode: 'json' }).$type<Standing['dispute']>().notNull(),
});

type HeldStates = { since: SQLiteColumn; until: SQLiteColumn; dispute: SQLiteColumn };

/**
 * What an index carries behind its order, so that states that do not fit are passed over without being read: when they held, and
 * whether they are disputed. What else a list chooses by comes after it.
 */
export const passable = ({ since, until, dispute }: HeldStates) => [since, until, hasDispute(dispute)] as const;

/** Whether sources cannot agree on something in a state: 0 or 1. An index that carries it must have it word for word. */
export const hasDispute = (dispute: SQLiteColumn) => sql`(${dispute} <> '[]')`;

/** What every report has besides its values. */
export const reportColumns = () => ({
  evidence: text({ mode: 'json' }).$type<Evidence[]>().notNull(),
  /** The partner whose statement it is; null for what the source reports itself. */
  statedBy: text(),
  /** The fields for which earlier reports no longer hold; null for none. */
  supersedes: text({ mode: 'json' }).$type<string[]>(),
});

/** An SQL condition that a text column is one of the words, for CHECK constraints. */
export const isOneOf = (column: SQLiteColumn, words: readonly string[]) =>
  sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;

export const isJson = (column: SQLiteColumn) => sql`json_valid(${column})`;

export const isSlug = (column: SQLiteColumn) =>
  sql`${column} NOT GLOB '*[^a-z0-9-]*' AND ${column} NOT LIKE '-%' AND ${column} NOT LIKE '%-' AND ${column} NOT LIKE '%--%' AND ${column} <> ''`;

export type DateRow = { [Name in keyof UncertainDate]: UncertainDate[Name] | null };

/** The date in a row's five columns. */
export function dateOf(row: DateRow): UncertainDate | null {
  const { edtf, earliest, latest, precision, inferred } = row;
  return edtf === null || precision === null ? null : { edtf, earliest, latest, precision, inferred: inferred ?? [] };
}

/** A date in a query that selects what it needs. */
export function dateColumnsOf<Table extends Record<keyof DateRow, SQLiteColumn>>(table: Table) {
  const { edtf, earliest, latest, precision, inferred }: Pick<Table, keyof DateRow> = table;
  return { edtf, earliest, latest, precision, inferred };
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

/**
 * What a row says of how well its values stand. What was written there had the shape that is served: the types of the values in
 * disputes are those of the resource.
 */
export function standingOf<Served extends { current: unknown; dispute: unknown }>({
  current,
  dispute,
}: Pick<Standing, 'dispute'> & { current: Standing['current'] | null }): Served & { disputed: boolean } {
  return { disputed: dispute.length > 0, dispute, current } as unknown as Served & { disputed: boolean };
}
