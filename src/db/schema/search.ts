// Tables of the full-text search: texts in the order of results, and words.
import { isNotNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../domain/kinds.ts';
import { enumChecks, periodColumns } from './column-helpers.ts';

/** One row per combination of record, deal of the record, and source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
    /** Position in the search results, from 1, and rowid in the full-text indexes. */
    place: integer().primaryKey(),
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Id of the deal; empty if the record belongs to no deal. */
    deal: text().notNull(),
    /** Id of the source; empty for the current values of a record, which may come from different sources. */
    source: text().notNull(),
    ...periodColumns(),
    /** Date of the record as JSON (EDTF, first and last day), such as the planned date of a milestone; null if none. */
    date: text(),
    /** Text in English (`en`), in French (`fr`), and in the words of the source (`quotes`), without titles. */
    en: text().notNull(),
    fr: text().notNull(),
    quotes: text().notNull(),
  },
  (table) => enumChecks(table.kind),
);

// The baseline migration creates the full-text indexes by hand-written SQL: Drizzle does not support virtual tables.
/** How many texts and titles contain a word; a row `prefix*` has the sums of all words with this prefix. */
export const searchWords = sqliteTable(
  'search_words',
  {
    word: text().primaryKey(),
    texts: integer().notNull(),
    titles: integer().notNull(),
    /** Equal for words with the same stem; null for a prefix and for a word without a stem. */
    stem: text(),
  },
  ({ texts, word, stem }) => [
    index('search_words_by_stem').on(stem, texts, word).where(isNotNull(stem)),
    index('search_words_by_frequency').on(texts, word).where(isNotNull(stem)),
  ],
);
