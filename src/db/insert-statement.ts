// Inserting many rows: Drizzle writes the statement and maps the values, and better-sqlite3 executes it.
import type Sqlite from 'better-sqlite3';
import { Column, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from './connection.ts';

type Row = Record<string, unknown>;

export type InsertStatement = {
  /** Prepares the statement in a database that has the table. @returns inserts a row */
  into(client: Sqlite.Database): (row: Row) => void;
};

/** @param db whose dialect the statement is written in */
export function insertStatement(db: Connection, table: SQLiteTable): InsertStatement {
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    // Most values are stored as they are.
    map:
      column.mapToDriverValue === Column.prototype.mapToDriverValue
        ? undefined
        : (value: unknown) => column.mapToDriverValue(value),
  }));
  const placeholders = Object.fromEntries(columns.map(({ name }) => [name, sql.placeholder(name)]));
  const text = db.insert(table).values(placeholders).toSQL().sql;
  const valuesOf = (row: Row) =>
    columns.map(({ name, map }) => {
      const value = row[name] ?? null;
      return value === null || map === undefined ? value : map(value);
    });
  return {
    into(client) {
      const statement = client.prepare(text);
      return (row) => {
        statement.run(valuesOf(row));
      };
    },
  };
}
