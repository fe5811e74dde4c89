// Reads one page of a list for a web page, and builds the URL of the list's next page.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CursorPosition, Page, SortKey } from '../db/pagination.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { completePage, isComplete } from '../http/list-stream.ts';
import { type ListQuery, pageUrl } from '../http/query-context.ts';

type Part = { limit: number; cursor: CursorPosition | null };

/** Spreads long reads over several event-loop ticks, to serve other requests in between. */
export function readPage<Item, Read extends Page<Item>>(
  app: FastifyInstance,
  edition: Edition,
  part: Part,
  find: (part: Part) => Read & Page<Item>,
) {
  const whole = { limit: part.limit, side: part.cursor?.side ?? 'after' } as const;
  const beginning = find(part);
  return isComplete(beginning, whole) ? beginning : completePage(app, edition, beginning, whole, find);
}

/** Returns the URL of the next page, or null on the last page. */
export function nextPageUrl(
  request: FastifyRequest,
  edition: Edition,
  query: ListQuery,
  asOf: Day,
  next: SortKey | null,
): string | null {
  return next && pageUrl(request, parseUrl(pathOf(request.url)), edition, query, asOf, { key: next, side: 'after' });
}
