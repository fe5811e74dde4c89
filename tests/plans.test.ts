// How SQLite finds what is asked: no request of any endpoint scans a table, or sorts more than what is few.
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { addressOfList, type ListedList } from '../src/contract/lists.ts';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

// A register in which even one row is many shows what is done where there are millions.
const few = vi.hoisted(() => ({ most: 0 }));
vi.mock('../src/database/few.ts', () => ({
  get FEW() {
    return few.most;
  },
}));

/** Not filters: what lists take besides, each of which is tried on its own. */
const besides = ['sort', 'limit', 'cursor', 'expand', 'edition', 'asOf', 'source', 'format'];

/** What it wraps: what is optional, has a default, or is read as something else. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: read } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? read;
}

/** The words that it may be. */
function wordsOf(schema: z.ZodType): string[] {
  const inner = innerOf(schema);
  return (schema as { options?: string[] }).options ?? (inner ? wordsOf(inner) : []);
}

function exampleOf(schema: z.ZodType): unknown {
  const inner = innerOf(schema);
  return (schema.meta()?.examples as unknown[] | undefined)?.[0] ?? (inner ? exampleOf(inner) : wordsOf(schema)[0]);
}

/** Every filter alone and every two of them, with nothing and with whatever must be given. */
function filterings({ query }: ListedList): Record<string, string>[] {
  const shape = Object.entries(query.shape) as [string, z.ZodType][];
  const given = ([name, schema]: [string, z.ZodType]) => ({ [name]: String(exampleOf(schema)) });
  const needed = Object.assign(
    {},
    ...shape.filter(([name, schema]) => name !== 'sort' && !schema.isOptional()).map(given),
  );
  const filters = shape.filter(([name, schema]) => !besides.includes(name) && schema.isOptional()).map(given);
  const pairs = filters.flatMap((one, index) => filters.slice(index + 1).map((other) => ({ ...one, ...other })));
  return (
    [{}, ...filters, ...pairs]
      // `match` needs a window, and \`dueBy\` is one end of it with a match of its own.
      .filter((asked) => !('match' in asked) || 'from' in asked || 'to' in asked)
      .filter((asked) => !('dueBy' in asked) || !('to' in asked || 'match' in asked))
      .map((asked) => ({ ...needed, ...asked }))
  );
}

/** All that may be asked of a list: every filtering in every order, of one source too, on another day, with reports. */
function requestsOf(list: ListedList): string[] {
  const takes = (name: string) => name in list.query.shape;
  const orders = takes('sort') ? wordsOf(list.query.shape.sort as z.ZodType) : [''];
  const ways: Record<string, string>[] = [
    {},
    ...(takes('source') ? [{ source: 'lanouvelletribune-2025-02' }] : []),
    ...(takes('asOf') ? [{ asOf: '2025-06' }] : []),
    ...(takes('expand') ? [{ expand: 'reports' }] : []),
  ];
  return filterings(list).flatMap((asked) =>
    orders.flatMap((sort) =>
      ways.map((way) => {
        const parameters = { ...asked, ...way, ...(sort && { sort }), limit: '1' };
        return `${addressOfList(list.formats.name)}?${new URLSearchParams(parameters)}`;
      }),
    ),
  );
}

/** The statements that servers prepare. */
const statements = new Set<string>();
const prepare = Sqlite.prototype.prepare;
vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, text: string) {
  if (this.readonly) statements.add(text);
  return prepare.call(this, text) as Sqlite.Statement;
});

/** Read in one piece: the editions, of which there are few, in the order in which they are listed, and what a request names. */
const readWhole = /^SCAN (editions$|json_each |search(_titles)? VIRTUAL TABLE |found$)/;

/** A thing, source or report and what belongs to it: a few rows each, however many there are of others. */
const lookedUp =
  /^SEARCH \w+ (EXISTS )?USING .*\((\w+=\? AND )*(id|rowid|deal|partner|milestone|figure|source|about|repeats|table_name)=\?/;

/** The names on either side of one that nobody has: two hundred at most. */
const names = /^SEARCH sources USING COVERING INDEX sources_by_publisher \(publisher_folded[<>]\?\)$/;

/** Read in the order of an index until the page is full. */
const inOrder = /^(SCAN|SEARCH) \w+ USING (COVERING )?INDEX/;

/** Looked up because an edition has few of them. */
const rare =
  /^(SEARCH (partner_state_roles|deals|figures|sources) USING (COVERING )?INDEX \w+_by_(role|kind|metric|published|publisher) |SCAN \w+ USING COVERING INDEX \w+_source$)/;

/** Looked up because there is none: what some metrics measure is never derived. */
const none = /^SEARCH figures USING COVERING INDEX figures_by_metric /;

describe.each([
  { rows: 'many', most: 0 },
  { rows: 'few', most: 1000 },
])('where rows that fit are $rows, no request', ({ most }) => {
  const { app, get } = useApp({ seed: manySources, downloads: true });

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
      // Single things, their histories and timelines, and what belongs to them.
      for (const { links } of [...found.values()].slice(0, 3))
        for (const link of Object.values(links)) if (typeof link === 'string') await get(link);
    }
  });

  afterAll(() => statements.clear());

  /** Every statement with how SQLite goes about it, step by step. */
  function plans(): { text: string; steps: string[] }[] {
    const { $client: client } = app().store.current.use((db) => db);
    return (
      [...statements]
        .filter((text) => /^\s*(SELECT|WITH)\b/i.test(text))
        // The plan depends on the size of the page: here of one item, of as many as usual, of as many as there may be.
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
        })
    );
  }

  test('reads a table but through an index', () => {
    expect(plans().length).toBeGreaterThan(400);
    for (const { text, steps } of plans())
      for (const step of steps.filter((each) => /^SCAN/.test(each)))
        expect(readWhole.test(step) || inOrder.test(step), `${step}: ${text}`).toBe(true);
  });

  test('sorts more than what belongs to what it names', () => {
    for (const { text, steps } of plans()) {
      // Only where their first terms are equal: what was published on one day.
      if (!steps.some((step) => /^USE TEMP B-TREE(?! FOR LAST TERM)/.test(step))) continue;
      for (const step of steps.filter((each) => /^(SCAN|SEARCH)/.test(each))) {
        const isLittle = [readWhole, lookedUp, names, most > 0 ? rare : none].some((little) => little.test(step));
        expect(isLittle, `${step}: ${text}`).toBe(true);
      }
    }
  });

  test('goes through all of an index to find a page, or what there is to find', () => {
    for (const { text, steps } of plans()) {
      const walks = steps.filter((step) => /^SCAN/.test(step) && !readWhole.test(step));
      if (walks.length > 0) expect(text).toMatch(/ limit \d+$| limit \?| LIMIT 1\b/i);
    }
  });
});
