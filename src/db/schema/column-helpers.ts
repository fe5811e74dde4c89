// Columns and constraints that several tables share.
import { getTableName, sql } from 'drizzle-orm';
import { check, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { dealKinds, dealStatuses } from '../../domain/provenance/enums.ts';
import { snakeCase } from '../../util/snake-case.ts';

/** Columns of the period of as-of dates in which a row is valid. */
export const periodColumns = () => ({
  /** First as-of date on which the row is valid. */
  since: text().notNull(),
  /** First as-of date on which the row is no longer valid; END_OF_TIME if the row is still valid. */
  until: text().notNull(),
});

/** Columns of a version of a record. The JSON of the record does not change within the version's period. */
export const versionColumns = () => ({ id: text().notNull(), ...periodColumns() });

/** True if the record's history lists this version; false if only the deal's status or the relations changed. */
export const historyColumn = () => ({ isEntry: integer({ mode: 'boolean' }).notNull() });

export const dealColumns = () => ({
  deal: text().notNull(),
  dealKind: text({ enum: dealKinds }).notNull(),
  dealStatus: text({ enum: dealStatuses }),
});

/** JSON of a record. A response about a deal embeds only the first `shortLength` characters and closes the object. */
export const bodyColumns = () => ({
  body: text().notNull(),
  /** UTF-16 code units of `body` before the members that only a response about the record itself contains. */
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
