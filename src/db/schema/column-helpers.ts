// Columns and constraints that several tables share.
import { getTableName, sql } from 'drizzle-orm';
import { check, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import { dealKinds, dealStatuses } from '../../domain/provenance/enums.ts';
import { snakeCase } from '../../util/snake-case.ts';

/** The period of as-of dates in which a row is valid. */
export const periodColumns = () => ({
  /** First as-of date on which the row is valid. */
  since: text().notNull(),
  /** First as-of date on which it is no longer valid; END_OF_TIME if it still is. */
  until: text().notNull(),
});

/** A version of a record: its JSON does not change within the period. */
export const versionColumns = () => ({ id: text().notNull(), ...periodColumns() });

/** Whether an entry of the record's history begins here: not if only the status of its deal changed or a relation became known. */
export const historyColumn = () => ({ isEntry: integer({ mode: 'boolean' }).notNull() });

/** The deal of a milestone or figure, with its kind and its current status. */
export const dealColumns = () => ({
  deal: text().notNull(),
  dealKind: text({ enum: dealKinds }).notNull(),
  dealStatus: text({ enum: dealStatuses }),
});

/** The JSON of a record. A deal shows the members up to `shortLength` of its milestones, figures and partners. */
export const bodyColumns = () => ({
  body: text().notNull(),
  /** Characters (UTF-16 code units) of the body before the members that only the record itself shows. */
  shortLength: integer().notNull(),
});

/** Whether independent sources contradict each other on a current value. */
export const disputedColumn = () => ({ disputed: integer({ mode: 'boolean' }).notNull() });

/** A CHECK constraint for each column: it contains only words of its enum. */
export const enumChecks = (...columns: SQLiteColumn[]) =>
  columns.map((column) => {
    const words = sql.raw((column.enumValues ?? []).map((word) => `'${word}'`).join(', '));
    return check(`${getTableName(column.table)}_${snakeCase(column.name)}`, sql`${column} IN (${words})`);
  });
