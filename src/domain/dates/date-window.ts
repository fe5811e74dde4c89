// The register's main question: which dates lie in a window of days?
import type { Day } from './day.ts';
import type { Bounds } from './uncertain-date.ts';

export const matches = ['possible', 'certain'] as const;
export type Match = (typeof matches)[number];

/** Both ends inclusive; null is open. */
export type Window = { from: Day | null; to: Day | null };

/**
 * `certain` when every day that the date can be lies in the window, `possible` when some day does, null when none.
 * `queries.ts` of the milestones says the same in SQL; a test holds the two together.
 */
export function matchOf(date: Bounds, window: Window): Match | null {
  const { from, to } = window;
  const meets =
    (to === null || date.earliest === null || date.earliest <= to) &&
    (from === null || date.latest === null || date.latest >= from);
  if (!meets) return null;
  const within =
    (from === null || (date.earliest !== null && from <= date.earliest)) &&
    (to === null || (date.latest !== null && date.latest <= to));
  return within ? 'certain' : 'possible';
}
