// The values of a milestone that sources report, and how they compare.
import { dateOf } from '../../database/columns.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../reports/comparisons.ts';
import type { Report } from '../../reports/selection.ts';
import type { milestoneReports, milestoneStates } from './table.ts';

type Row = typeof milestoneStates.$inferSelect | typeof milestoneReports.$inferSelect;

export type Fields = { status: NonNullable<Row['status']>; date: Dated };

export const comparisons: Comparisons<Fields> = { status: compareMilestoneStatuses, date: compareDated };

/** What a row says, for those who tell it: the day of the announcement, which it has taken in, is not told. */
export function fieldsOf(row: Row): Report<Fields>['fields'] {
  const date = dateOf(row);
  return { status: row.status, date: date && { date, of: row.status, announced: null } };
}
