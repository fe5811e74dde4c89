// Query plans: no request scans a table, or sorts a list that can be long.
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { listPath, type RegisteredList } from '../src/http/list-registry.ts';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

// With FEW = 0, queries treat this small register like one with millions of rows.
const few = vi.hoisted(() => ({ most: 0 }));
vi.mock('../src/db/planner-thresholds.ts', () => ({
  get FEW() {
    return few.most;
  },
}));

/** Parameters that are no filters. */
const besides = ['sort', 'limit', 'cursor', 'expand', 'edition', 'asOf', 'source', 'format'];

/** The schema inside an optional, defaulted or transformed one. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: read } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? read;
}

function wordsOf(schema: z.ZodType): string[] {
  const inner = innerOf(schema);
  return (schema as { options?: string[] }).options ?? (inner ? wordsOf(inner) : []);
}

function exampleOf(schema: z.ZodType): unknown {
  const inner = innerOf(schema);
  return (schema.meta()?.examples as unknown[] | undefined)?.[0] ?? (inner ? exampleOf(inner) : wordsOf(schema)[0]);
}

/** No filter, every filter and every pair of filters, each with the required parameters. */
function filterings({ query }: RegisteredList): Record<string, string>[] {
  const shape = Object.entries(query.shape) as [string, z.ZodType][];
  const given = ([name, schema]: [string, z.ZodType]) => ({ [name]: String(exampleOf(schema)) });
  const needed = shape.filter(([name, schema]) => name !== 'sort' && !schema.isOptional()).map(given);
  const filters = shape.filter(([name, schema]) => !besides.includes(name) && schema.isOptional()).map(given);
  const pairs = filters.flatMap((one, index) => filters.slice(index + 1).map((other) => ({ ...one, ...other })));
  return (
    [{}, ...filters, ...pairs]
      // `match` requires a window, and `dueBy` sets its end and its match.
      .filter((asked) => !('match' in asked) || 'from' in asked || 'to' in asked)
      .filter((asked) => !('dueBy' in asked) || !('to' in asked || 'match' in asked))
      .map((asked) => Object.assign({}, ...needed, asked))
  );
}

/** Lists that filter by source in SQL. Others read a view in memory. */
const filtersBySource = ['claims', 'reports', 'search', 'sources'];

/** Every filtering in every order; without filters also of one source, as of a past day and with reports. */
function requestsOf(list: RegisteredList): string[] {
  const takes = (name: string) => name in list.query.shape;
  const orders = takes('sort') ? wordsOf(list.query.shape.sort as z.ZodType) : [''];
  const ways: Record<string, string> = { source: 'lanouvelletribune-2025-02', asOf: '2025-06', expand: 'reports' };
  const others = Object.entries(ways).flatMap(([name, value]) => (takes(name) ? [{ [name]: value }] : []));
  const [first = {}, ...more] = filterings(list);
  const ofSource = filtersBySource.includes(list.formats.name)
    ? more.map((asked) => ({ ...asked, source: ways.source }))
    : [];
  return [first, ...others.map((other) => ({ ...first, ...other })), ...more, ...ofSource].flatMap((asked) =>
    orders.map((sort) => {
      const parameters = { ...asked, ...(sort && { sort }), limit: '1' } as Record<string, string>;
      return `${listPath(list.formats.name)}?${new URLSearchParams(parameters)}`;
    }),
  );
}

/** The statements that the server prepares. */
const statements = new Set<string>();
const prepare = Sqlite.prototype.prepare;
vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, text: string) {
  if (this.readonly) statements.add(text);
  return prepare.call(this, text) as Sqlite.Statement;
});

/** Read completely: values that a request names, and what the full-text search reads. */
const readWhole = /^SCAN (json_each |search(_titles)? VIRTUAL TABLE |found$|totals$)/;

