// Outcomes of milestones. All interfaces show the result of `outcomeOf`.
import { type Day, dayAfter } from '../dates/day.ts';
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

/** The last day of a four-digit year (ISO 8601). No day follows it. */
const LAST_DAY = '9999-12-31';

/** The day after the latest possible day of a milestone; null if it is open or the last day of the calendar. */
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
