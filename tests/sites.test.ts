// Sites: current values, disputes, deals, identifiers, history, search, pages, CSV and validation of the seed.
import { describe, expect, test } from 'vitest';
import type { Coordinates } from '../src/domain/coordinates.ts';
import { compareCoordinates } from '../src/domain/provenance/field-comparators.ts';
import { type Json, useApp } from './support/app.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { parseCsv } from './support/parsers.ts';
import { evidence, problemsWith, sourceFile } from './support/seeds.ts';
import { both, deal, source, writeSeed } from './support/track-record-seeds.ts';

const exact = (latitude: number, longitude = 3) => ({ latitude, longitude, precision: 'exact' as const });
const town = (latitude: number, longitude = 3) => ({ latitude, longitude, precision: 'municipality' as const });

const siteIds = ['graded', 'precise', 'better', 'apart', 'weak', 'shared', 'bare', 'named'];
const register = {
  deals: [
    deal('park', {}, ['acme'], { sites: Object.fromEntries(siteIds.map((id) => [id, { title: both(`Site ${id}`) }])) }),
    deal('mill', {}),
    deal('plan', {}, [], { kind: 'programme' }),
  ],
  sources: [
    source(
      'c-january',
      { published: '2025-01-10', grade: 'C' },
      {
        deals: { park: { status: 'announced' }, mill: { status: 'cancelled' }, plan: { status: 'signed' } },
        sites: {
          graded: { municipality: 'Aville', region: 'Oise', country: 'FR', deals: ['park'] },
          better: { coordinates: exact(50) },
          shared: { municipality: 'Étaples', deals: ['park'], identifiers: [{ scheme: 'insee', id: '62318' }] },
          bare: {},
          named: { municipality: 'Boulogne-sur-Mer', region: 'Pas-de-Calais' },
        },
      },
    ),
    source(
      'a-february',
      { published: '2025-02-10', grade: 'A' },
      {
        sites: {
          graded: { municipality: 'Bville', country: 'BE' },
          better: { coordinates: town(50.05) },
          precise: { coordinates: exact(50) },
          apart: { coordinates: exact(50), country: 'FR', inferred: ['country'] },
          weak: { coordinates: exact(50) },
          shared: { municipality: 'étaples', identifiers: [{ scheme: 'geonames', id: '3019265' }] },
        },
      },
    ),
    source(
      'c-march',
      { published: '2025-03-10', grade: 'C' },
      {
        sites: {
          graded: { municipality: 'Cville', region: 'Somme', country: 'DE' },
          shared: { deals: ['mill'], identifiers: [{ scheme: 'insee', id: '62000' }] },
        },
      },
    ),
    source(
      'a-april',
      { published: '2025-04-10', grade: 'A' },
      {
        sites: {
          precise: { coordinates: town(50.1) },
          apart: { coordinates: exact(50.1), country: 'FR' },
          shared: { deals: ['mill'] },
        },
      },
    ),
    source(
      'd-may',
      { published: '2025-05-10', grade: 'D' },
      {
        sites: {
          graded: { municipality: 'Dville' },
          weak: { coordinates: exact(60) },
          shared: { deals: ['plan'] },
        },
      },
    ),
  ],
};

const { app, send, get } = useApp({ seed: (folder) => writeSeed(folder, register) });

const site = (id: string, query = '') => get(`/v1/sites/${id}${query}`);
const idsOf = async (query: string) => (await get(`/v1/sites?${query}`)).items.map(({ id }: Json) => id);

