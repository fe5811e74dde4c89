// Keyset pages over a list, for any resource: conditions by name, orders by name, one prepared statement per shape.
import { and, asc, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';
import type { Key } from '../contract/cursor.ts';

/** What a page needs to know of a request; any further fields are values for the conditions. */
export type PageRequest = { sort: string; limit: number; after: Key | null; [value: string]: unknown };

export type Page<Item> = { items: Item[]; next: Key | null };

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
 * @param orders by the names that `sort` takes; one without a minus sign serves both ways unless the other is there too.
 *   Values must not be null
 */
export function pages<Query extends SQLiteSelect>(
  select: () => Query,
  {
    id,
    idOf,
    conditions,
    orders,
  }: {
    id: SQLiteColumn;
    idOf: (row: Query['_']['result'][number]) => string;
    conditions: Record<string, SQL>;
    orders: Record<string, Order<Query['_']['result'][number]>>;
  },
): (asked: PageRequest) => Page<Query['_']['result'][number]> {
  type Row = Query['_']['result'][number];
  const statements = new LRUCache<string, { all(values: Record<string, unknown>): Row[] }>({ max: STATEMENTS });

  function prepare({ sort, limit, after }: PageRequest, applied: string[]) {
    const order = orderOf(orders, sort);
    const descending = sort.startsWith('-');
    const beyond = descending ? sql`<` : sql`>`;
    const place =
      after && sql`(${order.by}, ${id}) ${beyond} (${sql.placeholder('afterValue')}, ${sql.placeholder('afterId')})`;
    const direction = descending ? desc : asc;
    return select()
      .where(and(...applied.map((name) => conditions[name]), place ?? undefined))
      .orderBy(...(order.by === id ? [] : [direction(order.by)]), direction(id))
      .limit(literal(limit + 1))
      .prepare() as unknown as { all(values: Record<string, unknown>): Row[] };
  }

  return (asked) => {
    const values: Record<string, unknown> = { ...asked, afterValue: asked.after?.[0], afterId: asked.after?.[1] };
    const applied = Object.keys(conditions).filter((name) => values[name] !== undefined);
    const shape = [asked.sort, asked.limit, asked.after !== null, ...applied].join();
    const statement = statements.get(shape) ?? prepare(asked, applied);
    statements.set(shape, statement);
    const rows = statement.all(values);
    const items = rows.slice(0, asked.limit);
    const last = items.at(-1);
    const more = rows.length > asked.limit && last !== undefined;
    return { items, next: more ? [orderOf(orders, asked.sort).of(last), idOf(last)] : null };
  };
}

function orderOf<Row>(orders: Record<string, Order<Row>>, sort: string): Order<Row> {
  const order = orders[sort] ?? orders[sort.replace(/^-/, '')];
  if (!order) throw new RangeError(`no order ${sort}`);
  return order;
}

/**
 * A page size as part of the statement: bound as a parameter, it makes SQLite plan anew at every execution (see
 * docs/decisions). Drizzle's types know numbers, which it binds, and placeholders; its dialect writes any SQL as it is.
 */
function literal(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}
