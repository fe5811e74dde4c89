// Dates as people type them in a query: a year, a quarter, a month or a day.
import { z } from 'zod';
import type { Day } from './day.ts';

/** `2026-Q3` as people write it, or `2026-35` as EDTF (ISO 8601-2) numbers the quarters. */
const QUARTER = /^(\d{4})-(?:q([1-4])|3([3-6]))$/i;

/** First and last month of a quarter; undefined for any other text. */
function monthsOf(text: string): { first: string; last: string } | undefined {
  const [, year, typed, numbered] = QUARTER.exec(text) ?? [];
  if (year === undefined) return undefined;
  const quarter = typed === undefined ? Number(numbered) - 2 : Number(typed);
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { first: month(3 * quarter - 2), last: month(3 * quarter) };
}

/** First day of a date that `isDate` accepts. */
export function firstDayOf(partial: string): Day {
  const start = monthsOf(partial)?.first ?? partial;
  return start + '-01-01'.slice(start.length - 4);
}

/** Last day of a date that `isDate` accepts. Knows leap years. */
export function lastDayOf(partial: string): Day {
  const end = monthsOf(partial)?.last ?? partial;
  if (end.length === 10) return end;
  if (end.length === 4) return `${end}-12-31`;
  return `${end}-${Temporal.PlainYearMonth.from(end).daysInMonth}`;
}

const day = z.iso.date();

/** Whether the text is a year (0001 to 9999), a month or a day that exists. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || text.startsWith('0000')) return false;
  return day.safeParse(text + '-01-01'.slice(text.length - 4)).success;
}

/** Whether the text is a quarter of a year from 0001 to 9999. */
function isQuarter(text: string): boolean {
  return QUARTER.test(text) && !text.startsWith('0000');
}

/** Whether the text is a date that parameters take: a year, a quarter, a month or a day. */
export function isDate(text: string): boolean {
  return isPartialDate(text) || isQuarter(text);
}

/** A date in a query parameter. */
export const partialDateSchema = z
  .string()
  .refine(isDate, 'must be a date that exists: 2026, 2026-06, 2026-06-30 or a quarter (2026-Q3)')
  .meta({ pattern: '^\\d{4}(-((0[1-9]|1[0-2])(-\\d{2})?|3[3-6]|[Qq][1-4]))?$' });
