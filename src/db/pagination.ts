// Keyset pagination for any resource, with one prepared statement per combination of filters, sort order and page size.
import { and, asc, count, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';
import { MAX_SELECTIVE_ROWS } from './planner-thresholds.ts';
import { prepareRows } from './row-decoder.ts';

/** Sort key of a row: the value by which the list is sorted, and the row's id, which decides between equal values. */
export type SortKey = readonly [value: string | number, id: string];

/** Edge of a page: the page starts right after the row with this key, or ends right before that row. */
export type CursorPosition = { key: SortKey; side: 'after' | 'before' };

/** Request for a page. All members besides `sort`, `limit` and `cursor` are values of filters. */
export type PageRequest = { sort: string; limit: number; cursor: CursorPosition | null; [filter: string]: unknown };

/** A page. `next` and `previous` are sort keys of its last and first item; null if no page follows or precedes. */
export type Page<Item> = { items: Item[]; next: SortKey | null; previous: SortKey | null };

type SortOrder<Row> = {
  /** Column or indexed expression to sort by. It must never be null. */
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

/** Maximum prepared statements cached per list. The least recently used statement is evicted. */
const MAX_STATEMENTS = 500;

/**
 * Returns a function that reads pages of a list.
 *
 * @param select starts the query; called once per prepared statement
 * @param id column that decides between rows with equal sort values; `idOf` reads it from a row
 * @param filters SQL conditions with placeholders. A condition applies if the request has a value of the same name
 * @param selectiveFilters names of filters that match few rows. With one of them, SQLite looks up these rows and sorts
 *   them. Without one, SQLite scans an index in sort order and skips rows that do not match (see docs/decisions/0009)
 * @param sortOrders by value of `sort`. If there is no entry for `-name`, the entry `name` serves both directions
 */
export function paginate<Query extends SQLiteSelect>(
  select: () => Query,
  { id, idOf, filters, selectiveFilters = [], sortOrders }: PaginationOptions<RowOf<Query>>,
): (request: PageRequest) => Page<RowOf<Query>> {
  type Row = RowOf<Query>;
  const statements = new LRUCache<string, (values: Record<string, unknown>) => Row[]>({ max: MAX_STATEMENTS });
  // SQLite evaluates conditions in the order written. `asOf` is last, because almost every scanned row satisfies it.
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
    // A unary plus disables an index. With a selective filter, only the indexes of selective filters stay enabled.
    const isSelected = applied.some((name) => selectiveFilters.includes(name));
    const condition = (name: string) =>
      isSelected && name !== 'asOf' && !selectiveFilters.includes(name) ? sql`+(${filters[name]})` : filters[name];
    const [key, lastKey] = isSelected ? [sql`+${by}`, sql`+${id}`] : [by, id];
    const start =
      cursor && sql`(${key}, ${lastKey}) ${comparison} (${placeholder('cursorValue')}, ${placeholder('cursorId')})`;
    const query = select()
      // The condition of the cursor comes first: if a column has two upper bounds, SQLite seeks to the first one.
      .where(and(start ?? undefined, ...applied.map(condition)))
      .orderBy(...(by === id ? [] : [direction(key)]), direction(lastKey))
      .limit(inlineLimit(limit + 1));
    return prepareRows<Row>(query as unknown as Parameters<typeof prepareRows<Row>>[0]);
  }

  return (request) => {
    const { sort, limit, cursor } = request;
    const members = Object.entries({ ...request, cursorValue: cursor?.key[0], cursorId: cursor?.key[1] });
    // Converts booleans, because SQLite stores them as numbers.
    const values = Object.fromEntries(
      members.map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]),
    );
    const applied = names.filter((name) => values[name] !== undefined);
    const cacheKey = [sort, limit, cursor?.side, ...applied].join();
    const statement = statements.get(cacheKey) ?? prepare(request, applied);
    statements.set(cacheKey, statement);
    const sortOrder = findSortOrder(sort);
    return toPage(statement(values), request, (row) => [sortOrder.value(row), idOf(row)]);
  };
}

/** Returns whether a query finds at most MAX_SELECTIVE_ROWS rows. The result never changes within an edition. */
export function isSelective(db: Connection, rows: SQLiteSelect): boolean {
  const found = db
    .select({ rows: count() })
    .from(rows.limit(MAX_SELECTIVE_ROWS + 1).as('found'))
    .get();
  return (found?.rows ?? 0) <= MAX_SELECTIVE_ROWS;
}

/** Returns whether the query reads rows in descending order. A page that ends before a cursor is read in reverse. */
export function isDescending({ sort, cursor }: Pick<PageRequest, 'sort' | 'cursor'>): boolean {
  return sort.startsWith('-') !== (cursor?.side === 'before');
}

/** Builds a page from at most `limit + 1` rows. The extra row only shows that there is another page. */
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
    // A page reached by a cursor always has a neighbour on the side from which it was reached.
    next: last !== undefined && (more || backwards) ? sortKey(last) : null,
    previous: first !== undefined && (backwards ? more : cursor !== null) ? sortKey(first) : null,
  };
}

/**
 * Writes a limit into the SQL text. As a bound parameter, the limit would make SQLite plan the statement again at every
 * execution (see docs/decisions/0009). The cast is necessary, because Drizzle's types allow only numbers and
 * placeholders.
 */
export function inlineLimit(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}
