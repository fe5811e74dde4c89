// When a condition is used to look rows up.

/** Up to this many matching rows are looked up and sorted. With more, scanning in sort order fills a page as fast. */
export const MAX_SELECTIVE_ROWS = 1000;
