// What is searched, and the order in which it is found.
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kinds } from '../../contract/kinds.ts';
import { isOneOf } from '../../database/columns.ts';

/** A row for each thing, for each deal that it belongs to and each source that reports it. */
export const texts = sqliteTable(
  'texts',
  {
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
  },
  (table) => [
    uniqueIndex('texts_key').on(table.kind, table.id, table.deal, table.source),
    check('texts_kind', isOneOf(table.kind, kinds)),
  ],
);

/**
 * The texts in the order in which they are found, which is that of the full-text indexes. Drizzle knows no virtual tables:
 * migrations written by hand make these, `search` and `search_titles` (FTS5, accents folded, without the texts), and their words.
 */
export const searchOrder = sqliteTable('search_order', {
  place: integer().primaryKey(),
  /** The rowid of the text. */
  text: integer().notNull(),
});

/**
 * The words of the indexes, in how many texts they stand, and in how many of the titles: to complete what somebody types, and to
 * tell what a search takes. Beginnings of words that the indexes know are there as well, with an asterisk.
 */
export const searchWords = sqliteTable('search_words', {
  word: text().primaryKey(),
  texts: integer().notNull(),
  titles: integer().notNull(),
});
