// A whole list, written while it is read: page after page of one edition, as fast as the client takes them.
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../database/edition.ts';
import type { Page } from '../database/pages.ts';
import { joined, type Sequence } from '../formats/writing.ts';
import type { Place } from './cursor.ts';

/** Items read at a time: they take a few milliseconds, and other requests come in between. More would hardly be faster. */
const ITEMS_AT_A_TIME = 100;

/** What is left to read is read when the client has taken what was read before; when it leaves, nothing more is. */
export function streamed<Item>(
  edition: Edition,
  { begin, items, end }: Sequence<Item>,
  page: (part: { limit: number; place?: Place }) => Page<Item>,
): Readable {
  // Outside of the stream, so that a request that cannot be answered is told so. Items are written as soon as they are read: some
  // are lent until others are.
  const first = page({ limit: ITEMS_AT_A_TIME });
  const beginning = joined([begin, ...items(first.items)]);
  const letGo = edition.hold();
  async function* text(): AsyncGenerator<Buffer> {
    yield beginning;
    for (let { next } = first; next; ) {
      await setImmediate();
      const read = page({ limit: ITEMS_AT_A_TIME, place: { key: next, side: 'after' } });
      yield joined(items(read.items));
      next = read.next;
    }
    if (end !== '') yield joined([end]);
  }
  // A stream that is ended before it was read never begins its generator: only the stream knows.
  return Readable.from(text()).once('close', letGo);
}
