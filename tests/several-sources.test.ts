// Responses when made-up sources contradict the first article, repeat another source or are published later.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { matchOf } from './support/date-window.ts';
import { manySources } from './support/seeds.ts';

const { get, send } = useApp({ seed: manySources });

test.each([
  ['2025-05-18', '2026', false],
  ['2025-05-19', '2027', true],
  ['2026-05-29', '2027', true],
])(
  'as of %s, the milestone france-fluidstack.service-start has the date %s and `disputed` is %s',
  async (asOf, edtf, disputed) => {
    expect(await get(`/v1/milestones/france-fluidstack.service-start?asOf=${asOf}`)).toMatchObject({
      status: 'planned',
      date: { edtf },
      disputed,
    });
  },
);

test('a milestone that is reported as cancelled keeps its date and is not overdue', async () => {
  const dropped = await get('/v1/milestones/france-fluidstack.service-start?asOf=2028');
  expect(dropped).toMatchObject({ status: 'cancelled', overdue: false, date: { edtf: '2027' } });
  expect(await get('/v1/milestones/france-fluidstack.service-start?asOf=2028&source=late-2025-05')).toMatchObject({
    status: 'planned',
    overdue: true,
  });
});

test('a source with an uncertain publication date changes the status only from the last possible day of publication', async () => {
  const history = async (asOf: string) => (await get(`/v1/deals/france-fluidstack?asOf=${asOf}`)).statusHistory;
  const signed = {
    status: 'signed',
    knownBy: '2025-02-28',
    source: 'lanouvelletribune-2025-02',
    reliability: 'C',
    confidence: 'medium',
  };
  expect(await history('2026-05-29')).toEqual([signed]);
  expect(await history('2026-05-30')).toEqual([
    signed,
    { status: 'withdrawn', knownBy: '2026-05-30', source: 'end-2026-05', reliability: 'D', confidence: 'low' },
  ]);
});

test('a record as of a past date has only reports that were published by that date', async () => {
  const sources = async (asOf: string) =>
    (await get(`/v1/milestones/france-fluidstack.service-start?asOf=${asOf}`)).reports.map(
      ({ source }: Json) => source,
    );
  expect(await sources('2025-05')).toEqual(['late-2025-05', 'lanouvelletribune-2025-02']);
  expect(await sources('2026')).toEqual(['end-2026-05', 'echo-2025-06', 'late-2025-05', 'lanouvelletribune-2025-02']);
});

test('a record with `source` has the values of that source and no disputes', async () => {
  expect(await get('/v1/milestones/france-fluidstack.service-start?source=lanouvelletribune-2025-02')).toMatchObject({
    date: { edtf: '2026' },
    disputed: false,
  });
  expect((await get('/v1/milestones?source=late-2025-05')).items.map(({ id }: Json) => id)).toEqual([
    'france-fluidstack.processors-deadline',
    'france-fluidstack.service-start',
  ]);
});

test('GET with `source` returns 404 with the id of the source when the source does not report the record', async () => {
  const response = await send('/v1/milestones/france-fluidstack.agreement-signed?source=late-2025-05');
  expect(response.statusCode).toBe(404);
  expect(response.json()).toMatchObject({
    type: '/problems/not-yet-known',
    detail: expect.stringContaining('late-2025-05'),
  });
});

test('a derived figure with `source` is computed from the values and bounds that this source reports', async () => {
  const perProcessor = async (query: string) =>
    (await get(`/v1/figures/france-fluidstack.power-per-processor?${query}`)).quantity;
  expect(await perProcessor('source=lanouvelletribune-2025-02')).toMatchObject({
    value: 2000,
    modifier: 'as-stated',
  });
  // "Up to 700 MW" divided by "nearly 500,000" can be more or less than 1,400 W, so both bounds are unknown.
  expect(await perProcessor('source=late-2025-05')).toMatchObject({
    value: 1400,
    lower: null,
    upper: null,
    modifier: 'about',
  });
  expect(await perProcessor('asOf=2025-05-18')).toMatchObject({ value: 2000 });
  expect((await send('/v1/figures/france-fluidstack.energy-per-year?source=echo-2025-06')).statusCode).toBe(404);
});

