// The made-up registers of the benchmarks: valid in every part, of just the size asked for, and always the same.
import { describe, expect, test } from 'vitest';
import { syntheticBlocks } from '../bench/synthetic/blocks.ts';
import { checkSeed } from '../src/seed/check.ts';
import type { SeedFiles } from '../src/seed/files.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { dealFileSchema, evidenceIn, reportKinds, sourceFileSchema } from '../src/seed/schema.ts';

const blocksOf = (milestones: number, seed = 1) => [...syntheticBlocks({ milestones, seed })];

const contentsOf = ({ deals, sources }: SeedFiles) => ({
  deals: deals.map(({ content }) => content),
  sources: sources.map(({ content }) => content),
});

const merged = (blocks: SeedFiles[]): SeedFiles => ({
  deals: blocks.flatMap(({ deals }) => deals),
  sources: blocks.flatMap(({ sources }) => sources),
});

const milestonesIn = (blocks: SeedFiles[]) =>
  contentsOf(merged(blocks)).deals.reduce((sum, { milestones }) => sum + Object.keys(milestones).length, 0);

/** As an editor would write it: that evidence is located goes without saying where it says the place. */
function asWritten(content: object): unknown {
  const text = JSON.stringify(content, (key, value) => (key === 'located' && value === true ? undefined : value));
  return JSON.parse(text);
}

function idsIn({ deals, sources }: ReturnType<typeof contentsOf>): string[] {
  return [
    ...deals.flatMap(({ id, partners, milestones, figures }) => [
      id,
      ...Object.keys({ ...partners, ...milestones, ...figures }),
    ]),
    ...sources.flatMap(({ id, claims }) => [id, ...claims.map((claim) => claim.id)]),
  ];
}

describe('a block', () => {
  const blocks = blocksOf(230);

  test.each(blocks.map((block, index) => [index + 1, block] as const))(
    'holds what files could hold (%i)',
    (_, block) => {
      const { deals, sources } = contentsOf(block);
      for (const deal of deals) expect(dealFileSchema.parse(asWritten(deal))).toStrictEqual(deal);
      for (const source of sources) expect(sourceFileSchema.parse(asWritten(source))).toStrictEqual(source);
    },
  );

  test.each(blocks.map((block, index) => [index + 1, block] as const))('passes every check (%i)', (_, block) => {
    expect(() => checkSeed(block)).not.toThrow();
  });

  test('says where things stand, as far as a file name does', () => {
    const { deals, sources } = blocks[0] ?? { deals: [], sources: [] };
    for (const { file, content, place } of deals)
      expect([file, place(['id'])]).toEqual(Array(2).fill(`deals/${content.id}.yaml`));
    for (const { file, content } of sources) expect(file).toBe(`sources/${content.id}.yaml`);
  });

  test('becomes rows', () => {
    const block = blocks.at(-1) as SeedFiles;
    const rows = rowsOf(block);
    const reports = contentsOf(block).sources.flatMap((source) => Object.keys(source.reports.milestones));
    expect(rows.milestones).toHaveLength(30);
    expect(rows.milestoneReports).toHaveLength(reports.length);
    expect(new Set(rows.milestoneStates.map(({ milestone }) => milestone)).size).toBe(30);
    expect(rows.texts.length).toBeGreaterThan(reports.length);
  });
});

