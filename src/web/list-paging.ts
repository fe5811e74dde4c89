// Limits of the lists on pages: the rest is on a next page or in the API.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CursorPosition, Page, SortKey } from '../db/pagination.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { completePage, isComplete } from '../http/list-stream.ts';
import { type ListQuery, pageUrl } from '../http/query-context.ts';
import { MAX_LIMIT } from '../http/query-params.ts';

/** The largest page of the API. */
export const MAX_PAGE_ITEMS = MAX_LIMIT;

/** Reads up to `limit` items, in several event-loop ticks if needed, so that other requests are not delayed. */
export function readPage<Item>(
  app: Pick<FastifyInstance, 'turnToRead'>,
  edition: Edition,
  { limit, cursor }: { limit: number; cursor: CursorPosition | null },
  find: (part: { limit: number; cursor: CursorPosition | null }) => Page<Item>,
): Page<Item> | Promise<Page<Item>> {
  const whole = { limit, side: cursor?.side ?? 'after' } as const;
  const beginning = find({ limit, cursor });
  return isComplete(beginning, whole) ? beginning : completePage(app, edition, beginning, whole, find);
}

/** The URL of the next page of a list; null on the last one. */
export function nextPagePath(
  request: FastifyRequest,
  edition: Edition,
  query: ListQuery,
  asOf: Day,
  next: SortKey | null,
): string | null {
  const parts = parseUrl(pathOf(request.url));
  return next && pageUrl(request, parts, edition, query, asOf, { key: next, side: 'after' });
}
