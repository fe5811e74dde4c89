// Filters by deal on every list, and filters by type, confidence and date, compared with plain filters of the unfiltered lists.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../src/db/repository.ts';
import { distanceKm } from '../src/domain/coordinates.ts';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../src/domain/dates/day.ts';
import { confidences, dealKinds, dealStatuses, milestoneTypes } from '../src/domain/provenance/enums.ts';
import { metrics } from '../src/domain/quantities/metrics.ts';
import { parseItems } from '../src/formats/json-text.ts';
import { dealRepository } from '../src/resources/deals/repository.ts';
import type { Deal } from '../src/resources/deals/schema.ts';
import { milestoneRepository } from '../src/resources/milestones/repository.ts';
import type { Milestone } from '../src/resources/milestones/schema.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { type Json, useApp } from './support/app.ts';
import { createRegister } from './support/editions.ts';
import { parseNdjson } from './support/parsers.ts';
import { realSeed } from './support/register.ts';
import { both, deal, source, writeSeed } from './support/track-record-seeds.ts';

/** Lists with filters by deal. On partners and sites, `country` is that of the partner or site, and sites have no `site`. */
const lists = {
  deals: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  partners: ['dealStatus', 'dealKind', 'site', 'near', 'deal'],
  sites: ['dealStatus', 'dealKind', 'deal'],
  milestones: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  figures: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  claims: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  changes: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  sources: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
  reports: ['dealStatus', 'dealKind', 'country', 'site', 'near', 'deal'],
} as const;
type ListName = keyof typeof lists;
const listNames = Object.keys(lists) as ListName[];

/** On these lists, `source` selects items, and the filters by deal use the deals as all sources report them. */
const filtersBySource: readonly ListName[] = ['claims', 'sources', 'reports'];

const abandoned = ['paused', 'withdrawn', 'cancelled'];
type Filters = Partial<{
  dealStatus: string[];
  dealKind: string[];
  country: string[];
  site: string;
  near: { latitude: number; longitude: number; kilometres: number };
  deal: string;
}>;

/** Whether a deal, in the JSON of /v1/deals, matches the filters. */
function matchesFilters(
  { id, status, kind, country, sites }: Pick<Deal, 'id' | 'status' | 'kind' | 'country' | 'sites'>,
  { dealStatus, dealKind, country: countries, site, near, deal }: Filters,
): boolean {
  const statuses = dealStatus?.flatMap((each) =>
    each === 'live' ? dealStatuses.filter((status) => !abandoned.includes(status)) : [each],
  );
  return (
    (statuses?.includes(status ?? '') ?? true) &&
    (dealKind?.includes(kind) ?? true) &&
    (countries?.includes(country ?? '') ?? true) &&
    (site === undefined || sites.some((each) => each.id === site)) &&
    (near === undefined ||
      sites.some(({ coordinates }) => coordinates && distanceKm(coordinates, near) <= near.kilometres)) &&
    (deal === undefined || id === deal)
  );
}

