// Track records of partners, and the first promise of a milestone: definitions, numbers, formats and the MCP tool.
import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { milestoneTypes } from '../src/domain/provenance/enums.ts';
import {
  countPromises,
  MIN_DUE_FOR_RATES,
  type PromisedMilestone,
  punctualityOf,
  rateNames,
  standings,
} from '../src/domain/provenance/track-record.ts';
import { MAX_LISTED, trackRecordSchema } from '../src/resources/track-records/schema.ts';
import { type Json, useApp } from './support/app.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { parseCsv } from './support/parsers.ts';
import { realSeed } from './support/register.ts';
import { readByHand, trackRecordByHand } from './support/track-record-by-hand.ts';
import { addDays, HISTORIES, partnerOf, trackRecordHistories } from './support/track-record-histories.ts';
import { both, deal, openRegister, type SourceFields, source, writeSeed } from './support/track-record-seeds.ts';

/** Counts the milestones, and returns the numbers and the class of each counted milestone. */
function trackRecordOf(milestones: readonly PromisedMilestone[], asOf: string) {
  const counter = countPromises(asOf);
  const promises = milestones.flatMap((milestone) => counter.add(milestone) ?? []);
  return { ...counter.numbers(), promises };
}

describe('countPromises', () => {
  const promise = (fields: Partial<PromisedMilestone> & { latest?: string | null } = {}): PromisedMilestone => ({
    type: 'service-start',
    outcome: 'scheduled',
    outcomeConfidence: 'high',
    firstPromise: {
      date: { earliest: null, latest: '2025-12-31', ...('latest' in fields && { latest: fields.latest ?? null }) },
    },
    daysLate: null,
    ...fields,
  });
  const met = (earliest: number | null, latest: number | null) =>
    promise({ outcome: 'met', daysLate: { earliest, latest } });

  test.each([
    ['pending', false, promise(), '2025-12-31'],
    ['postponed', true, promise(), '2026-01-01'],
    ['pending', false, promise({ latest: null }), '2030-01-01'],
    ['overdue', true, promise({ outcome: 'overdue' }), '2026-01-01'],
    ['overdue', false, promise({ outcome: 'overdue' }), '2025-06-01'],
    ['met', true, met(-200, -200), '2025-06-01'],
    ['dropped', false, promise({ outcome: 'dropped' }), '2025-12-31'],
    ['dropped', true, promise({ outcome: 'dropped', outcomeConfidence: 'medium' }), '2026-01-01'],
    ['droppedUnconfirmed', true, promise({ outcome: 'dropped', outcomeConfidence: 'low' }), '2026-01-01'],
  ] as const)(
    'countPromises returns the standing %s and due %s for the milestone %j as of %s',
    (standing, due, given, asOf) => {
      const { promises, ...numbers } = trackRecordOf([given], asOf);
      expect(promises).toEqual([{ standing, due }]);
      expect(numbers).toMatchObject({ made: 1, due: Number(due), [standing]: 1 });
    },
  );

  test('countPromises does not count a milestone without a first promise', () => {
    const reached = promise({ outcome: 'met', firstPromise: null });
    expect(trackRecordOf([reached], '2026-01-01')).toMatchObject({ made: 0, due: 0, met: 0, byType: [], promises: [] });
  });

  test.each([
    ['metOnTime', -3, 0],
    ['metOnTime', null, -1],
    ['metPossiblyLate', 0, 1],
    ['metPossiblyLate', -10, 20],
    ['metPossiblyLate', null, 20],
    ['metPossiblyLate', 0, null],
    ['metPossiblyLate', null, null],
    ['metLate', 1, 1],
    ['metLate', 1, null],
  ] as const)('punctualityOf returns %s if a milestone was %s to %s days late', (punctuality, earliest, latest) => {
    expect(punctualityOf({ earliest, latest })).toBe(punctuality);
  });

  test('punctualityOf returns metPossiblyLate if the milestone was reached on an unreported day', () => {
    expect(punctualityOf(null)).toBe('metPossiblyLate');
  });

  test.each([
    [null, []],
    [null, [[null, 5]]],
    [{ earliest: -3, latest: 4, promises: 1 }, [[-3, 4]]],
    [
      { earliest: -2, latest: 6, promises: 2 },
      [
        [-4, 4],
        [1, 7],
      ],
    ],
    [
      { earliest: 1, latest: 7, promises: 3 },
      [
        [100, 200],
        [1, 7],
        [-4, 4],
        [null, 9],
      ],
    ],
  ] as const)('the median delay is %j if promises were met with the ranges of days late %j', (median, ranges) => {
    const milestones = ranges.map(([earliest, latest]) => met(earliest, latest));
    expect(trackRecordOf(milestones, '2026-01-01').medianDelay).toEqual(median);
  });

  test('rates are null for four due promises, and shares of the due promises for five', () => {
    const milestones = [
      met(3, 3),
      met(-3, 0),
      promise({ outcome: 'overdue' }),
      promise({ outcome: 'dropped', outcomeConfidence: 'low' }),
      promise({ latest: '2030-12-31' }),
      promise({ latest: '2030-12-31', outcome: 'dropped' }),
    ];
    expect(trackRecordOf(milestones, '2026-01-01')).toMatchObject({ made: 6, due: 4, dropped: 1, rates: null });
    const { rates } = trackRecordOf([...milestones, promise(), met(0, 9)], '2026-01-01');
    expect(rates).toEqual({
      metOnTime: 0.1667,
      metPossiblyLate: 0.1667,
      metLate: 0.1667,
      overdue: 0.1667,
      dropped: 0,
      droppedUnconfirmed: 0.1667,
      postponed: 0.1667,
    });
  });
});

