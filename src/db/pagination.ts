// Keyset pagination for any resource, with one prepared statement per combination of filters, sort order and page size.
import { and, asc, count, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';
import { MAX_SELECTIVE_ROWS } from './planner-thresholds.ts';
import { prepareRows } from './row-decoder.ts';

/** The value by which the list is sorted, and the row's id, which decides between equal values. */
export type SortKey = readonly [value: string | number, id: string];

/** The page starts right after the row with this key, or ends right before it. */
export type CursorPosition = { key: SortKey; side: 'after' | 'before' };

/** All properties besides `sort`, `limit` and `cursor` are values of filters. */
export type PageRequest = { sort: string; limit: number; cursor: CursorPosition | null; [filter: string]: unknown };

/** `next` is the sort key of the last item, `previous` that of the first; null if there is no such page. */
export type Page<Item> = {
  items: Item[];
  next: SortKey | null;
  previous: SortKey | null;
  /** Further properties of the page in JSON. */
  members?: object;
};

type SortOrder<Row> = {
  /** Column or indexed expression to sort by; never null. */
  by: SQLiteColumn | SQL;
  /** Reads the value of `by` from a row, for the cursor. */
  value: (row: Row) => string | number;
};

type RowOf<Query extends SQLiteSelect> = Query['_']['result'][number];

type PaginationOptions<Row> = {
  id: SQLiteColumn;
  idOf: (row: Row) => string;
  filters: Record<string, SQL>;
  selectiveFilters?: readonly string[];
  sortOrders: Record<string, SortOrder<Row>>;
};

/** Maximum prepared statements per list; the least recently used one is evicted. */
const MAX_STATEMENTS = 500;

/**
 * @param select starts the query; called once per prepared statement
 * @param filters SQL conditions with placeholders, each applied if the request has a value of its name
 * @param selectiveFilters filters that match few rows, which SQLite then looks up and sorts (docs/decisions/0009)
 * @param sortOrders keyed by the value of `sort`; without a key `-name`, the key `name` serves both directions
 */
export function paginate<Query extends SQLiteSelect>(
  select: () => Query,
  { id, idOf, filters, selectiveFilters = [], sortOrders }: PaginationOptions<RowOf<Query>>,
): (request: PageRequest) => Page<RowOf<Query>> {
  type Row = RowOf<Query>;
  const statements = new LRUCache<string, (values: Record<string, unknown>) => Row[]>({ max: MAX_STATEMENTS });
  // Puts `asOf` last, because SQLite evaluates conditions in this order and almost every row satisfies `asOf`.
  const { asOf, ...otherFilters } = filters;
  const names = [...Object.keys(otherFilters), ...(asOf ? ['asOf'] : [])];

  function findSortOrder(sort: string): SortOrder<Row> {
    const sortOrder = sortOrders[sort] ?? sortOrders[sort.replace(/^-/, '')];
    if (!sortOrder) throw new RangeError(`unknown sort order ${sort}`);
    return sortOrder;
  }

  function prepare({ sort, limit, cursor }: PageRequest, applied: string[]) {
    const { by } = findSortOrder(sort);
    const [comparison, direction] = isDescending({ sort, cursor }) ? [sql`<`, desc] : [sql`>`, asc];
    // If a selective filter applies, a unary plus disables the indexes of the other filters and of the sort order.
    const isSelected = applied.some((name) => selectiveFilters.includes(name));
    const condition = (name: string) =>
      isSelected && name !== 'asOf' && !selectiveFilters.includes(name) ? sql`+(${filters[name]})` : filters[name];
    const [key, lastKey] = isSelected ? [sql`+${by}`, sql`+${id}`] : [by, id];
    const start =
      cursor && sql`(${key}, ${lastKey}) ${comparison} (${placeholder('cursorValue')}, ${placeholder('cursorId')})`;
    const query = select()
      // The cursor condition comes first: if two conditions limit a column, SQLite starts the scan at the first limit.
      .where(and(start ?? undefined, ...applied.map(condition)))
      .orderBy(...(by === id ? [] : [direction(key)]), direction(lastKey))
      .limit(inlineLimit(limit + 1));
    return prepareRows<Row>(query as unknown as Parameters<typeof prepareRows<Row>>[0]);
  }

  return (request) => {
    const { sort, limit, cursor } = request;
    const values: Record<string, unknown> = { ...request, cursorValue: cursor?.key[0], cursorId: cursor?.key[1] };
    // Converts booleans, because SQLite stores them as numbers.
    for (const name of names) if (typeof values[name] === 'boolean') values[name] = Number(values[name]);
    const applied = names.filter((name) => values[name] !== undefined);
    const cacheKey = [sort, limit, cursor?.side, ...applied].join();
    const statement = statements.get(cacheKey) ?? prepare(request, applied);
    statements.set(cacheKey, statement);
    const sortOrder = findSortOrder(sort);
    return toPage(statement(values), request, (row) => [sortOrder.value(row), idOf(row)]);
  };
}

/** True if the query finds at most MAX_SELECTIVE_ROWS rows; does not change within an edition. */
export function isSelective(db: Connection, rows: SQLiteSelect): boolean {
  const limited = rows.limit(MAX_SELECTIVE_ROWS + 1).as('found');
  return (db.select({ rows: count() }).from(limited).get()?.rows ?? 0) <= MAX_SELECTIVE_ROWS;
}

/** True if the query reads rows in descending order; it reads the page before a cursor in reverse. */
export function isDescending({ sort, cursor }: Pick<PageRequest, 'sort' | 'cursor'>): boolean {
  return sort.startsWith('-') !== (cursor?.side === 'before');
}

/** @param rows at most `limit + 1` rows; the extra row only shows that there is another page */
export function toPage<Row>(
  rows: readonly Row[],
  { limit, cursor }: Pick<PageRequest, 'limit' | 'cursor'>,
  sortKey: (row: Row) => SortKey,
): Page<Row> {
  const backwards = cursor?.side === 'before';
  const items = backwards ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const more = rows.length > limit;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    // A client gets a cursor from a neighbouring page, so the page on that side of the cursor exists.
    next: last !== undefined && (more || backwards) ? sortKey(last) : null,
    previous: first !== undefined && (backwards ? more : cursor !== null) ? sortKey(first) : null,
  };
}

/** Writes the limit into the SQL: with a bound limit, SQLite plans each execution again (docs/decisions/0009). */
// Drizzle's types allow only numbers and placeholders.
export function inlineLimit(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}
