// Reads the first page of an API list for a tool, and builds the API URL that returns the same page.
import type { CursorPosition, Page } from '../db/pagination.ts';
import { listPath } from '../http/list-registry.ts';
import { completePage, isComplete } from '../http/list-stream.ts';
import { type ListQuery, type ListRequest, readListQuery } from '../http/query-context.ts';
import { DEFAULT_TOOL_LIMIT } from './arguments.ts';
import type { ToolContext } from './tool-context.ts';

/**
 * Reads the first page of a list in its default order. The API path omits `asOf` and `source`, which `urlAsOf` adds.
 * @throws ProblemError if a parameter such as `deal` names an unknown record
 */
export async function firstPage<Query extends ListQuery & { sort?: string }, Item, Members extends object | undefined>(
  { services, edition }: ToolContext,
  list: string,
  query: Query,
  find: (request: ListRequest<Query> & { expand: undefined }) => Page<Item> & { members?: Members },
): Promise<{ items: Item[]; members?: Members; more: boolean; path: string; request: ListRequest<Query> }> {
  const read = readListQuery(query, edition, { today: services.today(), route: undefined });
  const request = { ...read, limit: read.limit ?? DEFAULT_TOOL_LIMIT };
  const range = { limit: request.limit, side: 'after' } as const;
  const page = ({ limit, cursor = null }: { limit: number; cursor?: CursorPosition | null }) =>
    find({ ...request, expand: undefined, limit, cursor });
  const first = page(range);
  const { items, next, members } = isComplete(first, range)
    ? first
    : await completePage(services, edition, first, range, page);
  const { asOf, source, sort, ...filters } = query;
  const given = Object.entries({ ...filters, limit: request.limit }).filter(([, value]) => value !== undefined);
  const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return { items, ...(members && { members }), more: next !== null, path: `${listPath(list)}?${parameters}`, request };
}