function queryOf({ near, ...filters }: Filters): string {
  const { latitude, longitude, kilometres } = near ?? {};
  const parameters = { ...filters, ...(near && { near: `${latitude},${longitude},${kilometres}km` }) };
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const now = new Date('2026-12-01T12:00:00Z');

describe('filters by deal', () => {
  const { get, send } = useApp({ seed: () => realSeed, now });

  async function itemsOf(list: string, query: string): Promise<Json[]> {
    const { statusCode, body } = await send(`/v1/${list}?format=ndjson&${query}`);
    if (statusCode !== 200) throw new Error(`${list}?${query} returned ${body}`);
    return parseNdjson(body);
  }
  const idsOf = async (list: string, query: string): Promise<string[]> =>
    (await itemsOf(list, query)).map(({ id }) => id);

  const views = [
    'asOf=2025-03-01',
    'asOf=2026-12-01',
    'asOf=2026-12-01&source=nscale-2025-07-31',
    'asOf=2026-12-01&source=wsj-2025-02-10',
  ];
  type View = { deals: Deal[]; ofAllSources: Deal[]; all: Map<ListName, string[]>; byDeal: Map<string, Set<string>> };
  const known = new Map<string, View>();

  /** Reads what is not filtered: all deals, all items of each list, and those of each deal. */
  async function readView(view: string): Promise<View> {
    const deals = await itemsOf('deals', view);
    const ofAllSources = await itemsOf('deals', view.replace(/&source=.*/, ''));
    const all = new Map<ListName, string[]>();
    const byDeal = new Map<string, Set<string>>();
    for (const list of listNames) {
      all.set(list, await idsOf(list, view));
      for (const { id } of ofAllSources) byDeal.set(`${list} ${id}`, new Set(await idsOf(list, `${view}&deal=${id}`)));
    }
    return { deals, ofAllSources, all, byDeal };
  }
  beforeAll(async () => {
    for (const view of views) known.set(view, await readView(view));
  });

  function expectedIds(view: string, list: ListName, filters: Filters): string[] {
    const { deals, ofAllSources, all, byDeal } = known.get(view) as View;
    if (Object.keys(filters).length === 0) return all.get(list) ?? [];
    const matching = (filtersBySource.includes(list) ? ofAllSources : deals).filter((each) =>
      matchesFilters(each, filters),
    );
    return all.get(list)?.filter((id) => matching.some((each) => byDeal.get(`${list} ${each.id}`)?.has(id))) ?? [];
  }

  test('the lists have items with and without deals, and deals of several statuses, kinds and countries', () => {
    const { deals, all } = known.get('asOf=2026-12-01') as View;
    for (const name of ['status', 'kind', 'country'] as const)
      expect(new Set(deals.map((each) => each[name])).size, name).toBeGreaterThan(1);
    for (const [list, ids] of all) expect(ids.length, list).toBeGreaterThan(10);
  });

  const statuses = [...dealStatuses, 'live'];
  const countries = ['FR', 'NO', 'PT', 'GB', 'DE', 'JP'];
  const sites = ['le-bosquel', 'bethune', 'loon-plage', 'bouchain'];
  const towns = [
    { latitude: 50.53, longitude: 2.64 },
    { latitude: 48.6, longitude: 2.8 },
    { latitude: 68.4, longitude: 17.4 },
  ];

  test.each(
    [
      ...statuses.map((status): Filters => ({ dealStatus: [status] })),
      ...dealKinds.map((kind): Filters => ({ dealKind: [kind] })),
      ...countries.map((country): Filters => ({ country: [country] })),
      ...sites.map((site): Filters => ({ site })),
      ...towns.map((town): Filters => ({ near: { ...town, kilometres: 60 } })),
    ].map((filters) => [queryOf(filters), filters] as const),
  )('every list with ?%s returns exactly the items of the deals that match', async (query, filters) => {
    for (const view of views)
      for (const list of listNames)
        if (Object.keys(filters).every((name) => lists[list].includes(name as 'deal')))
          expect(await idsOf(list, `${view}&${query}`), `${list} ${view}`).toEqual(expectedIds(view, list, filters));
  });

  /** Given in one of `1 + rarity` cases, because few deals match many filters at once. */
  const maybe = <Value>(value: fc.Arbitrary<Value>, rarity = 1) =>
    fc.oneof({ weight: rarity, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
  const someOf = <Value>(values: readonly Value[], maxLength = 5) =>
    maybe(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength }));
  const town = fc.constantFrom(...towns);
  const near = fc
    .tuple(town, fc.integer({ min: 1, max: 2000 }))
    .map(([centre, kilometres]) => ({ ...centre, kilometres }));
  const combination = fc.record({
    dealStatus: someOf(statuses),
    dealKind: someOf(dealKinds, 2),
    country: someOf(countries),
    site: maybe(fc.constantFrom(...sites), 4),
    near: maybe(near, 3),
    deal: maybe(fc.constantFrom('softbank-france', 'bethune-nebius', 'france-fluidstack'), 4),
  });

  test('every list returns exactly the items of the deals that match, for combinations of filters, days and sources', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...views),
        fc.constantFrom(...listNames),
        combination,
        async (view, list, all) => {
          const offered = Object.entries(all).filter(
            ([name, value]) => value !== undefined && lists[list].includes(name as 'deal'),
          );
          const filters: Filters = Object.fromEntries(offered);
          const ids = await idsOf(list, `${view}&${queryOf(filters)}`);
          expect(ids, `${list} ${view} ${queryOf(filters)}`).toEqual(expectedIds(view, list, filters));
          found += ids.length;
        },
      ),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('`live` means all statuses except paused, withdrawn and cancelled', async () => {
    const live = dealStatuses.filter((status) => !abandoned.includes(status)).join(',');
    for (const list of listNames)
      expect(await idsOf(list, 'dealStatus=live'), list).toEqual(await idsOf(list, `dealStatus=${live}`));
    const statusesOfLive = (await itemsOf('deals', 'dealStatus=live')).map(({ status }) => status);
    for (const status of abandoned) expect(statusesOfLive).not.toContain(status);
  });

  test.each(listNames)(
    'pages of GET /v1/%s keep the filters by deal, and a cursor belongs to its filters',
    async (list) => {
      const query = 'dealStatus=announced,live&dealKind=project';
      const all = await idsOf(list, query);
      const ids: string[] = [];
      let cursor = '';
      for (let next: string | null = `/v1/${list}?${query}&limit=200`, pages = 0; next !== null; pages += 1) {
        const page: Json = await get(next);
        ids.push(...page.items.map(({ id }: Json) => id));
        next = page.next;
        if (pages === 0) {
          const first = await get(`/v1/${list}?${query}&limit=2`);
          expect(first.items.map(({ id }: Json) => id)).toEqual(all.slice(0, 2));
          expect(first.next).toContain('dealKind=project');
          cursor = new URL(first.next, 'http://localhost').searchParams.get('cursor') ?? '';
          const second = await get(first.next);
          expect(second.items.map(({ id }: Json) => id)).toEqual(all.slice(2, 4));
        }
      }
      expect(ids).toEqual(all);
      const { statusCode } = await send(`/v1/${list}?dealStatus=live&cursor=${encodeURIComponent(cursor)}`);
      expect(statusCode).toBe(400);
    },
  );

  test.each([
    ['dealStatus=live,sined', 'dealStatus', '"sined"', 'live,signed'],
    ['dealStatus=Signed', 'dealStatus', '"Signed"', 'signed'],
    ['dealKind=project,programm', 'dealKind', '"programm"', 'project,programme'],
    ['country=FR,no', 'country', '"no"', 'FR,NO'],
    ['country=FR,France', 'country', '"France"', undefined],
    ['dealStatus=live,', 'dealStatus', '""', undefined],
    ['dealStatus=', 'dealStatus', '""', undefined],
    ['site=le-bosque', 'site', '"le-bosque"', 'le-bosquel'],
    ['deal=france-fluidstak', 'deal', '"france-fluidstak"', 'france-fluidstack'],
  ])(
    'GET /v1/milestones?%s returns 400 with an error for `%s` that quotes %s',
    async (query, name, quoted, suggestion) => {
      const { statusCode, body } = await send(`/v1/milestones?${query}`);
      const { errors } = JSON.parse(body);
      expect(statusCode).toBe(400);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ in: 'query', name, message: expect.stringContaining(quoted) });
      expect(errors[0].suggestion).toBe(suggestion);
    },
  );

  test.each(['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources'] as const)(
    'GET /v1/%s with `id` returns exactly these records, and of these only the ones that match other filters',
    async (list) => {
      const all = await idsOf(list, '');
      const wanted = [all.at(-1), all[1], all[1], all[5]];
      const expected = all.filter((id) => wanted.includes(id));
      expect(await idsOf(list, `id=${wanted}`)).toEqual(expected);
      const live = new Set(await idsOf(list, 'dealStatus=live'));
      expect(await idsOf(list, `id=${wanted}&dealStatus=live`)).toEqual(expected.filter((id) => live.has(id)));
      const first = await get(`/v1/${list}?id=${wanted}&limit=1`);
      expect([first, await get(first.next)].flatMap(({ items }) => items.map(({ id }: Json) => id))).toEqual(
        expected.slice(0, 2),
      );
      const { statusCode, body } = await send(`/v1/${list}?id=${all[1]},${all[5]}x`);
      expect(statusCode).toBe(400);
      expect(JSON.parse(body).errors[0]).toMatchObject({ name: 'id', message: expect.stringContaining(`${all[5]}x`) });
    },
  );

  test('the error for an unknown country describes the codes instead of listing all of them', async () => {
    for (const list of listNames) {
      const { errors } = (await send(`/v1/${list}?country=XX`)).json();
      expect(errors[0].message, list).toContain('must be a two-letter code of ISO 3166-1');
      expect(errors[0].message.length, list).toBeLessThan(200);
    }
  });

  test('GET /v1/partners with `role` and filters by deal returns partners with that role in a deal that matches', async () => {
    const partners = await itemsOf('partners', '');
    const deals = await itemsOf('deals', '');
    for (const role of ['developer', 'customer', 'investor'])
      for (const dealStatus of ['announced', 'signed', 'under-construction']) {
        const matching = deals.filter(({ status }) => status === dealStatus).map(({ id }) => id);
        const expected = partners.filter(({ roles }) =>
          roles.some((held: Json) => matching.includes(held.deal) && held.roles.includes(role)),
        );
        const query = `role=${role}&dealStatus=${dealStatus}`;
        expect(await idsOf('partners', query), query).toEqual(expected.map(({ id }) => id));
      }
  });

  describe('figures', () => {
    /** All figures on the current day. */
    let figures: Json[] = [];
    beforeAll(async () => {
      figures = await itemsOf('figures', '');
    });

    test('GET /v1/figures?to returns exactly the figures whose date is certainly on or before the day', async () => {
      expect(figures.some(({ date }) => date === null)).toBe(true);
      for (const [to, day] of [
        ['2025', '2025-12-31'],
        ['2026-Q3', '2026-09-30'],
        ['2028', '2028-12-31'],
        ['2030-12-30', '2030-12-30'],
        ['2031', '2031-12-31'],
      ]) {
        const due = figures.filter(({ date }) => date?.latest != null && date.latest <= (day as string));
        expect(await idsOf('figures', `to=${to}`), to).toEqual(due.map(({ id }) => id));
      }
    });

    test('GET /v1/figures?confidence returns exactly the figures whose quantity has one of the confidences', async () => {
      for (const wanted of [['high'], ['medium'], ['low'], ['high', 'medium']]) {
        const expected = figures.filter(({ current }) => wanted.includes(current?.quantity?.confidence));
        expect(await idsOf('figures', `confidence=${wanted}`), String(wanted)).toEqual(expected.map(({ id }) => id));
      }
    });

    test.each(metrics)(
      'GET /v1/figures?metric=%s&sort=value sorts by the number in one unit, numbers first',
      async (metric) => {
        const sorted = await itemsOf('figures', `metric=${metric}&sort=value`);
        const numbers = sorted.map(({ quantity }) => inBaseUnit(quantity));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect((await idsOf('figures', `metric=${metric}&sort=-value`)).length).toBe(sorted.length);
        expect(sorted.map(({ id }) => id).toSorted()).toEqual(
          figures
            .filter((figure) => figure.metric === metric)
            .map(({ id }) => id)
            .toSorted(),
        );
      },
    );
  });

  test('GET /v1/milestones?type and ?confidence return exactly the milestones that match', async () => {
    const milestones = await itemsOf('milestones', '');
    for (const type of [...milestoneTypes.map((each) => [each]), ['service-start', 'permit', 'agreement']])
      expect(await idsOf('milestones', `type=${type}`), String(type)).toEqual(
        milestones.filter((each) => type.includes(each.type)).map(({ id }) => id),
      );
    for (const wanted of [['high'], ['medium'], ['low'], ['low', 'medium']])
      expect(await idsOf('milestones', `confidence=${wanted}`), String(wanted)).toEqual(
        milestones.filter(({ outcomeConfidence }) => wanted.includes(outcomeConfidence)).map(({ id }) => id),
      );
  });
});

