// Writing a register's content: one transaction, all or nothing.
import { desc, eq, getTableName } from 'drizzle-orm';
import { changedRows, contentDigest, keepContent, type TouchedRow } from '../database/content.ts';
import { type EditionChanges, editionRows, editions, type RowChange } from '../database/editions.ts';
import { withoutIndexes } from '../database/indexes.ts';
import { writerOf } from '../database/insertion.ts';
import type { Connection } from '../database/open.ts';
import { type Rows, type TableName, tables } from '../database/tables.ts';
import { makeTotals } from '../resources/dataset/make-totals.ts';
import { makeMilestonesReady } from '../resources/milestones/make-ready.ts';
import { makeSearchIndex } from '../resources/search/make-index.ts';

const names = Object.keys(tables) as TableName[];

/**
 * Replaces the content, and records an edition, with how it differs from the one before, unless that holds the same.
 *
 * @param parts of the content, none of which refers to a later one
 * @param madeFrom digest of what the rows were made from
 * @returns the edition that the file now holds, and whether it is a new one
 */
export function writeRegister(
  db: Connection,
  parts: Iterable<Rows>,
  madeFrom: string,
  now: Date,
): { edition: string; isNew: boolean } {
  return db.transaction((transaction) => {
    const newest = transaction.select().from(editions).orderBy(desc(editions.number)).limit(1).get();
    if (newest) keepContent(db.$client);
    const written = withoutIndexes(db.$client, Object.values(tables).map(getTableName), () => {
      for (const name of names.toReversed()) transaction.delete(tables[name]).run();
      return writeParts(db, parts);
    });
    const id = contentDigest(db.$client);
    const isNew = newest?.id !== id;
    if (isNew) recordEdition(db, { number: (newest?.number ?? 0) + 1, id, madeFrom, now, written });
    else transaction.update(editions).set({ madeFrom }).where(eq(editions.number, newest.number)).run();
    makeMilestonesReady(db);
    makeSearchIndex(db.$client);
    makeTotals(db.$client);
    return { edition: id, isNew };
  });
}

type Counts = Record<TableName, number>;

/** @returns how many rows there are of each table */
function writeParts(db: Connection, parts: Iterable<Rows>): Counts {
  const writers = names.map((name) => ({ name, write: writerOf(db, tables[name]) }));
  const written = Object.fromEntries(names.map((name) => [name, 0])) as Counts;
  for (const part of parts) {
    for (const { name, write } of writers) {
      for (const row of part[name]) write(row);
      written[name] += part[name].length;
    }
  }
  return written;
}

type NewEdition = { number: number; id: string; madeFrom: string; now: Date; written: Counts };

function recordEdition(db: Connection, { number, id, madeFrom, now, written }: NewEdition): void {
  const changed = number === 1 ? [] : [...changedRows(db.$client)];
  const changes = number === 1 ? countAll(written) : countChanges(changed);
  db.insert(editions).values({ number, id, recorded: now.toISOString(), madeFrom, changes }).run();
  const write = writerOf(db, editionRows);
  for (const row of changed) {
    write({ edition: number, tableName: row.table, key: row.key, change: changeOf(row), before: row.before });
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

function noChanges(): EditionChanges {
  const none = () => ({ added: 0, changed: 0, removed: 0 });
  return { sources: none(), reports: none(), things: none() };
}

function countChanges(changed: readonly TouchedRow[]): EditionChanges {
  const counts = noChanges();
  for (const row of changed) {
    const sort = sorts[row.table];
    if (sort) counts[sort][changeOf(row)] += 1;
  }
  return counts;
}

/** Of the first edition, all is new. */
function countAll(written: Counts): EditionChanges {
  const counts = noChanges();
  for (const [name, count] of Object.entries(written)) {
    const sort = sorts[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
    if (sort) counts[sort].added += count;
  }
  return counts;
}
