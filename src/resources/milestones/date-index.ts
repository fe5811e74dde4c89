// In-memory index that finds milestones by date for every sort order and filter.
import { and, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { inJsonArray, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { isDescending } from '../../db/pagination.ts';
import { milestoneVersions } from '../../db/schema/versions.ts';
import {
  buildZoneMap,
  dayNumberOf,
  matchAll,
  type Predicate,
  type ScanRange,
  type ZoneMap,
} from '../../domain/dates/zone-map.ts';
import type { ListRequest } from '../../http/query-context.ts';
import type { DealFilters } from '../deal-filters.ts';
import { readColumns, readIdOrder } from './index-columns.ts';
import { filterCategories, filterMask } from './row-bits.ts';
import type { MilestoneListQuery } from './schema.ts';

/** `deals`: ids of the deals to which filters limit the list, as JSON; undefined without such filters. */
export type MilestoneRequest = Omit<ListRequest<MilestoneListQuery>, Exclude<keyof DealFilters, 'deal'>> & {
  deals: string | undefined;
};

/** Primary key of a row in milestone_versions: one more than the position of the row in this index. */
type RowNumber = number;

type MilestoneIndex = {
  /** Finds up to `limit + 1` rows; the extra row shows that there is another page. */
  find(request: MilestoneRequest): RowNumber[];
  /** Returns a function that tells whether every possible day of a row lies in the requested window. */
  withinWindow(request: MilestoneRequest): (row: RowNumber) => boolean;
};

const { id, since, from, to, outcome, overdueSince } = milestoneVersions;

/** `by`: SQL sort keys for the milestones of one deal; `column`: sort column of this index, undefined for ids. */
const sortOrders = {
  earliest: { by: [from, id, since], column: 'from' },
  latest: { by: [to, id, since], column: 'to' },
  id: { by: [id, since], column: undefined },
  daysOverdue: {
    by: [sql`-coalesce(julianday(CASE ${outcome} WHEN 'overdue' THEN ${overdueSince} END), 1e9)`, id, since],
    column: 'overdue',
  },
} as const;
type OrderName = keyof typeof sortOrders;

/** Builds the index in steps, so that the server can answer other requests in between. */
export function* buildMilestoneIndex(db: Connection): Generator<void, MilestoneIndex> {
  const { columns, earliest, dealNumbers } = yield* readColumns(db);
  const byId = yield* readIdOrder(db, earliest.length);

  /** Reads the rows whose `column` has one of the values in the JSON array. */
  const prepareAmong = (name: OrderName, column: SQLiteColumn) =>
    db
      .select({ number: milestoneVersions.number })
      .from(milestoneVersions)
      .where(and(inJsonArray(column, 'values'), validAsOf(milestoneVersions)))
      // The unary plus makes SQLite sort these few rows instead of scanning an index.
      .orderBy(...sortOrders[name].by.map((column) => sql`+${column}`))
      .prepare();

  type SortedIndex = {
    index: ZoneMap;
    order: Int32Array;
    byDeals: ReturnType<typeof prepareAmong>;
    byIds: ReturnType<typeof prepareAmong>;
  };
  const indexes = {} as Record<OrderName, SortedIndex>;
  for (const name of Object.keys(sortOrders) as OrderName[]) {
    const { column } = sortOrders[name];
    const order = column === undefined ? byId : column === 'from' ? earliest : sortPositions(byId, columns[column]);
    yield;
    indexes[name] = {
      index: yield* buildZoneMap(columns, order),
      order,
      byDeals: prepareAmong(name, milestoneVersions.deal),
      byIds: prepareAmong(name, id),
    };
  }

  const validVersion = db.$client
    .prepare<[string, string, string], number>(
      'SELECT number FROM milestone_versions WHERE id = ? AND since <= ? AND until > ?',
    )
    .pluck();

  function isOfDeals(deals: readonly string[]): (position: number) => boolean {
    const allowed = new Uint8Array(dealNumbers.size);
    for (const deal of deals) {
      const number = dealNumbers.get(deal);
      if (number !== undefined) allowed[number] = 1;
    }
    return (position) => allowed[columns.deal[position] as number] === 1;
  }

  return {
    find(request) {
      const { cursor, limit, sort, asOf } = request;
      const name = sort.replace(/^-/, '') as OrderName;
      const deals = requestedDeals(request);
      const { index, order, byDeals, byIds } = indexes[name];
      const isFewDeals = deals !== undefined && deals.length <= MAX_READ_DEALS;
      const among = request.id ? byIds : isFewDeals ? byDeals : undefined;
      const values = JSON.stringify(request.id ?? deals);
      const rows = among ? Int32Array.from(among.all({ values, asOf }), ({ number }) => number - 1) : order;
      const backwards = isDescending(request);
      const range: ScanRange = { start: 0, end: rows.length, backwards, limit: limit + 1 };
      if (cursor) {
        const number = validVersion.get(cursor.key[1], asOf, asOf);
        const at = number === undefined ? -1 : rows.indexOf(number - 1);
        // Return no rows for a forged cursor, because cursors of this server always name a milestone in the list.
        if (at < 0) return [];
        if (backwards) range.end = at;
        else range.start = at + 1;
      }
      const predicate = toPredicate(request);
      if (deals && among !== byDeals) predicate.accepts = isOfDeals(deals);
      const found = among ? index.findAmong(rows, predicate, range) : index.find(predicate, range);
      return found.map((position) => position + 1);
    },

    withinWindow(request) {
      const { first, last } = windowDays(request);
      return (row) => (columns.from[row - 1] as number) >= first && (columns.to[row - 1] as number) <= last;
    },
  };
}

/** Maximum number of deals whose milestones are read and sorted; for more deals, the index is scanned. */
const MAX_READ_DEALS = 100;

/** Returns the ids of the deals that `deal` and the filters by deal allow; undefined if they allow all. */
function requestedDeals({ deal, deals }: MilestoneRequest): string[] | undefined {
  const allowed = deals === undefined ? undefined : (JSON.parse(deals) as string[]);
  if (deal === undefined) return allowed;
  return allowed === undefined || allowed.includes(deal) ? [deal] : [];
}

/** Sorts row positions by the values of a column; rows with equal values keep their order. */
function sortPositions(positions: Int32Array, column: Int32Array): Int32Array {
  const count = positions.length;
  // Sort by day number and previous order in one number, without a comparator; days until 9999 fit in 23 bits.
  const latest = 2 ** 23;
  const keys = Float64Array.from(
    positions,
    (position, index) => Math.min(column[position] as number, latest) * count + index,
  ).sort();
  return Int32Array.from(keys, (key) => positions[((key % count) + count) % count] as number);
}

/** Returns the first and last day number of the window; a missing bound leaves its side open. */
function windowDays({ asOf, from, to }: MilestoneRequest): { first: number; last: number } {
  const { minFrom, maxTo } = matchAll(dayNumberOf(asOf));
  return {
    first: from === undefined ? minFrom : dayNumberOf(from),
    last: to === undefined ? maxTo : dayNumberOf(to),
  };
}

function toPredicate(request: MilestoneRequest): Predicate {
  const { asOf, match, status, outcome, disputed, overdue, type, confidence } = request;
  const { first, last } = windowDays(request);
  const window = match === 'certain' ? { minFrom: first, maxTo: last } : { minTo: first, maxFrom: last };
  return {
    ...matchAll(dayNumberOf(asOf)),
    ...window,
    mask: filterMask({ status, outcome, disputed, overdue }),
    categories: filterCategories({ type, confidence }),
  };
}
