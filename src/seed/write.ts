// Writing a register's content: one transaction, all or nothing.
import { desc, eq } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { changedRows, contentDigest, keepContent, type TouchedRow } from '../database/content.ts';
import { type EditionChanges, editionRows, editions, type RowChange } from '../database/editions.ts';
import type { Connection } from '../database/open.ts';
import { type Rows, type TableName, tables } from '../database/tables.ts';

/** SQLite binds at most 32,766 values in a statement; a row here has fewer than 32. */
const ROWS_PER_INSERT = 1000;

const names = Object.keys(tables) as TableName[];

/**
 * Replaces the content, and records an edition, with how it differs from the one before, unless that holds the same.
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
    const newest = transaction.select().from(editions).orderBy(desc(editions.number)).limit(1).get();
    if (newest) keepContent(db.$client);
    for (const name of names.toReversed()) transaction.delete(tables[name]).run();
    for (const name of names) insert(transaction, tables[name] as SQLiteTable, rows[name]);
    const id = contentDigest(db.$client);
    if (newest?.id === id) {
      transaction.update(editions).set({ madeFrom }).where(eq(editions.number, newest.number)).run();
      return { edition: id, isNew: false };
    }
    const number = (newest?.number ?? 0) + 1;
    const changed = newest ? [...changedRows(db.$client)] : [];
    const changes = newest ? countChanges(changed.map((row) => [row.table, changeOf(row)])) : countAll(rows);
    transaction.insert(editions).values({ number, id, recorded: now.toISOString(), madeFrom, changes }).run();
    insert(
      transaction,
      editionRows,
      changed.map((row) => ({
        edition: number,
        tableName: row.table,
        key: row.key,
        change: changeOf(row),
        before: row.before,
      })),
    );
    return { edition: id, isNew: true };
  });
}

type Transaction = Pick<Connection, 'insert'>;

function insert<Table extends SQLiteTable>(db: Transaction, table: Table, rows: Table['$inferInsert'][]): void {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    db.insert(table)
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .run();
  }
}

function changeOf({ before, isThere }: TouchedRow): RowChange {
  if (before === null) return 'added';
  return isThere ? 'changed' : 'removed';
}

/** What readers of the register count: the rest follows from it. */
const sorts: Record<string, keyof EditionChanges> = {
  sources: 'sources',
  deal_reports: 'reports',
  partner_reports: 'reports',
  milestone_reports: 'reports',
  figure_reports: 'reports',
  claims: 'reports',
  deals: 'things',
  partners: 'things',
  milestones: 'things',
  figures: 'things',
};

function countChanges(changes: Iterable<[table: string, change: RowChange]>): EditionChanges {
  const none = () => ({ added: 0, changed: 0, removed: 0 });
  const counts: EditionChanges = { sources: none(), reports: none(), things: none() };
  for (const [table, change] of changes) {
    const sort = sorts[table];
    if (sort) counts[sort][change] += 1;
  }
  return counts;
}

/** Of the first edition, all is new. */
function countAll(rows: Rows): EditionChanges {
  const counted = names.flatMap((name) =>
    rows[name].map((): [string, RowChange] => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      'added',
    ]),
  );
  return countChanges(counted);
}
