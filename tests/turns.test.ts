// Pages that are read in batches, between which other requests are answered.
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { CursorPosition, Page } from '../src/db/pagination.ts';
import type { Edition } from '../src/editions/edition.ts';
import { publish } from '../src/editions/publish.ts';
import { createScheduler, FULL_BATCH_ITEMS } from '../src/http/cooperative-scheduler.ts';
import { completePage, isComplete } from '../src/http/list-stream.ts';
import { MAX_LIMIT } from '../src/http/query-params.ts';
import { seedFromFiles } from '../src/ingest/seed.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import type { Json } from './support/app.ts';
import { configIn, TODAY, temporaryFolder } from './support/register.ts';

test('one batch is read per event-loop tick when several readers wait', async () => {
  const turnToRead = createScheduler();
  const order: string[] = [];
  const all = Array.from({ length: 3 }, () => turnToRead().then(() => order.push('a part is read')));
  const others = async () => {
    for (let count = 0; count < 3; count += 1) {
      await setImmediate();
      order.push('others come');
    }
  };
  await Promise.all([...all, others()]);
  expect(order).toEqual(Array(3).fill(['a part is read', 'others come']).flat());
});

describe('a page that is read in batches', () => {
  const app = { turnToRead: createScheduler() };

  /** The numbers up to the most that a page may have, of which at one go so many are read as `most` tells for that turn. */
  function numbers(most: number[]) {
    let turns = 0;
    return (part: { limit: number; cursor?: CursorPosition }): Page<number> => {
      const cursor = part.cursor ?? { key: [0, ''], side: 'after' };
      const count = Math.min(part.limit, most[turns % most.length] ?? 0);
      turns += 1;
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

  function heldOnce() {
    const held = { now: 0, ever: 0 };
    const acquire = () => {
      held.now += 1;
      held.ever += 1;
      return () => {
        held.now -= 1;
      };
    };
    return { held, edition: { acquire } as Edition };
  }

  test('a page read in batches equals one read at once, in both directions', async () => {
    const asked = fc.record({
      at: fc.integer({ min: 0, max: MAX_LIMIT + 1 }),
      side: fc.constantFrom('after', 'before'),
      limit: fc.integer({ min: 1, max: MAX_LIMIT }),
      most: fc.array(fc.integer({ min: FULL_BATCH_ITEMS, max: 40 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ at, side, limit, most }) => {
        const cursor: CursorPosition = { key: [at, ''], side };
        const page = numbers(most);
        const { edition, held } = heldOnce();
        const read = await completePage(app, edition, page({ limit, cursor }), { limit, side }, page);
        expect(read).toEqual(numbers([MAX_LIMIT])({ limit, cursor }));
        expect(held).toEqual({ now: 0, ever: 1 });
      }),
    );
  });

  test('a page reaches its limit when every batch finds enough items', async () => {
    const page = numbers([FULL_BATCH_ITEMS]);
    const whole = { limit: MAX_LIMIT, side: 'after' } as const;
    const read = await completePage(app, heldOnce().edition, page(whole), whole, page);
    expect(read.items).toHaveLength(MAX_LIMIT);
  });

  test('a page ends early after 20 batches with few items, and has a next page', async () => {
    const page = numbers([0, 2]);
    const whole = { limit: 50, side: 'after' } as const;
    const read = await completePage(app, heldOnce().edition, page(whole), whole, page);
    expect(read.items).toHaveLength(20);
    expect(read.next).toEqual([20, '']);
    expect(isComplete(read, whole)).toBe(false);
  });

  test('a page releases its edition when reading fails', async () => {
    const { edition, held } = heldOnce();
    const beginning: Page<number> = { items: [], next: [0, ''], previous: null };
    const failing = () => {
      throw new Error('the disk is gone');
    };
    await expect(completePage(app, edition, beginning, { limit: 1, side: 'after' }, failing)).rejects.toThrow('gone');
    expect(held).toEqual({ now: 0, ever: 1 });
  });
});

test('a page of more deals than one batch reads equals several small pages, in both directions', async ({
  onTestFinished,
}) => {
  const config = configIn(temporaryFolder(onTestFinished));
  const blocks = [...syntheticBlocks({ milestones: 800, seed: 1 })];
  await publish({
    ...config,
    seed: seedFromFiles(...blocks),
    now: TODAY,
  });
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  const several: Json[] = [];
  let last = '';
  for (let next = '/v1/deals?limit=15'; next; next = JSON.parse((await app.inject(next)).body).next) {
    last = next;
    several.push(...(await app.inject(next)).json().items);
  }
  expect(several.length).toBeGreaterThan(60);
  const one = await app.inject('/v1/deals?limit=200');
  expect(one.json()).toEqual({ items: several, next: null });
  const back = async (url: string) => /<([^>]*)>; rel="prev"/.exec(String((await app.inject(url)).headers.link))?.[1];
  const before = (await back(last)) ?? '';
  const wide = before.replace('limit=15', 'limit=200');
  const answer = await app.inject(wide);
  // `limit` can change between pages: a cursor does not depend on it.
  expect(answer.json().items).toEqual(several.slice(0, several.length - (several.length % 15 || 15)));
}, 60_000);
