// Decides between looking rows up by a filter and scanning an index in sort order.

/** Maximum rows that are looked up and sorted. With more matching rows, a scan in sort order fills a page as fast. */
export const MAX_SELECTIVE_ROWS = 1000;
