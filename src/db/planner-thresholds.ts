// Threshold between two query plans: looking up and sorting the rows of a filter, or scanning an index in sort order.

/** Maximum matching rows that a query looks up and sorts. With more rows, a scan in sort order fills a page as fast. */
export const MAX_SELECTIVE_ROWS = 1000;
