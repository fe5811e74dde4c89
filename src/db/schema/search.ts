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
    /** Id of the source; empty for the text of a derived figure, whose inputs may come from different sources. */
    source: text().notNull(),
    /** First as-of date on which the text is known. */
    since: text().notNull(),
    /**
     * Searchable text in English (`en`), in French (`fr`), and in the words of the source (`quotes`). Titles are in
     * `records`.
     */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => enumChecks(table.kind),
);

/**
 * The order of search results. `place` is the position of a text in this order, and its rowid in the full-text indexes
 * `search` and `search_titles` (FTS5, accents folded). The SQL of these two indexes in the baseline migration is
 * written by hand, because Drizzle does not support virtual tables.
 */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** Rowid of the text in `texts`. */
  text: integer().notNull(),
});

/**
 * Words of the full-text indexes, with the number of texts and of titles that contain each word. A search uses these
 * numbers to complete its last word and to estimate its cost. A row whose word ends with `*` contains the sums for all
 * words with this prefix.
 */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
