// The index of milestones by date, built in memory when an edition is opened: filters, and the sort orders of lists.
import { and, eq, sql } from 'drizzle-orm';
import { placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import type { SortKey } from '../../db/pagination.ts';
import { isDescending } from '../../db/pagination.ts';
import { milestoneVersions } from '../../db/schema/versions.ts';
import {
  matchAll,
  buildZoneMap,
  type ZoneMapColumns,
  dayNumberOf,
  type Predicate,
  type ScanRange,
  type ZoneMap,
} from '../../domain/dates/zone-map.ts';
import { milestoneStatuses, type Outcome, outcomes } from '../../domain/provenance/enums.ts';
import type { ListRequest } from '../../http/query-context.ts';
import type { MilestoneListQuery } from './schema.ts';

type Request = ListRequest<MilestoneListQuery>;

/** The numbers of rows, which are one more than their positions in columns. */
type RowNumber = number;

export type MilestoneIndex = {
  /** The rows of a page and the one after it, in the order of the request. */
  find(request: Request): RowNumber[];
  /** @returns a predicate: whether every possible day of a row lies in the window of the request */
  withinWindow(request: Request): (row: RowNumber) => boolean;
};

const { id, since, from, to, outcome, overdueSince } = milestoneVersions;

/** Rows read, or positions sorted, in one step: a few milliseconds. */
const STEP = 10_000;

/** Sorts before every number of days overdue. */
const NOT_OVERDUE = -(2 ** 23);

/** Sort orders: the SQL expressions for the milestones of one deal, and the number to sort by in memory (null: by id). */
const sortOrders = {
  earliest: { by: [from, id, since], numberOf: ({ from }: ZoneMapColumns, position: number) => from[position] as number },
  latest: { by: [to, id, since], numberOf: ({ to }: ZoneMapColumns, position: number) => to[position] as number },
  id: { by: [id, since], numberOf: null },
  daysOverdue: {
    by: [sql`-coalesce(julianday(CASE ${outcome} WHEN 'overdue' THEN ${overdueSince} END), 1e9)`, id, since],
    numberOf: ({ overdue }: MilestoneColumns, position: number) => overdue[position] as number,
  },
} as const;
type OrderName = keyof typeof sortOrders;

type MilestoneColumns = ZoneMapColumns & { overdue: Int32Array };

/** Builds the index in steps, between which other requests are answered. */
export function* buildMilestoneIndex(db: Connection): Generator<void, MilestoneIndex> {
  const { columns, earliest } = yield* readColumns(db);
  const byId = yield* readOrder(db, earliest.length);
  const indexes = {} as Record<OrderName, { index: ZoneMap; order: Int32Array }>;
  for (const name of Object.keys(sortOrders) as OrderName[]) {
    const { numberOf } = sortOrders[name];
    const order =
      name === 'earliest'
        ? earliest
        : numberOf === null
          ? byId
          : sortPositions(byId, (position) => numberOf(columns, position));
    yield;
    indexes[name] = { index: yield* buildZoneMap(columns, order), order };
  }

  const inDeal = Object.fromEntries(
    (Object.keys(sortOrders) as OrderName[]).map((name) => [
      name,
      db
        .select({ number: milestoneVersions.number })
        .from(milestoneVersions)
        .where(and(eq(milestoneVersions.deal, placeholder('deal')), validAsOf(milestoneVersions)))
        // The plus signs make SQLite sort the few rows of a deal instead of scanning an index.
        .orderBy(...sortOrders[name].by.map((column) => sql`+${column}`))
        .prepare(),
    ]),
  ) as unknown as Record<OrderName, { all(values: { deal: string; asOf: string }): { number: number }[] }>;
  const valid = db.$client
    .prepare<[string, string, string], number>(
      'SELECT number FROM milestone_versions WHERE id = ? AND since <= ? AND until > ?',
    )
    .pluck();

  function positionOf([, id]: SortKey, { asOf }: Request): number | undefined {
    const number = valid.get(id, asOf, asOf);
    return number === undefined ? undefined : number - 1;
  }

  return {
    find(request) {
      const { cursor, deal, limit, sort } = request;
      const name = sort.replace(/^-/, '') as OrderName;
      const { index, order } = indexes[name];
      const rows =
        deal === undefined
          ? order
          : Int32Array.from(inDeal[name].all({ deal, asOf: request.asOf }), ({ number }) => number - 1);
      const backwards = isDescending(request);
      const range: ScanRange = { start: 0, end: rows.length, backwards, limit: limit + 1 };
      if (cursor) {
        const position = positionOf(cursor.key, request);
        const at = position === undefined ? -1 : rows.indexOf(position);
        // Only a cursor that this server did not make names a milestone that is not in the list.
        if (at < 0) return [];
        if (backwards) range.end = at;
        else range.start = at + 1;
      }
      const found =
        deal === undefined ? index.find(toPredicate(request), range) : index.findAmong(rows, toPredicate(request), range);
      return found.map((position) => position + 1);
    },

    withinWindow(request) {
      const { first, last } = windowDays(request);
      return (row) => (columns.from[row - 1] as number) >= first && (columns.to[row - 1] as number) <= last;
    },
  };
}

/** @returns the columns by position, and the positions in the order of dates */
function* readColumns({ $client: client }: Connection) {
  const count = client.prepare<[], number>('SELECT count(*) FROM milestone_versions').pluck().get() ?? 0;
  const column = () => new Int32Array(count);
  const columns = {
    from: column(),
    to: column(),
    since: column(),
    until: column(),
    mask: column(),
    overdue: column(),
  };
  const earliest = column();
  const days = memoizedDayNumber();
  // Reading batches at once takes half the time of iterating over rows.
  const batchAfter = client
    .prepare<
      [string, string, string],
      [number, string, string, string, string, string | null, string, number, string | null, string]
    >(
      `SELECT number, "from", "to", since, until, status, outcome, disputed, overdue_since, id FROM milestone_versions
       WHERE ("from", id, since) > (?, ?, ?) ORDER BY "from", id, since LIMIT ${STEP}`,
    )
    .raw();
  let place = 0;
  let batch = batchAfter.all('', '', '');
  while (batch.length > 0) {
    for (const [number, from, to, since, until, status, outcome, disputed, overdueSince] of batch) {
      const position = number - 1;
      earliest[place] = position;
      columns.from[position] = days(from);
      columns.to[position] = days(to);
      columns.since[position] = days(since);
      columns.until[position] = days(until);
      columns.mask[position] = combinationBit(status, outcome, disputed);
      columns.overdue[position] = outcome === 'overdue' && overdueSince !== null ? -days(overdueSince) : NOT_OVERDUE;
      place += 1;
    }
    yield;
    const [, from, , since, , , , , , id] = batch.at(-1) as (typeof batch)[number];
    batch = batchAfter.all(from, id, since);
  }
  return { columns, earliest };
}

/** Many rows have the same few days. */
function memoizedDayNumber(): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const number = known.get(day) ?? dayNumberOf(day);
    known.set(day, number);
    return number;
  };
}

