// Many dated things, each known for some time, in memory: which of them can fall in a window, in order, page by page.
//
// Whatever began before a window may reach into it, so an index by first day alone must look at all that began before. Here,
// blocks of things next to each other in order tell the least and the most of what they hold, and a block that cannot hold what
// is sought is passed over whole (small materialized aggregates: Moerkotte, VLDB 1998, https://www.vldb.org/conf/1998/p476.pdf).
import { type Day, END_OF_TIME } from './day.ts';

/** A day as a number: days since 1970-01-01. */
export type DayNumber = number;

/** Behind every day. */
const LAST: DayNumber = 2 ** 31 - 1;

export function dayNumberOf(day: Day): DayNumber {
  return day === END_OF_TIME ? LAST : Math.floor(Date.parse(day) / 86_400_000);
}

export function dayOfNumber(number: DayNumber): Day {
  if (number === LAST) return END_OF_TIME;
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Columns of equal length: what stands at a position belongs together. */
export type Columns = {
  /** First and last day that it can fall on; open ends as the ends of time. */
  from: Int32Array;
  to: Int32Array;
  /** The first day on which this was known, and the day on which it was superseded. */
  since: Int32Array;
  until: Int32Array;
  /** What else there is to choose by: one bit. */
  marks: Int32Array;
};

/** What is sought: bounds, all of them inclusive, and what was known on a day. */
export type Sought = {
  leastFrom: DayNumber;
  mostFrom: DayNumber;
  leastTo: DayNumber;
  mostTo: DayNumber;
  asOf: DayNumber;
  /** All bits that will do. */
  marks: number;
};

/** Everything that was known on a day. */
export function everything(asOf: DayNumber): Sought {
  return { leastFrom: -LAST, mostFrom: LAST, leastTo: -LAST, mostTo: LAST, asOf, marks: ~0 };
}

/** From which place to which, that one left out; read from its end when `backwards`; `count` at most. */
export type Stretch = { start: number; end: number; backwards: boolean; count: number };

export type IntervalIndex = {
  /** The positions of what is sought, in the order in which they were read. */
  find(sought: Sought, stretch: Stretch): number[];
  /** The same among some positions, each of which is looked at. @param positions those that the stretch is of */
  findAmong(positions: Int32Array, sought: Sought, stretch: Stretch): number[];
};

/** How many neighbours make a block, and how many blocks a larger one, and so on: a power of two. */
const FAN = 8;

/** How many blocks are made at one go, where they are made in steps: in a few milliseconds. */
const STEP = 4096;

/**
 * Makes an index step by step: what lies in another order than the columns takes long to go through.
 *
 * @param order the positions in the order to read them in; as the columns have them when left out
 */
export function* indexing(columns: Columns, order?: Int32Array): Generator<void, IntervalIndex> {
  const { from, to, since, until, marks } = columns;
  const things: Zones = { leastFrom: from, mostFrom: from, leastTo: to, mostTo: to, since, until, marks };
  const levels: { size: number; zones: Zones }[] = [];
  for (let zones = yield* zonesOver(things, order), size = FAN; ; zones = yield* zonesOver(zones), size *= FAN) {
    levels.unshift({ size, zones });
    if (zones.since.length <= FAN) break;
  }

  /** How many places from here on hold nothing that is sought; 0 where only looking shows. */
  function passable(at: number, backwards: boolean, sought: Sought): number {
    for (const { size, zones } of levels) {
      // Blocks are entered at their first place, or at their last.
      const isEntrance = (at & (size - 1)) === (backwards ? size - 1 : 0);
      if (isEntrance && !mayHold(zones, Math.floor(at / size), sought)) return size;
    }
    return 0;
  }

  function found(sought: Sought, { start, end, backwards, count }: Stretch, among?: Int32Array): number[] {
    const found: number[] = [];
    const positions = among ?? order;
    const step = backwards ? -1 : 1;
    let at = backwards ? end - 1 : start;
    while (start <= at && at < end && found.length < count) {
      const passed = among ? 0 : passable(at, backwards, sought);
      if (passed === 0) {
        const position = positions ? (positions[at] as number) : at;
        if (mayHold(things, position, sought)) found.push(position);
      }
      at += step * (passed || 1);
    }
    return found;
  }

  return {
    find: (sought, stretch) => found(sought, stretch),
    findAmong: (positions, sought, stretch) => found(sought, stretch, positions),
  };
}

/** The least and the most in each of many blocks, and every mark in it. A thing is a block of one. */
type Zones = {
  leastFrom: Int32Array;
  mostFrom: Int32Array;
  leastTo: Int32Array;
  mostTo: Int32Array;
  since: Int32Array;
  until: Int32Array;
  marks: Int32Array;
};

function* zonesOver(parts: Zones, order?: Int32Array): Generator<void, Zones> {
  const count = parts.since.length;
  const length = Math.ceil(count / FAN);
  const column = () => new Int32Array(length);
  const zones = {
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
    for (let at = block * FAN; at < Math.min(count, (block + 1) * FAN); at += 1) {
      const part = order ? (order[at] as number) : at;
      leastFrom = Math.min(leastFrom, parts.leastFrom[part] as number);
      mostFrom = Math.max(mostFrom, parts.mostFrom[part] as number);
      leastTo = Math.min(leastTo, parts.leastTo[part] as number);
      mostTo = Math.max(mostTo, parts.mostTo[part] as number);
      since = Math.min(since, parts.since[part] as number);
      until = Math.max(until, parts.until[part] as number);
      marks |= parts.marks[part] as number;
    }
    zones.leastFrom[block] = leastFrom;
    zones.mostFrom[block] = mostFrom;
    zones.leastTo[block] = leastTo;
    zones.mostTo[block] = mostTo;
    zones.since[block] = since;
    zones.until[block] = until;
    zones.marks[block] = marks;
  }
  return zones;
}

/** What is sought may stand there: for a thing, it does. */
function mayHold(zones: Zones, block: number, sought: Sought): boolean {
  return (
    (zones.mostFrom[block] as number) >= sought.leastFrom &&
    (zones.leastFrom[block] as number) <= sought.mostFrom &&
    (zones.mostTo[block] as number) >= sought.leastTo &&
    (zones.leastTo[block] as number) <= sought.mostTo &&
    (zones.since[block] as number) <= sought.asOf &&
    (zones.until[block] as number) > sought.asOf &&
    ((zones.marks[block] as number) & sought.marks) !== 0
  );
}
