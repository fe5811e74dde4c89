// SQL conditions that the queries of several resources share.
import { and, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

export const placeholder = sql.placeholder;

/** Matches rows whose column equals one of the values in the JSON array that is bound to the named parameter. */
export const inJsonArray = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${placeholder(name)}))`;

type Period = { since: SQLiteColumn; until: SQLiteColumn };

export const validAsOf = ({ since, until }: Period): SQL =>
  and(lte(since, placeholder('asOf')), gt(until, placeholder('asOf'))) as SQL;

/** Matches rows that became valid on or before the as-of date, even if they are no longer valid on it. */
export const startedBy = ({ since }: Pick<Period, 'since'>): SQL => lte(since, placeholder('asOf'));

/** Keeps SQLite from using an index for this condition (unary plus), and tells it that 90 % of the rows match. */
export const withoutIndex = (condition: SQL): SQL => sql`likelihood(+(${condition}), 0.9)`;
