// How much a search does at one go.

/** As much of an index is read, in occurrences of words: some ten milliseconds. */
export const MAX_ROWS_READ = 10_000_000;

/** No more texts are looked at in vain, to see whether words stand together in them. */
export const MAX_ROWS_CHECKED = 250;

/** As many texts as two to the power of so many, in the order in which they are found, are a block. */
export const BLOCKS = { small: 12, large: 16 };
