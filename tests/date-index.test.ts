// Compares the zone map (an index of date ranges) and the list of milestones with a plain filter, in every sort order and page by page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CursorPosition, SortKey } from '../src/db/pagination.ts';
import { createRepositories } from '../src/db/repository.ts';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../src/domain/dates/day.ts';
import { buildZoneMap, dayNumberOf, type Predicate, type ZoneMapColumns } from '../src/domain/dates/zone-map.ts';
import { milestoneStatuses, outcomes } from '../src/domain/provenance/enums.ts';
import { parseItems } from '../src/formats/json-text.ts';
import { milestoneRepository } from '../src/resources/milestones/repository.ts';
import type { Milestone } from '../src/resources/milestones/schema.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { createRegister } from './support/editions.ts';

/** Runs a generator to its end and returns its result. */
function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

test('dayNumberOf counts days since 1970, and returns a greater number for END_OF_TIME than for any date', () => {
  const days = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(dayOfNumber(dayNumberOf(day))).toBe(day);
      expect(dayNumberOf(END_OF_TIME)).toBeGreaterThan(dayNumberOf(day));
    }),
  );
});

test('a zone map finds exactly the rows that a plain filter finds, in the same order, in both directions and in any range', () => {
  const day = fc.integer({ min: 0, max: 12 });
  const bits = fc.integer({ min: 0, max: 15 });
  const entry = fc.record({ from: day, to: day, since: day, until: day, mask: bits, categories: bits });
  const filter: fc.Arbitrary<Predicate> = fc.record({
    minFrom: day,
    maxFrom: day,
    minTo: day,
    maxTo: day,
    asOf: day,
    mask: fc.integer({ min: 1, max: 15 }),
    categories: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 2 }),
    accepts: fc.constantFrom(undefined, (position: number) => position % 3 > 0),
  });
  const entries = fc.array(entry, { maxLength: 700, size: 'max' });
  let found = 0;
  const property = fc.property(
    entries,
    filter,
    fc.infiniteStream(fc.nat()),
    fc.nat(720),
    fc.nat(720),
    fc.boolean(),
    fc.nat(40),
    (all, predicate, random, one, other, backwards, limit) => {
      // Use wide bounds in half of the cases, because the random narrow bounds match few rows.
      const bounds = one % 2 ? predicate : { ...predicate, minFrom: 0, maxFrom: 12, minTo: 0, maxTo: 12 };
      const columns = Object.fromEntries(
        (['from', 'to', 'since', 'until', 'mask', 'categories'] as const).map((name) => [
          name,
          Int32Array.from(all, (row) => row[name]),
        ]),
      ) as ZoneMapColumns;
      const keys = all.map((_, position) => ({ position, key: random.next().value as number }));
      const order = Int32Array.from(
        keys.toSorted((a, b) => a.key - b.key || a.position - b.position),
        ({ position }) => position,
      );
      const [start, end] = [Math.min(one, other, all.length), Math.min(Math.max(one, other), all.length)];
      const range = { start, end, backwards, limit };
      const expected = (positions: Int32Array) => {
        const scanned = [...positions.slice(start, end)];
        return (backwards ? scanned.toReversed() : scanned)
          .filter((position) => {
            const { from, to, since, until, mask, categories } = all[position] as (typeof all)[number];
            const isWithin =
              from >= bounds.minFrom && from <= bounds.maxFrom && to >= bounds.minTo && to <= bounds.maxTo;
            const isValid = since <= bounds.asOf && until > bounds.asOf;
            const hasBits =
              (mask & bounds.mask) !== 0 && bounds.categories.every((allowed) => (categories & allowed) !== 0);
            return isWithin && isValid && hasBits && (bounds.accepts?.(position) ?? true);
          })
          .slice(0, limit);
      };
      const byPosition = Int32Array.from(all, (_, position) => position);
      expect(runToEnd(buildZoneMap(columns)).find(bounds, range)).toEqual(expected(byPosition));
      const index = runToEnd(buildZoneMap(columns, order));
      expect(index.find(bounds, range)).toEqual(expected(order));
      expect(index.findAmong(byPosition, bounds, range)).toEqual(expected(byPosition));
      found += expected(order).length;
    },
  );
  fc.assert(property, { numRuns: 150 });
  expect(found).toBeGreaterThan(300);
});

