// Synthetic registers, which tests and benchmarks use: valid, of exactly the requested size, and deterministic.
import { describe, expect, test } from 'vitest';
import { confidences, coverages, outcomes } from '../src/domain/provenance/enums.ts';
import { inputsOf, parseFormula } from '../src/domain/quantities/formula.ts';
import { modifiers } from '../src/domain/quantities/modifiers.ts';
import { definedRecords } from '../src/ingest/defined-records.ts';
import type { SeedFiles } from '../src/ingest/load-yaml.ts';
import { registerRows } from '../src/ingest/rows/index.ts';
import { dealFileSchema, evidenceIn, reportKinds, sourceFileSchema } from '../src/ingest/schema.ts';
import { validateSeed } from '../src/ingest/validate.ts';
import type { Deal } from '../src/resources/deals/schema.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';

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

/** Returns the content as in a YAML file of the seed: without `located: true`, which is the default. */
function asWritten(content: object): unknown {
  const text = JSON.stringify(content, (key, value) => (key === 'located' && value === true ? undefined : value));
  return JSON.parse(text);
}

function idsIn({ deals, sources }: ReturnType<typeof contentsOf>): string[] {
  return [
    ...deals.flatMap((deal) => definedRecords(deal).map(({ id }) => id)),
    ...sources.flatMap(({ id, claims }) => [id, ...claims.map((claim) => claim.id)]),
  ];
}

describe('synthetic blocks', () => {
  const blocks = blocksOf(230);

  test.each(blocks.map((block, index) => [index + 1, block] as const))(
    'synthetic block %i matches the schemas of seed files and passes seed validation',
    (_, block) => {
      const { deals, sources } = contentsOf(block);
      for (const deal of deals) expect(dealFileSchema.parse(asWritten(deal))).toStrictEqual(deal);
      for (const source of sources) expect(sourceFileSchema.parse(asWritten(source))).toStrictEqual(source);
      expect(() => validateSeed(block)).not.toThrow();
    },
  );

  test('each deal and source of a synthetic block has a file name made from its id, for the positions of errors', () => {
    const { deals, sources } = blocks[0] ?? { deals: [], sources: [] };
    for (const { file, content, locate } of deals)
      expect([file, locate(['id'])]).toEqual(Array(2).fill(`deals/${content.id}.yaml`));
    for (const { file, content } of sources) expect(file).toBe(`sources/${content.id}.yaml`);
  });

  test('registerRows returns rows for all milestones and reports of a synthetic block', () => {
    const block = blocks.at(-1) as SeedFiles;
    const rows = registerRows(contentsOf(block));
    const reports = contentsOf(block).sources.flatMap((source) => Object.keys(source.reports.milestones));
    expect(rows.records.filter(({ kind }) => kind === 'milestone')).toHaveLength(30);
    const ofMilestones = rows.reportVersions.filter(({ kind, id }) => kind === 'milestone' && id);
    expect(new Set(ofMilestones.map(({ id }) => id)).size).toBe(reports.length);
    expect(new Set(rows.milestoneVersions.map(({ id }) => id)).size).toBe(30);
    expect(rows.texts.length).toBeGreaterThan(reports.length);
  });
});

test.each([0, 1, 99, 100, 101, 1000])(
  'a synthetic register that is requested with %i milestones contains exactly as many',
  (milestones) => {
    expect(milestonesIn(blocksOf(milestones))).toBe(milestones);
  },
);

test('the blocks of a synthetic register, merged into one seed, pass seed validation', () => {
  expect(() => validateSeed(merged(blocksOf(200)))).not.toThrow();
  expect(() => validateSeed(merged(blocksOf(1)))).not.toThrow();
});

test('every id of a synthetic register is unique and has 12 to 49 characters, as the longest id of the real register', () => {
  const ids = blocksOf(1000).flatMap((block) => idsIn(contentsOf(block)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => id.length < 12 || id.length > 'softbank-sesterce-bosquel.joint-venture-announced'.length),
  ).toEqual([]);
});

