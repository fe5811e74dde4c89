// Limits of one search. A search that reaches a limit returns a partial page.

/** Maximum occurrences of words that a search reads from the index. Reading 10 million takes some 10 ms. */
export const MAX_ROWS_READ = 10_000_000;

/** Maximum texts that a search checks for a phrase without finding the phrase. */
export const MAX_ROWS_CHECKED = 250;

/** Sizes of blocks of consecutive search results, as binary logarithms: a small block has 2 ** 12 texts. */
export const BLOCKS = { small: 12, large: 16 };
