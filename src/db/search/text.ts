// Prepares texts and queries for the full-text index, so that equal words are spelt equally.

/** Letters that Unicode does not decompose, as in « cœur » and "Straße". */
const LETTERS: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' };

/** A number in groups of three digits: `500,000` or `500 000`. A dot is not among the separators: it can begin decimals. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?:[,'’ ]\d{3})+(?!\d)/g;

/**
 * Returns text in which equal words are spelt equally, for the index and for queries. Folds ligatures and compatibility
 * characters (NFKC), joins grouped digits, and separates "datacenter". SQLite's tokenizer folds case and accents.
 */
export function searchableText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[œŒæÆßøØłŁ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(GROUPED_NUMBER, (number) => number.replace(/\D/g, ''))
    .replace(/\bdata-?cent(?=(?:er|re)s?\b)/gi, 'data cent');
}

/** Removes elided French articles and pronouns, as in « d’énergie », and the English possessive "'s". */
export function withoutElisions(query: string): string {
  return query
    .replace(/(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/giu, '')
    .replace(/(?<=\p{L})['’ʼ]s(?!\p{L})/giu, '');
}
