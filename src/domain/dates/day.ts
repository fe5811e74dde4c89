// Days of the proleptic Gregorian calendar, as ISO 8601 text. Text of this form sorts as the days do, here and in SQL.
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, year 0001 to 9999. No time of day and no time zone. */
export type Day = string;

export const daySchema = z.iso
  .date()
  .meta({ description: 'A calendar day, ISO 8601 (`YYYY-MM-DD`).', examples: ['2025-02-10'] });

/** Stands in columns and comparisons for "no first day is known": sorts before every day. */
export const BEGINNING_OF_TIME = '0000-01-01';
/** Stands in columns and comparisons for "no last day is known", or "until now": sorts behind every day. */
export const END_OF_TIME = 'infinity';

/** The day in UTC at this instant, whatever the time zone of the machine. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}