describe('the list of milestones', () => {
  const { list } = createRepositories(createRegister(syntheticBlocks({ milestones: 250, seed: 7 })))(
    milestoneRepository,
  );
  type Query = Parameters<typeof list>[0];
  const allOn = (asOf: string, query: object = {}): Milestone[] =>
    parseItems(list({ asOf, sort: 'id', limit: 100_000, cursor: null, ...query } as Query).items);

  const deals = [...new Set(allOn('2040-01-01').map(({ deal }) => deal))];
  const earliest = ({ date }: Milestone) => date?.earliest ?? BEGINNING_OF_TIME;
  const latest = ({ date }: Milestone) => date?.latest ?? END_OF_TIME;
  /** Maps each sort order to its key function. Milestones with equal keys are sorted by id. */
  const sorts: Record<string, (milestone: Milestone) => string | number> = {
    earliest,
    latest,
    id: () => 0,
    daysOverdue: ({ daysOverdue }) => daysOverdue ?? 0,
  };

  const day = fc
    .date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const maybe = <Value>(value: fc.Arbitrary<Value>, freq = 2) => fc.option(value, { nil: undefined, freq });
  const days = fc.tuple(day, day).map((pair) => pair.toSorted() as [string, string]);
  const certain = fc.constantFrom('certain' as const, 'possible' as const, undefined);
  const window: fc.Arbitrary<{
    from?: string;
    to?: string;
    match?: 'certain' | 'possible' | undefined;
    dueBy?: string;
  }> = fc.oneof(
    fc.constant({}),
    fc.tuple(days, certain).map(([[from, to], match]) => ({ from, to, match })),
    fc.tuple(day, certain).map(([from, match]) => ({ from, match })),
    fc.tuple(day, certain).map(([to, match]) => ({ to, match })),
    day.map((dueBy) => ({ dueBy })),
  );
  const filters = fc.record({
    deal: maybe(fc.constantFrom(...deals), 1),
    status: maybe(fc.uniqueArray(fc.constantFrom(...milestoneStatuses), { minLength: 1 })),
    outcome: maybe(fc.uniqueArray(fc.constantFrom(...outcomes), { minLength: 1 }), 1),
    overdue: maybe(fc.boolean(), 1),
    disputed: maybe(fc.boolean()),
  });
  const order = fc
    .tuple(fc.constantFrom(...Object.keys(sorts)), fc.boolean())
    .map(([name, down]) => (down ? `-${name}` : name));

  /** Computes the expected list: filters and sorts all milestones that are known on the as-of date. */
  function expectedItems(
    asOf: string,
    { from, to, match, dueBy }: { [name: string]: string | undefined },
    filter: { [name: string]: unknown },
    sort: string,
  ) {
    const [first, last] = [from ?? BEGINNING_OF_TIME, to ?? dueBy ?? END_OF_TIME];
    const isWithin = (milestone: Milestone) =>
      (from === undefined || earliest(milestone) >= first) &&
      ((to === undefined && dueBy === undefined) || latest(milestone) <= last);
    const overlaps = (milestone: Milestone) => latest(milestone) >= first && earliest(milestone) <= last;
    const keyOf = sorts[sort.replace('-', '')] as (milestone: Milestone) => string | number;
    const inOrder = allOn(asOf)
      .filter((milestone) => (match === 'certain' || dueBy !== undefined ? isWithin(milestone) : overlaps(milestone)))
      .filter((milestone) =>
        Object.entries(filter).every(
          ([name, value]) =>
            value === undefined || [value].flat().includes(milestone[name as keyof Milestone] as never),
        ),
      )
      .toSorted((a, b) => {
        const [one, other] = [keyOf(a), keyOf(b)];
        return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
      });
    const hasWindow = from !== undefined || to !== undefined || dueBy !== undefined;
    return (sort.startsWith('-') ? inOrder.toReversed() : inOrder).map((milestone) => ({
      id: milestone.id,
      match: hasWindow ? (isWithin(milestone) ? 'certain' : 'possible') : undefined,
    }));
  }

  test('the list of milestones returns the same pages as a plain filter for any filters, sort order and page size', () => {
    let pages = 0;
    let found = 0;
    fc.assert(
      fc.property(day, window, filters, order, fc.integer({ min: 1, max: 30 }), (asOf, dates, filter, sort, limit) => {
        const pageAt = (cursor: CursorPosition | null) => {
          const query = { ...dates, ...filter, asOf, sort, limit, cursor } as Query;
          const { items, next, previous } = list(query);
          return { items: parseItems(items).map(({ id, match }) => ({ id, match })), next, previous };
        };
        const all = expectedItems(asOf, dates, filter, sort);
        const read: (typeof all)[] = [];
        for (
          let cursor: CursorPosition | null = null, next: SortKey | null = null;
          ;
          cursor = { key: next as SortKey, side: 'after' }
        ) {
          const page = pageAt(cursor);
          if (read.length > 0) {
            const before = pageAt({ key: page.previous as SortKey, side: 'before' });
            expect(before.items).toEqual(read.at(-1));
          }
          read.push(page.items);
          pages += 1;
          ({ next } = page);
          // Read at most nine pages, to save time.
          if (next === null || read.length > 8) break;
        }
        const flat = read.flat();
        expect(flat).toEqual(read.length > 8 ? all.slice(0, flat.length) : all);
        found += flat.length;
      }),
      { numRuns: 400 },
    );
    expect(pages).toBeGreaterThan(400);
    expect(found).toBeGreaterThan(1000);
  });

  const overdue = allOn('2040-01-01').filter(
    ({ date, outcome }) => outcome === 'overdue' && date?.earliest && date.latest,
  );
  const shifted = (text: string, days: number) => dayOfNumber(dayNumberOf(text) + days);

  test('the list of milestones returns a milestone for date windows that overlap its date, but not for the days around it', () => {
    expect(overdue.length).toBeGreaterThan(10);
    for (const { id, date } of overdue.slice(0, 30)) {
      const [first, last] = [date?.earliest as string, date?.latest as string];
      const isIn = (query: object) => allOn('2040-01-01', query).some((milestone) => milestone.id === id);
      for (const [from, to, possible, certain] of [
        [shifted(first, -1), shifted(first, -1), false, false],
        [first, first, true, first === last],
        [first, last, true, true],
        [last, last, true, first === last],
        [shifted(last, 1), shifted(last, 1), false, false],
      ] as const) {
        expect([id, from, isIn({ from, to }), isIn({ from, to, match: 'certain' })]).toEqual([
          id,
          from,
          possible,
          certain,
        ]);
      }
    }
  });

  test('a milestone becomes overdue on the day after its latest possible day', () => {
    let becameOverdue = 0;
    for (const { id, date } of overdue.slice(0, 30)) {
      const last = date?.latest as string;
      const on = (asOf: string) => allOn(asOf).find((milestone) => milestone.id === id);
      const [before, after] = [on(last), on(shifted(last, 1))];
      if (before?.date?.latest === last) expect(before.outcome).not.toBe('overdue');
      if (after?.date?.latest === last && after.outcome === 'overdue') {
        expect(after.daysOverdue).toBe(1);
        becameOverdue += 1;
      }
    }
    expect(becameOverdue).toBeGreaterThan(5);
  });
});
