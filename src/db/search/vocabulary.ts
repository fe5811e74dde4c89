// Words as the full-text indexes have them: how a text falls into words, and in how many texts each of them stands.
import Sqlite from 'better-sqlite3';
import { lazy } from '../../util/lazy.ts';
import type { Connection } from '../connection.ts';

/** Which texts are counted: all, or the titles among them. */
export type CountedColumn = 'texts' | 'titles';

export type Word = { word: string } & Record<CountedColumn, number>;

/** More words that begin alike are not told apart. */
const MOST_COMPLETIONS = 200;

export type Vocabulary = {
  /** @param word as the index has it */
  find(word: string): Word;
  /** The words that begin so; undefined when there are more than 200. */
  complete(beginning: string): Word[] | undefined;
};

export function openVocabulary({ $client: client }: Connection): Vocabulary {
  const one = client.prepare<[string], Word>('SELECT word, texts, titles FROM search_words WHERE word = ?');
  const some = client.prepare<[string, string], Word>(
    `SELECT word, texts, titles FROM search_words WHERE word >= ? AND word < ? ORDER BY word LIMIT ${MOST_COMPLETIONS + 1}`,
  );
  return {
    find: (word) => one.get(word) ?? { word, texts: 0, titles: 0 },
    complete(beginning) {
      const words = some.all(beginning, `${beginning}\u{10FFFF}`);
      return words.length > MOST_COMPLETIONS ? undefined : words;
    },
  };
}

/** Letters, digits and whatever is between them, none of which is read in two ways. */
const ASCII = /^[\x20-\x7e]*$/;

/** The words of each text, in order. */
export function tokenize(texts: readonly string[]): string[][] {
  if (texts.every((text) => ASCII.test(text))) return texts.map((text) => text.toLowerCase().match(/[a-z\d]+/g) ?? []);
  return tokenizeWithSqlite(texts);
}

/** SQLite itself is asked: whatever letters there are, it decides what is a word. */
export function tokenizeWithSqlite(texts: readonly string[]): string[][] {
  const { begin, add, all, undo } = tokenizer();
  begin.run();
  try {
    for (const [index, text] of texts.entries()) add.run(index + 1, text);
    const found = Map.groupBy(all.all(), ({ text }) => text);
    return texts.map((_, index) => (found.get(index + 1) ?? []).map(({ word }) => word));
  } finally {
    undo.run();
  }
}

/** An index in memory that falls into words as those of the register do, and is empty but for the texts in question. */
const tokenizer = lazy(() => {
  const client = new Sqlite(':memory:');
  client.exec(`
    CREATE VIRTUAL TABLE typed USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE words USING fts5vocab (typed, instance)`);
  return {
    begin: client.prepare('BEGIN'),
    add: client.prepare<[number, string]>('INSERT INTO typed (rowid, text) VALUES (?, ?)'),
    all: client.prepare<[], { text: number; word: string }>(
      'SELECT doc AS text, term AS word FROM words ORDER BY doc, offset',
    ),
    undo: client.prepare('ROLLBACK'),
  };
});
