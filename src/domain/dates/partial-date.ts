// Reads dates in query parameters: a year, a quarter, a month or a day.
import { z } from 'zod';
import type { Day } from './day.ts';

/** A quarter: `2026-Q3`, or `2026-35` in EDTF, where the quarters have the numbers 33 to 36 (ISO 8601-2). */
const QUARTER = /^(\d{4})-(?:q([1-4])|3([3-6]))$/i;

function quarterMonths(text: string): { first: string; last: string } | undefined {
  const [, year, typed, numbered] = QUARTER.exec(text) ?? [];
  if (year === undefined) return undefined;
  const quarter = typed === undefined ? Number(numbered) - 2 : Number(typed);
  return { first: yearMonth(year, 3 * quarter - 2), last: yearMonth(year, 3 * quarter) };
}

/** @param month 1 to 12 */
export function yearMonth(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** @param partial text that satisfies `isDate` */
export function firstDayOf(partial: string): Day {
  const start = quarterMonths(partial)?.first ?? partial;
  return start + '-01-01'.slice(start.length - 4);
}

/** @param partial text that satisfies `isDate` */
export function lastDayOf(partial: string): Day {
  const end = quarterMonths(partial)?.last ?? partial;
  if (end.length === 10) return end;
  if (end.length === 4) return `${end}-12-31`;
  return `${end}-${Temporal.PlainYearMonth.from(end).daysInMonth}`;
}

const day = z.iso.date();

/** Returns whether the text is a year (0001 to 9999), or a month or day that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || text.startsWith('0000')) return false;
  return day.safeParse(text + '-01-01'.slice(text.length - 4)).success;
}

/** Returns whether the text is a year, quarter, month or day that exists in the calendar. */
export function isDate(text: string): boolean {
  return isPartialDate(text) || (QUARTER.test(text) && !text.startsWith('0000'));
}

export const partialDateSchema = z
  .string()
  .refine(isDate, 'must be a date that exists: 2026, 2026-06, 2026-06-30 or a quarter (2026-Q3)')
  .meta({ pattern: '^\\d{4}(-((0[1-9]|1[0-2])(-\\d{2})?|3[3-6]|[Qq][1-4]))?$' });
