// Keyset pages over a list, for any resource: conditions by name, orders by name, one prepared statement per shape.
import { and, asc, count, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';
import type { Key, Place } from '../contract/cursor.ts';
import { FEW } from './few.ts';
import type { Connection } from './open.ts';
import { rowsOf } from './rows.ts';

/** What a page needs to know of a request; any further fields are values for the conditions. */
export type PageRequest = { sort: string; limit: number; place: Place | null; [value: string]: unknown };

/** `next`: the item that the next page comes after; `previous`: the one that the page before comes before. */
export type Page<Item> = { items: Item[]; next: Key | null; previous: Key | null };

type Order<Row> = {
  /** The column, or an expression that an index holds. */
  by: SQLiteColumn | SQL;
  /** The same value, read from a row: it goes into the cursor. */
  of: (row: Row) => string | number;
};

/** How many statements a list keeps: one for each shape of a request, those not used for longest go first. */
const STATEMENTS = 500;

/**
 * Prepares the pages of a list.
 *
 * @param select starts the query; called once per shape
 * @param id the column that makes the order total; `idOf` reads it from a row
 * @param conditions SQL with placeholders. A condition applies when the request has its name and the value is not undefined
 * @param narrow the names of conditions that leave few rows: these are looked up and sorted. Without any of them, rows are read in
 *   the order of an index, and those that do not fit are passed over (see docs/decisions)
 * @param orders by the names that `sort` takes; one without a minus sign serves both ways unless the other is there too.
 *   Values must not be null
 */
export function pages<Query extends SQLiteSelect>(
  select: () => Query,
  {
    id,
    idOf,
    conditions,
    narrow = [],
    orders,
  }: {
    id: SQLiteColumn;
    idOf: (row: Query['_']['result'][number]) => string;
    conditions: Record<string, SQL>;
    narrow?: readonly string[];
    orders: Record<string, Order<Query['_']['result'][number]>>;
  },
): (asked: PageRequest) => Page<Query['_']['result'][number]> {
  type Row = Query['_']['result'][number];
  const statements = new LRUCache<string, (values: Record<string, unknown>) => Row[]>({ max: STATEMENTS });
  // SQLite asks in the order in which it is told, and nearly all that is passed over holds on the day.
  const { asOf, ...choosing } = conditions;
  const names = [...Object.keys(choosing), ...(asOf ? ['asOf'] : [])];

  function prepare({ sort, limit, place }: PageRequest, applied: string[]) {
    const order = orderOf(orders, sort);
    const descending = isDescending({ sort, place });
    const beyond = descending ? sql`<` : sql`>`;
    // With a plus, no index is taken: where some conditions leave few rows, none for the order, nor for other conditions.
    const isNarrow = applied.some((name) => narrow.includes(name));
    const conditionOf = (name: string) =>
      isNarrow && name !== 'asOf' && !narrow.includes(name) ? sql`+(${conditions[name]})` : conditions[name];
    const [by, last] = isNarrow ? [sql`+${order.by}`, sql`+${id}`] : [order.by, id];
    const from =
      place && sql`(${by}, ${last}) ${beyond} (${sql.placeholder('placeValue')}, ${sql.placeholder('placeId')})`;
    const direction = descending ? desc : asc;
    const query = select()
      // The place comes first: of two upper bounds on a column, SQLite seeks to the first.
      .where(and(from ?? undefined, ...applied.map(conditionOf)))
      .orderBy(...(order.by === id ? [] : [direction(by)]), direction(last))
      .limit(literal(limit + 1));
    return rowsOf<Row>(query as unknown as Parameters<typeof rowsOf<Row>>[0]);
  }

  return (asked) => {
    const { place, limit } = asked;
    const values: Record<string, unknown> = { ...asked, placeValue: place?.key[0], placeId: place?.key[1] };
    const applied = names.filter((name) => values[name] !== undefined);
    const shape = [asked.sort, limit, place?.side, ...applied].join();
    const statement = statements.get(shape) ?? prepare(asked, applied);
    statements.set(shape, statement);
    const rows = statement(bindable(values));
    const order = orderOf(orders, asked.sort);
    return pageFrom(rows, asked, (row) => [order.of(row), idOf(row)]);
  };
}

/** Whether a query finds few rows. An edition does not change: who asks need ask only once. */
export function findsFew(db: Connection, rows: SQLiteSelect): boolean {
  const found = db
    .select({ rows: count() })
    .from(rows.limit(FEW + 1).as('found'))
    .get();
  return (found?.rows ?? 0) <= FEW;
}

/** SQLite has no truth values: they are numbers. */
function bindable(values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]));
}

/** Whether rows are read in falling order: what comes before an item is read backwards from it. */
export function isDescending({ sort, place }: Pick<PageRequest, 'sort' | 'place'>): boolean {
  return sort.startsWith('-') !== (place?.side === 'before');
}

/** The page that rows make, of which one more was read than it holds if there are as many. */
export function pageFrom<Row>(
  rows: readonly Row[],
  { limit, place }: Pick<PageRequest, 'limit' | 'place'>,
  keyOf: (row: Row) => Key,
): Page<Row> {
  const backwards = place?.side === 'before';
  const items = backwards ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const more = rows.length > limit;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    // On the side that the page was reached from, there is what it was reached from.
    next: last !== undefined && (more || backwards) ? keyOf(last) : null,
    previous: first !== undefined && (backwards ? more : place !== null) ? keyOf(first) : null,
  };
}

function orderOf<Row>(orders: Record<string, Order<Row>>, sort: string): Order<Row> {
  const order = orders[sort] ?? orders[sort.replace(/^-/, '')];
  if (!order) throw new RangeError(`unknown sort order ${sort}`);
  return order;
}

/**
 * A page size as part of the statement: bound as a parameter, it makes SQLite plan anew at every execution (see
 * docs/decisions). Drizzle's types know numbers, which it binds, and placeholders; its dialect writes any SQL as it is.
 */
function literal(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}