describe('a register', () => {
  test.each([0, 1, 99, 100, 101, 1000])('has just as many milestones as were asked for: %i', (milestones) => {
    expect(milestonesIn(blocksOf(milestones))).toBe(milestones);
  });

  test('passes every check when its blocks are put together', () => {
    expect(() => checkSeed(merged(blocksOf(200)))).not.toThrow();
    expect(() => checkSeed(merged(blocksOf(1)))).not.toThrow();
  });

  test('never gives an id twice, and none that is no name or a long one', () => {
    const ids = blocksOf(1000).flatMap((block) => idsIn(contentsOf(block)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length < 12 || id.length > 30)).toEqual([]);
  });

  test('is the same with the same seed, and another with another', () => {
    const [one, again, other] = [blocksOf(150, 7), blocksOf(150, 7), blocksOf(150, 8)].map((blocks) =>
      JSON.stringify(blocks.map(contentsOf)),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('is the same on every machine', () => {
    const [first] = blocksOf(100, 2026);
    expect(Object.keys(first?.deals[0]?.content.milestones ?? {}).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "delivery-1-d1-b1",
        "installation-2-d1-b1",
        "commissioning-3-d1-b1",
      ]
    `);
  });

  test('has the same nth block, whatever its size', () => {
    const [small, large] = [blocksOf(201), blocksOf(1000)].map((blocks) => blocks.slice(0, 2).map(contentsOf));
    expect(large).toEqual(small);
  });
});

describe('proportions', () => {
  const { deals, sources } = contentsOf(merged(blocksOf(3000)));
  const things = deals.flatMap(({ milestones }) => Object.values(milestones));
  const figures = deals.flatMap((deal) => Object.values(deal.figures));
  const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
    items.filter(holds).length / items.length;

  const between = (value: number, least: number, most: number) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };

  test('of a block are about those of the real register', () => {
    between(deals.length / 30, 9, 11);
    between(sources.length / 30, 27, 33);
    between(deals.flatMap(({ partners }) => Object.keys(partners)).length / 30, 13, 17);
    between(figures.length / deals.length, 3.7, 4.3);
    between(
      share(figures, ({ derived }) => derived !== undefined),
      0.07,
      0.13,
    );
    between(sources.flatMap(({ claims }) => claims).length / deals.length, 4.5, 5.5);
    between(deals.flatMap(({ relations }) => relations).length / deals.length, 0.1, 0.3);
    between(
      share(deals, ({ kind }) => kind === 'project'),
      0.75,
      0.95,
    );
    for (const { milestones } of deals) between(Object.keys(milestones).length, 4, 16);
  });

  test.each(reportKinds)('of reports: two to four on each of the %s', (kind) => {
    const reports = Map.groupBy(
      sources.flatMap((source) => Object.keys(source.reports[kind])),
      (id) => id,
    );
    const counts = [...reports.values()].map(({ length }) => length);
    between(Math.min(...counts), 2, 2);
    between(Math.max(...counts), 4, 4);
    between(
      share(counts, (count) => count === 2),
      0.5,
      0.7,
    );
    between(
      share(counts, (count) => count === 3),
      0.2,
      0.4,
    );
  });

  test('of sources: grades, languages, texts at hand, copies, days', () => {
    for (const [grade, least, most] of [
      ['A', 0.06, 0.14],
      ['B', 0.25, 0.35],
      ['C', 0.35, 0.45],
      ['D', 0.15, 0.25],
    ] as const)
      between(
        share(sources, ({ reliability }) => reliability.grade === grade),
        least,
        most,
      );
    between(
      share(sources, ({ language }) => language === 'en' || language === 'fr'),
      0.8,
      0.95,
    );
    between(
      share(sources, ({ text }) => text !== undefined),
      0.65,
      0.75,
    );
    between(
      share(sources, ({ repeats }) => repeats.length > 0),
      0.06,
      0.14,
    );
    between(
      share(sources, ({ published }) => published.length === 10),
      0.8,
      0.95,
    );
    const evidence = sources.flatMap((source) => evidenceIn(source).flatMap((each) => each.evidence));
    between(
      share(evidence, ({ located }) => located),
      0.6,
      0.8,
    );
    expect(new Set(sources.map(({ publisher }) => publisher)).size).toBeLessThanOrEqual(300);
  });

  test('of dates: days, quarters, months, years, and open or long ones', () => {
    const dates = sources.flatMap(({ reports }) =>
      Object.values(reports.milestones).flatMap(({ status, date }) => (status === 'planned' && date ? [date] : [])),
    );
    const like = (form: RegExp) => share(dates, (date) => form.test(date));
    between(like(/^\d{4}-\d{2}-\d{2}$/), 0.4, 0.5);
    between(like(/^\d{4}-3[3-6]$/), 0.18, 0.26);
    between(like(/^\d{4}-[01]\d$/), 0.06, 0.1);
    between(like(/^\d{4}$/), 0.14, 0.2);
    between(like(/^\[\.\.\d{4}\]$/), 0.03, 0.07);
    between(like(/^\d{4}\/\.\.$/), 0.008, 0.025);
    between(like(/^\d{4}\/\d{4}$/), 0.008, 0.025);
  });

  test('of words: some in every tenth title, some in one alone', () => {
    const titles = things.map(({ title }) => title.en);
    between(
      share(titles, (title) => title.includes('Commissioning')),
      0.15,
      0.35,
    );
    between(
      share(titles, (title) => title.includes('phase')),
      0.08,
      0.16,
    );
    between(
      share(titles, (title) => title.includes('noise barrier')),
      0.001,
      0.02,
    );
    const codes = titles.map((title) => /\(([a-z][a-z0-9]{4})\)$/.exec(title)?.[1]);
    expect(new Set(codes).size).toBe(titles.length);
  });
});
