// Calendar days as ISO 8601 text (proleptic Gregorian), whose alphabetical order is chronological.
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, from year 0001 to 9999. */
export type Day = string;

export const daySchema = z.iso
  .date()
  .meta({ description: 'A calendar day, ISO 8601 (`YYYY-MM-DD`).', examples: ['2025-02-10'] });

/** Stands for an unknown first day, because it sorts before every day. */
export const BEGINNING_OF_TIME = '0000-01-01';
/** Stands for an open or unknown last day, because it sorts after every day. */
export const END_OF_TIME = 'infinity';

export const DAY_MS = 86_400_000;

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayAfter(day: Day): Day {
  return dayOf(new Date(Date.parse(day) + DAY_MS));
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
