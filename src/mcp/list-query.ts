// Reads the first items of a list, with the same result as the API.
import type { CursorPosition, Page } from '../db/pagination.ts';
import { completePage, isComplete } from '../http/list-stream.ts';
import { type ListQuery, type ListRequest, readListQuery } from '../http/query-context.ts';
import { MAX_LIMIT } from '../http/query-params.ts';
import { milestoneListQuery } from '../resources/milestones/schema.ts';
import type { ToolContext } from './tool-context.ts';

/** Lower than the default of the API, because a model reads every item. */
const DEFAULT_LIMIT = 20;

export const limit = milestoneListQuery.shape.limit.meta({
  description: `Maximum number of items, 1 to ${MAX_LIMIT}.`,
  default: DEFAULT_LIMIT,
});

/**
 * @param query without a cursor
 * @param find reads a page of the list
 * @returns up to `limit` items, and whether there are more
 * @throws ProblemError for a parameter that names an unknown record
 */
export async function firstPage<Query extends ListQuery, Item>(
  { register, edition }: ToolContext,
  query: Query,
  find: (request: ListRequest<Query> & { expand: undefined }) => Page<Item>,
): Promise<{ items: Item[]; more: boolean; request: ListRequest<Query> }> {
  const read = readListQuery(query, edition, { today: register.today(), route: undefined });
  const request = { ...read, limit: read.limit ?? DEFAULT_LIMIT };
  const range = { limit: request.limit, side: 'after' } as const;
  const page = ({ limit, cursor = null }: { limit: number; cursor?: CursorPosition | null }) =>
    find({ ...request, expand: undefined, limit, cursor });
  const first = page(range);
  const { items, next } = isComplete(first, range) ? first : await completePage(register, edition, first, range, page);
  return { items, more: next !== null, request };
}

/** A path with a query. Undefined parameters are omitted. */
export function urlWithQuery(path: string, query: Record<string, string | number | boolean | undefined>): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}
