// SQL conditions that the queries of several resources share.
import { and, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A named parameter of a prepared statement. */
export const placeholder = sql.placeholder;

/** The column equals one of the values in the JSON array that is bound to the named parameter. */
export const inJsonArray = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${placeholder(name)}))`;

type Period = { since: SQLiteColumn; until: SQLiteColumn };

/** The row is valid on the as-of date. */
export const validAsOf = ({ since, until }: Period): SQL =>
  and(lte(since, placeholder('asOf')), gt(until, placeholder('asOf'))) as SQL;

/** The row began by the as-of date, and may have ended. */
export const startedBy = ({ since }: Pick<Period, 'since'>): SQL => lte(since, placeholder('asOf'));

/**
 * A condition on a column that is part of the sort order's index. The unary plus keeps SQLite from using another index. The
 * likelihood keeps it from expecting few rows.
 */
export const withoutIndex = (condition: SQL): SQL => sql`likelihood(+(${condition}), 0.9)`;
