// Reads full exports, and pages that scan many rows, in batches: other requests are answered between them.
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

/** Items per batch of an export: the first batch and the maximum. A batch of 100 takes a few milliseconds; larger ones are hardly faster. */
const BATCH_ITEMS = { first: 10, most: 100 };

/** In milliseconds. After a slower batch, for example from a cold disk, the next one is smaller. */
const SLOW_BATCH_MS = 20;

/** Batches with few items after which a page ends early: about one second of scanning. */
const MAX_SPARSE_BATCHES = 20;

/** Requested length of a page, and the direction in which it is read. */
type RequestedPage = { limit: number; side: CursorPosition['side'] };

/**
 * Streams a full list from one edition, page by page. It reads the next page when the client has taken the previous one, and stops
 * when the client disconnects.
 *
 * @throws ProblemError if too many exports are running
 */
export async function streamList<Item>(
  { server, raw }: FastifyRequest,
  edition: Edition,
  { begin, items, end }: Sequence<Item>,
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
    // Read the first page before the stream starts, so that an error still gets its status code.
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
    // Not in the generator: it never starts if the stream is destroyed before it is read.
    return Readable.from(text()).once('close', release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Whether a page is complete. */
export function isComplete<Item>({ items, ...places }: Page<Item>, { limit, side }: RequestedPage): boolean {
  return items.length >= limit || (side === 'after' ? places.next : places.previous) === null;
}

/** Completes a page. After MOST_VAIN_TURNS the page stays shorter than requested, and its next link continues from there. */
export async function completePage<Item>(
  { waitForTick }: Pick<FastifyInstance, 'waitForTick'>,
  edition: Edition,
  beginning: Page<Item>,
  whole: RequestedPage,
  page: (part: { limit: number; cursor: CursorPosition }) => Page<Item>,
): Promise<Page<Item>> {
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
          ? { ...read, items: [...read.items, ...more.items], next: more.next }
          : { ...read, items: [...more.items, ...read.items], previous: more.previous };
    }
    return read;
  } finally {
    release();
  }
}
