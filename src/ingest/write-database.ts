// Writes rows into an empty database.
import { getTableColumns, getTableName } from 'drizzle-orm';
import { withoutIndexes } from '../db/bulk-load.ts';
import type { Connection } from '../db/connection.ts';
import { compileInsert } from '../db/insert-statement.ts';
import { type Rows, type TableName, tables } from '../db/schema/index.ts';
import { totalNames, totals } from '../db/schema/lookups.ts';
import { milestoneVersions } from '../db/schema/versions.ts';
import { buildSearchIndex } from '../db/search/build-index.ts';
import type { RecordRows } from './rows/index.ts';

const names = Object.keys(tables) as TableName[];
const recordTables = names.filter((name) => name !== 'texts' && name !== 'seedFiles');

/** @param parts rows in parts; no row refers to a row of another part */
export function writeRegister(db: Connection, parts: Iterable<Rows>): void {
  const { $client: client } = db;
  client.transaction(() => {
    withoutIndexes(
      client,
      names.map((name) => getTableName(tables[name])),
      () => writeMilestonesSorted(client, () => writeParts(db, parts)),
    );
    buildSearchIndex(client);
    writeTotals(db);
  })();
}

function writeParts(db: Connection, parts: Iterable<Rows>): void {
  const writers = names.map((name) => ({ name, write: compileInsert(db, tables[name])(db.$client) }));
  for (const part of parts) {
    for (const { name, write } of writers) for (const row of part[name]) write(row);
  }
}

/** Generates the INSERT statements, which is slow, only once for all databases with the data of one source. */
export function smallRegisterWriter(db: Connection): (client: Connection['$client'], rows: RecordRows) => void {
  const inserts = recordTables.map((name) => ({ name, prepare: compileInsert(db, tables[name]) }));
  return (client, rows) => {
    client.transaction(() => {
      for (const { name, prepare } of inserts) {
        const write = prepare(client);
        for (const row of rows[name]) write(row);
      }
    })();
  };
}

/** Stores milestones in list order, so that reading one page of a list reads adjacent rows. */
function writeMilestonesSorted(client: Connection['$client'], write: () => void): void {
  const table = getTableName(milestoneVersions);
  const { number, ...others } = getTableColumns(milestoneVersions);
  // `write` fills this temporary table, because SQLite prefers it over the real table of the same name.
  client.exec(`CREATE TEMP TABLE ${table} AS SELECT * FROM main.${table} LIMIT 0`);
  write();
  const columns = Object.keys(others).map(
    (name) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`,
  );
  client.exec(`
    INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM temp.${table}
      ORDER BY until <> 'infinity', "from", id, since;
    DROP TABLE temp.${table}`);
}

const REPORTS = "(SELECT count(DISTINCT id) FROM report_versions WHERE kind <> 'claim')";
/** SQL that counts quotes in the last version of each report and claim, which contains all of its quotes. */
const EVIDENCE =
  "(SELECT coalesce(sum(json_array_length(body, '$.evidence')), 0) FROM report_versions WHERE until = 'infinity')";

function writeTotals(db: Connection): void {
  const { $client: client } = db;
  const value = (sql: string) => client.prepare<[], number>(`SELECT ${sql}`).pluck().get() ?? 0;
  const counts = Object.fromEntries(
    totalNames.map((name) => {
      if (name === 'reports') return [name, value(REPORTS)];
      if (name === 'evidence') return [name, value(EVIDENCE)];
      return [name, value(`(SELECT count(*) FROM records WHERE kind = '${name.slice(0, -1)}')`)];
    }),
  ) as (typeof totals.$inferInsert)['counts'];
  const [earliest = null, latest = null] =
    client
      .prepare<[], [string | null, string | null]>(
        `SELECT min(body ->> '$.published.earliest'), max(published) FROM source_versions`,
      )
      .raw()
      .get() ?? [];
  const unreadSources = value('(SELECT count(DISTINCT id) FROM source_versions WHERE NOT seen)');
  db.insert(totals).values({ id: 1, counts, unreadSources, earliest, latest }).run();
}