test('two synthetic registers are equal when they have the same random seed, and differ otherwise', () => {
  const [one, again, other] = [blocksOf(150, 7), blocksOf(150, 7), blocksOf(150, 8)].map((blocks) =>
    JSON.stringify(blocks.map(contentsOf)),
  );
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test('a synthetic register contains the same milestones on every machine', () => {
  const [first] = blocksOf(100, 2026);
  expect(Object.keys(first?.deals[0]?.content.milestones ?? {}).slice(0, 3)).toMatchInlineSnapshot(`
    [
      "excavation-1",
      "inspection-2",
      "commissioning-3",
    ]
  `);
});

test('a synthetic block of 100 milestones does not depend on the size of the register', () => {
  const [small, large] = [blocksOf(201), blocksOf(1000)].map((blocks) => blocks.slice(0, 2).map(contentsOf));
  expect(large).toEqual(small);
});

describe('proportions', () => {
  const { deals, sources } = contentsOf(merged(blocksOf(3000)));
  const milestones = deals.flatMap(({ milestones }) => Object.values(milestones));
  const figures = deals.flatMap((deal) => Object.values(deal.figures));

  const between = (value: number, least: number, most: number) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };
  const share = <Item>(items: readonly Item[], least: number, most: number, holds: (item: Item) => boolean) =>
    between(items.filter(holds).length / items.length, least, most);

  test('synthetic blocks contain deals, sources, partners, figures and claims in about the proportions of the real register', () => {
    between(deals.length / 30, 9, 11);
    between(sources.length / 30, 27, 33);
    between(deals.flatMap(({ partners }) => Object.keys(partners)).length / 30, 13, 17);
    between(figures.length / deals.length, 3.7, 4.3);
    share(figures, 0.07, 0.13, ({ derived }) => derived !== undefined);
    between(sources.flatMap(({ claims }) => claims).length / deals.length, 4.5, 5.5);
    between(deals.flatMap(({ relations }) => relations).length / deals.length, 0.1, 0.3);
    share(deals, 0.75, 0.95, ({ kind }) => kind === 'project');
    for (const { milestones } of deals) between(Object.keys(milestones).length, 4, 16);
  });

  test.each(reportKinds)('two to four sources report each record in synthetic %s', (kind) => {
    const reports = Map.groupBy(
      sources.flatMap((source) => Object.keys(source.reports[kind])),
      (id) => id,
    );
    const counts = [...reports.values()].map(({ length }) => length);
    between(Math.min(...counts), 2, 2);
    between(Math.max(...counts), 4, 4);
    share(counts, 0.5, 0.7, (count) => count === 2);
    share(counts, 0.2, 0.4, (count) => count === 3);
  });

  test('synthetic sources have the intended shares of grades, languages, quotes with a position, repeating sources and exact publication days', () => {
    for (const [grade, least, most] of [
      ['A', 0.06, 0.14],
      ['B', 0.25, 0.35],
      ['C', 0.35, 0.45],
      ['D', 0.15, 0.25],
    ] as const)
      share(sources, least, most, ({ reliability }) => reliability.grade === grade);
    share(sources, 0.8, 0.95, ({ language }) => language === 'en' || language === 'fr');
    share(sources, 0.65, 0.75, ({ text }) => text !== undefined);
    share(sources, 0.06, 0.14, ({ repeats }) => repeats.length > 0);
    share(sources, 0.8, 0.95, ({ published }) => published.length === 10);
    const evidence = sources.flatMap((source) => evidenceIn(source).flatMap((each) => each.evidence));
    share(evidence, 0.6, 0.8, ({ located }) => located);
    expect(new Set(sources.map(({ publisher }) => publisher)).size).toBeLessThanOrEqual(300);
  });

  test('synthetic planned dates have the intended shares of precisions and open intervals', () => {
    const dates = sources.flatMap(({ reports }) =>
      Object.values(reports.milestones).flatMap(({ status, date }) => (status === 'planned' && date ? [date] : [])),
    );
    const like = (form: RegExp, least: number, most: number) => share(dates, least, most, (date) => form.test(date));
    like(/^\d{4}-\d{2}-\d{2}$/, 0.4, 0.5);
    like(/^\d{4}-3[3-6]$/, 0.18, 0.26);
    like(/^\d{4}-[01]\d$/, 0.06, 0.1);
    like(/^\d{4}$/, 0.14, 0.2);
    like(/^\[\.\.\d{4}\]$/, 0.03, 0.07);
    like(/^\d{4}\/\.\.$/, 0.008, 0.025);
    like(/^\d{4}\/\d{4}$/, 0.008, 0.025);
  });

  test('synthetic titles contain common words, rare words and one unique word each', () => {
    const titles = milestones.map(({ title }) => title.en);
    share(titles, 0.15, 0.35, (title) => title.includes('Commissioning'));
    share(titles, 0.08, 0.16, (title) => title.includes('phase'));
    share(titles, 0.001, 0.02, (title) => title.includes('noise barrier'));
    const codes = titles.map((title) => /\(([a-z][a-z0-9]{4})\)$/.exec(title)?.[1]);
    expect(new Set(codes).size).toBe(titles.length);
  });
});

describe('special cases in synthetic registers', () => {
  const blocks = blocksOf(1000);
  const rows = blocks.map((block) => registerRows(contentsOf(block)));
  const { deals, sources } = contentsOf(merged(blocks));
  const gradeOf = (id: string) => sources.find((source) => source.id === id)?.reliability.grade;
  const reports = reportKinds.flatMap((kind) => sources.flatMap((source) => Object.values(source.reports[kind])));
  const dealReports = sources.flatMap(({ reliability, reports }) =>
    Object.values(reports.deals).map((report) => ({ ...report, grade: reliability.grade })),
  );
  const figureReports = sources.flatMap((source) => Object.values(source.reports.figures));

  test.each(['paused', 'withdrawn', 'cancelled'])(
    'synthetic sources of grade D and of better grades report deals as %s',
    (status) => {
      const grades = new Set(dealReports.filter((report) => report.status === status).map(({ grade }) => grade));
      expect(grades).toContain('D');
      expect(grades.size).toBeGreaterThan(1);
    },
  );

  test('some synthetic reports supersede a status or roles, and some name a partner of the register in `statedBy`', () => {
    const superseded = reports.flatMap((report) => ('supersedes' in report ? report.supersedes : []));
    expect(new Set(superseded)).toEqual(new Set(['status', 'roles']));
    expect(reports.some(({ statedBy }) => statedBy !== undefined)).toBe(true);
    const partners = new Set(deals.flatMap((deal) => Object.keys(deal.partners)));
    for (const { statedBy } of reports) if (statedBy !== undefined) expect(partners).toContain(statedBy);
  });

  test('some synthetic sources are retracted or corrected, always after their publication', () => {
    const later = sources.flatMap(({ published, retracted, corrected }) =>
      [retracted ?? [], corrected].flat().map(({ on }) => [published, on] as const),
    );
    expect(sources.some(({ retracted }) => retracted !== undefined)).toBe(true);
    expect(sources.some(({ corrected }) => corrected.length > 0)).toBe(true);
    for (const [published, on] of later) expect(on > published.slice(0, 10)).toBe(true);
  });

  test('some synthetic sources repeat a source whose text comes from a party to the deal', () => {
    const origins = new Map(sources.map(({ id, origin }) => [id, origin.en]));
    const retold = sources.flatMap(({ repeats }) => repeats.map((id) => origins.get(id)));
    expect(retold).toContain('A text of a party to the deal.');
  });

  test('synthetic figures use every modifier, such as "about", and formulas combine figures with the same `covers` and `phase`', () => {
    expect(new Set(figureReports.map(({ modifier }) => modifier))).toEqual(new Set(modifiers));
    const inferred = sources.flatMap((source) =>
      Object.values(source.reports.partners).flatMap((each) => each.inferred),
    );
    expect(new Set(inferred).size).toBeGreaterThan(1);
    for (const { figures } of deals) {
      for (const { covers, phase, derived } of Object.values(figures)) {
        const inputs = derived ? inputsOf(parseFormula(derived.formula)) : [];
        for (const input of inputs) expect(figures[input]).toMatchObject({ covers, ...(phase && { phase }) });
      }
    }
    expect(new Set(deals.flatMap((deal) => Object.values(deal.figures).map(({ covers }) => covers)))).toEqual(
      new Set(coverages),
    );
  });

  test('synthetic milestones have every outcome, and dropped milestones have every confidence', () => {
    const versions = rows.flatMap(({ milestoneVersions }) => milestoneVersions);
    expect(new Set(versions.map(({ outcome }) => outcome))).toEqual(new Set(outcomes));
    const dropped = versions.filter(({ outcome }) => outcome === 'dropped');
    expect(new Set(dropped.map(({ body }) => JSON.parse(body).outcomeConfidence))).toEqual(new Set(confidences));
    expect(dropped.some(({ overdueSince }) => overdueSince !== null)).toBe(true);
  });

  test('a synthetic deal status that only grade D reports has low confidence and names the last confirmed status', () => {
    const currents = rows
      .flatMap(({ dealVersions }) => dealVersions)
      .flatMap(({ body }) => (JSON.parse(body) as Deal).current.status ?? []);
    const warnings = currents.filter(({ lastConfirmed }) => lastConfirmed !== null);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { source, confidence, independent, lastConfirmed } of warnings) {
      expect([gradeOf(source), confidence, independent]).toEqual(['D', 'low', 0]);
      expect(gradeOf(lastConfirmed?.source ?? '')).toMatch(/[ABC]/);
    }
  });
});
