// Computes the days on which a calendar or a time axis shows an uncertain date.
import type { Day } from './day.ts';
import { firstDayOf, lastDayOf, yearMonth } from './partial-date.ts';
import type { Precision, UncertainDate } from './uncertain-date.ts';

/** Returns the first and last day to show: "from 2026 on" appears in 2026 only; null if both ends are open. */
export function displayRange({ earliest, latest, precision }: UncertainDate): { from: Day; to: Day } | null {
  const known = earliest ?? latest;
  if (known === null) return null;
  const { from, to } = periodAround(known, precision);
  return { from: earliest ?? from, to: latest ?? to };
}

const MONTHS: Partial<Record<Precision, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

function periodAround(day: Day, precision: Precision): { from: Day; to: Day } {
  const months = MONTHS[precision];
  if (months === undefined) return { from: day, to: day };
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const first = month - ((month - 1) % months);
  return { from: firstDayOf(yearMonth(year, first)), to: lastDayOf(yearMonth(year, first + months - 1)) };
}