describe('the current values of a site', () => {
  test('the municipality of a site is that of the best grade, and a report of grade D is unconfirmed', async () => {
    const { municipality, current } = await site('graded');
    expect(municipality).toBe('Bville');
    expect(current.municipality).toMatchObject({ source: 'a-february', reliability: 'A', confidence: 'high' });
    expect(current.municipality.unconfirmed).toEqual([{ source: 'd-may', value: 'Dville' }]);
  });

  test('the region of a site is the newest one when all reports have the same grade', async () => {
    expect(await site('graded')).toMatchObject({ region: 'Somme', current: { region: { source: 'c-march' } } });
    expect(await site('graded', '?asOf=2025-02')).toMatchObject({ region: 'Oise' });
  });

  test('the country of a site is the newest one of grades A to C, and different countries are a dispute', async () => {
    const { country, disputed, dispute } = await site('graded');
    expect([country, disputed]).toEqual(['DE', true]);
    expect(dispute).toMatchObject([{ field: 'country' }]);
    expect(dispute[0].values.toSorted()).toEqual(['BE', 'DE', 'FR']);
    expect(await site('graded', '?asOf=2025-02-09')).toMatchObject({ country: 'FR', disputed: false });
  });

  test('an inferred country of a site gives way to a stated one', async () => {
    expect(await site('apart', '?asOf=2025-03')).toMatchObject({ country: 'FR', inferred: ['country'] });
    expect(await site('apart')).toMatchObject({
      country: 'FR',
      inferred: [],
      current: { country: { source: 'a-april' } },
    });
  });

  test('coordinates of a municipality do not replace exact ones of the same grade', async () => {
    const { coordinates, disputed, current } = await site('precise');
    expect([coordinates, disputed]).toEqual([exact(50), false]);
    expect(current.coordinates.source).toBe('a-february');
  });

  test('coordinates of a municipality replace exact ones of a worse grade', async () => {
    expect(await site('better', '?asOf=2025-01')).toMatchObject({ coordinates: exact(50) });
    expect(await site('better')).toMatchObject({ coordinates: town(50.05), disputed: false });
  });

  test('exact coordinates 11 km apart are a dispute, and the newest of the best grade are current', async () => {
    const { coordinates, dispute } = await site('apart');
    expect(coordinates).toEqual(exact(50.1));
    expect(dispute).toMatchObject([{ field: 'coordinates', reason: { en: expect.stringContaining('too far apart') } }]);
    expect(dispute[0].values).toEqual(expect.arrayContaining([exact(50), exact(50.1)]));
  });

  test('coordinates from grade D dispute nothing', async () => {
    expect(await site('weak')).toMatchObject({ coordinates: exact(50), disputed: false });
  });

  test('a site of which no value is reported has null values and empty lists', async () => {
    expect(await site('bare')).toMatchObject({
      ...{ municipality: null, region: null, country: null, coordinates: null },
      ...{ deals: [], identifiers: [], inferred: [], disputed: false },
    });
  });

  test('a site is unknown before the first report about it', async () => {
    const { statusCode, body } = await send('/v1/sites/graded?asOf=2025-01-09');
    expect([statusCode, JSON.parse(body).type]).toEqual([404, '/problems/not-yet-known']);
  });

  /** Kilometres of one degree of latitude. */
  const DEGREE = (Math.PI * 6371.0088) / 180;
  test.each([
    ['exact', 'exact', 4],
    ['exact', 'municipality', 17],
    ['municipality', 'municipality', 30],
    ['region', 'exact', 202],
    ['region', 'region', 400],
  ] as const)('coordinates of the precisions %s and %s contradict each other beyond %d km', (one, other, limit) => {
    const compatible = (kilometres: number) => {
      const at = (latitude: number, precision: Coordinates['precision']) => ({ latitude, longitude: 3, precision });
      return compareCoordinates.compatible(at(45, one), at(45 + kilometres / DEGREE, other));
    };
    expect([limit - 0.01, limit + 0.01].map(compatible)).toEqual([true, false]);
  });
});

describe('deals and identifiers of a site', () => {
  test('the deals of a site accumulate over the reports, each with its source and confidence', async () => {
    expect((await site('shared', '?asOf=2025-02')).deals).toEqual(['park']);
    const { deals, current } = await site('shared');
    expect(deals).toEqual(['mill', 'park', 'plan']);
    expect(current.deals).toMatchObject({
      park: { source: 'c-january', confidence: 'medium', independent: 1 },
      mill: { source: 'a-april', confidence: 'high', independent: 2 },
      plan: { source: 'd-may', confidence: 'low' },
    });
  });

  test('a deal lists its sites in a short form, and links to them', async () => {
    const { sites, links } = await get('/v1/deals/mill');
    expect(sites).toEqual([
      {
        id: 'shared',
        title: both('Site shared'),
        municipality: 'étaples',
        ...{ region: null, country: null, coordinates: null },
        links: { self: '/v1/sites/shared', deals: '/v1/deals?site=shared', history: '/v1/sites/shared/history' },
      },
    ]);
    expect((await get(links.sites)).items.map(({ id }: Json) => id)).toEqual(['shared']);
    expect((await get('/v1/deals?site=shared')).items.map(({ id }: Json) => id)).toEqual(['mill', 'park', 'plan']);
  });

  test('a site has only identifiers that sources give, one per scheme, from the newest source of the best grade', async () => {
    expect((await site('shared')).identifiers).toEqual([
      { scheme: 'geonames', id: '3019265' },
      { scheme: 'insee', id: '62000' },
    ]);
    const { items } = await get('/v1/sites');
    const withIdentifiers = items.filter(({ identifiers }: Json) => identifiers.length > 0);
    expect(withIdentifiers.map(({ id }: Json) => id)).toEqual(['shared']);
  });
});

