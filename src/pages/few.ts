// How much a page shows of a list: what is longer goes on on another page, or in the API.
import type { FastifyRequest } from 'fastify';
import type { Key, Place } from '../contract/cursor.ts';
import { partsOf, pathOf } from '../contract/links.ts';
import { MAX_LIMIT } from '../contract/parameters.ts';
import { addressOfPage, type View } from '../contract/requests.ts';
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

/** Where what comes after the items of a page is shown. */
export function addressOfNext(request: FastifyRequest, edition: Edition, asked: View, next: Key | null): string | null {
  const parts = partsOf(pathOf(request.url));
  return next && addressOfPage(request, parts, edition, asked, { key: next, side: 'after' });
}