describe('a hand-written example', () => {
  const plans = {
    'one.start': { status: 'planned', date: '2025-06' },
    'one.grid': { status: 'planned', date: '2025-09-30' },
    'one.service': { status: 'planned', date: '2026' },
    'two.start': { status: 'planned', date: '[..2025]' },
    'two.service': { status: 'planned', date: '2027' },
    'three.start': { status: 'planned', date: '2025-03' },
  };
  const seed = {
    deals: [
      deal('one', { start: 'construction-start', grid: 'grid-connection', service: 'service-start' }, [
        'acme',
        'lender',
      ]),
      deal('two', { start: 'construction-start', service: 'service-start', agreement: 'agreement' }),
      deal('three', { start: 'construction-start' }),
    ],
    sources: [
      source(
        'release',
        { published: '2025-01-10' },
        {
          deals: { one: { status: 'announced' }, two: { status: 'announced' }, three: { status: 'announced' } },
          partners: {
            acme: { roles: { one: ['developer'], three: ['customer'] } },
            lender: { roles: { one: ['investor'] } },
          },
          milestones: { ...plans, 'two.agreement': { status: 'reached', date: '2025-01-09' } },
        },
      ),
      source('role', { published: '2025-02-01', grade: 'B' }, { partners: { acme: { roles: { two: ['operator'] } } } }),
      source(
        'slip',
        { published: '2025-08-01', grade: 'B' },
        {
          milestones: { 'one.service': { status: 'planned', date: '2027-06' } },
        },
      ),
      source(
        'works',
        { published: '2025-08-20', grade: 'B' },
        {
          milestones: { 'one.start': { status: 'reached', date: '2025-07-31' } },
        },
      ),
      source(
        'grid',
        { published: '2025-11-01', grade: 'B' },
        {
          milestones: { 'one.grid': { status: 'reached', date: '2025-09' } },
        },
      ),
      source('rumour', { published: '2026-03-01', grade: 'D' }, { deals: { two: { status: 'withdrawn' } } }),
    ],
  };
  const { app, get, send } = useApp({ seed: (folder) => writeSeed(folder, seed) });
  let client: Client;
  beforeAll(async () => {
    client = await connectClient(app(), '2025-11-25');
  });
  const url = (asOf: string, partner = 'acme') => `/v1/partners/${partner}/record?asOf=${asOf}`;
  const none = { made: 0, due: 0, met: 0, metOnTime: 0, metPossiblyLate: 0, metLate: 0, overdue: 0, dropped: 0 };
  const empty = { ...none, droppedUnconfirmed: 0, postponed: 0, pending: 0, medianDelay: null, rates: null };

  test.each([
    ['2025-01-10', { ...empty, made: 3, pending: 3 }],
    ['2025-02-01', { ...empty, made: 5, pending: 5 }],
    ['2025-07-01', { ...empty, made: 5, due: 1, overdue: 1, pending: 4 }],
    [
      '2025-08-20',
      {
        ...empty,
        made: 5,
        due: 1,
        met: 1,
        metLate: 1,
        pending: 4,
        medianDelay: { earliest: 31, latest: 31, promises: 1 },
      },
    ],
    [
      '2025-11-01',
      {
        ...empty,
        made: 5,
        due: 2,
        met: 2,
        metLate: 1,
        metOnTime: 1,
        pending: 3,
        medianDelay: { earliest: 1, latest: 16, promises: 2 },
      },
    ],
    ['2026-01-01', { made: 5, due: 3, met: 2, overdue: 1, pending: 2, rates: null }],
    ['2026-03-01', { made: 5, due: 3, met: 2, overdue: 0, dropped: 0, droppedUnconfirmed: 2, pending: 1, rates: null }],
    ['2027-01-01', { made: 5, due: 4, met: 2, droppedUnconfirmed: 2, postponed: 1, pending: 0, rates: null }],
    [
      '2028-01-01',
      {
        ...{ made: 5, due: 5, met: 2, overdue: 1, droppedUnconfirmed: 2, postponed: 0, pending: 0 },
        rates: {
          ...{ metOnTime: 0.2, metPossiblyLate: 0, metLate: 0.2, overdue: 0.2 },
          ...{ dropped: 0, droppedUnconfirmed: 0.4, postponed: 0 },
        },
      },
    ],
  ])('the track record of the partner as of %s has the numbers %j', async (asOf, numbers) => {
    expect(await get(url(asOf))).toMatchObject(numbers);
  });

  test('a track record lists each promise with its class, its first promise and its links', async () => {
    const { promises, deals, dealCount, truncated, byType, links } = await get(url('2026-03-01'));
    expect(promises.map(({ id, due, standing }: Json) => [id, due, standing])).toEqual([
      ['one.start', true, 'met'],
      ['one.grid', true, 'met'],
      ['two.start', true, 'droppedUnconfirmed'],
      ['one.service', false, 'pending'],
      ['two.service', false, 'droppedUnconfirmed'],
    ]);
    expect(promises[0]).toMatchObject({
      ...{ title: both('Milestone start'), deal: 'one', type: 'construction-start', outcome: 'met' },
      firstPromise: { date: { edtf: '2025-06', latest: '2025-06-30' }, knownBy: '2025-01-10', source: 'release' },
      daysLate: { earliest: 31, latest: 31 },
      links: { self: '/v1/milestones/one.start', deal: '/v1/deals/one' },
    });
    expect(promises[3]).toMatchObject({ firstPromise: { date: { edtf: '2026' } }, date: { edtf: '2027-06' } });
    expect(deals).toEqual([
      { deal: 'one', title: both('Deal one'), roles: ['developer'], links: { self: '/v1/deals/one' } },
      { deal: 'two', title: both('Deal two'), roles: ['operator'], links: { self: '/v1/deals/two' } },
    ]);
    expect({ dealCount, truncated, links }).toEqual({
      ...{ dealCount: 2, truncated: false },
      links: { self: '/v1/partners/acme/record', partner: '/v1/partners/acme' },
    });
    expect(byType.map(({ type, made, due, met }: Json) => [type, made, due, met])).toEqual([
      ['construction-start', 2, 2, 1],
      ['grid-connection', 1, 1, 1],
      ['service-start', 2, 0, 0],
    ]);
  });

  test('the track record of a partner that is neither developer nor operator has no promise', async () => {
    expect(await get(url('2026-11-22', 'lender'))).toMatchObject({
      ...empty,
      byType: [],
      deals: [],
      promises: [],
      dealCount: 0,
    });
  });

  test('a track record matches its schema, and its partner links to it', async () => {
    const record = await get(url('2028-01-01'));
    expect(trackRecordSchema.strict().parse(record)).toEqual(record);
    expect((await get('/v1/partners/acme')).links.record).toBe('/v1/partners/acme/record');
    expect((await get('/v1/deals/one')).partners[0].links.record).toBe('/v1/partners/acme/record');
  });

  test('the Link header of a track record leads to the collection, the schema and JSON-LD', async () => {
    const { headers } = await send(url('2028-01-01'));
    expect(headers.link).toContain('</v1/partners>; rel="collection"');
    expect(headers.link).toContain('</openapi.json#/components/schemas/TrackRecord>; rel="describedby"');
    expect(headers.link).toContain('format=jsonld>; rel="alternate"; type="application/ld+json"');
    const conditional = { url: url('2028-01-01'), headers: { 'if-none-match': String(headers.etag) } };
    expect((await app().inject(conditional)).statusCode).toBe(304);
    const head = await send(url('2028-01-01'), 'HEAD');
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', headers.etag]);
  });

  test('a track record in JSON-LD has the numbers and the first promises', async () => {
    const { count, items } = await get(`${url('2026-03-01')}&format=jsonld`);
    expect(count).toContainEqual({ type: 'QuantitativeValue', field: 'droppedUnconfirmed', value: 2 });
    expect(count).toContainEqual({
      type: 'QuantitativeValue',
      field: 'made',
      milestoneType: 'service-start',
      value: 2,
    });
    expect(items[0]).toMatchObject({ standing: 'met', firstPromise: { date: '2025-06', knownBy: '2025-01-10' } });
  });

  test('a track record and milestones as JSON-LD use only defined terms', async () => {
    const context = await get('/v1/context.jsonld');
    // In safe mode, an undefined term is an error.
    const options = { safe: true, documentLoader: async (documentUrl: string) => ({ documentUrl, document: context }) };
    for (const path of [`${url('2026-03-01')}&format=jsonld`, '/v1/milestones?format=jsonld']) {
      const triples = await jsonld.toRDF(await get(path), options);
      expect(Object(triples).length, path).toBeGreaterThan(50);
    }
  });

  test('a track record with `source` uses only the reports of this source', async () => {
    expect(await get(`${url('2026-11-22')}&source=release`)).toMatchObject({
      made: 3,
      due: 2,
      overdue: 2,
      dealCount: 1,
    });
    expect((await send(`${url('2026-11-22')}&source=works`)).statusCode).toBe(404);
  });

  test('a track record with `edition` is that of the edition, and of an unknown edition returns 400', async () => {
    const { id } = (await get('/v1/editions')).items[0];
    expect(await get(`${url('2026-11-22')}&edition=${id}`)).toEqual(await get(url('2026-11-22')));
    expect((await send(`${url('2026-11-22')}&edition=${'0'.repeat(64)}`)).statusCode).toBe(400);
  });

  test.each([
    ['an unknown partner', '/v1/partners/acne/record', 'not-found'],
    ['a deal', '/v1/partners/one/record', 'not-found'],
    ['a day before the first report', '/v1/partners/acme/record?asOf=2025-01-09', 'not-yet-known'],
  ])('the track record of %s returns 404', async (_, path, problem) => {
    const response = await send(path);
    expect(response.statusCode).toBe(404);
    expect(response.json().type).toContain(problem);
    expect((await app().inject({ url: path, headers: { 'if-none-match': '"x"' } })).statusCode).toBe(404);
  });

  test('the tool track_record counts as the API does, attributes, and gives no rate for fewer than five due promises', async () => {
    const { answer, text } = await runTool(client, 'track_record', { id: 'acme', asOf: '2026-03-01' });
    const { promises, byType, ...record } = await get(url('2026-03-01'));
    expect(answer).toMatchObject({
      made: record.made,
      met: record.met,
      rates: null,
      medianDelay: record.medianDelay,
      byType,
    });
    expect(answer.promises.map(({ id }: Json) => id)).toEqual(promises.map(({ id }: Json) => id));
    expect(text).toContain(
      "by the register's count, the 2 deals in which it is developer or operator made 5 promises.",
    );
    expect(text).toContain('Only 3 promises are due. The register gives no rate for fewer than 5 due promises.');
    expect(text).toContain('2 reported as dropped by grade D alone, unconfirmed');
    expect(text).toContain('Median of 2 promises that were met: between 1 day late and 16 days late.');
  });

  test('the tool track_record gives rates for five due promises, and says how many promises there are', async () => {
    const { text } = await runTool(client, 'track_record', { id: 'acme', asOf: '2028' });
    expect(text).toContain("5 promises are due. By the register's count, of these: 20 % met on time; 20 % met late;");
  });

  test.each([
    ['lender', "by the register's count, developer or operator of no deal.", false],
    ['one', '"one" is a deal. This tool requires the id of a partner.', true],
  ])('the tool track_record explains the result for the id %s', async (id, sentence, isError) => {
    const result = await runTool(client, 'track_record', { id });
    expect(result.text).toContain(sentence);
    expect(result.isError).toBe(isError);
  });

  test('a milestone has the same first promise in JSON, CSV and JSON-LD, also within its deal', async () => {
    const list = '/v1/milestones?limit=200&sort=id&asOf=2026-03-01';
    const { items } = await get(list);
    const expected = items.map(({ id, firstPromise }: Json) => [id, firstPromise]);
    expect(new Map<string, Json>(expected).get('two.agreement')).toBeNull();
    const rows = parseCsv((await send(`${list}&format=csv`)).body);
    expect(
      rows.map((row) => [row.id, row.first_promise_date_edtf, row.first_promise_known_by, row.first_promise_source]),
    ).toEqual(
      expected.map(([id, promise]: Json) => [
        id,
        promise?.date.edtf ?? '',
        promise?.knownBy ?? '',
        promise?.source ?? '',
      ]),
    );
    const nodes = (await get(`${list}&format=jsonld`)).items;
    expect(nodes.map(({ firstPromise }: Json) => firstPromise?.date ?? null)).toEqual(
      expected.map(([, promise]: Json) => promise?.date.edtf ?? null),
    );
    const { milestones } = await get('/v1/deals/one?asOf=2026-03-01');
    const [slipped] = milestones.filter(({ id }: Json) => id === 'one.service');
    expect(slipped).toMatchObject({
      date: { edtf: '2027-06' },
      firstPromise: { date: { edtf: '2026' }, source: 'release' },
    });
  });
});

