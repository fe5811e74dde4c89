// How much one search may read before it returns a partial page.

/** Occurrences of words read from the index. 10 million take some ten milliseconds. */
export const MAX_ROWS_READ = 10_000_000;

/** Texts that are checked for a phrase and do not contain it. */
export const MAX_ROWS_CHECKED = 250;

/** Sizes of blocks of consecutive search results, as binary logarithms: a small block has 2 ** 12 texts. */
export const BLOCKS = { small: 12, large: 16 };