/** The positions in the order of ids. */
function* readOrder({ $client: client }: Connection, count: number) {
  const batchAfter = client
    .prepare<[string, string], [number, string, string]>(
      `SELECT number, id, since FROM milestone_versions WHERE (id, since) > (?, ?) ORDER BY id, since LIMIT ${STEP}`,
    )
    .raw();
  const order = new Int32Array(count);
  let place = 0;
  let batch = batchAfter.all('', '');
  while (batch.length > 0) {
    for (const [number] of batch) {
      order[place] = number - 1;
      place += 1;
    }
    yield;
    const [, id, since] = batch.at(-1) as (typeof batch)[number];
    batch = batchAfter.all(id, since);
  }
  return order;
}

/** Sorts positions by a day number; equal ones keep their order. */
function sortPositions(positions: Int32Array, numberOf: (position: number) => number): Int32Array {
  const count = positions.length;
  // One number per position, so that the engine sorts without calling back. Days of four-digit years fit in 23 bits.
  const latest = 2 ** 23;
  const keys = Float64Array.from(
    positions,
    (position, place) => Math.min(numberOf(position), latest) * count + place,
  ).sort();
  return Int32Array.from(keys, (key) => positions[((key % count) + count) % count] as number);
}

/** One bit for each combination of status, outcome and dispute: 32, the width of a mark. */
const combinations = [false, true].flatMap((disputed) =>
  outcomes.flatMap((outcome) => [null, ...milestoneStatuses].map((status) => ({ status, outcome, disputed }))),
);

if (combinations.length > 32) throw new Error('a mark has 32 bits');

function combinationBit(status: string | null, outcome: string, disputed: number): number {
  const statusIndex = status === null ? 0 : milestoneStatuses.indexOf(status as 'planned') + 1;
  const outcomeIndex = outcomes.indexOf(outcome as Outcome);
  return 1 << ((disputed * outcomes.length + outcomeIndex) * (milestoneStatuses.length + 1) + statusIndex);
}

type Filters = Pick<MilestoneListQuery, 'status' | 'outcome' | 'overdue' | 'disputed'>;

/** The bits of all combinations that match; an undefined filter matches all. */
function matchingBits(filters: Filters): number {
  const matches = ({ status, outcome, disputed }: (typeof combinations)[number]) =>
    (filters.status === undefined || filters.status === status) &&
    (filters.outcome ?? outcome) === outcome &&
    (filters.overdue === undefined || filters.overdue === (outcome === 'overdue')) &&
    (filters.disputed ?? disputed) === disputed;
  return combinations.reduce((bits, mark, place) => (matches(mark) ? bits | (1 << place) : bits), 0);
}

/** The days of the window; where it is open, every day. */
function windowDays({ asOf, from, to }: Request): { first: number; last: number } {
  const { minFrom, maxTo } = matchAll(dayNumberOf(asOf));
  return {
    first: from === undefined ? minFrom : dayNumberOf(from),
    last: to === undefined ? maxTo : dayNumberOf(to),
  };
}

function toPredicate(request: Request): Predicate {
  const { asOf, match, status, outcome, disputed, overdue } = request;
  const { first, last } = windowDays(request);
  const window = match === 'certain' ? { minFrom: first, maxTo: last } : { minTo: first, maxFrom: last };
  return { ...matchAll(dayNumberOf(asOf)), ...window, mask: matchingBits({ status, outcome, disputed, overdue }) };
}
