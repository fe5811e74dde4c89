// Tests pages that are read in batches, one batch per event-loop tick, so that they do not block other requests.
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { CursorPosition, Page } from '../src/db/pagination.ts';
import type { Edition } from '../src/editions/edition.ts';
import { publish } from '../src/editions/publish.ts';
import { createScheduler, MIN_BATCH_ITEMS } from '../src/http/cooperative-scheduler.ts';
import { completePage, isComplete } from '../src/http/list-stream.ts';
import { MAX_LIMIT } from '../src/http/query-params.ts';
import { seedFromFiles } from '../src/ingest/seed.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import type { Json } from './support/app.ts';
import { configIn, TODAY, temporaryFolder } from './support/register.ts';

test('createScheduler resumes one waiting reader per event-loop tick', async () => {
  const waitForTick = createScheduler();
  const order: string[] = [];
  const all = Array.from({ length: 3 }, () => waitForTick().then(() => order.push('batch')));
  const others = async () => {
    for (let count = 0; count < 3; count += 1) {
      await tick();
      order.push('other work');
    }
  };
  await Promise.all([...all, others()]);
  expect(order).toEqual(Array(3).fill(['batch', 'other work']).flat());
});

describe('completePage', () => {
  const app = { waitForTick: createScheduler() };

  /**
   * Returns a function that lists the numbers 1 to MAX_LIMIT in pages. The first call returns at most `batchSizes[0]` numbers,
   * the second `batchSizes[1]`, and so on; after the last value, the first is used again.
   */
  function listNumbers(batchSizes: number[]) {
    let calls = 0;
    return (query: { limit: number; cursor?: CursorPosition }): Page<number> => {
      const cursor = query.cursor ?? { key: [0, ''], side: 'after' };
      const count = Math.min(query.limit, batchSizes[calls % batchSizes.length] ?? 0);
      calls += 1;
      const at = Number(cursor.key[0]);
      const [from, to] =
        cursor.side === 'after' ? [at, Math.min(at + count, MAX_LIMIT)] : [Math.max(at - 1 - count, 0), at - 1];
      return {
        items: Array.from({ length: to - from }, (_, index) => from + index + 1),
        next: to < MAX_LIMIT ? [to, ''] : null,
        previous: from > 0 ? [from + 1, ''] : null,
      };
    };
  }

  function countingEdition() {
    const leases = { now: 0, ever: 0 };
    const acquire = () => {
      leases.now += 1;
      leases.ever += 1;
      return () => {
        leases.now -= 1;
      };
    };
    return { leases, edition: { acquire } as Edition };
  }

  test('completePage returns the same page from several batches as from one batch, in both directions', async () => {
    const requests = fc.record({
      at: fc.integer({ min: 0, max: MAX_LIMIT + 1 }),
      side: fc.constantFrom('after', 'before'),
      limit: fc.integer({ min: 1, max: MAX_LIMIT }),
      batchSizes: fc.array(fc.integer({ min: MIN_BATCH_ITEMS, max: 40 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ at, side, limit, batchSizes }) => {
        const cursor: CursorPosition = { key: [at, ''], side };
        const page = listNumbers(batchSizes);
        const { edition, leases } = countingEdition();
        const read = await completePage(app, edition, page({ limit, cursor }), { limit, side }, page);
        expect(read).toEqual(listNumbers([MAX_LIMIT])({ limit, cursor }));
        expect(leases).toEqual({ now: 0, ever: 1 });
      }),
    );
  });

  test('completePage returns a full page of 200 items when every batch finds 5 items', async () => {
    const page = listNumbers([MIN_BATCH_ITEMS]);
    const query = { limit: MAX_LIMIT, side: 'after' } as const;
    const read = await completePage(app, countingEdition().edition, page(query), query, page);
    expect(read.items).toHaveLength(MAX_LIMIT);
  });

  test('completePage stops after 20 batches that each have fewer than 5 items, and returns a short page with a next cursor', async () => {
    const page = listNumbers([0, 2]);
    const query = { limit: 50, side: 'after' } as const;
    const read = await completePage(app, countingEdition().edition, page(query), query, page);
    expect(read.items).toHaveLength(20);
    expect(read.next).toEqual([20, '']);
    expect(isComplete(read, query)).toBe(false);
  });

  test('completePage releases the edition when reading a batch fails', async () => {
    const { edition, leases } = countingEdition();
    const beginning: Page<number> = { items: [], next: [0, ''], previous: null };
    const failing = () => {
      throw new Error('the disk is gone');
    };
    await expect(completePage(app, edition, beginning, { limit: 1, side: 'after' }, failing)).rejects.toThrow('gone');
    expect(leases).toEqual({ now: 0, ever: 1 });
  });
});

test('one page of 200 deals contains the items of successive pages of 15 deals, in both directions', async ({
  onTestFinished,
}) => {
  const config = configIn(temporaryFolder(onTestFinished));
  const blocks = [...syntheticBlocks({ milestones: 800, seed: 1 })];
  await publish({ ...config, seed: seedFromFiles(...blocks), now: TODAY });
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  const items: Json[] = [];
  let last = '';
  for (let next = '/v1/deals?limit=15'; next; next = JSON.parse((await app.inject(next)).body).next) {
    last = next;
    items.push(...(await app.inject(next)).json().items);
  }
  expect(items.length).toBeGreaterThan(60);
  const one = await app.inject('/v1/deals?limit=200');
  expect(one.json()).toEqual({ items, next: null });
  const previousUrl = async (url: string) =>
    /<([^>]*)>; rel="prev"/.exec(String((await app.inject(url)).headers.link))?.[1];
  // A cursor does not depend on `limit`, so a cursor from pages of 15 deals also works for a page of 200.
  const url = ((await previousUrl(last)) ?? '').replace('limit=15', 'limit=200');
  expect((await app.inject(url)).json().items).toEqual(items.slice(0, items.length - (items.length % 15 || 15)));
}, 60_000);
