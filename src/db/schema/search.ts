// Tables of the full-text search: texts, order of results, and words.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../domain/kinds.ts';
import { enumChecks } from './column-helpers.ts';

/** One row per combination of record, deal of the record, and source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Id of the deal; empty if the record belongs to no deal. */
    deal: text().notNull(),
    /** Id of the source; empty for a derived figure, whose inputs may come from different sources. */
    source: text().notNull(),
    /** First as-of date on which the text is known. */
    since: text().notNull(),
    /** Text in English (`en`), in French (`fr`), and in the words of the source (`quotes`), without titles. */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => enumChecks(table.kind),
);

// The baseline migration creates the full-text indexes by hand-written SQL: Drizzle does not support virtual tables.
/** `place` is the position of a text in the search results, and its rowid in the full-text indexes. */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** Rowid in `texts`. */
  text: integer().notNull(),
});

/** How many texts and titles contain a word; a row `prefix*` has the sums of all words with this prefix. */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
