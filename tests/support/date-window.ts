// The expected match of an uncertain date with a window of days.
import type { Day } from '../../src/domain/dates/day.ts';
import type { Bounds } from '../../src/domain/dates/uncertain-date.ts';
import type { Match } from '../../src/domain/provenance/enums.ts';

/** Both ends are inclusive. Null: open. */
type Window = { from: Day | null; to: Day | null };

/** `certain` if every possible day of the date lies in the window, `possible` if at least one does, null otherwise. */
export function matchOf(date: Bounds, { from, to }: Window): Match | null {
  const meets =
    (to === null || date.earliest === null || date.earliest <= to) &&
    (from === null || date.latest === null || date.latest >= from);
  if (!meets) return null;
  const within =
    (from === null || (date.earliest !== null && from <= date.earliest)) &&
    (to === null || (date.latest !== null && date.latest <= to));
  return within ? 'certain' : 'possible';
}
