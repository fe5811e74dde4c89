// Translates typed words to a query of FTS5, the full-text search of SQLite.
import { MAX_PREFIX_LENGTH, PREFIX_MARK } from '../../db/search/build-index.ts';
import { type CountedColumn, tokenize, type Vocabulary, type Word } from '../../db/search/vocabulary.ts';

/** A typed word or "quoted phrase"; `isFinished` is false for a word, because it may be incomplete. */
type Term = { words: string[]; isFinished: boolean };

/** Number of texts and of titles that contain a word. */
type WordFrequency = Record<CountedColumn, number>;

export type ParsedQuery = {
  terms: Term[];
  /** FTS5 expression for all words, without phrases, because a phrase query could block the event loop. */
  completeWords: string;
  /** Like `completeWords`, but the last word can be a prefix unless it is in a phrase. */
  withPrefix: string;
  /** Frequency of each word, or of all words that start with an incomplete last word; undefined if unknown. */
  frequencies: (WordFrequency | undefined)[];
};

/** Parses words and "quoted phrases"; returns null if the text contains no word. */
export function parseQuery(typed: string, vocabulary: Vocabulary): ParsedQuery | null {
  const terms = splitTerms(typed);
  const lastTerm = terms.at(-1);
  if (!lastTerm) return null;
  const words = terms.flatMap((term) => term.words);
  const completeWords = conjunction(words.map(quoted));
  if (lastTerm.isFinished) {
    return { terms, completeWords, withPrefix: completeWords, frequencies: words.map(vocabulary.find) };
  }
  const [finished, prefix = ''] = [words.slice(0, -1), words.at(-1)];
  const isIndexed = [...prefix].length <= MAX_PREFIX_LENGTH;
  const completions = isIndexed ? undefined : vocabulary.complete(prefix);
  const prefixFrequency = isIndexed
    ? vocabulary.find(prefix + PREFIX_MARK)
    : completions && sumFrequencies(completions);
  return {
    terms,
    completeWords,
    withPrefix: conjunction([...finished.map(quoted), prefixExpression(prefix, completions)]),
    frequencies: [...finished.map(vocabulary.find), prefixFrequency],
  };
}

/** Whether each term occurs in at least one text. @param texts the words of each text, in order */
export function matchesText(terms: readonly Term[], texts: readonly string[][], allowPrefix: boolean): boolean {
  return terms.every(({ words, isFinished }, index) => {
    const isPrefix = allowPrefix && !isFinished && index === terms.length - 1;
    const last = words.length - 1;
    const isWord = (word: string, found: string | undefined, at: number) =>
      isPrefix && at === last ? found?.startsWith(word) : found === word;
    return texts.some((text) => text.some((_, from) => words.every((word, at) => isWord(word, text[from + at], at))));
  });
}

function splitTerms(typed: string): Term[] {
  // Remove private-use characters, because the index reserves them for its own tokens.
  const text = typed.normalize('NFC').replace(/[\p{Co}\p{Cc}]/gu, ' ');
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)];
  const words = tokenize(terms.map(([word, phrase]) => phrase ?? word));
  return terms
    .map(([, phrase], index) => ({
      // Drop words without a letter or digit, because SQLite takes recent emoji for letters.
      words: (words[index] ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)),
      isFinished: phrase !== undefined,
    }))
    .filter((term) => term.words.length > 0);
}

/** Lists known completions where possible, because FTS5 prefix queries are slow for frequent words. */
function prefixExpression(prefix: string, completions: Word[] | undefined): string {
  if (!completions?.length) return `${quoted(prefix)}*`;
  return `(${completions.map(({ word }) => quoted(word)).join(' OR ')})`;
}

const quoted = (word: string) => `"${word}"`;
const conjunction = (expressions: string[]) => [...new Set(expressions)].join(' AND ');

function sumFrequencies(words: Word[]): WordFrequency {
  return {
    texts: words.reduce((sum, { texts }) => sum + texts, 0),
    titles: words.reduce((sum, { titles }) => sum + titles, 0),
  };
}