test('a figure is disputed when two reports contradict each other, but not when both can be true', async () => {
  const disputed = (await get('/v1/figures?asOf=2026')).items
    .filter((item: Json) => item.disputed)
    .map(({ id }: Json) => id);
  // "Up to 700 MW" contradicts 1 GW, and derived figures inherit the dispute. "Nearly 500,000" does not contradict 500,000.
  expect(disputed).toEqual([
    'france-fluidstack.electric-power',
    'france-fluidstack.energy-per-year',
    'france-fluidstack.power-per-processor',
  ]);
});

test('a later report adds a role to a partner and removes none', async () => {
  expect(await get('/v1/partners/fluidstack?asOf=2025-05-18')).toMatchObject({ country: 'GB', disputed: false });
  expect(await get('/v1/partners/fluidstack')).toMatchObject({
    country: 'US',
    disputed: true,
    roles: [{ deal: 'france-fluidstack', roles: ['developer', 'signatory', 'supplier'] }],
  });
  expect((await get('/v1/partners?role=developer')).items).toMatchObject([{ id: 'fluidstack' }]);
});

test('GET /v1/milestones with `from`, `to` and `match` returns the milestones whose possible days match the period', async () => {
  const day = fc
    .date({ min: new Date('2024-12-01'), max: new Date('2031-02-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const bound = fc.option(day, { nil: null });
  await fc.assert(
    fc.asyncProperty(bound, bound, day, async (a, b, asOf) => {
      const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
      fc.pre(from !== null || to !== null);
      const window = `asOf=${asOf}${from ? `&from=${from}` : ''}${to ? `&to=${to}` : ''}`;
      const expected = (await get(`/v1/milestones?asOf=${asOf}&sort=id`)).items.flatMap(({ id, date }: Json) => {
        const match = matchOf(date, { from, to });
        return match ? [[id, match]] : [];
      });
      const found = async (query: string) =>
        (await get(`/v1/milestones?${query}&sort=id`)).items.map(({ id, match }: Json) => [id, match]);
      expect(await found(window)).toEqual(expected);
      const certain = expected.filter(([, match]: string[]) => match === 'certain');
      expect(await found(`${window}&match=certain`)).toEqual(certain);
    }),
  );
});

test('a milestone that only a source of grade D reports as reached stays planned, and `unconfirmed` lists the report', async () => {
  expect(await get('/v1/milestones/france-fluidstack.processors-deadline')).toMatchObject({
    status: 'planned',
    outcome: 'dropped',
    disputed: false,
    current: { status: { unconfirmed: [{ source: 'end-2026-05', value: 'reached' }] } },
  });
});

test('the unknown first day of a date such as "../2030" is inferred from the publication date of the source', async () => {
  expect((await get('/v1/milestones/france-fluidstack.agreement-signed?asOf=2025-06-29')).date).toMatchObject({
    edtf: '2025-02-10',
  });
  expect((await get('/v1/milestones/france-fluidstack.processors-deadline?asOf=2026-05-29')).date).toMatchObject({
    edtf: '../2030',
    earliest: '2025-05-19',
    inferred: ['earliest'],
  });
});

test('a search with `asOf` or `source` finds a claim only when it was known by that date or comes from that source', async () => {
  const found = async (query: string) => (await get(`/v1/search?q=durer&${query}`)).items.map(({ id }: Json) => id);
  expect(await found('asOf=2025-05-18')).toEqual([]);
  expect(await found('asOf=2025-05-19')).toEqual(['works-were-late']);
  expect(await found('source=lanouvelletribune-2025-02')).toEqual([]);
});

test('a source lists the ids of the sources that it repeats', async () => {
  expect(await get('/v1/sources/echo-2025-06')).toMatchObject({ repeats: ['late-2025-05'] });
});
