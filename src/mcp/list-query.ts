// The first items of a list as the API returns them, up to `limit`, and whether there are more.

import type { CursorPosition, Page } from '../db/pagination.ts';
import { completePage, isComplete } from '../http/list-stream.ts';
import { type ListQuery, type ListContext, readListQuery } from '../http/query-context.ts';
import { MAX_LIMIT } from '../http/query-params.ts';
import { milestoneListQuery } from '../resources/milestones/schema.ts';
import type { ToolContext } from './tool-context.ts';

/** Lower than the API's default, because a model reads every item. */
const STANDARD_LIMIT = 20;

export const limit = milestoneListQuery.shape.limit.meta({
  description: `Maximum number of items, 1 to ${MAX_LIMIT}.`,
  default: STANDARD_LIMIT,
});

/**
 * @param asked a query without a cursor
 * @param find reads a page of the list
 * @throws ProblemError for a parameter that names a record that does not exist
 */
export async function firstPage<Query extends ListQuery, Item>(
  { register, edition }: ToolContext,
  query: Query,
  find: (asked: ListContext<Query> & { limit: number; expand: undefined }) => Page<Item>,
): Promise<{ items: Item[]; more: boolean; asked: ListContext<Query> & { limit: number } }> {
  const read = readListQuery(query, edition, { today: register.today(), route: undefined });
  const asked = { ...read, limit: read.limit ?? STANDARD_LIMIT };
  const part = { limit: asked.limit, side: 'after' } as const;
  const page = ({ limit, cursor = null }: { limit: number; cursor?: CursorPosition | null }) =>
    find({ ...asked, expand: undefined, limit, cursor });
  const first = page(part);
  const { items, next } = isComplete(first, part) ? first : await completePage(register, edition, first, part, page);
  return { items, more: next !== null, asked };
}

/** A path in the API with a query. Undefined parameters are left out. */
export function urlWithQuery(address: string, query: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`;
}
