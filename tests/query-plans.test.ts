// The SQL query plans of all requests scan no table, and sort no list whose length grows with the register.
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { listPath, type RegisteredList } from '../src/http/list-registry.ts';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

// With MAX_SELECTIVE_ROWS = 0, queries on this small register are planned as for a register with millions of rows.
const planner = vi.hoisted(() => ({ maxSelectiveRows: 0 }));
vi.mock('../src/db/planner-thresholds.ts', () => ({
  get MAX_SELECTIVE_ROWS() {
    return planner.maxSelectiveRows;
  },
}));

/** Parameters that `filterCombinations` leaves out: they do not filter, or `requestsOf` adds them. */
const otherParameters = ['sort', 'limit', 'cursor', 'expand', 'edition', 'asOf', 'source', 'format'];

/** Returns the Zod schema that an optional, default or pipe schema wraps. */
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

/** Returns the parameters of requests without a filter, with each filter and with each pair of filters. */
function filterCombinations({ query }: RegisteredList): Record<string, string>[] {
  const shape = Object.entries(query.shape) as [string, z.ZodType][];
  // Of several ids in an example, the register of this test has the first.
  const firstOf = (name: string, example: string) => (name === 'id' ? example.replace(/,.*/, '') : example);
  const given = ([name, schema]: [string, z.ZodType]) => ({ [name]: firstOf(name, String(exampleOf(schema))) });
  const needed = shape.filter(([name, schema]) => name !== 'sort' && !schema.isOptional()).map(given);
  const filters = shape.filter(([name, schema]) => !otherParameters.includes(name) && schema.isOptional()).map(given);
  const pairs = filters.flatMap((one, index) => filters.slice(index + 1).map((other) => ({ ...one, ...other })));
  return (
    [{}, ...filters, ...pairs]
      // Omit invalid requests: `match` requires `from` or `to`, and `dueBy` excludes `to` and `match`.
      .filter((parameters) => !('match' in parameters) || 'from' in parameters || 'to' in parameters)
      .filter((parameters) => !('dueBy' in parameters) || !('to' in parameters || 'match' in parameters))
      .map((parameters) => Object.assign({}, ...needed, parameters))
  );
}

/** Lists whose SQL filters by source. For requests with `source`, the other lists read an in-memory database of that source. */
const filtersBySource = ['claims', 'reports', 'search', 'sources'];

/** Returns URLs with each combination of filters in each sort order, and some with `source`, `asOf` or `expand`. */
function requestsOf(list: RegisteredList): string[] {
  const takes = (name: string) => name in list.query.shape;
  const orders = takes('sort') ? wordsOf(list.query.shape.sort as z.ZodType) : [''];
  const ways: Record<string, string> = { source: 'lanouvelletribune-2025-02', asOf: '2025-06', expand: 'reports' };
  const others = Object.entries(ways).flatMap(([name, value]) => (takes(name) ? [{ [name]: value }] : []));
  const [first = {}, ...more] = filterCombinations(list);
  const ofSource = filtersBySource.includes(list.formats.name)
    ? more.map((parameters) => ({ ...parameters, source: ways.source }))
    : [];
  return [first, ...others.map((other) => ({ ...first, ...other })), ...more, ...ofSource].flatMap((parameters) =>
    orders.map((sort) => {
      const query = { ...parameters, ...(sort && { sort }), limit: '1' } as Record<string, string>;
      return `${listPath(list.formats.name)}?${new URLSearchParams(query)}`;
    }),
  );
}

/** SQL texts that read-only connections prepare: requests use such connections, publishing does not. */
const statements = new Set<string>();
const prepare = Sqlite.prototype.prepare;
vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, text: string) {
  if (this.readonly) statements.add(text);
  return prepare.call(this, text) as Sqlite.Statement;
});

/** Plan steps that may scan: they read the values in the request (`json_each`) or the matches of a full-text search. */
const allowedScan = /^SCAN (json_each |search(_titles)? VIRTUAL TABLE |found$|totals$)/;