describe('the list of sites', () => {
  test.each([
    ['country=FR', ['apart']],
    ['region=somme', ['graded']],
    ['region=SOMME', ['graded']],
    ['region=Nowhere', []],
    ['disputed=true', ['apart', 'graded']],
    ['deal=mill', ['shared']],
    ['dealKind=programme', ['shared']],
    ['dealStatus=announced', ['graded', 'shared']],
    ['dealStatus=live&deal=mill', []],
    ['near=50,3,1km', ['precise', 'weak']],
    ['near=50,3,12km', ['apart', 'better', 'precise', 'weak']],
    ['near=50,3,12km&country=FR', ['apart']],
    ['sort=-country', ['weak', 'shared', 'precise', 'named', 'better', 'bare', 'apart', 'graded']],
  ])('GET /v1/sites?%s returns the sites %j', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected);
  });

  test('GET /v1/sites with `source` returns the sites and values of that source alone', async () => {
    expect(await idsOf('source=c-march')).toEqual(['graded', 'shared']);
    expect(await site('graded', '?source=c-march')).toMatchObject({ municipality: 'Cville', disputed: false });
    expect(await site('shared', '?source=c-march')).toMatchObject({ municipality: null, deals: ['mill'] });
    const { statusCode, body } = await send('/v1/sites/precise?source=c-march');
    expect([statusCode, JSON.parse(body).detail]).toEqual([404, expect.stringContaining('c-march')]);
  });

  test('GET /v1/sites as CSV has the values, their sources and lists in one row per site', async () => {
    const { body } = await send('/v1/sites?format=csv');
    const rows = parseCsv(body);
    expect(rows.map(({ id }) => id)).toEqual(siteIds.toSorted());
    expect(Object.keys(rows[0] ?? {}).slice(0, 12)).toEqual([
      ...['id', 'title_en', 'title_fr', 'municipality', 'region', 'country', 'inferred'],
      ...['coordinates_latitude', 'coordinates_longitude', 'coordinates_precision', 'deals', 'identifiers'],
    ]);
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row('apart')).toMatchObject({
      ...{ coordinates_latitude: '50.1', coordinates_longitude: '3', coordinates_precision: 'exact' },
      ...{ country: 'FR', current_coordinates_source: 'a-april', disputed: 'true', links_self: '/v1/sites/apart' },
    });
    expect(row('shared')).toMatchObject({ deals: 'mill|park|plan', identifiers: 'geonames:3019265|insee:62000' });
    expect(row('graded')).toMatchObject({ current_municipality_unconfirmed: 'd-may:Dville', coordinates_latitude: '' });
  });
});

describe('the history of a site', () => {
  test('GET /v1/sites/{id}/history has an entry per report with a new value or support, newest first', async () => {
    const { entries } = await get('/v1/sites/graded/history');
    const values = entries.map(({ since, municipality, region, country }: Json) => [
      since,
      municipality,
      region,
      country,
    ]);
    expect(values).toEqual([
      ['2025-01-10', 'Aville', 'Oise', 'FR'],
      ['2025-02-10', 'Bville', 'Oise', 'BE'],
      ['2025-03-10', 'Bville', 'Somme', 'DE'],
      ['2025-05-10', 'Bville', 'Somme', 'DE'],
    ]);
  });

  test('GET /v1/changes lists what became known about a site', async () => {
    const { items } = await get('/v1/changes?about=graded&kind=site&sort=known');
    expect(items.map(({ id }: Json) => id)).toEqual(
      ['2025-01-10', '2025-02-10', '2025-03-10', '2025-05-10'].map((day) => `graded-${day}`),
    );
    expect(items[1].changes).toContainEqual(
      expect.objectContaining({ field: 'municipality', change: 'changed', before: 'Aville', after: 'Bville' }),
    );
  });
});

test('GET /v1/search finds a site by its current municipality, with and without accents', async () => {
  for (const word of ['Etaples', 'étaples']) {
    const { items } = await get(`/v1/search?q=${encodeURIComponent(word)}`);
    expect(items[0]).toMatchObject({ kind: 'site', id: 'shared', links: { self: '/v1/sites/shared' } });
  }
  expect((await get('/v1/search?q=Bville')).items.map(({ id }: Json) => id)).toContain('graded');
});

test.each([
  ['en', 'Site apart', 'France', 'Coordinates: <a href="geo:50.1,3">50.1°, 3°</a>'],
  ['fr', 'Site apart', 'France', 'Coordonnées\u00a0: <a href="geo:50.1,3">50,1°, 3°</a>'],
])('the page /%s/sites/apart shows name, place and coordinates with a geo: link', async (language, ...parts) => {
  const { statusCode, body } = await send(`/${language}/sites/apart`);
  expect(statusCode).toBe(200);
  for (const part of parts) expect(body).toContain(part);
  // A paragraph in a paragraph is invalid HTML.
  expect(body).not.toMatch(/<p[ >](?:(?!<\/p>)[\s\S])*<p[ >]/);
});

