// From what a person types to what FTS5 reads, which has a syntax of its own that nobody should have to know.
import { MAX_PREFIX_LENGTH, PREFIX_MARK } from '../../db/search/build-index.ts';
import { type CountedColumn, type Vocabulary, type Word, tokenize } from '../../db/search/vocabulary.ts';

/** A word, or several that stand together. */
export type Term = { words: string[]; isFinished: boolean };

/** In how many texts, and in how many titles. */
export type WordFrequency = Record<CountedColumn, number>;

export type ParsedQuery = {
  terms: Term[];
  /** Every word, in the syntax of FTS5. That some stand together is not said: SQLite would read any number of texts at one go. */
  completeWords: string;
  /** The last word may be unfinished: the same as `whole` where it cannot be. */
  withPrefix: string;
  /** In how many texts each word stands, the last one if it is unfinished; undefined where that is not known. */
  frequencies: (WordFrequency | undefined)[];
};

/** Words and "phrases in quotes"; null when there is not one word. */
export function parseQuery(typed: string, vocabulary: Vocabulary): ParsedQuery | null {
  const terms = splitTerms(typed);
  const last = terms.at(-1);
  if (!last) return null;
  const words = terms.flatMap((term) => term.words);
  const whole = conjunction(words.map(quoted));
  if (last.isFinished) return { terms, completeWords: whole, withPrefix: whole, frequencies: words.map(vocabulary.find) };
  const [finished, beginning = ''] = [words.slice(0, -1), words.at(-1)];
  const isIndexed = [...beginning].length <= MAX_PREFIX_LENGTH;
  const completions = isIndexed ? undefined : vocabulary.complete(beginning);
  const lastStandsIn = isIndexed ? vocabulary.find(beginning + PREFIX_MARK) : completions && sumFrequencies(completions);
  return {
    terms,
    completeWords: whole,
    withPrefix: conjunction([...finished.map(quoted), prefixExpression(beginning, completions)]),
    frequencies: [...finished.map(vocabulary.find), lastStandsIn],
  };
}

/**
 * Whether each of the terms stands somewhere in the texts.
 *
 * @param texts the words of each, in order
 * @param isBegun whether the last word may be unfinished, where it was not told to be finished
 */
export function matchesText(terms: readonly Term[], texts: readonly string[][], isBegun: boolean): boolean {
  return terms.every(({ words, isFinished }, index) => {
    const isPrefix = isBegun && !isFinished && index === terms.length - 1;
    const last = words.length - 1;
    const isWord = (word: string, found: string | undefined, at: number) =>
      isPrefix && at === last ? found?.startsWith(word) : found === word;
    return texts.some((text) => text.some((_, from) => words.every((word, at) => isWord(word, text[from + at], at))));
  });
}

function splitTerms(typed: string): Term[] {
  // Letters of private use are in no word that anybody types, but in those that the index has besides.
  const text = typed.normalize('NFC').replace(/[\p{Co}\p{Cc}]/gu, ' ');
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)];
  const words = tokenize(terms.map(([word, phrase]) => phrase ?? word));
  return terms
    .map(([, phrase], index) => ({
      // To SQLite, what it does not know is a letter: newer pictures are.
      words: (words[index] ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)),
      isFinished: phrase !== undefined,
    }))
    .filter((term) => term.words.length > 0);
}

/** A word that may be unfinished. The index is slow where many texts hold words that begin so, unless it is told which. */
function prefixExpression(word: string, completions: Word[] | undefined): string {
  if (!completions?.length) return `${quoted(word)}*`;
  return `(${completions.map((completion) => quoted(completion.word)).join(' OR ')})`;
}

const quoted = (word: string) => `"${word}"`;
const conjunction = (expressions: string[]) => [...new Set(expressions)].join(' AND ');

function sumFrequencies(words: Word[]): WordFrequency {
  return {
    texts: words.reduce((sum, { texts }) => sum + texts, 0),
    titles: words.reduce((sum, { titles }) => sum + titles, 0),
  };
}
