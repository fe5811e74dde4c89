// The responses of a register that has one source only.
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';

const { send, get } = useApp();
const ids = (page: Json): string[] => page.items.map(({ id }: Json) => id);

describe('the deal', () => {
  test('a deal has its type of agreement, its date of signature and its subject', async () => {
    const deal = await get('/v1/deals/france-fluidstack');
    expect(deal).toMatchObject({
      instrument: 'agreement',
      status: 'signed',
      signed: { edtf: '2025-02-10', precision: 'day' },
      disputed: false,
    });
    expect(deal.subject.en).toContain('1 GW');
    expect(deal.statusHistory).toEqual([
      {
        status: 'signed',
        knownBy: '2025-02-28',
        source: 'lanouvelletribune-2025-02',
        reliability: 'C',
        confidence: 'medium',
      },
    ]);
  });

  test('a deal has its partners with their roles and countries', async () => {
    const { partners } = await get('/v1/deals/france-fluidstack');
    expect(partners.map(({ id, kind, country, roles }: Json) => [id, kind, country, roles])).toEqual([
      ['emmanuel-macron', 'person', 'FR', ['endorser']],
      ['fluidstack', 'company', 'GB', ['developer', 'signatory']],
      ['french-government', 'government', 'FR', ['signatory']],
    ]);
  });

  test('a deal has its reported figures by id, and its milestones in order of time', async () => {
    const { figures, milestones } = await get('/v1/deals/france-fluidstack');
    expect(figures.map(({ id }: Json) => id)).toEqual([
      'ai-processors',
      'electric-power',
      'initial-investment',
      'jobs-created',
    ]);
    expect(milestones.map(({ id }: Json) => id)).toEqual(['processors-deadline', 'agreement-signed', 'service-start']);
  });
});

describe('partners', () => {
  test('a company that a source only mentions is not a partner', async () => {
    expect(ids(await get('/v1/partners'))).toEqual(['emmanuel-macron', 'fluidstack', 'french-government']);
    const { items } = await get('/v1/claims?limit=200');
    const mentioned = new Set(items.flatMap(({ mentions }: Json) => mentions));
    for (const name of ['United States', 'China', 'OpenAI', 'Microsoft', 'Google']) expect(mentioned).toContain(name);
  });

  test('a country or role that the source does not state is marked as inferred', async () => {
    expect(await get('/v1/partners/emmanuel-macron')).toMatchObject({ country: 'FR', inferred: ['country'] });
    expect(await get('/v1/partners/fluidstack')).toMatchObject({
      country: 'GB',
      inferred: ['roles.france-fluidstack.developer'],
    });
  });

  test.each([
    ['kind=company', ['fluidstack']],
    ['country=FR', ['emmanuel-macron', 'french-government']],
    ['role=signatory', ['fluidstack', 'french-government']],
    ['role=developer&deal=france-fluidstack', ['fluidstack']],
    ['sort=-country', ['fluidstack', 'french-government', 'emmanuel-macron']],
  ])('the list of partners with %s has %j', async (query, expected) => {
    expect(ids(await get(`/v1/partners?${query}`))).toEqual(expected);
  });
});

