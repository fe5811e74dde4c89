// Keyset pages of a list: named conditions and sort orders, and one prepared statement per shape of request.
import { and, asc, count, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';
import type { Connection } from './connection.ts';
import { MAX_SELECTIVE_ROWS } from './planner-thresholds.ts';
import { prepareRows } from './row-decoder.ts';

/** The sort key of an item: the value it is sorted by, and its id. */
export type SortKey = readonly [value: string | number, id: string];

/** A page begins right after an item, or ends right before it. */
export type CursorPosition = { key: SortKey; side: 'after' | 'before' };

/** What a page needs to know of a request; any further fields are values for the conditions. */
export type PageRequest = { sort: string; limit: number; cursor: CursorPosition | null; [value: string]: unknown };

/** `next` and `previous`: keys of the last and the first item, if there are more items beyond them. */
export type Page<Item> = { items: Item[]; next: SortKey | null; previous: SortKey | null };

type SortOrder<Row> = {
  /** A column, or an indexed expression. */
  by: SQLiteColumn | SQL;
  /** The same value, read from a row: it goes into the cursor. */
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

/** Prepared statements that are cached per list. The least recently used one is evicted. */
const MAX_STATEMENTS = 500;

/**
 * Prepares the pages of a list.
 *
 * @param select starts the query; called once per shape
 * @param id the column that makes the order total; `idOf` reads it from a row
 * @param conditions SQL with placeholders. A condition applies when the request has its name and the value is not undefined
 * @param narrow the names of conditions that leave few rows, which are looked up and sorted. Without any of them, rows are read in
 *   the order of an index, and those that do not match are skipped (see docs/decisions)
 * @param orders by the values of `sort`. One without a minus sign serves both directions, unless both are defined. Values must not
 *   be null
 */
export function paginate<Query extends SQLiteSelect>(
  select: () => Query,
  { id, idOf, filters: conditions, selectiveFilters: narrow = [], sortOrders: orders }: PaginationOptions<RowOf<Query>>,
): (asked: PageRequest) => Page<RowOf<Query>> {
  type Row = RowOf<Query>;
  const statements = new LRUCache<string, (values: Record<string, unknown>) => Row[]>({ max: MAX_STATEMENTS });
  // SQLite evaluates conditions in the given order. `asOf` is last, because most skipped rows satisfy it.
  const { asOf, ...choosing } = conditions;
  const names = [...Object.keys(choosing), ...(asOf ? ['asOf'] : [])];

  function prepare({ sort, limit, cursor }: PageRequest, applied: string[]) {
    const order = orderOf(orders, sort);
    const descending = isDescending({ sort, cursor });
    const beyond = descending ? sql`<` : sql`>`;
    // A plus sign prevents the use of an index. With narrow conditions, only theirs is used.
    const isNarrow = applied.some((name) => narrow.includes(name));
    const conditionOf = (name: string) =>
      isNarrow && name !== 'asOf' && !narrow.includes(name) ? sql`+(${conditions[name]})` : conditions[name];
    const [by, last] = isNarrow ? [sql`+${order.by}`, sql`+${id}`] : [order.by, id];
    const from =
      cursor && sql`(${by}, ${last}) ${beyond} (${sql.placeholder('placeValue')}, ${sql.placeholder('placeId')})`;
    const direction = descending ? desc : asc;
    const query = select()
      // The condition of the cursor comes first: of two upper bounds on a column, SQLite seeks to the first.
      .where(and(from ?? undefined, ...applied.map(conditionOf)))
      .orderBy(...(order.by === id ? [] : [direction(by)]), direction(last))
      .limit(inlineLimit(limit + 1));
    return prepareRows<Row>(query as unknown as Parameters<typeof prepareRows<Row>>[0]);
  }

  return (asked) => {
    const { cursor, limit } = asked;
    const values: Record<string, unknown> = { ...asked, placeValue: cursor?.key[0], placeId: cursor?.key[1] };
    const applied = names.filter((name) => values[name] !== undefined);
    const shape = [asked.sort, limit, cursor?.side, ...applied].join();
    const statement = statements.get(shape) ?? prepare(asked, applied);
    statements.set(shape, statement);
    const rows = statement(bindable(values));
    const order = orderOf(orders, asked.sort);
    return toPage(rows, asked, (row) => [order.value(row), idOf(row)]);
  };
}

/** Whether a query finds at most `FEW` rows. The result never changes within an edition. */
export function isSelective(db: Connection, rows: SQLiteSelect): boolean {
  const found = db
    .select({ rows: count() })
    .from(rows.limit(MAX_SELECTIVE_ROWS + 1).as('found'))
    .get();
  return (found?.rows ?? 0) <= MAX_SELECTIVE_ROWS;
}

/** SQLite stores booleans as numbers. */
function bindable(values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]));
}

/** Whether rows are read in descending order. The page before an item is read backwards. */
export function isDescending({ sort, cursor }: Pick<PageRequest, 'sort' | 'cursor'>): boolean {
  return sort.startsWith('-') !== (cursor?.side === 'before');
}

/** Makes a page of up to `limit + 1` rows. */
export function toPage<Row>(
  rows: readonly Row[],
  { limit, cursor }: Pick<PageRequest, 'limit' | 'cursor'>,
  keyOf: (row: Row) => SortKey,
): Page<Row> {
  const backwards = cursor?.side === 'before';
  const items = backwards ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const more = rows.length > limit;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    // On the side from which the page was reached, there always is another page.
    next: last !== undefined && (more || backwards) ? keyOf(last) : null,
    previous: first !== undefined && (backwards ? more : cursor !== null) ? keyOf(first) : null,
  };
}

function orderOf<Row>(orders: Record<string, SortOrder<Row>>, sort: string): SortOrder<Row> {
  const order = orders[sort] ?? orders[sort.replace(/^-/, '')];
  if (!order) throw new RangeError(`unknown sort order ${sort}`);
  return order;
}

/**
 * A page size as part of the statement: bound as a parameter, it makes SQLite plan anew at every execution (see
 * docs/decisions). Drizzle's types know numbers, which it binds, and placeholders; its dialect writes any SQL as it is.
 */
function inlineLimit(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}
