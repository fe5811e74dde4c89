// Translates typed words to a query of FTS5, the full-text search of SQLite.
import { MAX_PREFIX_LENGTH, PREFIX_MARK } from '../../db/search/build-index.ts';
import { searchableText, withoutElisions } from '../../db/search/text.ts';
import { type CountedColumn, tokenize, type Vocabulary, type Word } from '../../db/search/vocabulary.ts';
import { stopWords } from '../../db/search/word-lists.ts';

/** Number of texts and of titles that contain a word. */
type WordFrequency = Record<CountedColumn, number>;

/** A word of the query, and the words of texts that match it. */
export type SearchWord = {
  /** FTS5 expression that matches the word, for example `"site" OR "sites"`. */
  expression: string;
  matches: (word: string) => boolean;
  isStopWord: boolean;
  /** Sum over all matching words; undefined if unknown. */
  frequency: WordFrequency | undefined;
};

export type ParsedQuery = {
  words: SearchWord[];
  /** Words of each "quoted phrase", which must be adjacent. */
  phrases: SearchWord[][];
  /** FTS5 expression for all words. It has no phrases, because a phrase query could block the event loop. */
  allWords: string;
  /** The query with misspelt words corrected; null if no word was corrected. */
  corrected: string | null;
};

/** Maximum words that are corrected, because each takes some milliseconds. */
const MAX_CORRECTIONS = 3;

/** Parses words and "quoted phrases"; returns null if the text contains no word. */
export function parseQuery(typed: string, vocabulary: Vocabulary): ParsedQuery | null {
  const terms = splitTerms(typed);
  const last = terms.at(-1);
  if (!last) return null;
  let corrections = 0;
  const correct = (word: string) => {
    if (corrections === MAX_CORRECTIONS) return undefined;
    const correction = vocabulary.correct(word);
    if (correction !== undefined) corrections += 1;
    return correction;
  };
  const parsed = terms.map((term) => {
    if (term.isPhrase) return { ...term, words: term.words.map((word) => exactly(word, vocabulary)) };
    const [typedWord = ''] = term.words;
    const word = findWord(typedWord, term === last, vocabulary);
    if (word) return { ...term, words: [word] };
    const correction = correct(typedWord);
    const corrected = correction && findWord(correction, false, vocabulary);
    return corrected
      ? { ...term, typed: correction, words: [corrected] }
      : { ...term, words: [exactly(typedWord, vocabulary)] };
  });
  const words = parsed.flatMap((term) => term.words);
  return {
    words,
    phrases: parsed.filter(({ isPhrase }) => isPhrase).map((term) => term.words),
    allWords: [...new Set(words.map(({ expression }) => expression))].join(' AND '),
    corrected: corrections === 0 ? null : parsed.map((term) => term.typed).join(' '),
  };
}

/** Whether each phrase occurs in at least one text. @param texts the words of each text, in order */
export function containsPhrases(phrases: readonly SearchWord[][], texts: readonly string[][]): boolean {
  return phrases.every((words) =>
    texts.some((text) => text.some((_, from) => words.every(({ matches }, at) => matches(text[from + at] ?? '')))),
  );
}

type Term = { typed: string; words: string[]; isPhrase: boolean };

/** Splits the query into phrases and single words. */
function splitTerms(typed: string): Term[] {
  // Remove private-use characters, because the index reserves them for its own tokens.
  const text = searchableText(typed).replace(/[\p{Co}\p{Cc}]/gu, ' ');
  const parts = [...text.matchAll(/"([^"]*)"|[^"]+/g)].map(([part, phrase]) => ({
    isPhrase: phrase !== undefined,
    text: phrase ?? withoutElisions(part),
  }));
  return tokenize(parts.map((part) => part.text)).flatMap((tokens, index): Term[] => {
    // Drop words without a letter or digit, because SQLite takes recent emoji for letters.
    const words = tokens.filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (!parts[index]?.isPhrase) return words.map((word) => ({ typed: word, words: [word], isPhrase: false }));
    return words.length === 0 ? [] : [{ typed: `"${words.join(' ')}"`, words, isPhrase: true }];
  });
}

/** Matches words with the same stem. The last word of a query matches as a prefix if it is unknown. */
function findWord(word: string, isLast: boolean, vocabulary: Vocabulary): SearchWord | undefined {
  const variants = vocabulary.variants(word);
  if (variants.length > 0) return anyOf(variants);
  return isLast ? withPrefix(word, vocabulary) : undefined;
}

function withPrefix(prefix: string, vocabulary: Vocabulary): SearchWord | undefined {
  if ([...prefix].length <= MAX_PREFIX_LENGTH) {
    const frequency = vocabulary.find(prefix + PREFIX_MARK);
    return frequency.texts === 0 ? undefined : { ...startingWith(prefix), frequency };
  }
  // List known completions where possible, because FTS5 prefix queries are slow for frequent words.
  const completions = vocabulary.complete(prefix);
  if (completions?.length === 0) return undefined;
  return completions ? anyOf(completions) : { ...startingWith(prefix), frequency: undefined };
}

const quoted = (word: string) => `"${word}"`;

function startingWith(prefix: string) {
  return { expression: `${quoted(prefix)}*`, matches: (word: string) => word.startsWith(prefix), isStopWord: false };
}

function exactly(word: string, vocabulary: Vocabulary): SearchWord {
  return anyOf([vocabulary.find(word)]);
}

function anyOf(words: readonly Word[]): SearchWord {
  const forms = new Set(words.map(({ word }) => word));
  return {
    expression: `(${[...forms].map(quoted).join(' OR ')})`,
    matches: (word) => forms.has(word),
    isStopWord: words.every(({ word }) => stopWords.has(word)),
    frequency: {
      texts: words.reduce((sum, { texts }) => sum + texts, 0),
      titles: words.reduce((sum, { titles }) => sum + titles, 0),
    },
  };
}
