// From what a person types to what FTS5 reads, which has a syntax of its own that nobody should have to know.
import { LONGEST_PREFIX } from './make-index.ts';

/** What must all occur, in the syntax of FTS5. */
export type Expressions = {
  /** Every word as it was typed. */
  whole: string;
  /** The last word may be unfinished: the same as `whole` where it cannot be. */
  begun: string;
};

/** More words that begin alike are not told apart. */
export const MOST_COMPLETIONS = 200;

/**
 * Words and "phrases in quotes"; null when there is not one letter or digit.
 *
 * @param wordsFrom the words that begin so, folded; at most MOST_COMPLETIONS, and one more if there are more
 */
export function expressionsFor(typed: string, wordsFrom: (beginning: string) => string[]): Expressions | null {
  // Letters of private use are in no word that anybody types, but in those that the index has besides.
  const text = typed.normalize('NFC').replace(/\p{Co}/gu, ' ');
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].flatMap(([word, phrase]) => {
    const term = phrase ?? word;
    return /[\p{L}\p{N}]/u.test(term) ? { term, finished: phrase !== undefined } : [];
  });
  const last = terms.at(-1);
  if (!last) return null;
  const quoted = terms.map(({ term }) => `"${term}"`);
  const begun = last.finished ? `"${last.term}"` : completed(last.term, wordsFrom);
  return { whole: quoted.join(' AND '), begun: [...quoted.slice(0, -1), begun].join(' AND ') };
}

/** A word that may be unfinished. The index is slow where many texts hold words that begin so, unless it is told which. */
function completed(term: string, wordsFrom: (beginning: string) => string[]): string {
  const asPrefix = `"${term}"*`;
  if (!/^[\p{L}\p{N}]+$/u.test(term) || [...term].length <= LONGEST_PREFIX) return asPrefix;
  const words = wordsFrom(asIndexed(term));
  if (words.length === 0 || words.length > MOST_COMPLETIONS) return asPrefix;
  return `(${words.map((word) => `"${word}"`).join(' OR ')})`;
}

/** As the tokenizer of the index has it: small letters without accents. */
function asIndexed(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