describe('milestones by date', () => {
  test('the list of milestones has no `match` without `from` and `to`', async () => {
    for (const milestone of (await get('/v1/milestones')).items) expect(milestone).not.toHaveProperty('match');
  });

  test('a milestone has its values, its reports with evidence, and its links', async () => {
    const current = {
      source: 'lanouvelletribune-2025-02',
      reliability: 'C',
      confidence: 'medium',
      knownBy: '2025-02-28',
      agreeing: [],
      independent: 1,
      unconfirmed: [],
      lastConfirmed: null,
    };
    expect(await get('/v1/milestones/service-start')).toEqual({
      id: 'service-start',
      deal: 'france-fluidstack',
      dealKind: 'project',
      dealStatus: 'signed',
      title: { en: 'Start of phased commissioning', fr: 'Début de la mise en service progressive' },
      method: 'gigawatt-2',
      status: 'planned',
      outcome: 'scheduled',
      outcomeConfidence: 'medium',
      overdue: false,
      daysOverdue: null,
      overdueSince: null,
      daysLate: null,
      slippage: null,
      disputed: false,
      dispute: [],
      current: { status: current, date: current },
      date: { edtf: '2026', earliest: '2026-01-01', latest: '2026-12-31', precision: 'year', inferred: [] },
      reports: [
        {
          source: 'lanouvelletribune-2025-02',
          published: { edtf: '2025-02', earliest: '2025-02-01', latest: '2025-02-28' },
          retracted: null,
          statedBy: null,
          supersedes: [],
          recorded: '2026-11-22',
          status: 'planned',
          date: { edtf: '2026', earliest: '2026-01-01', latest: '2026-12-31', precision: 'year', inferred: [] },
          evidence: [{ located: true, sentence: 20, start: 2692, end: 2700, quote: 'dès 2026' }],
        },
      ],
      links: {
        self: '/v1/milestones/service-start',
        deal: '/v1/deals/france-fluidstack',
        history: '/v1/milestones/service-start/history',
      },
    });
  });
});