test.each(['en', 'fr'])('the page /%s/sites/shared links to the deals on the site', async (language) => {
  const { body } = await send(`/${language}/sites/shared`);
  for (const id of ['mill', 'park', 'plan'])
    expect(body).toContain(`<a href="/${language}/deals/${id}">Deal ${id}</a>`);
});

describe('the MCP tools', () => {
  const ask = async (tool: string, id: string) => runTool(await connectClient(app(), '2026-07-28'), tool, { id });

  test('what_is_known writes names of places as sources do, and deals by their ids', async () => {
    const { text, answer } = await ask('what_is_known', 'graded');
    expect(text).toContain('- municipality: reported as Bville by Example Gazette');
    expect(text).toContain('- deals: reported as park by');
    expect(answer.values.map(({ field }: Json) => field)).toEqual(['municipality', 'region', 'country', 'deals']);
    expect((await ask('what_is_known', 'named')).text).toContain('- region: reported as Pas-de-Calais by');
  });

  test('how_sources_disagree compares each deal of a site on its own, and says that the best grade wins for places', async () => {
    const { answer } = await ask('how_sources_disagree', 'shared');
    const ofDeals = answer.fields.filter(({ field }: Json) => field === 'deals');
    expect(ofDeals.map(({ positions }: Json) => positions.map(({ says, sources }: Json) => [says, sources]))).toEqual([
      [['mill', ['a-april', 'c-march']]],
      [['park', ['c-january']]],
      [['plan', ['d-may']]],
    ]);
    const { text } = await ask('how_sources_disagree', 'graded');
    expect(text).toMatch(/municipality: .*\n- Bville \(current value\)/);
    expect(text).toMatch(/better grade|best grade/);
  });
});

describe('the validation of sites in the seed', () => {
  const withSite = (report: string, claims = '[]') =>
    problemsWith({
      'deals/other.yaml':
        'id: other\nkind: project\ntitle: { en: O, fr: O }\nsites: { here: { title: { en: H, fr: H } } }\n',
      'sources/seen.yaml': sourceFile('seen', { reports: `{ sites: { here: { ${report}, ${evidence} } } }`, claims }),
    });
  const claim = (fields: string) =>
    `[{ id: about-the-place, topic: site, about: here, ${fields}certainty: asserted, statement: { en: It is flat., fr: Il est plat. }, ${evidence} }]`;

  test.each([
    ['a valid report', 'municipality: Le Bosquel, country: FR, deals: [other], inferred: [country]', []],
    ['an unknown deal', 'deals: [othr]', ['unknown deal `othr`']],
    ['a deal that is listed twice', 'deals: [other, other]', ['deals']],
    ['an inferred country without a country', 'inferred: [country]', ['country is listed as inferred']],
    ['a latitude above 90', 'coordinates: { latitude: 90.1, longitude: 0, precision: exact }', ['latitude']],
    ['a longitude below -180', 'coordinates: { latitude: 0, longitude: -180.1, precision: exact }', ['longitude']],
    ['coordinates without precision', 'coordinates: { latitude: 0, longitude: 0 }', ['precision']],
    ['an unknown country', 'country: XX', ['country']],
    [
      'two identifiers of one scheme',
      'identifiers: [{ scheme: insee, id: "1" }, { scheme: insee, id: "2" }]',
      ['scheme'],
    ],
    ['an unknown scheme', 'identifiers: [{ scheme: nsee, id: "1" }]', ['scheme']],
    ['an unknown property', 'town: Here', ['town']],
  ])('a report about a site with %s has the expected problems', (_, report, expected) => {
    const problems = withSite(report);
    expect(problems).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(problems[index]).toContain(text);
  });

  test('a claim about a site requires `deal`', () => {
    expect(withSite('country: FR', claim('deal: other, '))).toEqual([]);
    expect(withSite('country: FR', claim(''))).toEqual([
      expect.stringContaining('a claim about a partner or site requires `deal`'),
    ]);
  });

  test('a report about an unknown site names the nearest site', () => {
    const reports = `{ sites: { heer: { country: FR, ${evidence} } } }`;
    const files = {
      'deals/other.yaml':
        'id: other\nkind: project\ntitle: { en: O, fr: O }\nsites: { here: { title: { en: H, fr: H } } }\n',
      'sources/seen.yaml': sourceFile('seen', { reports }),
    };
    expect(problemsWith(files)).toEqual([expect.stringMatching(/unknown site `heer`.*here/)]);
  });

  test('a site cannot have the id of a partner', () => {
    const other =
      'id: other\nkind: project\ntitle: { en: O, fr: O }\nsites: { fluidstack: { title: { en: F, fr: F } } }\n';
    expect(problemsWith({ 'deals/other.yaml': other })).toEqual([
      expect.stringContaining('the id fluidstack is already used'),
    ]);
  });
});
