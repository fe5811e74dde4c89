// Figures sorted by value: pages that start within the index have the same items as any other order.
import { describe, expect, test, vi } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

// Few rows would be looked up and sorted: here, none are few.
vi.mock('../src/db/planner-thresholds.ts', () => ({ FEW: 0 }));

const { get, send } = useApp({ seed: manySources });

const idsOf = ({ items }: Json): string[] => items.map(({ id }: Json) => id);

/** The ids page by page, one on each, to the end and all the way back. */
async function thereAndBack(first: string): Promise<{ there: string[]; back: string[] }> {
  const [there, back]: [string[], string[]] = [[], []];
  let last = first;
  for (let url: string | null = first; url !== null; ) {
    last = url;
    const answer: Json = await get(url);
    there.push(...idsOf(answer));
    url = answer.next;
  }
  for (let url: string | undefined = last; url !== undefined; ) {
    const answer = await send(url);
    back.unshift(...idsOf(answer.json()));
    url = /<([^>]*)>; rel="prev"/.exec(String(answer.headers.link))?.[1];
  }
  return { there, back };
}

describe('figures of a metric or in a unit, sorted by number', () => {
  test.each([
    ...'metric=electric-power metric=investment metric=investment&disputed=false metric=jobs'.split(' '),
    ...'metric=investment-per-power&basis=derived metric=jobs&basis=derived unit=MW'.split(' '),
    ...'unit=EUR&basis=reported unit=GW&metric=electric-power metric=electric-power&asOf=2025-03'.split(' '),
  ])('figures sorted by value are complete in both orders and directions: %s', async (filter) => {
    const all = idsOf(await get(`/v1/figures?${filter}`)).toSorted();
    for (const sort of ['value', '-value']) {
      const sorted = idsOf(await get(`/v1/figures?${filter}&sort=${sort}`));
      expect(sorted.toSorted()).toEqual(all);
      expect(await thereAndBack(`/v1/figures?${filter}&sort=${sort}&limit=1`)).toEqual({ there: sorted, back: sorted });
    }
  });

  test('no figure is listed when `unit` does not measure `metric`', async () => {
    expect(await get('/v1/figures?metric=jobs&unit=MW&sort=value')).toEqual({ items: [], next: null });
  });
});
