// Reads the words of the full-text indexes with their frequencies, and splits texts into words as these indexes do.
import Sqlite from 'better-sqlite3';
import { lazy } from '../../util/lazy.ts';
import type { Connection } from '../connection.ts';

/** The number of texts, and the number of titles, that contain a word. */
export type CountedColumn = 'texts' | 'titles';

export type Word = { word: string } & Record<CountedColumn, number>;

const MAX_COMPLETIONS = 200;

export type Vocabulary = {
  /** Frequencies are 0 for an unknown word. @param word a word from `tokenize`, or a prefix with PREFIX_MARK */
  find(word: string): Word;
  /** Words that begin with the prefix; undefined if there are more than MAX_COMPLETIONS. */
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

/** Splits each text into words, and folds case and accents as SQLite's tokenizer does. */
export function tokenize(texts: readonly string[]): string[][] {
  if (texts.every((text) => ASCII.test(text))) return texts.map((text) => text.toLowerCase().match(/[a-z\d]+/g) ?? []);
  return tokenizeWithSqlite(texts);
}

/** Uses SQLite's own tokenizer, because it decides which characters beyond ASCII belong to a word. */
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

/** A full-text index in memory, which `tokenizeWithSqlite` empties by a rollback. */
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