/** Factors of the units in the register, written by hand; money stays in its own currency. */
const factors: Record<string, number> = {
  ...{ W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 },
  ...{ 'kW.h': 1e3, 'MW.h': 1e6, 'GW.h': 1e9, 'TW.h': 1e12 },
  ...{ m2: 1, har: 1e4, km2: 1e6, '%': 1, '{job}': 1, '{site}': 1, '{processor}': 1 },
  ...{ '/W': 1, '/kW': 1e-3, '/MW': 1e-6, '/GW': 1e-9, '/{processor}': 1, '': 1 },
  ...{ 'W/{processor}': 1, 'kW/{processor}': 1e3, 'MW/{processor}': 1e6 },
};

/** Returns the number in the base unit; infinite if there is none. */
function inBaseUnit(quantity: { value: number | null; unit: string } | null): number {
  if (quantity?.value == null) return Infinity;
  const factor = factors[quantity.unit] ?? factors[quantity.unit.replace(/^[A-Z]{3}/, '')];
  if (factor === undefined) throw new Error(`no factor for ${quantity.unit}`);
  return Number((quantity.value * factor).toPrecision(12));
}

describe('GET /v1/figures?sort=value with mixed units', () => {
  const quantities = { a: [700, 'MW'], b: [5, 'GW'], c: [90_000, 'kW'], d: [1, 'TW'], e: [0.7, 'GW'] } as const;
  const figure = (metric: string) => ({ metric, covers: 'whole', title: both('Made up') });
  const money = { m1: [5, 'EUR'], m2: [3, 'USD'], m3: [4, 'EUR'] } as const;
  const all = { ...quantities, ...money };
  const seed = {
    deals: [
      deal('park', {}, [], {
        figures: Object.fromEntries(
          Object.entries(all).map(([id, [, unit]]) => [
            id,
            figure(unit.length === 3 ? 'investment' : 'electric-power'),
          ]),
        ),
      }),
    ],
    sources: [
      source(
        'paper',
        {},
        {
          figures: Object.fromEntries(
            Object.entries(all).map(([id, [value, unit]]) => [
              `park.${id}`,
              { value, unit, modifier: 'as-stated', quote: `${value} ${unit}` },
            ]),
          ),
        },
      ),
    ],
  };
  const { get } = useApp({ seed: (folder) => writeSeed(folder, seed) });
  const sorted = async (query: string) =>
    (await get(`/v1/figures?${query}`)).items.map(({ id }: Json) => id.replace('park.', ''));

  test('figures of one metric are sorted by magnitude, with and without `unit`, in both directions and over pages', async () => {
    const order = ['c', 'a', 'e', 'b', 'd'];
    for (const unit of ['', '&unit=MW', '&unit=TW']) {
      expect(await sorted(`metric=electric-power&sort=value${unit}`)).toEqual(order);
      expect(await sorted(`metric=electric-power&sort=-value${unit}`)).toEqual(['d', 'b', 'e', 'a', 'c']);
    }
    const first = await get('/v1/figures?metric=electric-power&sort=value&limit=2');
    const second = await get(first.next);
    const third = await get(second.next);
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }: Json) => id.at(-1)))).toEqual(order);
  });

  test('amounts in different currencies are sorted by their number, because they are never converted', async () => {
    expect(await sorted('metric=investment&sort=value')).toEqual(['m2', 'm3', 'm1']);
    expect(await sorted('metric=investment&sort=value&unit=EUR')).toEqual(['m3', 'm1']);
  });
});

