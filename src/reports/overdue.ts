// When a plan is overdue: still planned, and its last possible day is over. Nobody need have said so.
import type { Day } from '../dates/day.ts';
import { dayAfter } from '../dates/slippage.ts';

/** What counted of a milestone from the day `since` until the day before `until`. */
type Past = { since: Day; until: Day; status: string | null; latest: Day | null };

/** The last day there is a day after of (ISO 8601 has four digits for a year). */
const LAST_DAY = '9999-12-31';

/** The first day in this time on which it was overdue; null where it was not. */
export function overdueSince({ since, until, status, latest }: Past): Day | null {
  if (status !== 'planned' || latest === null || latest >= LAST_DAY) return null;
  if (latest < since) return since;
  const over = dayAfter(latest);
  return over < until ? over : null;
}
