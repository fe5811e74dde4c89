// What the full-text search reads.
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../domain/kinds.ts';
import { isOneOf } from './column-helpers.ts';

/** The searched texts: a row for each record, for each deal that it belongs to and each source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Empty if the record belongs to no deal. */
    deal: text().notNull(),
    /** Empty for what the register derives from several sources. */
    source: text().notNull(),
    /** First as-of date on which the text was known. */
    since: text().notNull(),
    /** Searchable texts besides the titles of the record: in both languages, and quotes of the sources. */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => [check('texts_kind', isOneOf(table.kind, kinds))],
);

/**
 * The texts in the order of search results. The full-text indexes `search` and `search_titles` (FTS5, accents folded) have the same
 * order. Drizzle does not support virtual tables: they are written by hand in the baseline migration.
 */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** The rowid of the text. */
  text: integer().notNull(),
});

/**
 * The words of the full-text indexes, with the number of texts and of titles that contain them: to complete a word, and to estimate
 * what a search costs. A word that ends with `*` is a prefix.
 */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
