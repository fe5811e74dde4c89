// SQL that every resource shares: what held on a day in somebody's view, and what had been reported by then.
import { and, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sources } from '../resources/sources/table.ts';

/** A value that the request brings, by name. */
export const given = sql.placeholder;

/** A column is one of the values in a JSON array that the request brings. */
export const isAmong = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${given(name)}))`;

type States = { scope: SQLiteColumn; since: SQLiteColumn; until: SQLiteColumn };

/** The states that held on the day `asOf` in the view `scope`. */
export const heldInView = ({ scope, since, until }: States): SQL =>
  and(eq(scope, given('scope')), lte(since, given('asOf')), gt(until, given('asOf'))) as SQL;

/** The reports published by `asOf`, of the one source that `scope` names or of all. Joined with `sources`. */
export const publishedInView = (): SQL =>
  and(lte(sources.latest, given('asOf')), sql`${given('scope')} IN ('', ${sources.id})`) as SQL;

/** When a source was published, as reports carry it. */
export const published = { edtf: sources.edtf, earliest: sources.earliest, latest: sources.latest };

/** Newest publication first. */
export const newestFirst = [desc(sources.latest), sources.id];
