// Threshold between two query plans: sorting the rows of a filter, or scanning an index in sort order.

/** Maximum matching rows that a query looks up and sorts; above it, scanning an index in sort order is as fast. */
export const MAX_SELECTIVE_ROWS = 1000;
