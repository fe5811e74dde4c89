// What a whole edition comes to. To count it takes seconds where it is large: it is counted when the edition is written.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const counted = [
  'deals',
  'partners',
  'milestones',
  'figures',
  'claims',
  'sources',
  'reports',
  'evidence',
] as const;

/** A single row. */
export const editionTotals = sqliteTable('edition_totals', {
  id: integer().primaryKey(),
  counts: text({ mode: 'json' }).$type<Record<(typeof counted)[number], number>>().notNull(),
  /** Between which days the sources were published: the first and the last that any of them can have been. */
  earliest: text(),
  latest: text(),
});
