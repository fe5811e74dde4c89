// Which reported values can both hold. Values that cannot, said by independent sources, are disputed.
import { BEGINNING_OF_TIME, END_OF_TIME } from '../dates/day.ts';
import type { Bounds } from '../dates/uncertain-date.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { areCommensurable, convert } from '../quantities/units.ts';

/** Two dates can both hold when some day satisfies both. */
export function datesAgree(a: Bounds, b: Bounds): boolean {
  return (
    (a.earliest ?? BEGINNING_OF_TIME) <= (b.latest ?? END_OF_TIME) &&
    (b.earliest ?? BEGINNING_OF_TIME) <= (a.latest ?? END_OF_TIME)
  );
}

/** Two quantities can both hold when some number satisfies both wordings. Different currencies are not compared. */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  if (!areCommensurable(a.unit, b.unit)) return true;
  const inUnitOfA = (number: number | null, open: number) => (number === null ? open : convert(number, b.unit, a.unit));
  return (
    (a.lower ?? -Infinity) <= inUnitOfA(b.upper, Infinity) && inUnitOfA(b.lower, -Infinity) <= (a.upper ?? Infinity)
  );
}

/** Equal, for values that are one thing or another. */
export function same(a: unknown, b: unknown): boolean {
  return a === b;
}