/** Plan steps that read the rows of one record, source, report or deal. Their number does not grow with the register. */
const lookup =
  /^SEARCH \w+ (EXISTS )?USING .*\(((kind|role)=\? AND )?(id|rowid|deal|partner|source|about|record|table_name)=\?/;

/** Plan step that reads at most 200 publishers whose names are similar to the unknown name in the request. */
const similarPublishers =
  /^SEARCH source_versions USING COVERING INDEX source_versions_by_publisher \(publisher_folded[<>]\?\)$/;

/** Plan steps that read rows in the order of an index, and can stop when the page is full. */
const indexScan = /^(SCAN|SEARCH) \w+ USING (COVERING )?INDEX/;

/** Plan steps after which a query may sort: they read only the rows with a given role, metric or publisher. */
const rareValues =
  /^SEARCH (partner_role|figure|source)_versions USING (COVERING )?INDEX \w+_by_(role|metric|publisher) \((role|metric|publisher_folded)=\?/;

/**
 * Queries that read all deals or sites, of which there are far fewer than other records: the filters by deal, whose results
 * are cached, and the numbers of deals by country.
 */
const readsAllDeals =
  /^select ("id" from "deal_versions" where(?!.* limit )|"country", "kind", count\(\*\) from "deal_versions")/s;

/** Plan step that looks for derived figures of a metric. The requested metric has none, so the query sorts no rows. */
const noRows = /^SEARCH figure_versions USING COVERING INDEX figure_versions_by_metric /;

/** Statements that build the milestone index in memory. They may scan the table, because they run once per edition. */
const buildsIndex =
  /^SELECT (count\(\*\)|number, "from", "to", since, until, status, outcome, disputed, overdue_since|number)\s+FROM milestone_versions(\s+ORDER BY ("from", )?id, since)?$/;

describe.each([
  { rows: 'many', maxSelectiveRows: 0 },
  { rows: 'few', maxSelectiveRows: 1000 },
])('queries planned for $rows matching rows', ({ rows, maxSelectiveRows }) => {
  const { app, get } = useApp({ seed: manySources, downloads: true });
  let plans: { text: string; steps: string[] }[] = [];

  beforeAll(async () => {
    planner.maxSelectiveRows = maxSelectiveRows;
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
      // Take three records of each list, and also request the URLs to which they link.
      for (const { links } of [...found.values()].slice(0, 3))
        for (const link of Object.values(links)) if (typeof link === 'string') await get(link);
    }
    const { $client: client } = app().store.current.repository((db) => db);
    plans = [...statements]
      .filter((text) => /^\s*(SELECT|WITH)\b/i.test(text) && !buildsIndex.test(text))
      // The plan depends on the page size: test 1, 50 (default) and 200 (maximum) items. The query reads one row more than that.
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

  test(`no request scans a table when ${rows} rows match`, () => {
    expect(plans.length).toBeGreaterThan(400);
    const scans = plans
      .filter(({ text }) => !readsAllDeals.test(text))
      .flatMap(({ text, steps }) =>
        steps
          .filter((step) => /^SCAN/.test(step) && !allowedScan.test(step) && !indexScan.test(step))
          .map((step) => [step, text]),
      );
    expect(scans).toEqual([]);
  });

  test(`a request sorts only the rows of one record or of a rare value when ${rows} rows match`, () => {
    const sorts = plans
      .filter(({ text }) => !readsAllDeals.test(text))
      // Ignore a sort by the last term only: it sorts only rows with the same first terms, such as the reports of one day.
      .filter(({ steps }) => steps.some((step) => /^USE TEMP B-TREE(?! FOR LAST TERM)/.test(step)))
      .flatMap(({ text, steps }) =>
        steps.filter((step) => /^(SCAN|SEARCH)/.test(step)).map((step) => [step, text] as const),
      )
      .filter(
        ([step]) =>
          ![allowedScan, lookup, similarPublishers, maxSelectiveRows > 0 ? rareValues : noRows].some((allowed) =>
            allowed.test(step),
          ),
      );
    expect(sorts).toEqual([]);
  });

  test(`a query that scans an index has a LIMIT when ${rows} rows match`, () => {
    const scans = plans
      .filter(({ steps }) => steps.some((step) => /^SCAN/.test(step) && !allowedScan.test(step)))
      .filter(({ text }) => !readsAllDeals.test(text));
    expect(scans.length).toBeGreaterThan(0);
    for (const { text } of scans) expect(text).toMatch(/ limit \d+$| limit \?| LIMIT 1\b/i);
  });

  test(`a list of sources, reports or changes in order of days starts its scan at the as-of date when ${rows} rows match`, () => {
    const byDay =
      /^select .* from "(source_versions|report_versions|changes)" .* order by "\w+"\."(published|known)" .*limit \d+$/;
    const lists = plans.filter(({ text }) => byDay.test(text));
    expect(new Set(lists.map(({ text }) => byDay.exec(text)?.[1])).size).toBe(3);
    for (const { text, steps } of lists) {
      expect([text, steps[0]]).toEqual([text, expect.stringMatching(/^SEARCH .*\(\(?(published|known)\b|=\?/)]);
    }
  });
});
