// Tests the responses of a register that has one source: a newspaper article about one deal.
import { expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';

const { send, get } = useApp();
const collections = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources'];
const ids = (page: Json): string[] => page.items.map(({ id }: Json) => id);

test('GET /v1/deals/{id} returns the type of agreement, signature date, subject and status history of the deal', async () => {
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

test('GET /v1/deals/{id} lists the partners of the deal with their kind, country and roles', async () => {
  const { partners } = await get('/v1/deals/france-fluidstack');
  expect(partners.map(({ id, kind, country, roles }: Json) => [id, kind, country, roles])).toEqual([
    ['emmanuel-macron', 'person', 'FR', ['endorser']],
    ['fluidstack', 'company', 'GB', ['developer', 'signatory']],
    ['french-government', 'government', 'FR', ['signatory']],
  ]);
});

test('GET /v1/deals/{id} lists reported figures sorted by id, and milestones sorted by date', async () => {
  const { figures, milestones } = await get('/v1/deals/france-fluidstack');
  expect(figures.map(({ id }: Json) => id)).toEqual([
    'france-fluidstack.ai-processors',
    'france-fluidstack.electric-power',
    'france-fluidstack.initial-investment',
    'france-fluidstack.jobs-created',
  ]);
  expect(milestones.map(({ id }: Json) => id)).toEqual([
    'france-fluidstack.processors-deadline',
    'france-fluidstack.agreement-signed',
    'france-fluidstack.service-start',
  ]);
});

test('GET /v1/partners omits a company that the source only mentions, such as OpenAI', async () => {
  expect(ids(await get('/v1/partners'))).toEqual(['emmanuel-macron', 'fluidstack', 'french-government']);
  const { items } = await get('/v1/claims?limit=200');
  const mentioned = new Set(items.flatMap(({ mentions }: Json) => mentions));
  for (const name of ['United States', 'China', 'OpenAI', 'Microsoft', 'Google']) expect(mentioned).toContain(name);
});

test('GET /v1/partners/{id} lists a country or role under `inferred` when the source does not state it', async () => {
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
])('GET /v1/partners?%s returns the partners %j', async (query, expected) => {
  expect(ids(await get(`/v1/partners?${query}`))).toEqual(expected);
});

test('GET /v1/milestones returns items without the field `match` when the query has neither `from` nor `to`', async () => {
  for (const milestone of (await get('/v1/milestones')).items) expect(milestone).not.toHaveProperty('match');
});

test('GET /v1/milestones/{id} returns the values, reports, evidence and links of the milestone', async () => {
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
  expect(await get('/v1/milestones/france-fluidstack.service-start')).toEqual({
    id: 'france-fluidstack.service-start',
    type: 'service-start',
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
    firstPromise: {
      date: { edtf: '2026', earliest: '2026-01-01', latest: '2026-12-31', precision: 'year', inferred: [] },
      knownBy: '2025-02-28',
      source: 'lanouvelletribune-2025-02',
    },
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
      self: '/v1/milestones/france-fluidstack.service-start',
      deal: '/v1/deals/france-fluidstack',
      history: '/v1/milestones/france-fluidstack.service-start/history',
    },
  });
});

test.each([
  [
    'france-fluidstack.electric-power',
    { value: 1, unit: 'GW', modifier: 'as-stated', lower: null, upper: null, quote: '1 gigawatt' },
  ],
  [
    'france-fluidstack.initial-investment',
    { value: 1e10, unit: 'EUR', modifier: 'as-stated', lower: null, upper: null },
  ],
  [
    'france-fluidstack.ai-processors',
    { value: 500000, unit: '{processor}', modifier: 'as-stated', lower: null, upper: null },
  ],
  [
    'france-fluidstack.jobs-created',
    { value: null, unit: '{job}', modifier: 'order-of-magnitude', lower: 2000, upper: null },
  ],
  [
    'france-fluidstack.power-per-processor',
    { value: 2000, unit: 'W/{processor}', modifier: 'as-stated', lower: null, upper: null, quote: null },
  ],
  ['france-fluidstack.energy-per-year', { value: 8.76, unit: 'TW.h' }],
])(
  'GET /v1/figures/%s returns the quantity that the article reports or that is derived from reported figures',
  async (id, quantity) => {
    expect((await get(`/v1/figures/${id}`)).quantity).toMatchObject(quantity);
  },
);

test('a derived figure has a formula, inputs and an assumption, but no reports', async () => {
  const { basis, derivation, reports } = await get('/v1/figures/france-fluidstack.power-per-processor');
  expect(basis).toBe('derived');
  expect(derivation).toMatchObject({
    formula: 'electric-power / ai-processors',
    inputs: ['/v1/figures/france-fluidstack.electric-power', '/v1/figures/france-fluidstack.ai-processors'],
    assumption: { en: expect.stringMatching(/^Assumes that/), fr: expect.any(String) },
  });
  expect(reports).toEqual([]);
});

test('GET /v1/figures omits derived figures when `asOf` is before the publication of the inputs', async () => {
  expect(ids(await get('/v1/figures?basis=derived&asOf=2025-02-27'))).toEqual([]);
  expect(ids(await get('/v1/figures?basis=derived&asOf=2025-02'))).toEqual([
    'france-fluidstack.energy-per-year',
    'france-fluidstack.power-per-processor',
  ]);
});

test('the parameter `unit` converts figures and reports to that unit, and omits figures that cannot be converted', async () => {
  const { items } = await get('/v1/figures?unit=MW');
  expect(items.map(({ id, quantity }: Json) => [id, quantity.value, quantity.lower, quantity.unit])).toEqual([
    ['france-fluidstack.electric-power', 1000, null, 'MW'],
  ]);
  expect((await get('/v1/figures/france-fluidstack.energy-per-year?unit=GW.h')).quantity.value).toBe(8760);
  expect((await get('/v1/figures/france-fluidstack.power-per-processor?unit=kW/{processor}')).quantity.value).toBe(2);
  expect((await get('/v1/figures/france-fluidstack.electric-power?unit=kW')).reports[0].quantity.value).toBe(1e6);
});

test.each([
  ['TWh', 'TW.h'],
  ['mw', 'MW'],
  ['kEUR', 'EUR'],
  ['{EUR}', 'EUR'],
])('GET /v1/figures?unit=%s returns 400 and suggests %s', async (unit, suggestion) => {
  const response = await send(`/v1/figures?unit=${encodeURIComponent(unit)}`);
  expect(response.statusCode).toBe(400);
  expect(response.json().errors).toMatchObject([{ in: 'query', name: 'unit', suggestion }]);
});

test('GET /v1/figures sorted by value returns figures without a value last, in ascending and in descending order', async () => {
  const up = (await get('/v1/figures?sort=value')).items;
  const down = (await get('/v1/figures?sort=-value')).items;
  const values = (items: Json[]) => items.map(({ quantity }) => quantity.value).slice(0, -1);
  expect(up.at(-1).id).toBe('france-fluidstack.jobs-created');
  expect(down.at(-1).id).toBe('france-fluidstack.jobs-created');
  expect(values(up)).toEqual(values(up).toSorted((a, b) => a - b));
  expect(values(down)).toEqual(values(down).toSorted((a, b) => b - a));
});

test.each([
  ['topic=heat', 2],
  ['certainty=possible', 1],
  ['about=fluidstack', 8],
  ['about=france-fluidstack.electric-power', 1],
  ['about=fluidstack&certainty=expected', 0],
])('GET /v1/claims?%s returns %i claims', async (query, count) => {
  expect(ids(await get(`/v1/claims?${query}`))).toHaveLength(count);
});

test('every claim has a statement in English and in French, and evidence', async () => {
  for (const claim of (await get('/v1/claims?limit=200')).items) {
    expect(claim.statement.en.length).toBeGreaterThan(20);
    expect(claim.statement.fr.length).toBeGreaterThan(20);
    expect(claim.evidence.length).toBeGreaterThan(0);
  }
});

test('GET /v1/sources/{id} returns the reliability, the credits and the SHA-256 of the text of the source', async () => {
  expect(await get('/v1/sources/lanouvelletribune-2025-02')).toMatchObject({
    publisher: 'La Nouvelle Tribune',
    language: 'fr',
    published: { edtf: '2025-02', earliest: '2025-02-01', latest: '2025-02-28', precision: 'month' },
    credits: [{ for: 'photo', name: 'Reuters' }],
    reliability: { grade: 'C' },
    text: { characters: 3011, sha256: '2c2f8de21fe83f2538dd13e93a5cde696a77c74c828f485550fbc234c12455c6' },
  });
});

test('the coverage of a source lists every sentence with the records that cite it, or with the reason why no record does', async () => {
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
    id: 'france-fluidstack.service-start',
    link: '/v1/milestones/france-fluidstack.service-start',
  });
});

test.each(['publisher=la nouvelle tribune', 'language=fr', 'reliability=C', 'deal=france-fluidstack'])(
  'GET /v1/sources?%s returns the only source of the register, which matches the filter',
  async (query) => {
    expect(ids(await get(`/v1/sources?${encodeURI(query)}`))).toEqual(['lanouvelletribune-2025-02']);
  },
);

test('every list has items only as of the last possible publication day of the only source (2025-02-28) or later', async () => {
  for (const collection of collections) {
    expect(ids(await get(`/v1/${collection}?asOf=2025-02-27`))).toEqual([]);
    for (const asOf of ['2025-02', '9999'])
      expect(ids(await get(`/v1/${collection}?asOf=${asOf}`)).length).toBeGreaterThan(0);
  }
  expect(ids(await get('/v1/search?q=chaleur&asOf=2025-02-27'))).toEqual([]);
});

test('GET /v1/dataset returns the number of items of each list in `counts`', async () => {
  const { counts } = await get('/v1/dataset');
  for (const collection of collections) {
    expect((await get(`/v1/${collection}?limit=200`)).items).toHaveLength(counts[collection]);
  }
  expect(counts).toMatchObject({ reports: 11, evidence: 52 });
});