describe('figures', () => {
  test.each([
    ['electric-power', { value: 1, unit: 'GW', modifier: 'as-stated', lower: null, upper: null, quote: '1 gigawatt' }],
    ['initial-investment', { value: 1e10, unit: 'EUR', modifier: 'as-stated', lower: null, upper: null }],
    ['ai-processors', { value: 500000, unit: '{processor}', modifier: 'as-stated', lower: null, upper: null }],
    ['jobs-created', { value: null, unit: '{job}', modifier: 'order-of-magnitude', lower: 2000, upper: null }],
    [
      'power-per-processor',
      { value: 2000, unit: 'W/{processor}', modifier: 'as-stated', lower: null, upper: null, quote: null },
    ],
    ['energy-per-year', { value: 8.76, unit: 'TW.h' }],
  ])('the figure %s has its reported or derived quantity', async (id, quantity) => {
    expect((await get(`/v1/figures/${id}`)).quantity).toMatchObject(quantity);
  });

  test('a derived figure has its formula, its inputs and its assumption', async () => {
    const { basis, derivation, reports } = await get('/v1/figures/power-per-processor');
    expect(basis).toBe('derived');
    expect(derivation).toMatchObject({
      formula: 'electric-power / ai-processors',
      inputs: ['/v1/figures/electric-power', '/v1/figures/ai-processors'],
      assumption: { en: expect.stringMatching(/^Assumes that/), fr: expect.any(String) },
    });
    expect(reports).toEqual([]);
  });

  test('a derived figure is not known before its inputs', async () => {
    expect(ids(await get('/v1/figures?basis=derived&asOf=2025-02-27'))).toEqual([]);
    expect(ids(await get('/v1/figures?basis=derived&asOf=2025-02'))).toEqual([
      'energy-per-year',
      'power-per-processor',
    ]);
  });

  test('`unit` converts figures, and omits those that it does not measure', async () => {
    const { items } = await get('/v1/figures?unit=MW');
    expect(items.map(({ id, quantity }: Json) => [id, quantity.value, quantity.lower, quantity.unit])).toEqual([
      ['electric-power', 1000, null, 'MW'],
    ]);
    expect((await get('/v1/figures/energy-per-year?unit=GW.h')).quantity.value).toBe(8760);
    expect((await get('/v1/figures/power-per-processor?unit=kW/{processor}')).quantity.value).toBe(2);
    expect((await get('/v1/figures/electric-power?unit=kW')).reports[0].quantity.value).toBe(1e6);
  });

  test.each([
    ['TWh', 'TW.h'],
    ['mw', 'MW'],
    ['kEUR', 'EUR'],
    ['{EUR}', 'EUR'],
  ])('`unit` rejects %s and suggests %s', async (unit, suggestion) => {
    const answer = await send(`/v1/figures?unit=${encodeURIComponent(unit)}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ in: 'query', name: 'unit', suggestion }]);
  });

  test('a figure without a value is last in both orders', async () => {
    const up = (await get('/v1/figures?sort=value')).items;
    const down = (await get('/v1/figures?sort=-value')).items;
    const values = (items: Json[]) => items.map(({ quantity }) => quantity.value).slice(0, -1);
    expect(up.at(-1).id).toBe('jobs-created');
    expect(down.at(-1).id).toBe('jobs-created');
    expect(values(up)).toEqual(values(up).toSorted((a, b) => a - b));
    expect(values(down)).toEqual(values(down).toSorted((a, b) => b - a));
  });
});

describe('claims', () => {
  test.each([
    ['topic=heat', 2],
    ['certainty=possible', 1],
    ['about=fluidstack', 8],
    ['about=electric-power', 1],
    ['about=fluidstack&certainty=expected', 0],
  ])('the list of claims with %s has %i items', async (query, count) => {
    expect(ids(await get(`/v1/claims?${query}`))).toHaveLength(count);
  });

  test('every claim is in both languages and has evidence', async () => {
    for (const claim of (await get('/v1/claims?limit=200')).items) {
      expect(claim.statement.en.length).toBeGreaterThan(20);
      expect(claim.statement.fr.length).toBeGreaterThan(20);
      expect(claim.evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('the source', () => {
  test('a source has its reliability, its credits and the SHA-256 of its text', async () => {
    expect(await get('/v1/sources/lanouvelletribune-2025-02')).toMatchObject({
      publisher: 'La Nouvelle Tribune',
      language: 'fr',
      published: { edtf: '2025-02', earliest: '2025-02-01', latest: '2025-02-28', precision: 'month' },
      credits: [{ for: 'photo', name: 'Reuters' }],
      reliability: { grade: 'C' },
      text: { characters: 3011, sha256: '2c2f8de21fe83f2538dd13e93a5cde696a77c74c828f485550fbc234c12455c6' },
    });
  });

  test('the coverage of a source has every sentence with its citations or a reason', async () => {
    const { coverage } = await get('/v1/sources/lanouvelletribune-2025-02');
    expect(coverage.sentences.map(({ sentence }: Json) => sentence)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    for (const { citedBy, reason } of coverage.sentences) {
      expect(citedBy.length > 0).toBe(reason === null);
      expect(new Set(citedBy.map(({ link }: Json) => link)).size).toBe(citedBy.length);
    }
    expect(coverage.sentences.filter(({ reason }: Json) => reason).map(({ sentence }: Json) => sentence)).toEqual([
      1, 5, 11,
    ]);
    expect(coverage.sentences[19].citedBy).toContainEqual({
      kind: 'milestone',
      id: 'service-start',
      link: '/v1/milestones/service-start',
    });
  });

  test.each(['publisher=la nouvelle tribune', 'language=fr', 'reliability=C', 'deal=france-fluidstack'])(
    'the list of sources with %s has the source',
    async (query) => {
      expect(ids(await get(`/v1/sources?${encodeURI(query)}`))).toEqual(['lanouvelletribune-2025-02']);
    },
  );
});

describe('asOf', () => {
  test('lists are empty as of a day before the source was certainly published', async () => {
    for (const collection of ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources']) {
      expect(ids(await get(`/v1/${collection}?asOf=2025-02-27`))).toEqual([]);
      expect(ids(await get(`/v1/${collection}?asOf=2025-02`)).length).toBeGreaterThan(0);
    }
    expect(ids(await get('/v1/search?q=chaleur&asOf=2025-02-27'))).toEqual([]);
  });
});

test('lists as of the year 9999 are not empty', async () => {
  for (const collection of ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources']) {
    expect(ids(await get(`/v1/${collection}?asOf=9999`)).length).toBeGreaterThan(0);
  }
});

describe('the dataset', () => {
  test('the counts of the dataset are the lengths of the lists', async () => {
    const { counts } = await get('/v1/dataset');
    for (const collection of ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources']) {
      expect((await get(`/v1/${collection}?limit=200`)).items).toHaveLength(counts[collection]);
    }
    expect(counts).toMatchObject({ reports: 11, evidence: 51 });
  });
});
