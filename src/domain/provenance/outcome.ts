// Computes outcomes of milestones for the API, the pages and the tools.
import { type Day, dayAfter } from '../dates/day.ts';
import { higherConfidence } from './confidence.ts';
import type { Confidence, dealStatuses, milestoneStatuses, Outcome } from './enums.ts';
import { isDropped } from './field-comparators.ts';

/** Current values that decide the outcome of a milestone; a confidence is null if no source reports the status. */
export type OutcomeInputs = {
  status: (typeof milestoneStatuses)[number] | null;
  statusConfidence: Confidence | null;
  /** Last possible day of the milestone's date; null if the date has no end. */
  latest: Day | null;
  dealStatus: (typeof dealStatuses)[number] | null;
  dealStatusConfidence: Confidence | null;
};

/** Last day that the register can represent, because ISO 8601 years have four digits. */
const LAST_DAY = '9999-12-31';

/** Returns the first day after the date of a milestone; null if the date has no end before LAST_DAY. */
export function firstDayAfter(latest: Day | null): Day | null {
  return latest === null || latest >= LAST_DAY ? null : dayAfter(latest);
}

/** Returns the outcome on the day `asOf`, and the confidence of the status that decides the outcome. */
export function outcomeOf(
  { status, statusConfidence, latest, dealStatus, dealStatusConfidence }: OutcomeInputs,
  asOf: Day,
): { outcome: Outcome; outcomeConfidence: Confidence | null } {
  if (status === 'reached') return { outcome: 'met', outcomeConfidence: statusConfidence };
  const byMilestone = status === 'cancelled';
  const byDeal = isDropped(dealStatus);
  if (byMilestone || byDeal) {
    const confidence = higherConfidence(byMilestone ? statusConfidence : null, byDeal ? dealStatusConfidence : null);
    return { outcome: 'dropped', outcomeConfidence: confidence };
  }
  const isOver = latest !== null && latest < asOf;
  return { outcome: isOver ? 'overdue' : 'scheduled', outcomeConfidence: statusConfidence };
}
