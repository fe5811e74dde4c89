// Ranges of days between uncertain dates: how far a date moved, and how late a promise was fulfilled.
import { z } from 'zod';
import { type Day, daysBetween } from './day.ts';
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

/** The minimum and maximum slip from one date to the date that replaced it. */
export function slippageBetween(before: Bounds, after: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(before.latest, after.earliest),
    latest: daysBetweenKnown(before.earliest, after.latest),
  };
}

/** Days from the last day of a promise to the day of its completion, as a range; negative if early. */
export function daysLate(promise: Bounds, done: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(promise.latest, done.earliest),
    latest: daysBetweenKnown(promise.latest, done.latest),
  };
}

function daysBetweenKnown(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
