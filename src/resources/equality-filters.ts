// Filters of lists that compare a column with a value of the request.
import { eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { placeholder } from '../db/conditions.ts';

/** @param columns keyed by name of the query parameter */
export function equalityFilters(columns: Record<string, SQLiteColumn>): Record<string, SQL> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, eq(column, placeholder(name))]));
}
