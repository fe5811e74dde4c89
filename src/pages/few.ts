// How much a page shows of a list: what is longer goes on on another page, or in the API.
import type { Place } from '../contract/cursor.ts';
import { MAX_LIMIT } from '../contract/parameters.ts';
import { isRead, readOn } from '../contract/streaming.ts';
import type { Edition } from '../database/edition.ts';
import type { Page } from '../database/pages.ts';

/** As many as a page of the API holds at most. */
export const MOST = MAX_LIMIT;

/** So many items of a list, which may come in several turns, so that others are answered meanwhile. */
export function readFew<Item>(
  edition: Edition,
  { limit, place }: { limit: number; place: Place | null },
  find: (part: { limit: number; place: Place | null }) => Page<Item>,
): Page<Item> | Promise<Page<Item>> {
  const whole = { limit, side: place?.side ?? 'after' } as const;
  const beginning = find({ limit, place });
  return isRead(beginning, whole) ? beginning : readOn(edition, beginning, whole, find);
}
