// The words of the full-text indexes with their frequencies, and the tokenizer that produces them.
import Sqlite from 'better-sqlite3';
import { lazy } from '../../util/lazy.ts';
import type { Connection } from '../connection.ts';

/** Whether all texts are counted, or only titles. */
export type CountedColumn = 'texts' | 'titles';

/** A word with the number of texts and of titles that contain it. */
export type Word = { word: string } & Record<CountedColumn, number>;

const MAX_COMPLETIONS = 200;

export type Vocabulary = {
  /** @param word as `tokenize` returns it, or a prefix with PREFIX_MARK */
  find(word: string): Word;
  /** The words with this prefix; undefined if there are more than MAX_COMPLETIONS. */
  complete(prefix: string): Word[] | undefined;
};

export function openVocabulary({ $client: client }: Connection): Vocabulary {
  const exact = client.prepare<[string], Word>('SELECT word, texts, titles FROM search_words WHERE word = ?');
  const between = client.prepare<[string, string], Word>(
    `SELECT word, texts, titles FROM search_words WHERE word >= ? AND word < ? ORDER BY word LIMIT ${MAX_COMPLETIONS + 1}`,
  );
  return {
    find: (word) => exact.get(word) ?? { word, texts: 0, titles: 0 },
    complete(prefix) {
      const words = between.all(prefix, `${prefix}\u{10FFFF}`);
      return words.length > MAX_COMPLETIONS ? undefined : words;
    },
  };
}

const ASCII = /^[\x20-\x7e]*$/;

/** The words of each text, in order, as SQLite's tokenizer splits and folds them. */
export function tokenize(texts: readonly string[]): string[][] {
  if (texts.every((text) => ASCII.test(text))) return texts.map((text) => text.toLowerCase().match(/[a-z\d]+/g) ?? []);
  return tokenizeWithSqlite(texts);
}

/** SQLite decides which code points belong to a word, so texts beyond ASCII are split by SQLite itself. */
export function tokenizeWithSqlite(texts: readonly string[]): string[][] {
  const { begin, insert, words, rollback } = tokenizer();
  begin.run();
  try {
    for (const [index, text] of texts.entries()) insert.run(index + 1, text);
    const byText = Map.groupBy(words.all(), ({ text }) => text);
    return texts.map((_, index) => (byText.get(index + 1) ?? []).map(({ word }) => word));
  } finally {
    rollback.run();
  }
}

/** An index in memory with the tokenizer of the search. It is empty between calls. */
const tokenizer = lazy(() => {
  const client = new Sqlite(':memory:');
  client.exec(`
    CREATE VIRTUAL TABLE typed USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE words USING fts5vocab (typed, instance)`);
  return {
    begin: client.prepare('BEGIN'),
    insert: client.prepare<[number, string]>('INSERT INTO typed (rowid, text) VALUES (?, ?)'),
    words: client.prepare<[], { text: number; word: string }>(
      'SELECT doc AS text, term AS word FROM words ORDER BY doc, offset',
    ),
    rollback: client.prepare('ROLLBACK'),
  };
});
