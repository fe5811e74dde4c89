// Columns and constraints that several tables share.
import { getTableName, sql } from 'drizzle-orm';
import { check, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { dealKinds, dealStatuses } from '../../domain/provenance/enums.ts';
import { snakeCase } from '../../util/snake-case.ts';

export const periodColumns = () => ({
  /** First as-of date on which the row is valid. */
  since: text().notNull(),
  /** First as-of date on which the row is no longer valid; END_OF_TIME if the row is still valid. */
  until: text().notNull(),
});

/** Columns of a version of a record: the id of the record, and the period in which its JSON does not change. */
export const versionColumns = () => ({ id: text().notNull(), ...periodColumns() });

/**
 * True if the history of the record lists this version. False if, compared with the version before, only the status or
 * the relations of the deal changed.
 */
export const historyColumn = () => ({ isEntry: integer({ mode: 'boolean' }).notNull() });

export const dealColumns = () => ({
  deal: text().notNull(),
  dealKind: text({ enum: dealKinds }).notNull(),
  dealStatus: text({ enum: dealStatuses }),
});

/**
 * JSON of a record. Its first `shortLength` characters and a closing brace are the shorter JSON that a response about a
 * deal embeds.
 */
export const bodyColumns = () => ({
  body: text().notNull(),
  /** Number of UTF-16 code units before the JSON properties that only responses about the record itself contain. */
  shortLength: integer().notNull(),
});

/** True if independent sources contradict each other about at least one field of the record. */
export const disputedColumn = () => ({ disputed: integer({ mode: 'boolean' }).notNull() });

/** Creates a CHECK constraint for each column, so that it contains only values of its enum. */
export const enumChecks = (...columns: SQLiteColumn[]) =>
  columns.map((column) => {
    const words = sql.raw((column.enumValues ?? []).map((word) => `'${word}'`).join(', '));
    return check(`${getTableName(column.table)}_${snakeCase(column.name)}`, sql`${column} IN (${words})`);
  });