describe('the first promise of a milestone', () => {
  const firstPromiseOf = async (steps: readonly (readonly [SourceFields, object])[], asOf: string) => {
    const sources = steps.map(([fields, report], index) =>
      source(`s${index}`, fields, { milestones: { 'one.start': report } }),
    );
    const role = source('role', { published: '2024-01-01' }, { partners: { acme: { roles: { one: ['developer'] } } } });
    const register = openRegister({ deals: [deal('one', { start: 'other' }, ['acme'])], sources: [role, ...sources] });
    const record = await register.read('acme', asOf);
    register.close();
    const [promise] = record?.promises ?? [];
    return promise && [promise.firstPromise.date.edtf, promise.firstPromise.knownBy, promise.firstPromise.source];
  };
  const on = (published: string, fields: SourceFields = {}) => ({ published, ...fields });

  test('a report without a status makes a promise', async () => {
    expect(await firstPromiseOf([[on('2025-01-01'), { date: '2026' }]], '2025-01-01')).toEqual([
      '2026',
      '2025-01-01',
      's0',
    ]);
  });

  test('a milestone that is first reported as cancelled has no promise', async () => {
    expect(
      await firstPromiseOf([[on('2025-01-01'), { status: 'cancelled', date: '2026' }]], '2026-01-01'),
    ).toBeUndefined();
  });

  test('an undated plan makes no promise until a source gives its date', async () => {
    const steps = [
      [on('2025-01-01'), { status: 'planned' }],
      [on('2025-03-01'), { date: '2026' }],
    ] as const;
    expect(await firstPromiseOf(steps, '2025-02-28')).toBeUndefined();
    expect(await firstPromiseOf(steps, '2025-03-01')).toEqual(['2026', '2025-03-01', 's1']);
  });

  test('a later plan does not replace the first promise, unless the first source is retracted', async () => {
    const steps = [
      [on('2025-01-01', { retracted: '2025-06-01' }), { status: 'planned', date: '2026' }],
      [on('2025-03-01'), { status: 'planned', date: '2027' }],
    ] as const;
    expect(await firstPromiseOf(steps, '2025-05-31')).toEqual(['2026', '2025-01-01', 's0']);
    expect(await firstPromiseOf(steps, '2025-06-01')).toEqual(['2027', '2025-03-01', 's1']);
  });

  test('a source is used from its last possible publication day', async () => {
    const steps = [[on('2025-02'), { status: 'planned', date: '2026' }]] as const;
    expect(await firstPromiseOf(steps, '2025-02-27')).toBeUndefined();
    expect(await firstPromiseOf(steps, '2025-02-28')).toEqual(['2026', '2025-02-28', 's0']);
  });
});

