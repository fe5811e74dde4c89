// Writes rows into an empty database.
import { getTableColumns, getTableName } from 'drizzle-orm';
import { withoutIndexes } from '../db/bulk-load.ts';
import type { Connection } from '../db/connection.ts';
import { compileInsert } from '../db/insert-statement.ts';
import { type Rows, type TableName, tables } from '../db/schema/index.ts';
import { totalNames, totals } from '../db/schema/lookups.ts';
import { texts } from '../db/schema/search.ts';
import { milestoneVersions } from '../db/schema/versions.ts';
import { buildSearchIndex, resultOrder } from '../db/search/build-index.ts';
import { snakeCase } from '../util/snake-case.ts';

const names = Object.keys(tables) as TableName[];
export const recordTables = names.filter((name) => name !== 'texts' && name !== 'seedFiles');

/** @param parts rows in parts; no row refers to a row of another part */
export function writeRegister(db: Connection, parts: Iterable<Rows>): void {
  const { $client: client } = db;
  client.transaction(() => {
    const tableNames = names.map((name) => getTableName(tables[name]));
    withoutIndexes(client, tableNames, () => {
      const write = () => {
        const writeRows = rowWriter(db, names)(client);
        for (const part of parts) writeRows(part);
      };
      writeInOrder(client, milestoneVersions, listOrder, () => writeInOrder(client, texts, resultOrder, write));
    });
    buildSearchIndex(client);
    writeTotals(db);
  })();
}

/** Generates the SQL of the INSERT statements once, and returns a function that prepares them for a database. */
export function rowWriter<Name extends TableName>(db: Connection, tableNames: readonly Name[]) {
  const inserts = tableNames.map((name) => ({ name, prepare: compileInsert(db, tables[name]) }));
  return (client: Connection['$client']) => {
    const writers = inserts.map(({ name, prepare }) => ({ name, write: prepare(client) }));
    return (rows: Pick<Rows, Name>): void => {
      for (const { name, write } of writers) for (const row of rows[name]) write(row);
    };
  };
}

const listOrder = { rows: 'temp.milestone_versions', by: `until <> 'infinity', "from", id, since` };

/** Numbers the rows of a table in an order, so that reading rows in this order reads adjacent pages of the file. */
function writeInOrder(
  client: Connection['$client'],
  table: typeof milestoneVersions | typeof texts,
  { rows, by }: { rows: string; by: string },
  write: () => void,
): void {
  const name = getTableName(table);
  // `write` fills this temporary table, because SQLite prefers it over the real table of the same name.
  client.exec(`CREATE TEMP TABLE ${name} AS SELECT * FROM main.${name} LIMIT 0`);
  write();
  const columns = Object.entries(getTableColumns(table)).flatMap(([column, { primary }]) =>
    primary ? [] : `"${snakeCase(column)}"`,
  );
  client.exec(`
    INSERT INTO main.${name} (${columns}) SELECT ${columns} FROM ${rows} ORDER BY ${by};
    DROP TABLE temp.${name}`);
}

/** SQL of the totals other than numbers of records. The last version of a report or claim contains all of its quotes. */
const totalQueries: { [name: string]: string } = {
  reports: "(SELECT count(DISTINCT id) FROM report_versions WHERE kind <> 'claim')",
  evidence:
    "(SELECT coalesce(sum(json_array_length(body, '$.evidence')), 0) FROM report_versions WHERE until = 'infinity')",
};

function writeTotals(db: Connection): void {
  const { $client: client } = db;
  const value = (sql: string) => client.prepare<[], number>(`SELECT ${sql}`).pluck().get() ?? 0;
  const counts = Object.fromEntries(
    totalNames.map((name) => {
      const records = `(SELECT count(*) FROM records WHERE kind = '${name.slice(0, -1)}')`;
      return [name, value(totalQueries[name] ?? records)];
    }),
  ) as (typeof totals.$inferInsert)['counts'];
  const days = client.prepare<[], [string | null, string | null]>(
    `SELECT min(body ->> '$.published.earliest'), max(published) FROM source_versions`,
  );
  const [earliest = null, latest = null] = days.raw().get() ?? [];
  const unreadSources = value('(SELECT count(DISTINCT id) FROM source_versions WHERE NOT seen)');
  // Projects that were recorded on the same day are sorted by the day on which they were first reported.
  const firstDeal = client
    .prepare<[], string>(
      `SELECT record FROM report_versions
        WHERE kind = 'deal' AND record IN (SELECT id FROM deal_versions WHERE kind = 'project')
        GROUP BY record ORDER BY min(body ->> '$.recorded'), min(since), record LIMIT 1`,
    )
    .pluck()
    .get();
  db.insert(totals).values({ id: 1, counts, unreadSources, firstDeal, earliest, latest }).run();
}
