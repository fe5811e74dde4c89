// The editions that this file has held, the newest of which it holds now, and what each of them changed.
import { desc, sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Connection } from './open.ts';

/** How many there were of one sort. */
export type EditionChanges = Record<'sources' | 'reports' | 'things', Record<RowChange, number>>;

export const rowChanges = ['added', 'changed', 'removed'] as const;
export type RowChange = (typeof rowChanges)[number];

export const editions = sqliteTable('editions', {
  number: integer().primaryKey(),
  /** SHA-256 of the register's content, in hexadecimal. */
  id: text().notNull(),
  /** When it was recorded: an instant in UTC, ISO 8601. */
  recorded: text().notNull(),
  /** SHA-256 of what it was made from: when that has not changed, there is nothing to do. */
  madeFrom: text().notNull(),
  /** What it has that the edition before had not; of the first, all that it holds. */
  changes: text({ mode: 'json' }).$type<EditionChanges>().notNull(),
});

/**
 * How each edition but the first differs from the one before: the rows that it touched, as they were. So an edition that is past
 * can be had back, and what is kept grows with what changes, not with the number of editions.
 */
export const editionRows = sqliteTable(
  'edition_rows',
  {
    edition: integer()
      .notNull()
      .references(() => editions.number),
    /** The table, and what tells the row from others of it: a JSON array. */
    tableName: text().notNull(),
    key: text().notNull(),
    change: text({ enum: rowChanges }).notNull(),
    /** The whole row before the edition, as a JSON array in the order of its columns; null where there was none. */
    before: text(),
  },
  (table) => [
    primaryKey({ columns: [table.tableName, table.key, table.edition] }),
    index('edition_rows_by_edition').on(table.edition, table.tableName, table.key),
  ],
);

/** Looks up editions by the beginning of their ids. */
export function editionRecords(db: Connection) {
  const record = db
    .select({ id: editions.id })
    .from(editions)
    .where(sql`substr(${editions.id}, 1, length(${sql.placeholder('id')})) = ${sql.placeholder('id')}`)
    .orderBy(desc(editions.number))
    .limit(1)
    .prepare();
  return { beginningWith: (id: string): string | undefined => record.get({ id })?.id };
}
