// Single-source registers: the register as if one source were the only one (`source=` in requests), built in memory.
import { describe, expect, test } from 'vitest';
import { tables } from '../src/db/schema/index.ts';
import { readSeed, type SeedFiles } from '../src/ingest/load-yaml.ts';
import { registerRows } from '../src/ingest/rows/index.ts';
import { toSeedContent } from '../src/ingest/seed.ts';
import { singleSourceRegisters } from '../src/ingest/single-source.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { type Json, useApp } from './support/app.ts';
import { createRegister } from './support/editions.ts';
import { realSeed } from './support/register.ts';

/** Reduces a seed to all its deals and one source. Empties `repeats` of this source, because the repeated sources are missing. */
function reduceTo(files: SeedFiles, id: string) {
  const { deals, sources } = toSeedContent(files);
  return { deals, sources: sources.filter((source) => source.id === id).map((source) => ({ ...source, repeats: [] })) };
}

const seeds: [name: string, files: SeedFiles][] = [
  ['the real seed', readSeed(realSeed)],
  ['a synthetic seed', syntheticBlocks({ milestones: 100, seed: 11 }).toArray()[0] as SeedFiles],
];

/** Tables without rows for deals that the source does not report: single-source registers omit these deals. */
const compared = [
  'dealVersions',
  'partnerVersions',
  'partnerRoleVersions',
  'milestoneVersions',
  'figureVersions',
  'claimVersions',
  'sourceVersions',
  'reportVersions',
  'dealReports',
  'changes',
] as const;

test.each(seeds)(
  'the register that the server builds for one source of %s has the same rows as a seed with only that source',
  (_, files) => {
    const registers = singleSourceRegisters(createRegister([files]));
    const sizes: number[] = [];
    for (const { content } of files.sources) {
      const expected = registerRows(reduceTo(files, content.id));
      const connection = registers(content.id).repository((memory) => memory);
      for (const table of compared) {
        // Ignore `number`, which the database assigns. The database returns missing values as null.
        const inOrder = (rows: readonly object[]) =>
          rows
            .map((row) =>
              JSON.stringify(
                Object.entries({ ...row, number: 0 })
                  .map(([name, value]) => [name, value ?? null])
                  .toSorted(),
              ),
            )
            .toSorted();
        expect(inOrder(connection.select().from(tables[table]).all()), `${content.id} ${table}`).toEqual(
          inOrder(expected[table]),
        );
      }
      sizes.push(expected.changes.length);
    }
    expect(Math.max(...sizes)).toBeGreaterThan(10);
  },
);

const article = useApp();

describe('GET /v1/changes with `source`', () => {
  const { send, get } = useApp({ seed: () => realSeed });
  const BY = '/v1/changes?source=lanouvelletribune-2025-02&asOf=2040';

  async function all(url: string, limit: number): Promise<Json[]> {
    const items: Json[] = [];
    for (let page: Json = { next: `${url}&limit=${limit}` }; page.next !== null; ) {
      page = await get(page.next);
      items.push(...page.items);
    }
    return items;
  }

  test('GET /v1/changes with `source` sorts by day in both directions, with any page size', async () => {
    const changes = await all(BY, 200);
    expect(changes.length).toBeGreaterThan(20);
    const keys = changes.map(({ known, id }) => `${known} ${id}`);
    expect(keys).toEqual(keys.toSorted().toReversed());
    for (const limit of [1, 7]) {
      expect(await all(BY, limit)).toEqual(changes);
      expect(await all(`${BY}&sort=known`, limit)).toEqual(changes.toReversed());
    }
  });

  test('the second page of GET /v1/changes with `source` links back to the first page', async () => {
    const first = await get(`${BY}&limit=7`);
    const second = await send(first.next);
    const previous = /<([^>]*)>; rel="prev"/.exec(String(second.headers.link))?.[1] ?? '';
    expect((await get(previous)).items).toEqual(first.items);
  });

  test('GET /v1/changes with `source` can be filtered by day, deal, kind and record', async () => {
    const changes = await all(BY, 200);
    const known = [...new Set(changes.map((change) => change.known))];
    for (const day of known) {
      expect(await all(`${BY}&since=${day}`, 200)).toEqual(changes.filter((change) => change.known >= day));
      const upToThen = await all(BY.replace('asOf=2040', `asOf=${day}`), 200);
      expect(upToThen).toEqual(changes.filter((change) => change.known <= day));
    }
    expect(known.length).toBeGreaterThan(1);
    for (const name of ['deal', 'kind', 'about'])
      for (const [value, group] of Map.groupBy(changes, (change) => change[name]))
        if (value !== null) expect(await all(`${BY}&${name}=${value}`, 3), `${name}=${value}`).toEqual(group);
    expect(await all(`${BY}&kind=figure&about=france-fluidstack.service-start`, 3)).toEqual([]);
  });
});

test('GET /v1/changes/{id} returns 404 when the id is only similar to an existing one, with and without `source`', async () => {
  const { body } = await article.send('/v1/changes/france-fluidstack.service-start-2025-02-28');
  expect(JSON.parse(body).about).toBe('france-fluidstack.service-start');
  for (const name of [
    'france-fluidstack.service-startx2025-02-28',
    'france-fluidstack.service-start-2025-02-27',
    '2025-02-28',
    'x',
  ]) {
    for (const query of ['', '?source=lanouvelletribune-2025-02'])
      expect((await article.send(`/v1/changes/${name}${query}`)).statusCode, name).toBe(404);
  }
});
