// What became of a milestone. Every interface shows the result of `outcomeOf`, and no other code decides it.
import type { Day } from '../dates/day.ts';
import { dayAfter } from '../dates/slippage.ts';
import { higherConfidence } from './confidence.ts';
import type { Confidence, dealStatuses, milestoneStatuses, Outcome } from './enums.ts';
import { isDropped } from './field-comparators.ts';

/** The current values that decide an outcome. A confidence is null if no source reports the status. */
export type OutcomeInputs = {
  status: (typeof milestoneStatuses)[number] | null;
  statusConfidence: Confidence | null;
  /** The latest possible day of the current date; null if it is open. */
  latest: Day | null;
  dealStatus: (typeof dealStatuses)[number] | null;
  dealStatusConfidence: Confidence | null;
};

/** The last day that ISO 8601 dates with four-digit years can name: no day follows it. */
const LAST_DAY = '9999-12-31';

/** The first day on which a milestone with this latest possible day is over; null if there is none. */
export function firstDayAfter(latest: Day | null): Day | null {
  return latest === null || latest >= LAST_DAY ? null : dayAfter(latest);
}

/** @returns the outcome on the as-of date, and the confidence of the status that decides it */
export function outcomeOf(
  { status, statusConfidence, latest, dealStatus, dealStatusConfidence }: OutcomeInputs,
  asOf: Day,
): { outcome: Outcome; outcomeConfidence: Confidence | null } {
  if (status === 'reached') return { outcome: 'met', outcomeConfidence: statusConfidence };
  const byMilestone = status === 'cancelled';
  const byDeal = isDropped(dealStatus);
  if (byMilestone || byDeal) {
    return {
      outcome: 'dropped',
      outcomeConfidence: higherConfidence(byMilestone ? statusConfidence : null, byDeal ? dealStatusConfidence : null),
    };
  }
  const isOver = latest !== null && latest < asOf;
  return { outcome: isOver ? 'overdue' : 'scheduled', outcomeConfidence: statusConfidence };
}
