// Dates as people type them in a query: a year, a month or a day.
import { z } from 'zod';
import type { Day } from './day.ts';

/** First day of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that `isPartialDate` accepts. */
export function firstDayOf(partial: string): Day {
  return partial + '-01-01'.slice(partial.length - 4);
}

/** Last day of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that `isPartialDate` accepts. Knows leap years. */
export function lastDayOf(partial: string): Day {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  return `${partial}-${Temporal.PlainYearMonth.from(partial).daysInMonth}`;
}

const day = z.iso.date();

/** Whether the text is a year (0001 to 9999), a month or a day that exists. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !text.startsWith('0000') && day.safeParse(firstDayOf(text)).success;
}

export const partialDateSchema = z
  .string()
  .refine(isPartialDate, 'must be a year, month or day that exists, such as 2026, 2026-06 or 2026-06-30')
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
