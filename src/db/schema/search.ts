// Tables of the full-text search.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../domain/kinds.ts';
import { enumChecks } from './column-helpers.ts';

/** The searched texts: one row per record, deal to which it belongs, and source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Empty if the record belongs to no deal. */
    deal: text().notNull(),
    /** Empty for text that the register derives from several sources. */
    source: text().notNull(),
    /** First as-of date on which the text was known. */
    since: text().notNull(),
    /** Searchable texts in addition to the titles of the record. `quotes` are those of the source. */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => enumChecks(table.kind),
);

/**
 * The texts in the order of search results. The full-text indexes `search` and `search_titles` (FTS5, accents folded) have the same
 * order. The baseline migration creates them by hand, because Drizzle does not support virtual tables.
 */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** The rowid of the text. */
  text: integer().notNull(),
});

/**
 * The words of the full-text indexes, with the number of texts and of titles that contain them. Searches use them to complete a word
 * and to estimate their cost. A word that ends with `*` is a prefix.
 */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