/** The rows of one record, source, report or deal: few, however many others there are. */
const lookedUp =
  /^SEARCH \w+ (EXISTS )?USING .*\(((kind|role)=\? AND )?(id|rowid|deal|partner|source|about|record|table_name)=\?/;

/** At most 200 publishers whose names are near an unknown one. */
const names = /^SEARCH source_versions USING COVERING INDEX source_versions_by_publisher \(publisher_folded[<>]\?\)$/;

/** Read in the order of an index until the page is full. */
const inOrder = /^(SCAN|SEARCH) \w+ USING (COVERING )?INDEX/;

/** Looked up because the edition has few of them. */
const rare =
  /^SEARCH (partner_role|figure|source)_versions USING (COVERING )?INDEX \w+_by_(role|metric|publisher) \((role|metric|publisher_folded)=\?/;

/** Looked up because there is none: some metrics are never derived. */
const none = /^SEARCH figure_versions USING COVERING INDEX figure_versions_by_metric /;

/** The index of milestones in memory is built from all rows, once per edition. */
const buildsIndex =
  /^SELECT (count\(\*\)|number, "from", "to", since, until, status, outcome, disputed, overdue_since|number)\s+FROM milestone_versions(\s+ORDER BY ("from", )?id, since)?$/;

describe.each([
  { rows: 'many', most: 0 },
  { rows: 'few', most: 1000 },
])('where $rows rows match', ({ rows, most }) => {
  const { app, get } = useApp({ seed: manySources, downloads: true });
  let plans: { text: string; steps: string[] }[] = [];

  beforeAll(async () => {
    few.most = most;
    for (const list of app().lists) {
      const found = new Map<string, Json>();
      for (const request of requestsOf(list)) {
        const { items, next } = await get(request);
        for (const item of items) found.set(item.id, item);
        if (next === null) continue;
        const { headers } = await app().inject(next);
        const [, previous] = /<([^>]*)>; rel="prev"/.exec(String(headers.link)) ?? [];
        if (previous) await get(previous);
      }
      // Single records, their histories and timelines, and what belongs to them.
      for (const { links } of [...found.values()].slice(0, 3))
        for (const link of Object.values(links)) if (typeof link === 'string') await get(link);
    }
    const { $client: client } = app().store.current.repository((db) => db);
    plans = [...statements]
      .filter((text) => /^\s*(SELECT|WITH)\b/i.test(text) && !buildsIndex.test(text))
      // The plan depends on the size of the page: one item, the default and the maximum.
      .flatMap((text) =>
        (/ limit 2$/.test(text) ? [2, 51, 201] : ['']).map((size) => text.replace(/(?<= limit )2$/, `${size}`)),
      )
      .map((text) => {
        const named = [...new Set(text.match(/:\w+/g))].map((name) => [name.slice(1), null]);
        const values = named.length > 0 ? [Object.fromEntries(named)] : Array(text.split('?').length - 1).fill(null);
        const plan = prepare.call(client, `EXPLAIN QUERY PLAN ${text}`) as Sqlite.Statement<
          unknown[],
          { detail: string }
        >;
        return { text, steps: plan.all(...values).map(({ detail }) => detail) };
      });
  });

  afterAll(() => statements.clear());

  test(`every table is read through an index when ${rows} rows match`, () => {
    expect(plans.length).toBeGreaterThan(400);
    const scans = plans.flatMap(({ text, steps }) =>
      steps
        .filter((step) => /^SCAN/.test(step) && !readWhole.test(step) && !inOrder.test(step))
        .map((step) => [step, text]),
    );
    expect(scans).toEqual([]);
  });

  test(`only the few rows of what a request names are sorted when ${rows} rows match`, () => {
    const sorts = plans
      // A sort of the last term only sorts rows whose first terms are equal, such as the publications of one day.
      .filter(({ steps }) => steps.some((step) => /^USE TEMP B-TREE(?! FOR LAST TERM)/.test(step)))
      .flatMap(({ text, steps }) =>
        steps.filter((step) => /^(SCAN|SEARCH)/.test(step)).map((step) => [step, text] as const),
      )
      .filter(([step]) => ![readWhole, lookedUp, names, most > 0 ? rare : none].some((little) => little.test(step)));
    expect(sorts).toEqual([]);
  });

  test(`an index is scanned only until a page is full when ${rows} rows match`, () => {
    const walks = plans.filter(({ steps }) => steps.some((step) => /^SCAN/.test(step) && !readWhole.test(step)));
    expect(walks.length).toBeGreaterThan(0);
    for (const { text } of walks) expect(text).toMatch(/ limit \d+$| limit \?| LIMIT 1\b/i);
  });

  test(`a list by day starts at its as-of date when ${rows} rows match`, () => {
    const byDay =
      /^select .* from "(source_versions|report_versions|changes)" .* order by "\w+"\."(published|known)" .*limit \d+$/;
    const lists = plans.filter(({ text }) => byDay.test(text));
    expect(new Set(lists.map(({ text }) => byDay.exec(text)?.[1])).size).toBe(3);
    for (const { text, steps } of lists) {
      expect([text, steps[0]]).toEqual([text, expect.stringMatching(/^SEARCH .*\(\(?(published|known)\b|=\?/)]);
    }
  });
});
