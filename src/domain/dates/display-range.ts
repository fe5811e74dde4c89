// The days that a date takes up where it must be shown: in a calendar, on an axis.
import type { Day } from './day.ts';
import { firstDayOf, lastDayOf } from './partial-date.ts';
import type { Precision, UncertainDate } from './uncertain-date.ts';

/**
 * From the first to the last day it can be. Where one end is open, the other is shown with the whole period that the source
 * named: "from 2026 on" takes up 2026, not its first day. Null where both are open.
 */
export function displayRange({ earliest, latest, precision }: UncertainDate): { from: Day; to: Day } | null {
  const known = earliest ?? latest;
  if (known === null) return null;
  const { from, to } = periodAround(known, precision);
  return { from: earliest ?? from, to: latest ?? to };
}

/** Months in a period. */
const MONTHS: Partial<Record<Precision, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

function periodAround(day: Day, precision: Precision): { from: Day; to: Day } {
  const months = MONTHS[precision];
  if (months === undefined) return { from: day, to: day };
  const first = Number(day.slice(5, 7)) - ((Number(day.slice(5, 7)) - 1) % months);
  const month = (number: number) => `${day.slice(0, 5)}${String(number).padStart(2, '0')}`;
  return { from: firstDayOf(month(first)), to: lastDayOf(month(first + months - 1)) };
}
