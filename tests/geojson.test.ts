// GeoJSON (RFC 7946) of sites and deals, and the filter `near`, which is compared with a formula on vectors.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, formatVicinity, parseVicinity } from '../src/domain/coordinates.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';
import { both, deal, source, writeSeed } from './support/track-record-seeds.ts';

type Point = { latitude: number; longitude: number };

/** Great-circle distance in km from the angle between two unit vectors, which is exact for all angles. */
function distanceOnVectors(a: Point, b: Point): number {
  const vector = ({ latitude, longitude }: Point): [number, number, number] => {
    const [phi, lambda] = [latitude, longitude].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)];
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

/** Random points, of which a third lie near the date line or a pole. */
const point: fc.Arbitrary<Point> = fc
  .record({
    latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, -89.99, 89.99, 0)),
    longitude: fc.oneof(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.constantFrom(-180, 180, -179.99, 179.99, 0),
    ),
  })
  .map(({ latitude, longitude }) => ({ latitude: round(latitude), longitude: round(longitude) }));

/** Rounds to five decimals, because `near` accepts no exponents; adds 0 to turn -0 into 0. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 + 0;
}

test('distanceKm returns the same distance as the angle between vectors, for points all around the globe', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceOnVectors(a, b), 3);
      expect(distanceKm(a, b)).toBe(distanceKm(b, a));
    }),
  );
  expect(distanceKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111.195, 3);
  expect(distanceKm({ latitude: 90, longitude: 12 }, { latitude: 90, longitude: -170 })).toBeCloseTo(0, 6);
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015.114, 3);
});

/** 150 sites around the globe, each with a deal of its own, so that both lists can be compared. */
const places = fc
  .sample(point, { numRuns: 150, seed: 24 })
  .map((coordinates, index) => ({ id: `site-${String(index).padStart(3, '0')}`, ...coordinates }));
const dealOf = (site: string) => site.replace('site', 'deal');
const globe = {
  deals: places.map(({ id }) => deal(dealOf(id), {}, [], { sites: { [id]: { title: both(id) } } })),
  sources: [
    source(
      'atlas',
      {},
      {
        deals: Object.fromEntries(places.map(({ id }) => [dealOf(id), { status: 'announced' }])),
        sites: Object.fromEntries(
          places.map(({ id, latitude, longitude }) => [
            id,
            { coordinates: { latitude, longitude, precision: 'exact' }, deals: [dealOf(id)] },
          ]),
        ),
      },
    ),
  ],
};

