// Days of the proleptic Gregorian calendar as ISO 8601 text. The text sorts in the order of the days, here and in SQL.
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, year 0001 to 9999. No time of day and no time zone. */
export type Day = string;

export const daySchema = z.iso
  .date()
  .meta({ description: 'A calendar day, ISO 8601 (`YYYY-MM-DD`).', examples: ['2025-02-10'] });

/** Replaces an unknown first day in columns and comparisons. It sorts before every day. */
export const BEGINNING_OF_TIME = '0000-01-01';
/** Replaces an unknown last day, or the end of a current version, in columns and comparisons. It sorts after every day. */
export const END_OF_TIME = 'infinity';

export const DAY_MS = 86_400_000;

/** The day in UTC, whatever the time zone of the machine. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

/** Midnight in UTC at which the day begins. */
export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayAfter(day: Day): Day {
  return dayOf(new Date(Date.parse(day) + DAY_MS));
}

/** Days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
