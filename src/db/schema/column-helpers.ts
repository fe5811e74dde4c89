// Columns and constraints that several tables share.
import { getTableName, sql } from 'drizzle-orm';
import { check, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { dealKinds, dealStatuses } from '../../domain/provenance/enums.ts';
import { snakeCase } from '../../util/snake-case.ts';

export const periodColumns = () => ({
  /** First as-of date on which the row is valid. */
  since: text().notNull(),
  /** First as-of date on which the row is no longer valid; END_OF_TIME if it is still valid. */
  until: text().notNull(),
});

/** Id of a record, and the period in which its JSON does not change. */
export const versionColumns = () => ({ id: text().notNull(), ...periodColumns() });

/** False if only the status or the relations of the deal changed, which the history of the record does not list. */
export const historyColumn = () => ({ isEntry: integer({ mode: 'boolean' }).notNull() });

export const dealColumns = () => ({
  deal: text().notNull(),
  dealKind: text({ enum: dealKinds }).notNull(),
  dealStatus: text({ enum: dealStatuses }),
});

/** The first `shortLength` UTF-16 code units of `body` and a `}` are the JSON that a response about a deal embeds. */
export const bodyColumns = () => ({ body: text().notNull(), shortLength: integer().notNull() });

/** True if independent sources contradict each other about a field of the record. */
export const disputedColumn = () => ({ disputed: integer({ mode: 'boolean' }).notNull() });

/** CHECK constraints that allow only the values of each column's enum. */
export const enumChecks = (...columns: SQLiteColumn[]) =>
  columns.map((column) => {
    const words = sql.raw((column.enumValues ?? []).map((word) => `'${word}'`).join(', '));
    return check(`${getTableName(column.table)}_${snakeCase(column.name)}`, sql`${column} IN (${words})`);
  });
