// Suggests a valid request for a rejected one, from the table in parameter-hints.ts.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Day, dayOf } from '../domain/dates/day.ts';
import { firstDayOf, isDate, isPartialDate, lastDayOf } from '../domain/dates/partial-date.ts';
import { parseUrl, pathOf } from './link-header.ts';
import { listPath } from './list-registry.ts';
import {
  type DateRule,
  listsThatLeadToMilestones,
  nameHints,
  type Replacement,
  valueHints,
} from './parameter-hints.ts';

/** Advice on an invalid parameter, with the URL of a request that does what the client probably meant. */
export type Hint = {
  /** Sentence without its full stop, such as "Use `from`". */
  advice: string;
  example: string;
  /** Valid value for the same parameter; undefined if another parameter must be used. */
  suggestion: string | undefined;
  isElsewhere: boolean;
};

/** Date in an example URL if the client's value is not a date. */
const DEFAULT_DATE = '2026';

type Query = ReadonlyMap<string, string>;
type Endpoint = { path: string; schema: z.ZodObject };
type Found = { endpoint: Endpoint; replacement: Replacement; values: Record<string, string>; query: Query };

/** The returned function has one result for each of `names`: a hint, or undefined if there is none. */
export function hintFinder({ url, query, routeOptions, server }: FastifyRequest) {
  const schema = routeOptions.schema?.querystring as z.ZodObject | undefined;
  const { path } = parseUrl(pathOf(url));
  const given = query as Record<string, unknown>;

  function endpointFor({ elsewhere }: Replacement): Endpoint | undefined {
    if (elsewhere === undefined) return schema && { path, schema };
    if (!listsThatLeadToMilestones.some((name) => listPath(name) === routeOptions.url)) return undefined;
    const list = server.lists.find(({ formats }) => formats.name === elsewhere);
    return list && { path: listPath(elsewhere), schema: list.query };
  }

  function find(name: string, valid: Query): Found | undefined {
    const typed = String([given[name]].flat()[0] ?? '');
    const isKnown = schema !== undefined && name in schema.shape;
    for (const replacement of isKnown ? replacementsOfValue(name, typed) : replacementsOfName(name)) {
      const endpoint = endpointFor(replacement);
      const values = { ...replacement.values, ...datesOf(replacement, typed, given) };
      const takes = endpoint?.schema.shape ?? {};
      if (![...Object.keys(values), replacement.requires ?? []].flat().every((each) => each in takes)) continue;
      const changed = endpoint && changedQuery(endpoint, valid, values);
      if (endpoint && changed) return { endpoint, replacement, values, query: changed };
    }
    return undefined;
  }

  return (names: readonly string[]): (Hint | undefined)[] => {
    const wrong = new Set(['cursor', ...names]);
    const isValid = ([name, value]: [string, unknown]) => typeof value === 'string' && !wrong.has(name);
    const valid: Query = new Map(Object.entries(given).filter(isValid) as [string, string][]);
    const found = names.map((name) => find(name, valid));
    const here = found.filter((each) => each?.endpoint.path === path) as Found[];
    const [first] = here;
    // Combine all replacements in one query, if the endpoint accepts it.
    const whole = first && changedQuery(first.endpoint, valid, Object.assign({}, ...here.map(({ values }) => values)));
    return names.map((name, index) => {
      const each = found[index];
      if (!each) return undefined;
      const { endpoint, replacement, values, query } = each;
      const isValue = schema !== undefined && name in schema.shape;
      return {
        advice: replacement.advice,
        example: `${endpoint.path}?${new URLSearchParams([...((endpoint.path === path && whole) || query)])}`,
        suggestion: isValue ? values[name] : undefined,
        isElsewhere: endpoint.path !== path,
      };
    });
  };
}

function replacementsOfName(name: string): readonly Replacement[] {
  const typed = name.toLowerCase().replaceAll(/[_-]/g, '');
  return nameHints.find((hint) => hint.typed.includes(typed))?.replacements ?? [];
}

function replacementsOfValue(name: string, typed: string): readonly Replacement[] {
  const value = typed.toLowerCase();
  const hint = valueHints.find(({ parameter, typed }) => parameter === name && typed.includes(value));
  return hint?.replacements ?? [];
}

/** Adds `values`, and removes parameters that contradict them; undefined if the endpoint rejects `values`. */
function changedQuery({ schema }: Endpoint, valid: Query, values: Record<string, string>): Query | undefined {
  const query = new Map([...valid].filter(([name]) => name in schema.shape && !(name in values)));
  for (const [name, value] of Object.entries(values)) query.set(name, value);
  for (;;) {
    const { error } = schema.safeParse(Object.fromEntries(query));
    if (!error) return query;
    const contradicting = error.issues
      .map(({ path }) => String(path[0]))
      .filter((name) => query.has(name) && !(name in values));
    if (contradicting.length === 0) return undefined;
    for (const name of contradicting) query.delete(name);
  }
}

function datesOf({ dates = {} }: Replacement, typed: string, given: Record<string, unknown>): Record<string, string> {
  const date = dateIn(typed) ?? DEFAULT_DATE;
  const values: Record<DateRule, () => string> = {
    same: () => date,
    dayBefore: () => dayBeside(firstDayOf(date), -1) ?? dayBeside(firstDayOf(DEFAULT_DATE), -1) ?? '',
    dayAfter: () => dayBeside(lastDayOf(date), 1) ?? dayBeside(lastDayOf(DEFAULT_DATE), 1) ?? '',
    period: () => periodIn(given) ?? date,
  };
  return Object.fromEntries(Object.entries(dates).map(([name, rule]) => [name, values[rule]()]));
}

/** Returns the date in a client's value: a date, a timestamp, or a quarter such as `Q3 2026` or `2026Q3`. */
function dateIn(typed: string): string | undefined {
  const found =
    /^(?<year>\d{4})[ -]?q(?<quarter>[1-4])$/i.exec(typed) ?? /^q(?<quarter>[1-4])[ -]?(?<year>\d{4})$/i.exec(typed);
  const { year, quarter } = found?.groups ?? {};
  const text = year === undefined ? (typed.split('T', 1)[0] ?? '') : `${year}-Q${quarter}`;
  return isDate(text) ? text : undefined;
}

/** Joins the parameters to a date, such as `year=2026&month=6` to 2026-06, and ignores invalid ones. */
function periodIn({ year, quarter, month, day }: Record<string, unknown>): string | undefined {
  const two = (value: unknown) => String(value).padStart(2, '0');
  const joined = [
    [year, quarter && `Q${String(quarter).replace(/^q/i, '')}`],
    [year, month && two(month), day && two(day)],
    [year, month && two(month)],
    [year],
  ];
  const dates = joined.filter((parts) => parts.every(Boolean)).map((parts) => dateIn(parts.join('-')));
  return dates.find((date) => date !== undefined);
}

/** Returns the date `days` after `day` (before it if negative); undefined outside the years 0001 to 9999. */
function dayBeside(day: Day, days: number): Day | undefined {
  const beside = dayOf(new Date(Date.parse(day) + days * 86_400_000));
  return isPartialDate(beside) ? beside : undefined;
}
