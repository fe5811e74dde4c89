// Computes the expected result of the API's date filter, independently of the code in src.
import type { Day } from '../../src/domain/dates/day.ts';
import type { Bounds } from '../../src/domain/dates/uncertain-date.ts';
import type { Match } from '../../src/domain/provenance/enums.ts';

/** A window of days from the first to the last, both inclusive. Null means no limit. */
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
