// SQL conditions that the queries of several resources share.
import { and, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A value that the request brings, by name. */
export const placeholder = sql.placeholder;

/** A column is one of the values in a JSON array that the request brings. */
export const inJsonArray = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${placeholder(name)}))`;

type Period = { since: SQLiteColumn; until: SQLiteColumn };

/** The rows that are valid on the as-of date. */
export const validAsOf = ({ since, until }: Period): SQL =>
  and(lte(since, placeholder('asOf')), gt(until, placeholder('asOf'))) as SQL;

/** The rows that began by the as-of date, whether or not they are still valid. */
export const startedBy = ({ since }: Pick<Period, 'since'>): SQL => lte(since, placeholder('asOf'));

/**
 * A condition on a column that the index of the sort order contains. The plus sign keeps SQLite from using another index, and the
 * likelihood from expecting few rows.
 */
export const withoutIndex = (condition: SQL): SQL => sql`likelihood(+(${condition}), 0.9)`;
