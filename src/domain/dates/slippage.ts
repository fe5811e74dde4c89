// Computes by how many days a date moved or a promise was late, as a range because dates can be uncertain.
import { z } from 'zod';
import { type Day, daysBetween } from './day.ts';
import type { Bounds } from './uncertain-date.ts';

export const slippageSchema = z
  .object({
    earliest: z.int().nullable().describe('Minimum slip in days, negative if earlier; null if a bound is unknown.'),
    latest: z.int().nullable().describe('Maximum slip in days, negative if earlier; null if a bound is unknown.'),
  })
  .meta({
    id: 'Slippage',
    description: 'Slip from an old date to a new one, as a range of days: both dates can be uncertain.',
  });
export type Slippage = z.infer<typeof slippageSchema>;

/** Returns the minimum and maximum number of days from an old date to the date that replaced it. */
export function slippageBetween(before: Bounds, after: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(before.latest, after.earliest),
    latest: daysBetweenKnown(before.earliest, after.latest),
  };
}

/** Returns the minimum and maximum days from a promise's last possible day to its completion; negative if earlier. */
export function daysLate(promise: Bounds, done: Bounds): Slippage {
  return {
    earliest: daysBetweenKnown(promise.latest, done.earliest),
    latest: daysBetweenKnown(promise.latest, done.latest),
  };
}

function daysBetweenKnown(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
