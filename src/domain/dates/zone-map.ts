// A zone map: an index of intervals of days that skips blocks of 16 rows by their minima and maxima.
import { DAY_MS, type Day, END_OF_TIME } from './day.ts';

/** A day as the number of days since 1970-01-01. */
type DayNumber = number;

/** Day number of END_OF_TIME, greater than that of every calendar day. */
const MAX_DAY: DayNumber = 2 ** 31 - 1;

export function dayNumberOf(day: Day): DayNumber {
  return day === END_OF_TIME ? MAX_DAY : Math.floor(Date.parse(day) / DAY_MS);
}

/**
 * Columns of rows: interval, period of validity (`until` is exclusive), and bits for the values of other filters.
 * `mask` has one bit per row; `categories` has one bit per row in each of several groups of bits.
 */
export type ZoneMapColumns = Record<'from' | 'to' | 'since' | 'until' | 'mask' | 'categories', Int32Array>;

type Bound = 'minFrom' | 'maxFrom' | 'minTo' | 'maxTo';

/** Condition on a row: inclusive bounds of `from` and `to`, a day on which it is valid, and the allowed bits. */
export type Predicate = Record<Bound | 'asOf', DayNumber> & {
  mask: number;
  /** Allowed bits of each group of `categories` that is filtered; empty without such filters. */
  categories: readonly number[];
  /** Further condition on the position of a row, which skips no blocks; undefined if there is none. */
  accepts?: ((position: number) => boolean) | undefined;
};

export function matchAll(asOf: DayNumber): Predicate {
  return { minFrom: -MAX_DAY, maxFrom: MAX_DAY, minTo: -MAX_DAY, maxTo: MAX_DAY, asOf, mask: ~0, categories: [] };
}

/** Rows to scan, as offsets in the sort order (`end` is exclusive), and the maximum number of matches. */
export type ScanRange = { start: number; end: number; backwards: boolean; limit: number };

export type ZoneMap = {
  /** Returns the positions of the matching rows in the columns, in the order of the scan. */
  find(predicate: Predicate, range: ScanRange): number[];
  /** Like `find`, but compares every row at the given positions. @param range offsets in `positions` */
  findAmong(positions: Int32Array, predicate: Predicate, range: ScanRange): number[];
};

/** Rows per block, and blocks per larger block: a power of two, because bit operations find the start of a block. */
const BLOCK_SIZE = 16;

/** Number of blocks that the generator summarizes before it yields, in a few milliseconds. */
const BLOCKS_PER_STEP = 2048;

/** Builds a zone map in short steps. @param order positions in sort order; by default, the rows are sorted already */
export function* buildZoneMap(columns: ZoneMapColumns, order?: Int32Array): Generator<void, ZoneMap> {
  const { from, to, since, until, mask, categories } = columns;
  const rows: BlockSummaries = { minFrom: from, maxFrom: from, minTo: to, maxTo: to, since, until, mask, categories };
  let level = { size: BLOCK_SIZE, blocks: yield* summarize(rows, order) };
  /** Levels of block summaries, from the largest blocks to the smallest. */
  const levels = [level];
  while (level.blocks.since.length > BLOCK_SIZE) {
    level = { size: level.size * BLOCK_SIZE, blocks: yield* summarize(level.blocks) };
    levels.unshift(level);
  }

  /** Returns the number of rows to skip because their block has no match; 0 if the next row must be compared. */
  function skippableRows(offset: number, backwards: boolean, predicate: Predicate): number {
    for (const { size, blocks } of levels) {
      // Tests a block only at the row where the scan enters it.
      const isEntrance = (offset & (size - 1)) === (backwards ? size - 1 : 0);
      if (isEntrance && !canMatch(blocks, Math.floor(offset / size), predicate)) return size;
    }
    return 0;
  }

  function scan(predicate: Predicate, { start, end, backwards, limit }: ScanRange, among?: Int32Array): number[] {
    const matches: number[] = [];
    const positions = among ?? order;
    const step = backwards ? -1 : 1;
    let offset = backwards ? end - 1 : start;
    while (start <= offset && offset < end && matches.length < limit) {
      const skipped = among ? 0 : skippableRows(offset, backwards, predicate);
      if (skipped === 0) {
        const position = positions ? (positions[offset] as number) : offset;
        if (canMatch(rows, position, predicate) && (predicate.accepts?.(position) ?? true)) matches.push(position);
      }
      offset += step * (skipped || 1);
    }
    return matches;
  }

  return {
    find: (predicate, range) => scan(predicate, range),
    findAmong: (positions, predicate, range) => scan(predicate, range, positions),
  };
}

/** Minima, maxima and united masks of blocks, or the rows themselves as blocks of one row. */
type BlockSummaries = Record<Bound | 'since' | 'until' | 'mask' | 'categories', Int32Array>;

function* summarize(parts: BlockSummaries, order?: Int32Array): Generator<void, BlockSummaries> {
  const count = parts.since.length;
  const length = Math.ceil(count / BLOCK_SIZE);
  const column = () => new Int32Array(length);
  const blocks: BlockSummaries = {
    minFrom: column(),
    maxFrom: column(),
    minTo: column(),
    maxTo: column(),
    since: column(),
    until: column(),
    mask: column(),
    categories: column(),
  };
  for (let block = 0; block < length; block += 1) {
    if (block % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    // Collects the results in local variables, because updating the columns for every row takes twice as long.
    let [minFrom, minTo, since] = [MAX_DAY, MAX_DAY, MAX_DAY];
    let [maxFrom, maxTo, until] = [-MAX_DAY, -MAX_DAY, -MAX_DAY];
    let [mask, categories] = [0, 0];
    for (let offset = block * BLOCK_SIZE; offset < Math.min(count, (block + 1) * BLOCK_SIZE); offset += 1) {
      const part = order ? (order[offset] as number) : offset;
      minFrom = Math.min(minFrom, parts.minFrom[part] as number);
      maxFrom = Math.max(maxFrom, parts.maxFrom[part] as number);
      minTo = Math.min(minTo, parts.minTo[part] as number);
      maxTo = Math.max(maxTo, parts.maxTo[part] as number);
      since = Math.min(since, parts.since[part] as number);
      until = Math.max(until, parts.until[part] as number);
      mask |= parts.mask[part] as number;
      categories |= parts.categories[part] as number;
    }
    blocks.minFrom[block] = minFrom;
    blocks.maxFrom[block] = maxFrom;
    blocks.minTo[block] = minTo;
    blocks.maxTo[block] = maxTo;
    blocks.since[block] = since;
    blocks.until[block] = until;
    blocks.mask[block] = mask;
    blocks.categories[block] = categories;
  }
  return blocks;
}

/** Returns whether a block can contain a matching row. For a block of one row, the answer is exact. */
function canMatch(blocks: BlockSummaries, block: number, predicate: Predicate): boolean {
  return (
    (blocks.maxFrom[block] as number) >= predicate.minFrom &&
    (blocks.minFrom[block] as number) <= predicate.maxFrom &&
    (blocks.maxTo[block] as number) >= predicate.minTo &&
    (blocks.minTo[block] as number) <= predicate.maxTo &&
    (blocks.since[block] as number) <= predicate.asOf &&
    (blocks.until[block] as number) > predicate.asOf &&
    ((blocks.mask[block] as number) & predicate.mask) !== 0 &&
    predicate.categories.every((bits) => ((blocks.categories[block] as number) & bits) !== 0)
  );
}
