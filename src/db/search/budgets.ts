// Limits of one search. A search that reaches a limit returns a partial page.

/** Maximum occurrences of words that a search reads from the index. Reading 10 million takes some 10 ms. */
export const MAX_ROWS_READ = 10_000_000;

/** Maximum number of texts that a search reads to look for a phrase without finding it. */
export const MAX_ROWS_CHECKED = 250;

/**
 * The search results are divided into ranges of consecutive texts, in two sizes. A small range has 2 ** 12 texts, a
 * large one 2 ** 16.
 */
export const BLOCKS = { small: 12, large: 16 };
