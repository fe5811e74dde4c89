// How far a date moved: the days between two uncertain dates are uncertain themselves.
import { z } from 'zod';
import { type Day, dayOf } from './day.ts';
import type { Bounds } from './uncertain-date.ts';

export const slippageSchema = z
  .object({
    earliest: z
      .int()
      .nullable()
      .meta({ description: 'Minimum slip in days, negative if earlier; null if a bound is unknown.' }),
    latest: z
      .int()
      .nullable()
      .meta({ description: 'Maximum slip in days, negative if earlier; null if a bound is unknown.' }),
  })
  .meta({
    id: 'Slippage',
    description: 'Slip from an old date to a new one, as a range of days: both dates can be uncertain.',
  });
export type Slippage = z.infer<typeof slippageSchema>;

/** From one date to the one that took its place: the least and the most that it can have moved. */
export function slippageBetween(before: Bounds, after: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(before.latest, after.earliest),
    latest: daysBetweenKnown(before.earliest, after.latest),
  };
}

function daysBetweenKnown(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}

const DAY = 86_400_000;

/** Days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** How many days after the last day of a promise something was done, as a range; negative if it was early. */
export function daysLate(promise: Bounds, done: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(promise.latest, done.earliest),
    latest: daysBetweenKnown(promise.latest, done.latest),
  };
}

/** The day after. */
export function dayAfter(day: Day): Day {
  return dayOf(new Date(Date.parse(day) + DAY));
}