describe('the real register', () => {
  const { get } = useApp({ seed: () => realSeed });
  const numbersAsOf = async (asOf: string) => get(`/v1/partners/fluidstack/record?asOf=${asOf}`);

  test('the track record of Fluidstack counts seven promises, which grade D alone reports as dropped', async () => {
    const record = await numbersAsOf('2026-11-22');
    expect(record).toMatchObject({
      ...{ made: 7, due: 1, met: 0, overdue: 0, dropped: 0, droppedUnconfirmed: 7, postponed: 0, pending: 0 },
      ...{ medianDelay: null, rates: null, dealCount: 1, truncated: false },
    });
    expect(record.deals).toMatchObject([{ deal: 'france-fluidstack', roles: ['developer'] }]);
    expect(record.promises[0]).toMatchObject({
      ...{ id: 'france-fluidstack.construction-start', due: true, standing: 'droppedUnconfirmed' },
      firstPromise: { date: { edtf: '2025-35' }, knownBy: '2025-02-10', source: 'wsj-2025-02-10' },
    });
  });

  test('the track record of Fluidstack had one overdue promise before its withdrawal was reported', async () => {
    expect(await numbersAsOf('2025-10-01')).toMatchObject({
      made: 7,
      due: 1,
      overdue: 1,
      droppedUnconfirmed: 0,
      pending: 6,
    });
  });
});

