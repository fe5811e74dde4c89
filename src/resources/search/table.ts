// The full-text index. Drizzle knows no virtual tables: a migration written by hand makes it (FTS5, accents folded).
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../contract/kinds.ts';

export const search = sqliteTable('search', {
  kind: text({ enum: kinds }).notNull(),
  id: text().notNull(),
  /** The deal it belongs to; empty for none. */
  deal: text().notNull(),
  /** The source whose text it is; empty for what the register worked out from several. */
  source: text().notNull(),
  /** First day on which the text was known. */
  since: text().notNull(),
  titleEn: text().notNull(),
  titleFr: text().notNull(),
  /** What is searched besides the titles: our own words in both languages, and the words of the sources. */
  en: text().notNull(),
  fr: text().notNull(),
  phrases: text().notNull(),
});
