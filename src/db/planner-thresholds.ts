// Threshold between two query plans: looking up and sorting the rows of a filter, or scanning an index in sort order.

/** Maximum number of matching rows that a query looks up and sorts. Above it, scanning an index in sort order is as fast. */
export const MAX_SELECTIVE_ROWS = 1000;
