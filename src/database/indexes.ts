// Filling tables whose indexes are made afterwards. Knows SQLite only.
import type Sqlite from 'better-sqlite3';

/**
 * Lets `write` fill the tables without their indexes, and makes these anew from their own definitions: to sort all entries takes
 * half as long as to put each in its place, and they lie closer. What the primary keys need stays.
 */
export function withoutIndexes<Result>(
  client: Sqlite.Database,
  tables: readonly string[],
  write: () => Result,
): Result {
  const indexes = client
    .prepare<[string], { name: string; definition: string }>(
      `SELECT name, sql AS definition FROM sqlite_schema
       WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY tbl_name, name`,
    )
    .all(JSON.stringify(tables));
  for (const { name } of indexes) client.exec(`DROP INDEX "${name}"`);
  const result = write();
  for (const { definition } of indexes) client.exec(definition);
  return result;
}