describe('the filter `near`', () => {
  const { get, send } = useApp({ seed: (folder) => writeSeed(folder, globe) });

  async function idsOf(path: string): Promise<string[]> {
    const ids: string[] = [];
    for (let next: string | null = path; next !== null; ) {
      const page: Json = await get(next);
      ids.push(...page.items.map(({ id }: Json) => id));
      next = page.next;
    }
    return ids;
  }

  test('GET /v1/sites and /v1/deals with `near` return exactly the places within the distance, around the globe', async () => {
    // A radius up to an existing place, so that small and large circles have places near their edge.
    const circle = fc.record({ centre: point, edge: fc.nat(places.length - 1), beyond: fc.boolean() });
    let found = 0;
    await fc.assert(
      fc.asyncProperty(circle, async ({ centre, edge, beyond }) => {
        const distance = distanceOnVectors(centre, places[edge] as Point);
        // One metre before or beyond the place: `near` accepts three decimals.
        const kilometres = Math.max(0.001, Math.round((distance + (beyond ? 0.002 : -0.002)) * 1000) / 1000);
        const expected = places.filter((place) => distanceOnVectors(centre, place) <= kilometres).map(({ id }) => id);
        const near = `near=${centre.latitude},${centre.longitude},${kilometres}km`;
        expect(await idsOf(`/v1/sites?${near}&limit=200`), near).toEqual(expected);
        found += expected.length;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(1000);
    const near = 'near=0,180,3000km';
    const sites = await idsOf(`/v1/sites?${near}`);
    expect(sites.length).toBeGreaterThan(3);
    expect(await idsOf(`/v1/deals?${near}`)).toEqual(sites.map(dealOf));
    expect(await idsOf('/v1/sites?near=0,-180,3000km')).toEqual(sites);
  });

  test('GET /v1/sites with `near` finds a place on the other side of the date line, and at a pole from any longitude', async () => {
    const pole = places.find(({ latitude }) => latitude === 90);
    expect(pole).toBeDefined();
    for (const longitude of [-180, -33, 0, 120])
      expect(await idsOf(`/v1/sites?near=90,${longitude},0.001km`)).toContain(pole?.id);
    const west = places.find(({ longitude, latitude }) => longitude === -180 && Math.abs(latitude) < 89);
    expect(await idsOf(`/v1/sites?near=${west?.latitude},180,0.001km`)).toContain(west?.id);
  });

  test.each([
    '91,0,1km',
    '-90.1,0,1km',
    '0,180.5,1km',
    '0,0,0km',
    '0,0,20041km',
    '0,0',
    '0,0,5',
    '0,0,5mi',
    '0,0,-5km',
    '0;0;5km',
    '1e1,0,5km',
    '0,0,5km,',
    'Paris',
    '',
  ])('GET /v1/sites?near=%s returns 400 with the ranges and an example', async (near) => {
    const { statusCode, body } = await send(`/v1/sites?near=${encodeURIComponent(near)}`);
    const message =
      '`near` must be latitude (-90 to 90), longitude (-180 to 180) and kilometres (above 0, at most 20040), such as 49.79,2.25,20km.';
    const error = { in: 'query', name: 'near', message: `${message} Received: "${near}".` };
    expect([statusCode, JSON.parse(body).errors]).toEqual([400, [error]]);
  });

  test.each([
    ['49.79,2.25,20km', { latitude: 49.79, longitude: 2.25, kilometres: 20 }],
    ['-90,180,20040km', { latitude: -90, longitude: 180, kilometres: 20_040 }],
    [
      '48.85661400000001,2.352221900000000,0.5km',
      { latitude: 48.85661400000001, longitude: 2.3522219, kilometres: 0.5 },
    ],
  ])('parseVicinity parses %s', (text, expected) => {
    expect(parseVicinity(text)).toEqual(expected);
  });

  test.each(['49.79,-2.25,20km', '0.0000001,-0.00000000000000001,0.001km', '48.85661400000001,2.3522219,0.5km'])(
    'parseVicinity returns the same numbers for the text of formatVicinity for %s',
    (text) => {
      const vicinity = parseVicinity(text);
      expect(vicinity).toBeDefined();
      expect(vicinity && parseVicinity(formatVicinity(vicinity))).toEqual(vicinity);
    },
  );
});

const plan = deal('plan', {}, [], {
  kind: 'programme',
  sites: Object.fromEntries(['east', 'west', 'nowhere'].map((id) => [id, { title: both(id) }])),
});
const few = {
  deals: [plan, deal('one', {}), deal('none', {})],
  sources: [
    source(
      'atlas',
      {},
      {
        deals: { plan: { status: 'announced', country: 'FR' }, one: { status: 'signed' }, none: { status: 'signed' } },
        sites: {
          east: { coordinates: { latitude: 48.5, longitude: 2.5, precision: 'exact' }, deals: ['plan', 'one'] },
          west: { coordinates: { latitude: 47, longitude: -1.5, precision: 'municipality' }, deals: ['plan'] },
          nowhere: { municipality: 'Nowhere', deals: ['none'] },
        },
      },
    ),
  ],
};

const [east, west] = [
  [2.5, 48.5],
  [-1.5, 47],
];

/** Checks the members that RFC 7946 requires, and that no other member has a name which it defines. */
function expectCollection(collection: Json): void {
  expect(Object.keys(collection).toSorted()).toEqual(['features', 'next', 'type']);
  expect(collection.type).toBe('FeatureCollection');
  for (const feature of collection.features) {
    expect(Object.keys(feature).toSorted()).toEqual(['geometry', 'id', 'properties', 'type']);
    expect(feature).toMatchObject({ type: 'Feature', id: expect.any(String), properties: expect.any(Object) });
    if (feature.geometry === null) continue;
    const { type, coordinates, ...others } = feature.geometry;
    expect(others).toEqual({});
    expect(['Point', 'MultiPoint']).toContain(type);
    for (const position of type === 'Point' ? [coordinates] : coordinates) {
      const [longitude, latitude] = position;
      expect(position).toHaveLength(2);
      expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90).toBe(true);
    }
  }
}

describe('GeoJSON', () => {
  const { app, get, send } = useApp({ seed: (folder) => writeSeed(folder, few) });

  test('GET /v1/sites?format=geojson has a point per site, longitude first, and null without coordinates', async () => {
    const collection = await get('/v1/sites?format=geojson');
    expectCollection(collection);
    expect(collection.next).toBeNull();
    expect(collection.features.map(({ id, geometry }: Json) => [id, geometry])).toEqual([
      ['east', { type: 'Point', coordinates: east }],
      ['nowhere', null],
      ['west', { type: 'Point', coordinates: west }],
    ]);
    const { properties } = collection.features[0];
    expect(properties).toMatchObject({ deals: ['one', 'plan'], precision: 'exact', links: { self: '/v1/sites/east' } });
    for (const name of ['coordinates', 'geometry', 'type', 'features']) expect(properties).not.toHaveProperty(name);
  });

  test('GET /v1/deals?format=geojson has a point, several points or null per deal', async () => {
    const collection = await get('/v1/deals?format=geojson');
    expectCollection(collection);
    expect(collection.features.map(({ id, geometry }: Json) => [id, geometry])).toEqual([
      ['none', null],
      ['one', { type: 'Point', coordinates: east }],
      ['plan', { type: 'MultiPoint', coordinates: [east, west] }],
    ]);
    expect(collection.features[2].properties).toMatchObject({
      ...{ kind: 'programme', status: 'announced', country: 'FR', sites: ['east', 'west'] },
      links: { self: '/v1/deals/plan' },
    });
  });

  test.each(['sites/east', 'deals/plan'])(
    'GET /v1/%s?format=geojson returns a collection with the feature of the list',
    async (path) => {
      const [kind, id] = path.split('/');
      const { statusCode, headers, body } = await send(`/v1/${path}?format=geojson`);
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/geo+json']);
      const { features } = await get(`/v1/${kind}?format=geojson`);
      const feature = features.find((each: Json) => each.id === id);
      expect(JSON.parse(body)).toEqual({ type: 'FeatureCollection', features: [feature], next: null });
    },
  );

  test.each(['application/geo+json', 'text/html;q=0.5, application/geo+json'])(
    'GET /v1/sites with `Accept: %s` returns GeoJSON with its media type',
    async (accept) => {
      const { headers, body } = await app().inject({ url: '/v1/sites', headers: { accept } });
      expect(headers['content-type']).toBe('application/geo+json');
      expect(String(headers.vary).toLowerCase()).toContain('accept');
      expect(JSON.parse(body)).toEqual(await get('/v1/sites?format=geojson'));
    },
  );

  test('GeoJSON of sites has pages: `next` and the Link header lead to the other features', async () => {
    const ids: string[] = [];
    for (let next: string | null = '/v1/sites?format=geojson&limit=2'; next !== null; ) {
      const response = await send(next);
      const collection = response.json();
      expectCollection(collection);
      ids.push(...collection.features.map(({ id }: Json) => id));
      next = collection.next;
      if (next) expect(response.headers.link).toContain(`<${next}>; rel="next"`);
    }
    expect(ids).toEqual(['east', 'nowhere', 'west']);
  });

  test('GeoJSON follows `asOf` and `source` of the request, and refuses `expand`', async () => {
    expect((await get('/v1/sites?format=geojson&asOf=2024')).features).toEqual([]);
    expect((await get('/v1/sites?format=geojson&source=atlas')).features).toHaveLength(3);
    expect((await send('/v1/sites?format=geojson&expand=reports')).statusCode).toBe(400);
  });

  test.each(['milestones', 'figures', 'partners', 'claims', 'sources', 'reports', 'changes'])(
    'GET /v1/%s?format=geojson returns 406, because its records have no place',
    async (kind) => {
      expect((await send(`/v1/${kind}?format=geojson`)).statusCode).toBe(406);
    },
  );
});

describe('GeoJSON of the register', () => {
  const { get } = useApp({ seed: () => realSeed, now: new Date('2026-12-01T12:00:00Z') });

  test.each(['sites', 'deals'])('GeoJSON of /v1/%s has the coordinates of the JSON', async (kind) => {
    const [{ items }, collection] = [
      await get(`/v1/${kind}?limit=200`),
      await get(`/v1/${kind}?format=geojson&limit=200`),
    ];
    expectCollection(collection);
    expect(collection.features.length).toBe(items.length);
    for (const [index, item] of items.entries()) {
      const positions = (kind === 'sites' ? [item] : item.sites)
        .flatMap(({ coordinates }: Json) => coordinates ?? [])
        .map(({ longitude, latitude }: Json) => [longitude, latitude]);
      const { geometry } = collection.features[index];
      expect(geometry === null ? [] : [geometry.coordinates].flat(geometry.type === 'Point' ? 0 : 1)).toEqual(
        positions,
      );
    }
  });
});
