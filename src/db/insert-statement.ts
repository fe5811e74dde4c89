// Compiles INSERT statements only once per table, because Drizzle generates their SQL slowly.
import type Sqlite from 'better-sqlite3';
import { Column, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';

type InsertRow = (row: Record<string, unknown>) => void;

/** Returns a function that prepares the INSERT statement in a database that has this table. */
export function compileInsert(db: Connection, table: SQLiteTable): (client: Sqlite.Database) => InsertRow {
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    column,
    isStoredAsIs: column.mapToDriverValue === Column.prototype.mapToDriverValue,
  }));
  const placeholders = Object.fromEntries(columns.map(({ name }) => [name, placeholder(name)]));
  const { sql: text } = db.insert(table).values(placeholders).toSQL();
  return (client) => {
    const statement = client.prepare(text);
    return (row) => {
      const values = columns.map(({ name, column, isStoredAsIs }) => {
        const value = row[name] ?? null;
        return value === null || isStoredAsIs ? value : column.mapToDriverValue(value);
      });
      statement.run(values);
    };
  };
}
