// What one source alone made known: worked out when it is asked for, as the seeding would if there were no other source.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeIdOf } from '../src/contract/kinds.ts';
import { openForReading } from '../src/database/open.ts';
import { changesByOneSource } from '../src/resources/changes/by-one-source.ts';
import { readSeed, type SeedFiles } from '../src/seed/files.ts';
import { publishRows } from '../src/seed/publish.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed, TODAY, temporaryFolder } from './support/register.ts';

/** The seed as if a source were alone: what rests on others, too, is not there. */
function aloneIn({ deals, sources }: SeedFiles, id: string): SeedFiles {
  return {
    deals: deals.map((file) => ({ ...file, content: { ...file.content, relations: [] } })),
    sources: sources
      .filter(({ content }) => content.id === id)
      .map((file) => ({ ...file, content: { ...file.content, repeats: [] } })),
  };
}

const seeds: [name: string, files: SeedFiles][] = [
  ['of the seed', readSeed(realSeed)],
  ['of a made-up register', syntheticBlocks({ milestones: 100, seed: 11 }).toArray()[0] as SeedFiles],
];

test.each(seeds)('every source %s made known what it would have if it were alone', (_, files) => {
  const databaseFile = join(temporaryFolder(), 'register.sqlite');
  publishRows({ databaseFile, parts: [rowsOf(files)], madeFrom: 'these files', now: TODAY });
  const db = openForReading(databaseFile);
  const madeKnownBy = changesByOneSource(db);
  for (const { content } of files.sources) {
    const alone = rowsOf(aloneIn(files, content.id)).changes;
    const rows = alone.map((row) => ({ id: changeIdOf(row.about, row.known), ...row }));
    const inOrder = <Row extends { id: string }>(rows: Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(inOrder(madeKnownBy(content.id)), content.id).toEqual(inOrder(rows));
  }
  expect(files.sources.some(({ content }) => madeKnownBy(content.id).length > 10)).toBe(true);
  db.$client.close();
});

describe('the changes of one source', () => {
  const { ask, get } = useApp({ seed: () => realSeed });
  const BY = '/v1/changes?source=lanouvelletribune-2025-02&asOf=2040';

  async function all(url: string, limit: number): Promise<Json[]> {
    const items: Json[] = [];
    for (let page: Json = { next: `${url}&limit=${limit}` }; page.next !== null; ) {
      page = await get(page.next);
      items.push(...page.items);
    }
    return items;
  }

  test('stand in either order, and every page of them leads to the next and to the one before', async () => {
    const changes = await all(BY, 200);
    expect(changes.length).toBeGreaterThan(20);
    const keys = changes.map(({ known, id }) => `${known} ${id}`);
    expect(keys).toEqual(keys.toSorted().toReversed());
    for (const limit of [1, 7]) {
      expect(await all(BY, limit)).toEqual(changes);
      expect(await all(`${BY}&sort=known`, limit)).toEqual(changes.toReversed());
    }
    const first = await get(`${BY}&limit=7`);
    const second = await ask(first.next);
    const previous = /<([^>]*)>; rel="prev"/.exec(String(second.headers.link))?.[1] ?? '';
    expect((await get(previous)).items).toEqual(first.items);
  });

  test('are bounded and narrowed as those of all sources are', async () => {
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
    expect(await all(`${BY}&kind=figure&about=service-start`, 3)).toEqual([]);
  });
});

test('a change has one name: what only looks like it is not found', async () => {
  const { body } = await app.ask('/v1/changes/service-start-2025-02-28');
  expect(JSON.parse(body).about).toBe('service-start');
  for (const name of ['service-startx2025-02-28', 'service-start-2025-02-27', '2025-02-28', 'x']) {
    for (const query of ['', '?source=lanouvelletribune-2025-02'])
      expect((await app.ask(`/v1/changes/${name}${query}`)).statusCode, name).toBe(404);
  }
});
const app = useApp();
