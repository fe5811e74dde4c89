// Tests the pages of figures that are sorted by value, with the query plan of a large register (an index scan).
import { expect, test, vi } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

// With MAX_SELECTIVE_ROWS = 0, queries on this small register are planned as for a large one: they scan an index in sort order.
vi.mock('../src/db/planner-thresholds.ts', () => ({ MAX_SELECTIVE_ROWS: 0 }));

const { get, send } = useApp({ seed: manySources });

const idsOf = ({ items }: Json): string[] => items.map(({ id }: Json) => id);

/** Returns the ids of a list twice: read by `next` from the first page, and by `prev` from the last page. */
async function walkBothWays(first: string): Promise<{ forward: string[]; backward: string[] }> {
  const [forward, backward]: [string[], string[]] = [[], []];
  let last = first;
  for (let url: string | null = first; url !== null; ) {
    last = url;
    const response: Json = await get(url);
    forward.push(...idsOf(response));
    url = response.next;
  }
  for (let url: string | undefined = last; url !== undefined; ) {
    const response = await send(url);
    backward.unshift(...idsOf(response.json()));
    url = /<([^>]*)>; rel="prev"/.exec(String(response.headers.link))?.[1];
  }
  return { forward, backward };
}

test.each([
  ...'metric=electric-power metric=investment metric=investment&disputed=false metric=jobs'.split(' '),
  ...'metric=investment-per-power&basis=derived metric=jobs&basis=derived unit=MW'.split(' '),
  ...'unit=EUR&basis=reported unit=GW&metric=electric-power metric=electric-power&asOf=2025-03'.split(' '),
])(
  'the pages of GET /v1/figures?%s, sorted by `value` or `-value`, contain every figure exactly once, whether they are read forwards or backwards',
  async (filter) => {
    const all = idsOf(await get(`/v1/figures?${filter}`)).toSorted();
    for (const sort of ['value', '-value']) {
      const sorted = idsOf(await get(`/v1/figures?${filter}&sort=${sort}`));
      expect(sorted.toSorted()).toEqual(all);
      expect(await walkBothWays(`/v1/figures?${filter}&sort=${sort}&limit=1`)).toEqual({
        forward: sorted,
        backward: sorted,
      });
    }
  },
);

test('GET /v1/figures returns no items for metric=jobs and unit=MW, because no figure has both', async () => {
  expect(await get('/v1/figures?metric=jobs&unit=MW&sort=value')).toEqual({ items: [], next: null });
});
