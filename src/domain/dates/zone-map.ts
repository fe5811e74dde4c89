// Finds intervals of days in a window, in a sort order, page by page.
//
// Rows that begin before a window can reach into it, so an index by first day would read all of them. Here, each block of
// neighbouring rows stores minima and maxima, and blocks that cannot match are skipped (small materialized aggregates: Moerkotte,
// VLDB 1998, https://www.vldb.org/conf/1998/p476.pdf).
import { type Day, END_OF_TIME } from './day.ts';

/** A day as a number: days since 1970-01-01. */
export type DayNumber = number;

/** Greater than every day. */
const LAST: DayNumber = 2 ** 31 - 1;

export function dayNumberOf(day: Day): DayNumber {
  return day === END_OF_TIME ? LAST : Math.floor(Date.parse(day) / 86_400_000);
}

export function dayOfNumber(number: DayNumber): Day {
  if (number === LAST) return END_OF_TIME;
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Columns of equal length: one position is one row. */
export type ZoneMapColumns = {
  /** First and last possible day; open ends as the ends of time. */
  from: Int32Array;
  to: Int32Array;
  /** The first day on which this was known, and the day on which it was superseded. */
  since: Int32Array;
  until: Int32Array;
  /** Other filter values, as one bit. */
  mask: Int32Array;
};

/** Inclusive bounds, and the as-of date. */
export type Predicate = {
  minFrom: DayNumber;
  maxFrom: DayNumber;
  minTo: DayNumber;
  maxTo: DayNumber;
  asOf: DayNumber;
  /** All bits that match. */
  mask: number;
};

/** Matches every row that is valid on the as-of date. */
export function matchAll(asOf: DayNumber): Predicate {
  return { minFrom: -LAST, maxFrom: LAST, minTo: -LAST, maxTo: LAST, asOf, mask: ~0 };
}

/** Places from `start` to before `end`, read from the end if `backwards`. `count`: how many positions to find at most. */
export type ScanRange = { start: number; end: number; backwards: boolean; limit: number };

export type ZoneMap = {
  /** The positions of matching rows, in the order in which they were read. */
  find(filter: Predicate, range: ScanRange): number[];
  /** The same among a few positions, each of which is compared. @param positions the range counts in these */
  findAmong(positions: Int32Array, filter: Predicate, range: ScanRange): number[];
};

/** Rows per block, and blocks per larger block: a power of two. */
const BLOCK_SIZE = 16;

/** Blocks computed per step: a few milliseconds. */
const STEP = 2048;

/**
 * Builds an index in steps, because reading columns in another order is slow.
 *
 * @param order the positions in sort order; by default the order of the columns
 */
export function* buildZoneMap(columns: ZoneMapColumns, order?: Int32Array): Generator<void, ZoneMap> {
  const { from, to, since, until, mask: marks } = columns;
  const rows: BlockSummaries = { leastFrom: from, mostFrom: from, leastTo: to, mostTo: to, since, until, marks };
  const levels: { size: number; summaries: BlockSummaries }[] = [];
  for (
    let summaries = yield* summarize(rows, order), size = BLOCK_SIZE;
    ;
    summaries = yield* summarize(summaries), size *= BLOCK_SIZE
  ) {
    levels.unshift({ size, summaries });
    if (summaries.since.length <= BLOCK_SIZE) break;
  }

  /** Number of rows from here that cannot match; 0 if the row must be compared. */
  function skippableRows(at: number, backwards: boolean, filter: Predicate): number {
    for (const { size, summaries } of levels) {
      // Blocks are entered at their first place, or at their last.
      const isEntrance = (at & (size - 1)) === (backwards ? size - 1 : 0);
      if (isEntrance && !canMatch(summaries, Math.floor(at / size), filter)) return size;
    }
    return 0;
  }

  function found(filter: Predicate, { start, end, backwards, limit: count }: ScanRange, among?: Int32Array): number[] {
    const found: number[] = [];
    const positions = among ?? order;
    const step = backwards ? -1 : 1;
    let at = backwards ? end - 1 : start;
    while (start <= at && at < end && found.length < count) {
      const passed = among ? 0 : skippableRows(at, backwards, filter);
      if (passed === 0) {
        const position = positions ? (positions[at] as number) : at;
        if (canMatch(rows, position, filter)) found.push(position);
      }
      at += step * (passed || 1);
    }
    return found;
  }

  return {
    find: (filter, range) => found(filter, range),
    findAmong: (positions, filter, range) => found(filter, range, positions),
  };
}

/** Minima, maxima and all marks of each block. A row is a block of one. */
type BlockSummaries = {
  leastFrom: Int32Array;
  mostFrom: Int32Array;
  leastTo: Int32Array;
  mostTo: Int32Array;
  since: Int32Array;
  until: Int32Array;
  marks: Int32Array;
};

function* summarize(parts: BlockSummaries, order?: Int32Array): Generator<void, BlockSummaries> {
  const count = parts.since.length;
  const length = Math.ceil(count / BLOCK_SIZE);
  const column = () => new Int32Array(length);
  const summaries = {
    leastFrom: column(),
    mostFrom: column(),
    leastTo: column(),
    mostTo: column(),
    since: column(),
    until: column(),
    marks: column(),
  };
  for (let block = 0; block < length; block += 1) {
    if (block % STEP === STEP - 1) yield;
    let [leastFrom, mostFrom, leastTo, mostTo, since, until, marks] = [LAST, -LAST, LAST, -LAST, LAST, -LAST, 0];
    for (let at = block * BLOCK_SIZE; at < Math.min(count, (block + 1) * BLOCK_SIZE); at += 1) {
      const part = order ? (order[at] as number) : at;
      leastFrom = Math.min(leastFrom, parts.leastFrom[part] as number);
      mostFrom = Math.max(mostFrom, parts.mostFrom[part] as number);
      leastTo = Math.min(leastTo, parts.leastTo[part] as number);
      mostTo = Math.max(mostTo, parts.mostTo[part] as number);
      since = Math.min(since, parts.since[part] as number);
      until = Math.max(until, parts.until[part] as number);
      marks |= parts.marks[part] as number;
    }
    summaries.leastFrom[block] = leastFrom;
    summaries.mostFrom[block] = mostFrom;
    summaries.leastTo[block] = leastTo;
    summaries.mostTo[block] = mostTo;
    summaries.since[block] = since;
    summaries.until[block] = until;
    summaries.marks[block] = marks;
  }
  return summaries;
}

/** Whether a block can contain a match; for a single row, whether it matches. */
function canMatch(summaries: BlockSummaries, block: number, filter: Predicate): boolean {
  return (
    (summaries.mostFrom[block] as number) >= filter.minFrom &&
    (summaries.leastFrom[block] as number) <= filter.maxFrom &&
    (summaries.mostTo[block] as number) >= filter.minTo &&
    (summaries.leastTo[block] as number) <= filter.maxTo &&
    (summaries.since[block] as number) <= filter.asOf &&
    (summaries.until[block] as number) > filter.asOf &&
    ((summaries.marks[block] as number) & filter.mask) !== 0
  );
}
