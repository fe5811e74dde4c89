// Reads the words of the full-text indexes with their frequencies, and splits texts into words as these indexes do.

import Sqlite from 'better-sqlite3';
import { distanceWithin } from '../../util/did-you-mean.ts';
import { lazy } from '../../util/lazy.ts';
import type { Connection } from '../connection.ts';
import { stemsOf } from './stems.ts';
import { equivalentWords } from './word-lists.ts';

/** The number of texts, and the number of titles, that contain a word. */
export type CountedColumn = 'texts' | 'titles';

export type Word = { word: string } & Record<CountedColumn, number>;

const MAX_COMPLETIONS = 200;

/** Letters that words with the same stem have in common at their beginning. */
const MIN_COMMON_LETTERS = 4;

/** Maximum words with the same stem; a word has at most a dozen in practice. */
const MAX_VARIANTS = 16;

/** A misspelt word is compared with the most frequent words, and with words that begin like it: about 3 ms in all. */
const MAX_COMPARED = { frequent: 5000, similar: 1000 };

/** Letters at the beginning of a misspelt word that are assumed to be right, to find rare words. */
const CORRECT_LETTERS = 3;

export type Vocabulary = {
  /** Frequencies are 0 for an unknown word. @param word a word from `tokenize`, or a prefix with PREFIX_MARK */
  find(word: string): Word;
  /** Words that begin with the prefix; undefined if there are more than MAX_COMPLETIONS. */
  complete(prefix: string): Word[] | undefined;
  /** The word itself, words with the same stem, and equivalent words; empty if no text contains any of them. */
  variants(word: string): Word[];
  /** The most frequent of the words that `word` most likely misspells, never a number; undefined if none is similar. */
  correct(word: string): string | undefined;
};

type StemmedWord = Word & { stem: string | null };

export function openVocabulary({ $client: client }: Connection): Vocabulary {
  const columns = 'word, texts, titles, stem';
  const exact = client.prepare<[string], StemmedWord>(`SELECT ${columns} FROM search_words WHERE word = ?`);
  const between = client.prepare<[string, string], StemmedWord>(
    `SELECT ${columns} FROM search_words WHERE word >= ? AND word < ? ORDER BY word LIMIT ${MAX_COMPLETIONS + 1}`,
  );
  const withStem = client.prepare<[string], Word>(`
    SELECT word, texts, titles FROM search_words WHERE stem = ? ORDER BY texts DESC, word DESC LIMIT ${MAX_VARIANTS}`);
  const frequentWords = lazy(() =>
    client
      .prepare<[], string>(`
        SELECT word FROM search_words WHERE stem IS NOT NULL
        ORDER BY texts DESC, word DESC LIMIT ${MAX_COMPARED.frequent}`)
      .pluck()
      .all(),
  );
  const beginning = client
    .prepare<[string, string], string>(
      `SELECT word FROM search_words WHERE word >= ? AND word < ? AND stem IS NOT NULL LIMIT ${MAX_COMPARED.similar}`,
    )
    .pluck();

  function sameStem(word: string): Word[] {
    const known = exact.get(word) ?? findBySameStem(word);
    if (known === undefined) return [];
    return known.stem === null ? [known] : withStem.all(known.stem);
  }

  /** Finds the known word that is most similar to an unknown one among those with the same stem. */
  function findBySameStem(word: string): StemmedWord | undefined {
    const stems = stemsOf(word);
    if (stems.length === 0) return undefined;
    const start = word.slice(0, MIN_COMMON_LETTERS);
    const similar = between
      .all(start, `${start}\u{10FFFF}`)
      .filter((other) => other.stem !== null && stemsOf(other.word).some((stem) => stems.includes(stem)))
      .toSorted(
        (one, other) => distanceWithin(word.length, word, one.word) - distanceWithin(word.length, word, other.word),
      );
    // Prefer a word with this very stem: « capacités » also has the French stem of "capacities", by chance.
    return similar.find(({ stem }) => stems.includes(stem ?? '')) ?? similar[0];
  }

  return {
    find: (word) => exact.get(word) ?? { word, texts: 0, titles: 0 },
    complete(prefix) {
      const words = between.all(prefix, `${prefix}\u{10FFFF}`);
      return words.length > MAX_COMPLETIONS ? undefined : words;
    },
    variants(word) {
      const variants = [word, ...equivalentWords(word)].flatMap(sameStem);
      return [...new Map(variants.map((variant) => [variant.word, variant])).values()];
    },
    correct(word) {
      const limit = maxTypos(word.length);
      if (limit === 0) return undefined;
      let best: { word: string; typos: number } | undefined;
      const start = word.slice(0, CORRECT_LETTERS);
      for (const candidate of [...frequentWords(), ...beginning.iterate(start, `${start}\u{10FFFF}`)]) {
        const typos = distanceWithin(limit, word, candidate);
        if (typos <= limit && typos < (best?.typos ?? Infinity)) best = { word: candidate, typos };
      }
      return best?.word;
    },
  };
}

/** Short words differ from too many others by one letter. */
function maxTypos(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
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
