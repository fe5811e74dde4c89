// The editions that this file has held, the newest of which it holds now.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const editions = sqliteTable('editions', {
  number: integer().primaryKey(),
  /** SHA-256 of the register's content, in hexadecimal. */
  id: text().notNull(),
  /** When it was recorded: an instant in UTC, ISO 8601. */
  recorded: text().notNull(),
  /** SHA-256 of what it was made from: when that has not changed, there is nothing to do. */
  madeFrom: text().notNull(),
});
