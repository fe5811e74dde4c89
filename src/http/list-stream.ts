// Reads full exports, and pages that scan many rows, in batches, so that other requests run in between.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CursorPosition, Page, SortKey } from '../db/pagination.ts';
import type { Edition } from '../editions/edition.ts';
import type { Sequence } from '../formats/types.ts';
import { MIN_BATCH_ITEMS, type WaitForTick } from './cooperative-scheduler.ts';
import type { StartExport } from './export-limit.ts';

declare module 'fastify' {
  interface FastifyInstance {
    waitForTick: WaitForTick;
    startExport: StartExport;
  }
}

/** Reading 100 items takes a few milliseconds; larger batches would hardly make an export faster. */
const BATCH_ITEMS = { first: 10, most: 100 };

/** If a batch takes longer than this, for example on a cold disk, the next batch has a quarter as many items. */
const SLOW_BATCH_MS = 20;

/** A page ends early after this many batches with fewer than MIN_BATCH_ITEMS items, which take about 1 s. */
const MAX_SPARSE_BATCHES = 20;

/** `side`: whether the page comes `after` or `before` the position of its cursor. */
type RequestedPage = { limit: number; side: CursorPosition['side'] };

/** Streams a list as fast as the client reads. @throws ProblemError if too many exports are running */
export async function streamList<Item>(
  { server, raw }: FastifyRequest,
  edition: Edition,
  { begin, items, end, pack }: Sequence<Item>,
  page: (part: { limit: number; cursor?: CursorPosition }) => Page<Item>,
): Promise<Readable> {
  const endExport = server.startExport(raw);
  const releaseEdition = edition.acquire();
  const release = () => {
    endExport();
    releaseEdition();
  };
  try {
    await server.waitForTick();
    // Read the first batch before the response starts, so that an error can still set the status code.
    let limit = BATCH_ITEMS.first;
    const readPart = (cursor?: CursorPosition) => {
      const began = performance.now();
      const read = page({ limit, ...(cursor && { cursor }) });
      limit = performance.now() - began > SLOW_BATCH_MS ? Math.ceil(limit / 4) : Math.min(2 * limit, BATCH_ITEMS.most);
      return read;
    };
    const first = readPart();
    const beginning = begin + items(first.items);
    async function* text(): AsyncGenerator<Buffer> {
      yield Buffer.from(beginning);
      for (let { next } = first; next; ) {
        await server.waitForTick();
        const read = readPart({ key: next, side: 'after' });
        yield Buffer.from(items(read.items));
        next = read.next;
      }
      if (end !== '') yield Buffer.from(end);
    }
    // Release on `close`, because the generator never runs if the stream is closed before it is read.
    return Readable.from(pack ? pack(text()) : text()).once('close', release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Returns whether the page has `limit` items or reaches the end of the list (for `before`, its beginning). */
export function isComplete<Item>({ items, ...places }: Page<Item>, { limit, side }: RequestedPage): boolean {
  return items.length >= limit || (side === 'after' ? places.next : places.previous) === null;
}

/** Reads batches until the page is complete, or until MAX_SPARSE_BATCHES of them were sparse. */
export async function completePage<Item, Read extends Page<Item>>(
  { waitForTick }: Pick<FastifyInstance, 'waitForTick'>,
  edition: Edition,
  beginning: Read & Page<Item>,
  whole: RequestedPage,
  page: (part: { limit: number; cursor: CursorPosition }) => Read & Page<Item>,
): Promise<Read> {
  const { limit, side } = whole;
  const release = edition.acquire();
  try {
    let read = beginning;
    let sparseBatches = beginning.items.length < MIN_BATCH_ITEMS ? 1 : 0;
    while (sparseBatches < MAX_SPARSE_BATCHES && !isComplete(read, whole)) {
      await waitForTick();
      const key = (side === 'after' ? read.next : read.previous) as SortKey;
      const more = page({ limit: limit - read.items.length, cursor: { key, side } });
      if (more.items.length < MIN_BATCH_ITEMS) sparseBatches += 1;
      read =
        side === 'after'
          ? { ...more, items: [...read.items, ...more.items], previous: read.previous }
          : { ...more, items: [...more.items, ...read.items], next: read.next };
    }
    return read;
  } finally {
    release();
  }
}
