// Pages that are read in several turns, with other requests in between.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Place } from '../src/contract/cursor.ts';
import { MAX_LIMIT } from '../src/contract/parameters.ts';
import { isRead, readOn } from '../src/contract/streaming.ts';
import { queueOfTurns, WORTH_A_TURN } from '../src/contract/turns.ts';
import type { Edition } from '../src/editions/edition.ts';
import type { Page } from '../src/database/pages.ts';
import { publishRows } from '../src/seed/publish.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import type { App, Json } from './support/app.ts';
import { TODAY, temporaryFolder } from './support/register.ts';

test('one batch is read per event-loop tick when several readers wait', async () => {
  const turnToRead = queueOfTurns();
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

describe('a page that is read in turns', () => {
  const app = { turnToRead: queueOfTurns() };

  /** The numbers up to the most that a page may have, of which at one go so many are read as `most` tells for that turn. */
  function numbers(most: number[]) {
    let turns = 0;
    return (part: { limit: number; place?: Place }): Page<number> => {
      const place = part.place ?? { key: [0, ''], side: 'after' };
      const count = Math.min(part.limit, most[turns % most.length] ?? 0);
      turns += 1;
      const at = Number(place.key[0]);
      const [from, to] =
        place.side === 'after' ? [at, Math.min(at + count, MAX_LIMIT)] : [Math.max(at - 1 - count, 0), at - 1];
      return {
        items: Array.from({ length: to - from }, (_, index) => from + index + 1),
        next: to < MAX_LIMIT ? [to, ''] : null,
        previous: from > 0 ? [from + 1, ''] : null,
      };
    };
  }

  function heldOnce() {
    const held = { now: 0, ever: 0 };
    const hold = () => {
      held.now += 1;
      held.ever += 1;
      return () => {
        held.now -= 1;
      };
    };
    return { held, edition: { hold } as Edition };
  }

  test('is what one reading finds, forwards and backwards, however much each turn finds', async () => {
    const asked = fc.record({
      at: fc.integer({ min: 0, max: MAX_LIMIT + 1 }),
      side: fc.constantFrom('after', 'before'),
      limit: fc.integer({ min: 1, max: MAX_LIMIT }),
      most: fc.array(fc.integer({ min: WORTH_A_TURN, max: 40 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ at, side, limit, most }) => {
        const place: Place = { key: [at, ''], side };
        const page = numbers(most);
        const { edition, held } = heldOnce();
        const read = await readOn(app, edition, page({ limit, place }), { limit, side }, page);
        expect(read).toEqual(numbers([MAX_LIMIT])({ limit, place }));
        expect(held).toEqual({ now: 0, ever: 1 });
      }),
    );
  });

  test('is as long as was asked for, however many turns that takes, where each of them is worth while', async () => {
    const page = numbers([WORTH_A_TURN]);
    const whole = { limit: MAX_LIMIT, side: 'after' } as const;
    const read = await readOn(app, heldOnce().edition, page(whole), whole, page);
    expect(read.items).toHaveLength(MAX_LIMIT);
  });

  test('is as long as it is after twenty turns in vain, and leads on from there', async () => {
    const page = numbers([0, 2]);
    const whole = { limit: 50, side: 'after' } as const;
    const read = await readOn(app, heldOnce().edition, page(whole), whole, page);
    expect(read.items).toHaveLength(20);
    expect(read.next).toEqual([20, '']);
    expect(isRead(read, whole)).toBe(false);
  });

  test('lets go of its edition when it cannot be read', async () => {
    const { edition, held } = heldOnce();
    const beginning: Page<number> = { items: [], next: [0, ''], previous: null };
    const failing = () => {
      throw new Error('the disk is gone');
    };
    await expect(readOn(app, edition, beginning, { limit: 1, side: 'after' }, failing)).rejects.toThrow('gone');
    expect(held).toEqual({ now: 0, ever: 1 });
  });
});

describe('a page of more deals than are read at one go', () => {
  let app: App;
  const cleanUps: (() => void)[] = [];
  beforeAll(async () => {
    const databaseFile = join(
      temporaryFolder((remove) => cleanUps.push(remove)),
      'many.sqlite',
    );
    const parts = syntheticBlocks({ milestones: 800, seed: 1 }).map(rowsOf);
    publishRows({ databaseFile, parts, madeFrom: 'made up', now: TODAY });
    app = await buildApp(
      readConfig({ DATABASE_FILE: databaseFile, LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0' }),
      { now: () => TODAY },
    );
    await app.ready();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    for (const cleanUp of cleanUps) cleanUp();
  });

  test('is the same as several pages together, and leads back to all before it', async () => {
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
    // A cursor belongs to its question, and how many are asked for is no part of it.
    expect(answer.json().items).toEqual(several.slice(0, several.length - (several.length % 15 || 15)));
  });
});