describe('the date index in a register with many deals', () => {
  const repositories = createRepositories(createRegister(syntheticBlocks({ milestones: 1800, seed: 24 })));
  const { list } = repositories(milestoneRepository);
  type Query = Parameters<typeof list>[0];
  const DAY = '2026-06-30';

  const deals = (() => {
    const found: Deal[] = [];
    const { list: dealList } = repositories(dealRepository);
    for (let cursor: Parameters<typeof dealList>[0]['cursor'] = null; ; ) {
      const request = { asOf: DAY, sort: 'id', limit: 200, cursor } as Parameters<typeof dealList>[0];
      const { items, next } = dealList(request);
      found.push(...parseItems(items));
      if (next === null) return found;
      cursor = { key: next, side: 'after' };
    }
  })();
  const read = (query: object): Milestone[] =>
    parseItems(list({ asOf: DAY, sort: 'earliest', limit: 100_000, cursor: null, ...query } as Query).items);
  const all = read({ sort: 'id' });

  const earliest = ({ date }: Milestone) => date?.earliest ?? BEGINNING_OF_TIME;
  const latest = ({ date }: Milestone) => date?.latest ?? END_OF_TIME;
  const keys: Record<string, (milestone: Milestone) => string | number> = {
    earliest,
    latest,
    id: () => 0,
    daysOverdue: ({ daysOverdue }) => daysOverdue ?? 0,
  };

  test('the register has more than 100 projects, and milestones of many types and of several confidences', () => {
    expect(deals.filter(({ kind }) => kind === 'project').length).toBeGreaterThan(120);
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(10);
    expect(new Set(all.map(({ outcomeConfidence }) => outcomeConfidence)).size).toBeGreaterThan(2);
  });

  test('the list of milestones returns the same pages as a plain filter for filters by deal, type, confidence and date', () => {
    const maybe = <Value>(value: fc.Arbitrary<Value>, freq = 2) => fc.option(value, { nil: undefined, freq });
    const someOf = <Value>(values: readonly Value[], freq = 1) =>
      maybe(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length }), freq);
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const window = fc.oneof(
      fc.constant({}),
      fc.tuple(day, day).map((pair) => ({ from: pair.toSorted()[0], to: pair.toSorted()[1] })),
      day.map((from) => ({ from })),
      day.map((to) => ({ to })),
      day.map((dueBy) => ({ dueBy })),
    );
    const filters = fc.record({
      dealKind: maybe(fc.constantFrom(['project'], ['programme'], ['project', 'programme']), 4),
      dealStatus: someOf([...dealStatuses, 'live']),
      country: someOf(['FR', 'DE', 'ES', 'IT', 'PL', 'NO']),
      near: fc.option(fc.constant({ latitude: 50, longitude: 8, kilometres: 900 }), { nil: undefined, freq: 1 }),
    });
    const own = fc.record({ type: someOf(milestoneTypes), confidence: someOf(confidences) });
    const sort = fc.constantFrom(...Object.keys(keys).flatMap((name) => [name, `-${name}`]));
    const numbers = { many: 0, few: 0, found: 0 };
    fc.assert(
      fc.property(
        window,
        filters,
        own,
        sort,
        fc.integer({ min: 1, max: 400 }),
        (dates, byDeal, byOwn, order, limit) => {
          const { from, to, dueBy } = dates as { from?: string; to?: string; dueBy?: string };
          const matching = new Set(deals.filter((each) => matchesFilters(each, byDeal as Filters)).map(({ id }) => id));
          if (Object.values(byDeal).some((value) => value !== undefined))
            numbers[matching.size > 100 ? 'many' : 'few'] += 1;
          const keyOf = keys[order.replace('-', '')] as (milestone: Milestone) => string | number;
          const inOrder = all
            .filter(({ deal: id }) => matching.has(id))
            .filter(({ type }) => byOwn.type?.includes(type) ?? true)
            .filter(({ outcomeConfidence: each }) => byOwn.confidence?.includes(each as 'high') ?? true)
            .filter((each) => (dueBy === undefined ? true : latest(each) <= dueBy))
            .filter(
              (each) => (from === undefined || latest(each) >= from) && (to === undefined || earliest(each) <= to),
            )
            .toSorted((a, b) => {
              const [one, other] = [keyOf(a), keyOf(b)];
              return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
            });
          const expected = (order.startsWith('-') ? inOrder.toReversed() : inOrder).map(({ id }) => id);
          const request = { ...dates, ...byDeal, ...byOwn, asOf: DAY, sort: order, limit };
          const first = list({ ...request, cursor: null } as Query);
          const ids = parseItems(first.items).map(({ id }) => id);
          if (first.next) {
            const cursor = { key: first.next, side: 'after' };
            ids.push(...parseItems(list({ ...request, cursor } as Query).items).map(({ id }) => id));
          }
          expect(ids).toEqual(expected.slice(0, 2 * limit));
          numbers.found += ids.length;
        },
      ),
      { numRuns: 250 },
    );
    // Both ways to find milestones were used: the scan of the index, and the reading of the milestones of few deals.
    for (const [name, number] of Object.entries(numbers)) expect(number, name).toBeGreaterThan(20);
  });
});
