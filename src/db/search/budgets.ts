// Limits of a search, which returns a partial page when it reaches one of them.

/** Maximum occurrences of words that a search reads from the index: 10 million take some 10 ms. */
export const MAX_ROWS_READ = 10_000_000;

/** Maximum texts that a search reads to look for a phrase without finding it. */
export const MAX_ROWS_CHECKED = 250;

/** Maximum texts that are ranked by how many words of the query they contain, which takes some 5 ms. */
export const MAX_ROWS_RANKED = 4000;

/** Sizes of the ranges of consecutive search results, as powers of two: 2 ** 12 and 2 ** 16 texts. */
export const BLOCKS = { small: 12, large: 16 };