describe('forty synthetic histories', () => {
  let seed = '';
  const { app } = useApp({
    seed: (folder) => {
      seed = trackRecordHistories(folder);
      return seed;
    },
  });

  test('every number and class is the one that an independent computation from the sources gives, on every day', async () => {
    const content = readByHand(seed);
    const seen = new Map<string, number>();
    const see = (name: string, count = 1) => seen.set(name, (seen.get(name) ?? 0) + count);
    for (let history = 1; history <= HISTORIES; history += 1) {
      const partner = partnerOf(history);
      const own = content.sources.filter(({ id }) => id.startsWith(`s${history}-`));
      const events = own.flatMap(({ published, retracted }) => [published, retracted?.on ?? []].flat());
      const days = new Set([
        ...events.flatMap((day) => [addDays(day, -1), day]),
        '2026-11-22',
        '2027-07-01',
        '2032-01-01',
      ]);
      for (const asOf of days) {
        const expected = trackRecordByHand(content, partner, asOf);
        const response = await app().inject(`/v1/partners/${partner}/record?asOf=${asOf}`);
        const where = `${partner} as of ${asOf}`;
        expect(response.statusCode, where).toBe(expected ? 200 : 404);
        if (!expected) continue;
        const record: Json = response.json();
        const { all, byType, promises } = expected;
        expect(numbersIn(record), where).toEqual(all);
        expect(Object.fromEntries(record.byType.map((item: Json) => [item.type, numbersIn(item)])), where).toEqual(
          byType,
        );
        const listed = record.promises.map(({ id, type, firstPromise, due, standing, daysLate }: Json) => ({
          ...{ id, type, promised: firstPromise.date.edtf, knownBy: firstPromise.knownBy, source: firstPromise.source },
          ...{ due, standing, late: daysLate && [daysLate.earliest, daysLate.latest] },
        }));
        const byId = (a: Json, b: Json) => (a.id < b.id ? -1 : 1);
        expect(listed.toSorted(byId), where).toEqual(promises.toSorted(byId));
        for (const name of [...standings, ...rateNames]) see(name, record[name]);
        see(record.rates ? 'rates' : 'no rates');
        if (record.medianDelay) see('median');
      }
    }
    // Every class occurs often enough for the comparison to mean something.
    for (const name of [...standings, ...rateNames, 'rates', 'no rates', 'median']) {
      expect(seen.get(name), name).toBeGreaterThan(20);
    }
  }, 60_000);
});

