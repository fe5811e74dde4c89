// The version tables store each state of a record with its period of validity: every row has documented JSON, without gaps.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Connection } from '../src/db/connection.ts';
import type { Page } from '../src/db/pagination.ts';
import { createRepositories, type GetRepository } from '../src/db/repository.ts';
import * as versions from '../src/db/schema/versions.ts';
import { END_OF_TIME } from '../src/domain/dates/day.ts';
import { parseItem, type Serialized } from '../src/formats/json-text.ts';
import { readSeed, type SeedFiles } from '../src/ingest/load-yaml.ts';
import { claimRepository } from '../src/resources/claims/repository.ts';
import { claimSchema } from '../src/resources/claims/schema.ts';
import { dealRepository } from '../src/resources/deals/repository.ts';
import { dealHistorySchema, dealSchema } from '../src/resources/deals/schema.ts';
import { figureRepository } from '../src/resources/figures/repository.ts';
import { figureHistorySchema, figureSchema } from '../src/resources/figures/schema.ts';
import { milestoneRepository } from '../src/resources/milestones/repository.ts';
import { milestoneHistorySchema, milestoneSchema } from '../src/resources/milestones/schema.ts';
import { partnerRepository } from '../src/resources/partners/repository.ts';
import { partnerHistorySchema, partnerSchema } from '../src/resources/partners/schema.ts';
import { reportRepository } from '../src/resources/reports/repository.ts';
import { reportSchema } from '../src/resources/reports/schema.ts';
import { sourceRepository } from '../src/resources/sources/repository.ts';
import { sourceSchema } from '../src/resources/sources/schema.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { createRegister } from './support/editions.ts';
import { realSeed } from './support/register.ts';

type Queries = {
  // biome-ignore lint/suspicious/noExplicitAny: requests of all kinds
  list(request: any): Page<Serialized<{ id: string }>>;
  get(id: string, view: { asOf: string }): Serialized<object> | undefined;
  history?(id: string, view: { asOf: string }): object | undefined;
};
type Prepare = (db: Connection, use: GetRepository) => Queries;
type Kind = {
  table: (typeof versions)['dealVersions'];
  queries: Prepare;
  schema: z.ZodType;
  history?: z.ZodType;
  sort: string;
};

const kinds = {
  deals: {
    table: versions.dealVersions,
    queries: dealRepository,
    schema: dealSchema,
    history: dealHistorySchema,
    sort: 'id',
  },
  partners: {
    table: versions.partnerVersions,
    queries: partnerRepository,
    schema: partnerSchema,
    history: partnerHistorySchema,
    sort: 'id',
  },
  milestones: {
    table: versions.milestoneVersions,
    queries: milestoneRepository,
    schema: milestoneSchema,
    history: milestoneHistorySchema,
    sort: 'earliest',
  },
  figures: {
    table: versions.figureVersions,
    queries: figureRepository,
    schema: figureSchema,
    history: figureHistorySchema,
    sort: 'id',
  },
  claims: { table: versions.claimVersions, queries: claimRepository, schema: claimSchema, sort: 'id' },
  sources: { table: versions.sourceVersions, queries: sourceRepository, schema: sourceSchema, sort: 'id' },
  reports: { table: versions.reportVersions, queries: reportRepository, schema: reportSchema, sort: '-published' },
} as unknown as Record<string, Kind>;

/** Creates a register of these files, and selects as-of dates on which its records have different states. */
function prepare(name: string, parts: Iterable<SeedFiles>) {
  const db = createRegister(parts);
  const days = db.selectDistinct({ since: versions.milestoneVersions.since }).from(versions.milestoneVersions).all();
  const inOrder = days.map(({ since }) => since).toSorted();
  const asOfs = [0.02, 0.3, 0.7, 0.95].map((share) => inOrder[Math.floor(share * days.length)] as string);
  return { name, db, use: createRepositories(db), asOfs: [...asOfs, '2040-01-01'] };
}

const registers = [
  prepare('the real seed', [readSeed(realSeed)]),
  prepare('1,000 synthetic milestones', syntheticBlocks({ milestones: 1000, seed: 5 })),
];

/** Describes how a value violates a schema; unknown keys are violations. Returns undefined for a valid value. */
function problemIn(schema: z.ZodType, value: unknown): string | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return JSON.stringify(parsed.error.issues);
  return isDeepStrictEqual(parsed.data, value) ? undefined : `unknown keys in ${JSON.stringify(value)}`;
}

/** Returns the items of all pages. Even a high limit can give several pages, because deals are read in batches. */
function allOf(queries: Queries, request: object): { id: string }[] {
  const items: { id: string }[] = [];
  let key: Page<unknown>['next'] = null;
  do {
    const page: Page<Serialized<{ id: string }>> = queries.list({ ...request, cursor: key && { key, side: 'after' } });
    items.push(...page.items.map((item) => parseItem(item)));
    key = page.next;
  } while (key);
  return items;
}

const cases = registers.flatMap((register) =>
  Object.keys(kinds).map((kind) => ({ ...register, kind, ...(kinds[kind] as Kind) })),
);

describe.each(cases)('$kind of $name', ({ kind, db, use, asOfs, table, queries: queriesOn, schema, history, sort }) => {
  const queries = use(queriesOn);
  const rows = db.select({ id: table.id, since: table.since, until: table.until }).from(table).all();

  test('each version of a record ends when the next one begins, and the last version does not end', () => {
    const problems = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofRecord) => {
      const inOrder = ofRecord.toSorted((a, b) => (a.since < b.since ? -1 : 1));
      return inOrder.filter(
        ({ since, until }, index) => since >= until || until !== (inOrder[index + 1]?.since ?? END_OF_TIME),
      );
    });
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(15);
  });

  test('get returns documented JSON for every version of a record on the first day of the version', () => {
    for (const { id, since, until } of rows) {
      // Skip earlier versions of a report, because `get` returns only the current version of a report.
      if (kind === 'reports' && until !== END_OF_TIME) continue;
      const problem = problemIn(schema, parseItem(queries.get(id, { asOf: since })));
      if (problem !== undefined) expect.fail(`${id} as of ${since}: ${problem}`);
    }
  });

  test('`list` returns every record that is known as of a date, each equal to the record that `get` returns', () => {
    for (const asOf of asOfs) {
      const listed = allOf(queries, { asOf, sort, limit: 100_000, expand: 'reports' });
      const valid = rows.filter(({ since, until }) => since <= asOf && asOf < until);
      expect(listed.map(({ id }) => id).toSorted()).toEqual(valid.map(({ id }) => id).toSorted());
      // `get` returns only the current version of a report, so do not compare it with a version that has ended.
      const ended = new Set(
        valid.filter(({ until }) => kind === 'reports' && until !== END_OF_TIME).map(({ id }) => id),
      );
      for (const item of listed) {
        if (ended.has(item.id)) expect(problemIn(schema, item)).toBeUndefined();
        else if (!isDeepStrictEqual(item, parseItem(queries.get(item.id, { asOf }))))
          expect.fail(`${item.id} as of ${asOf}`);
      }
    }
  });

  if (!history) return;
  test('the history of every record is documented JSON', () => {
    for (const id of new Set(rows.map((row) => row.id))) {
      const problem = problemIn(history, queries.history?.(id, { asOf: '2040-01-01' }));
      if (problem !== undefined) expect.fail(`${id}: ${problem}`);
    }
  });
});
