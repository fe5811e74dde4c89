// What is read in several turns, so that other requests come in between: whole lists, and pages of which much must be read.
import { Readable } from 'node:stream';
import type { Edition } from '../editions/edition.ts';
import type { Page } from '../database/pages.ts';
import type { Sequence } from '../formats/writing.ts';
import type { Key, Place } from './cursor.ts';
import { ProblemError } from './problems.ts';
import { turnToRead, WORTH_A_TURN } from './turns.ts';

/**
 * Items of a whole list that are read at a time, to begin with and at the most. They take a few milliseconds, and other requests
 * come in between; more would hardly be faster.
 */
const ITEMS = { first: 10, most: 100 };

/** In milliseconds: when a part took so long, because it was read from the disk, say, the next one is smaller. */
const TOO_LONG = 20;

/** Lists that are written at the same time. Each takes a megabyte or two, for as long as its reader likes. */
const MOST_LISTS = 32;
const TOO_MANY_LISTS = `The limit of ${MOST_LISTS} simultaneous full exports is reached. Retry after the number of seconds in \`Retry-After\`.`;

/** A page takes no more turns that were not worth while: a second or so, where nothing is found for long. */
const MOST_VAIN_TURNS = 20;

/** How many items a page is to have, and where it is read to. */
type Whole = { limit: number; side: Place['side'] };

let lists = 0;

/**
 * A whole list, written page after page of one edition. What is left to read is read when the client has taken what was read before;
 * when it leaves, nothing more is.
 *
 * @throws ProblemError where there are too many already
 */
export async function streamed<Item>(
  edition: Edition,
  { begin, items, end }: Sequence<Item>,
  page: (part: { limit: number; place?: Place }) => Page<Item>,
): Promise<Readable> {
  if (lists >= MOST_LISTS) throw new ProblemError('unavailable', TOO_MANY_LISTS);
  lists += 1;
  const hold = edition.hold();
  const letGo = () => {
    lists -= 1;
    hold();
  };
  try {
    await turnToRead();
    // Outside of the stream, so that a request that cannot be answered is told so. Items are written as soon as they are read: some
    // are lent until others are.
    let limit = ITEMS.first;
    const readPart = (place?: Place) => {
      const began = performance.now();
      const read = page({ limit, ...(place && { place }) });
      limit = performance.now() - began > TOO_LONG ? Math.ceil(limit / 4) : Math.min(2 * limit, ITEMS.most);
      return read;
    };
    const first = readPart();
    const beginning = begin + items(first.items);
    async function* text(): AsyncGenerator<Buffer> {
      yield Buffer.from(beginning);
      for (let { next } = first; next; ) {
        await turnToRead();
        const read = readPart({ key: next, side: 'after' });
        yield Buffer.from(items(read.items));
        next = read.next;
      }
      if (end !== '') yield Buffer.from(end);
    }
    // A stream that is ended before it was read never begins its generator: only the stream knows.
    return Readable.from(text()).once('close', letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Whether nothing is missing of a page. */
export function isRead<Item>({ items, ...places }: Page<Item>, { limit, side }: Whole): boolean {
  return items.length >= limit || (side === 'after' ? places.next : places.previous) === null;
}

/** Reads what is missing of a page. After so many turns in vain it is as long as it is, and what follows it goes on from there. */
export async function readOn<Item>(
  edition: Edition,
  beginning: Page<Item>,
  whole: Whole,
  page: (part: { limit: number; place: Place }) => Page<Item>,
): Promise<Page<Item>> {
  const { limit, side } = whole;
  const letGo = edition.hold();
  try {
    let read = beginning;
    let vain = beginning.items.length < WORTH_A_TURN ? 1 : 0;
    while (vain < MOST_VAIN_TURNS && !isRead(read, whole)) {
      await turnToRead();
      const key = (side === 'after' ? read.next : read.previous) as Key;
      const more = page({ limit: limit - read.items.length, place: { key, side } });
      if (more.items.length < WORTH_A_TURN) vain += 1;
      read =
        side === 'after'
          ? { ...read, items: [...read.items, ...more.items], next: more.next }
          : { ...read, items: [...more.items, ...read.items], previous: more.previous };
    }
    return read;
  } finally {
    letGo();
  }
}
