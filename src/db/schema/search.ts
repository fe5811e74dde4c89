// Tables of the full-text search: texts, order of results, and words.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../domain/kinds.ts';
import { enumChecks } from './column-helpers.ts';

/** The searchable texts: one row per combination of record, deal of the record, and source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Id of the deal; empty if the record belongs to no deal. */
    deal: text().notNull(),
    /** Id of the source; empty for text that the register derives from several sources. */
    source: text().notNull(),
    /** First as-of date on which the text is known. */
    since: text().notNull(),
    /** Searchable text in English and French besides the titles of the record, and quotes from the source. */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => enumChecks(table.kind),
);

/**
 * The order of search results. The full-text indexes `search` and `search_titles` (FTS5, accents folded) use `place` as
 * rowid. The baseline migration creates these indexes by hand, because Drizzle does not support virtual tables.
 */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** Rowid of the text in `texts`. */
  text: integer().notNull(),
});

/**
 * Words of the full-text indexes, with the number of texts and of titles that contain each word. A search uses these
 * numbers to complete its last word and to estimate its cost. A word that ends with `*` is a prefix.
 */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
