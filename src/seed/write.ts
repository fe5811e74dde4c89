// Writing a register's content: one transaction, all or nothing.
import { createHash } from 'node:crypto';
import { desc, eq, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { editions } from '../database/editions.ts';
import type { Connection } from '../database/open.ts';
import { type Rows, type TableName, tables } from '../database/tables.ts';

/** SQLite binds at most 32,766 values in a statement; a row here has fewer than 32. */
const ROWS_PER_INSERT = 1000;

const names = Object.keys(tables) as TableName[];

/**
 * Replaces the content, and records an edition unless the newest one holds the same.
 *
 * @param madeFrom digest of what the rows were made from
 * @returns the edition that the file now holds, and whether it is a new one
 */
export function writeRegister(
  db: Connection,
  rows: Rows,
  madeFrom: string,
  now: Date,
): { edition: string; isNew: boolean } {
  return db.transaction((transaction) => {
    for (const name of names.toReversed()) transaction.delete(tables[name]).run();
    for (const name of names) {
      for (let start = 0; start < rows[name].length; start += ROWS_PER_INSERT) {
        transaction
          .insert(tables[name] as SQLiteTable)
          .values(rows[name].slice(start, start + ROWS_PER_INSERT))
          .run();
      }
    }
    const id = contentDigest(db);
    const newest = transaction.select().from(editions).orderBy(desc(editions.number)).limit(1).get();
    if (newest?.id === id) {
      transaction.update(editions).set({ madeFrom }).where(eq(editions.number, newest.number)).run();
      return { edition: id, isNew: false };
    }
    transaction
      .insert(editions)
      .values({ number: (newest?.number ?? 0) + 1, id, recorded: now.toISOString(), madeFrom })
      .run();
    return { edition: id, isNew: true };
  });
}

/** SHA-256 over every row of every table, in the order in which they were written: the same seed, the same digest. */
export function contentDigest({ $client }: Connection): string {
  const digest = createHash('sha256');
  for (const name of names) {
    const table = getTableName(tables[name]);
    digest.update(`${table}\n`);
    for (const row of $client.prepare(`SELECT * FROM ${table} ORDER BY rowid`).raw().iterate())
      digest.update(`${JSON.stringify(row)}\n`);
  }
  return digest.digest('hex');
}
