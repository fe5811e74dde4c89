// The content of a register, row by row, as SQLite has it: what tells rows apart, what they come to, and what has changed.
// Knows SQLite only, so that it loads fast.
import { createHash, hash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';

type Client = Sqlite.Database;

/** A table of the content: its columns, without those that SQLite works out, and those that tell its rows apart. */
type Shape = { name: string; columns: string[]; key: string[] };

/** Every table that holds content: neither the record of editions and migrations, nor what was made ready from content. */
function contentTables(client: Client): Shape[] {
  return client
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__drizzle*' AND name NOT GLOB 'edition*'
       AND name NOT GLOB 'ready_*' AND name NOT GLOB 'search*' ORDER BY name`,
    )
    .all()
    .map(({ name }) => ({ name, columns: columnsOf(client, name), key: keyOf(client, name) }));
}

function columnsOf(client: Client, table: string): string[] {
  return client.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** The columns of the primary key; of a table that is filled without one, those of its unique index. */
function keyOf(client: Client, table: string): string[] {
  return client
    .prepare<[string], string>(
      `SELECT part.name
       FROM (SELECT name FROM pragma_index_list(?) WHERE "unique" ORDER BY origin = 'pk' DESC, name LIMIT 1) AS key,
         pragma_index_info(key.name) AS part
       ORDER BY part.seqno`,
    )
    .pluck()
    .all(table);
}

/**
 * SHA-256 over what each table comes to, which is the sum of the digests of its rows: the same content, the same digest, in
 * whatever order the rows were written and are read.
 */
export function contentDigest(client: Client): string {
  const digest = createHash('sha256');
  for (const { name, columns } of contentTables(client)) {
    const rows = client.prepare<[], string>(`SELECT json_array(${list(columns)}) FROM ${quoted(name)}`).pluck();
    let sum = 0n;
    for (const row of rows.iterate()) sum += BigInt(`0x${hash('sha256', row)}`);
    digest.update(`${name} ${sum}\n`);
  }
  return digest.digest('hex');
}

/** Keeps the rows of all tables as they are now, until the connection is closed. */
export function keepContent(client: Client): void {
  for (const { name, columns } of contentTables(client)) {
    client.exec(`CREATE TEMP TABLE ${kept(name)} AS SELECT ${list(columns)} FROM main.${quoted(name)}`);
  }
}

/** A row that is no longer as it was kept; `before` is null for a new one. Keys and rows are JSON arrays. */
export type TouchedRow = { table: string; key: string; before: string | null; isThere: boolean };

/** What has changed since the content was kept. */
export function* changedRows(client: Client): Generator<TouchedRow> {
  for (const shape of contentTables(client)) {
    const { name, columns, key } = shape;
    const cells = list(columns);
    const minus = (from: string, without: string) =>
      client.prepare<[], unknown[]>(`SELECT ${cells} FROM ${from} EXCEPT SELECT ${cells} FROM ${without}`).raw().all();
    const keyOf = (row: unknown[]) => JSON.stringify(key.map((column) => row[columns.indexOf(column)]));
    const gone = new Map(minus(kept(name), `main.${quoted(name)}`).map((row) => [keyOf(row), row]));
    const come = minus(`main.${quoted(name)}`, kept(name)).map(keyOf);
    const there = new Set(come);
    for (const at of come) yield { table: name, key: at, before: rowText(gone.get(at)), isThere: true };
    for (const [at, row] of gone)
      if (!there.has(at)) yield { table: name, key: at, before: rowText(row), isThere: false };
  }
}

/** Puts rows back as they were: `before` where there was one, nothing where there was none. */
export function putBack(client: Client, rows: Iterable<Pick<TouchedRow, 'table' | 'key' | 'before'>>): void {
  const byTable = Map.groupBy(rows, ({ table }) => table);
  for (const { name, columns, key } of contentTables(client)) {
    const touched = byTable.get(name);
    if (!touched) continue;
    const parts = key.map((_, position) => `json_extract(value, '$[${position}]')`);
    client
      .prepare(`DELETE FROM ${quoted(name)} WHERE (${list(key)}) IN (SELECT ${parts.join(', ')} FROM json_each(?))`)
      .run(`[${touched.map(({ key: at }) => at).join(',')}]`);
    const insert = client.prepare(
      `INSERT INTO ${quoted(name)} (${list(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const { before } of touched) if (before !== null) insert.run(...(JSON.parse(before) as unknown[]));
  }
}

/** Empties what was made ready from content that has changed since: answers are made from the content until it is made anew. */
export function emptyReady(client: Client): void {
  const tables = client
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name GLOB 'ready_*'")
    .pluck();
  for (const name of tables.all()) client.exec(`DELETE FROM ${quoted(name)}`);
}

function rowText(row: unknown[] | undefined): string | null {
  return row === undefined ? null : JSON.stringify(row);
}

// Names come from the schema of the file itself, which only our migrations make.
function quoted(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function kept(table: string): string {
  return `temp.${quoted(`kept_${table}`)}`;
}