function numbersIn({ made, due, met, pending, medianDelay, rates, ...record }: Json) {
  const classes = Object.fromEntries(rateNames.map((name) => [name, record[name]]));
  return { made, due, met, pending, ...classes, medianDelay, rates };
}

describe('generated histories', () => {
  const slugs = ['a', 'b', 'c'];
  const dates = [
    '2025',
    '2025-03',
    '2025-09-15',
    '[..2026]',
    '2025-34',
    '2026/..',
    '../2025-06',
    '2027',
    '[2025,2027]',
  ];
  const published = [
    '2024-11-05',
    '2024-12',
    '2025-01-20',
    '2025-02',
    '2025-04-01/2025-06-30',
    '2025-08-09',
    '2026',
    '2026-02-02',
  ];
  const status = fc.option(fc.constantFrom('planned', 'planned', 'reached', 'cancelled'), { nil: undefined });
  const milestoneReport = fc
    .record({
      status,
      date: fc.option(fc.constantFrom(...dates), { nil: undefined }),
      supersedes: fc.boolean(),
      preferred: fc.boolean(),
    })
    .filter(({ status, date }) => status !== undefined || date !== undefined);
  const generated = fc.record({
    published: fc.constantFrom(...published),
    grade: fc.constantFrom('A', 'B', 'C', 'D', 'D'),
    retracted: fc.option(fc.constantFrom('2025-02-10', '2025-07-01', '2026-06-01'), { nil: undefined, freq: 5 }),
    repeats: fc.boolean(),
    isOwn: fc.boolean(),
    dealStatus: fc.option(fc.constantFrom('announced', 'signed', 'paused', 'withdrawn', 'cancelled'), {
      nil: undefined,
    }),
    roles: fc.option(fc.subarray(['developer', 'operator', 'investor'], { minLength: 1 }), { nil: undefined }),
    withoutRoles: fc.boolean(),
    milestones: fc.dictionary(fc.constantFrom(...slugs), milestoneReport, { maxKeys: 3 }),
  });
  type Generated = typeof generated extends fc.Arbitrary<infer Value> ? Value : never;

  const lastDayOf = (date: string) => {
    const end = date.split('/').at(-1) ?? '';
    if (end.length === 10) return end;
    const [year, month = 12] = end.split('-').map(Number) as [number, number?];
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  };
  const firstSource = source(
    'first',
    { published: '2024-10-01' },
    { partners: { acme: { roles: { one: ['developer'] } } } },
  );

  /** Sorted by the day from which they are used, so that a source can repeat only an earlier one. */
  function toSources(all: readonly Generated[]) {
    const sorted = all.toSorted((a, b) => (lastDayOf(a.published) < lastDayOf(b.published) ? -1 : 1));
    return sorted.map((each, index) => {
      const { isOwn, dealStatus, roles, withoutRoles } = each;
      const own = isOwn ? { statedBy: 'acme' } : {};
      const { published, grade, retracted } = each;
      const fields = { published, grade, retracted, repeats: each.repeats && index > 0 ? [`s${index - 1}`] : [] };
      const file = source(`s${index}`, fields, {
        deals: dealStatus === undefined ? {} : { one: { status: dealStatus, ...own } },
        partners:
          roles === undefined
            ? {}
            : { acme: { roles: { one: roles }, ...(withoutRoles && { supersedes: ['roles'] }) } },
        milestones: Object.fromEntries(
          Object.entries(each.milestones).map(([slug, { supersedes, ...report }]) => [
            `one.${slug}`,
            { ...report, ...own, ...(supersedes && report.status && { supersedes: ['status'] }) },
          ]),
        ),
      });
      return { file, known: lastDayOf(published), retracted };
    });
  }

  const deals = [deal('one', { a: 'grid-connection', b: 'service-start', c: 'grid-connection' }, ['acme'])];
  const ends = ['2025-12-31', '2025-03-31', '2025-06-30', '2025-09-15', '2026-12-31', '2027-12-31'];

  test('a track record on a day depends only on what was published by then, and every promise is in exactly one class', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 7 }), async (all) => {
        const sources = toSources(all);
        const whole = openRegister({ deals, sources: [firstSource, ...sources.map(({ file }) => file)] });
        const events = sources.flatMap(({ known, retracted }) => [known, retracted ?? known]);
        const days = new Set([...events, ...ends].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]));
        const registers = new Map<string, ReturnType<typeof openRegister>>();
        for (const asOf of days) {
          const published = sources
            .filter(({ known }) => known <= asOf)
            .map(({ file: { retracted, ...file } }) => ({
              ...file,
              ...(retracted && retracted.on <= asOf && { retracted }),
            }));
          const key = JSON.stringify(published);
          const past = registers.get(key) ?? openRegister({ deals, sources: [firstSource, ...published] });
          registers.set(key, past);
          const record = await whole.read('acme', asOf);
          expect(record, asOf).toEqual(await past.read('acme', asOf));
          if (record) checkSums(record, asOf);
        }
        for (const register of [whole, ...registers.values()]) register.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function checkSums(record: Json, asOf: string): void {
  for (const numbers of [record, ...record.byType]) {
    const sum = (names: readonly string[]) => names.reduce((total, name) => total + numbers[name], 0);
    expect(sum(standings)).toBe(numbers.made);
    expect(sum(['metOnTime', 'metPossiblyLate', 'metLate'])).toBe(numbers.met);
    expect(numbers.due).toBeLessThanOrEqual(numbers.made - numbers.pending);
    expect(numbers.due).toBeGreaterThanOrEqual(numbers.met + numbers.postponed);
    expect(numbers.rates === null).toBe(numbers.due < MIN_DUE_FOR_RATES);
    if (numbers.rates) {
      const rates: number[] = Object.values(numbers.rates);
      expect(rates.reduce((total, rate) => total + rate, 0)).toBeCloseTo(1, 3);
    }
  }
  const totalOf = (name: string) => record.byType.reduce((total: number, numbers: Json) => total + numbers[name], 0);
  for (const name of ['made', 'due', ...standings]) expect(totalOf(name)).toBe(record[name]);
  const types = record.byType.map(({ type }: Json) => milestoneTypes.indexOf(type));
  expect(types).toEqual(types.toSorted((a: number, b: number) => a - b));
  for (const name of standings) {
    expect(record.promises.filter(({ standing }: Json) => standing === name)).toHaveLength(record[name]);
  }
  expect(record.promises.filter(({ due }: Json) => due)).toHaveLength(record.due);
  for (const { firstPromise, due, outcome } of record.promises) {
    const { latest } = firstPromise.date;
    expect(due).toBe(outcome === 'met' || (latest !== null && latest < asOf));
    expect(firstPromise.knownBy <= asOf).toBe(true);
  }
}

test('a track record of more than 200 promises counts all, lists 200 and lets other requests run in between', async () => {
  const count = 260;
  const ids = Array.from({ length: count }, (_, index) => `d${index}`);
  const register = openRegister({
    deals: ids.map((id, index) => deal(id, { start: 'other' }, index === 0 ? ['acme'] : [])),
    sources: [
      source(
        'release',
        { published: '2025-01-01' },
        {
          partners: { acme: { roles: Object.fromEntries(ids.map((id) => [id, ['developer', 'operator']])) } },
          milestones: Object.fromEntries(ids.map((id) => [`${id}.start`, { status: 'planned', date: '2025-06' }])),
        },
      ),
    ],
  });
  const record = await register.read('acme', '2026-01-01');
  expect(record).toMatchObject({ made: count, due: count, overdue: count, dealCount: count, truncated: true });
  expect([record?.promises.length, record?.deals.length]).toEqual([MAX_LISTED, MAX_LISTED]);
  expect(record?.deals[0]?.roles).toEqual(['developer', 'operator']);
  expect(record?.rates?.overdue).toBe(1);
  // Two ticks for the roles, and one between each two of the six batches.
  expect(register.ticks()).toBe(7);
  register.close();
});
