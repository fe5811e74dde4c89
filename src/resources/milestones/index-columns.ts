// Reads the columns and sort orders of the date index from the database, in steps of a few milliseconds.
import type { Connection } from '../../db/connection.ts';
import { dayNumberOf, type ZoneMapColumns } from '../../domain/dates/zone-map.ts';
import { rowCategories, rowMask } from './row-bits.ts';

/** `overdue`: negated day number of `overdueSince`, so that the fewest days overdue come first. `deal`: number of the deal. */
export type MilestoneColumns = ZoneMapColumns & { overdue: Int32Array; deal: Int32Array };

/** Maximum number of rows per step; the server answers other requests between steps. */
const STEP_ROWS = 10_000;

/** `overdue` of a milestone that is not overdue: less than any negated day number, so it sorts first. */
const NOT_OVERDUE = -(2 ** 23);

type ColumnRow = [
  ...[number: number, from: string, to: string, since: string, until: string, status: string | null],
  ...[outcome: string, disputed: number, overdueSince: string | null, id: string],
  ...[deal: string, type: string, outcomeConfidence: string | null],
];

/** @returns the columns, and the row positions (primary key minus 1) sorted by first possible day, id and version */
export function* readColumns({ $client: client }: Connection) {
  const count = client.prepare<[], number>('SELECT count(*) FROM milestone_versions').pluck().get() ?? 0;
  const column = () => new Int32Array(count);
  const columns: MilestoneColumns = {
    from: column(),
    to: column(),
    since: column(),
    until: column(),
    mask: column(),
    categories: column(),
    overdue: column(),
    deal: column(),
  };
  /** Numbers of the deals, from 0 in the order in which they are read. */
  const dealNumbers = new Map<string, number>();
  const earliest = column();
  const dayNumber = memoizedDayNumber();
  // Reading rows in batches takes half the time of iterating over single rows.
  const batchAfter = client
    .prepare<[string, string, string], ColumnRow>(
      `SELECT number, "from", "to", since, until, status, outcome, disputed, overdue_since, id,
              deal, type, outcome_confidence FROM milestone_versions
       WHERE ("from", id, since) > (?, ?, ?) ORDER BY "from", id, since LIMIT ${STEP_ROWS}`,
    )
    .raw();
  let index = 0;
  let batch = batchAfter.all('', '', '');
  while (batch.length > 0) {
    for (const [
      number,
      from,
      to,
      since,
      until,
      status,
      outcome,
      disputed,
      overdueSince,
      ,
      deal,
      type,
      confidence,
    ] of batch) {
      const position = number - 1;
      const dealNumber = dealNumbers.get(deal) ?? dealNumbers.size;
      dealNumbers.set(deal, dealNumber);
      columns.deal[position] = dealNumber;
      columns.categories[position] = rowCategories(type, confidence);
      earliest[index] = position;
      columns.from[position] = dayNumber(from);
      columns.to[position] = dayNumber(to);
      columns.since[position] = dayNumber(since);
      columns.until[position] = dayNumber(until);
      columns.mask[position] = rowMask(status, outcome, disputed);
      columns.overdue[position] =
        outcome === 'overdue' && overdueSince !== null ? -dayNumber(overdueSince) : NOT_OVERDUE;
      index += 1;
    }
    yield;
    const [, from, , since, , , , , , id] = batch.at(-1) as ColumnRow;
    batch = batchAfter.all(from, id, since);
  }
  return { columns, earliest, dealNumbers };
}

/** Caches day numbers, because many rows share the same few days. */
function memoizedDayNumber(): (day: string) => number {
  const cache = new Map<string, number>();
  return (day) => {
    const number = cache.get(day) ?? dayNumberOf(day);
    cache.set(day, number);
    return number;
  };
}

/** @returns the row positions (primary key minus 1) sorted by id and version */
export function* readIdOrder({ $client: client }: Connection, count: number) {
  const batchAfter = client
    .prepare<[string, string], [number, string, string]>(
      `SELECT number, id, since FROM milestone_versions WHERE (id, since) > (?, ?) ORDER BY id, since LIMIT ${STEP_ROWS}`,
    )
    .raw();
  const order = new Int32Array(count);
  let index = 0;
  let batch = batchAfter.all('', '');
  while (batch.length > 0) {
    for (const [number] of batch) {
      order[index] = number - 1;
      index += 1;
    }
    yield;
    const [, id, since] = batch.at(-1) as (typeof batch)[number];
    batch = batchAfter.all(id, since);
  }
  return order;
}
