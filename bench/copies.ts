// A register with more milestones than a disk has room for: each of another register's comes several times, under ids of its own,
// and of all that a register holds, only what is made ready is there. That is what windows and pages are answered from.
import { existsSync, rmSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { digestOfKey, hashedKeys } from '../src/database/hashed-keys.ts';
import { openForReading, openForWriting } from '../src/database/open.ts';

/** What each milestone has a value in, as `src/resources/milestones/ready-columns.ts` has them. */
const byPosition = ['from', 'to', 'since', 'until', 'marks', 'deal', 'length'];

/** Writes the file. @param copies how many of each milestone: at most 36, a letter or digit for each */
export function multiply(original: string, file: string, copies: number): void {
  if (!existsSync(original)) throw new Error(`There is no ${original}: make it first.`);
  rmSync(file, { force: true });
  const db = openForWriting(file).$client;
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS original').run(original);
  for (const name of ['application_id', 'user_version']) {
    db.pragma(`${name} = ${db.pragma(`original.${name}`, { simple: true })}`);
  }
  const schema = db.prepare<[], string>(
    `SELECT sql FROM original.sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_*'
       OR name IN ('search_order', 'search_words') ORDER BY type = 'index'`,
  );
  for (const statement of schema.pluck().all()) db.exec(statement);
  db.exec('BEGIN');
  for (const table of ['editions', 'ready_deals', 'ready_columns']) {
    db.exec(`INSERT INTO ${table} SELECT * FROM original.${table}`);
  }
  const digests = copyDocuments(db, original, copies);
  const put = db.prepare('REPLACE INTO ready_columns (name, data) VALUES (?, ?)');
  for (const name of byPosition) put.run(name, repeated(columnOf(db, name), copies, name === 'length' ? EACH * 2 : 0));
  for (const [name, column] of Object.entries(hashedKeys(digests))) put.run(name, Buffer.from(column.buffer));
  db.exec('COMMIT');
  db.close();
}

/** In bytes: what tells the copies of an id apart, a hyphen and a letter or digit. */
const EACH = 2;

/** @returns digests of their ids */
function copyDocuments(db: Sqlite.Database, original: string, copies: number): Int32Array {
  const source = openForReading(original).$client;
  const count = source.prepare<[], number>('SELECT count(*) FROM ready_milestones').pluck().get() ?? 0;
  const insert = db.prepare('INSERT INTO ready_milestones (position, document, reports) VALUES (?, ?, NULL)');
  const digests = new Int32Array(count * copies);
  let position = 0;
  const documents = source.prepare<[], string>('SELECT document FROM ready_milestones ORDER BY position').pluck();
  for (const document of documents.iterate()) {
    const id = /^\{"id":"([^"]*)"/.exec(document)?.[1] ?? '';
    for (let copy = 0; copy < copies; copy += 1, position += 1) {
      const own = `${id}-${copy.toString(36)}`;
      // In its id, and in its own address; its history has the address of the original.
      insert.run(position, document.replace(id, own).replace(`milestones/${id}"`, `milestones/${own}"`));
      digests[position] = digestOfKey(own);
    }
  }
  source.close();
  return digests;
}

function columnOf(db: Sqlite.Database, name: string): Int32Array {
  const data = db.prepare<[string], Buffer>('SELECT data FROM original.ready_columns WHERE name = ?').pluck().get(name);
  return new Int32Array(Uint8Array.from(data ?? []).buffer);
}

/** Each number so many times, and so much more. */
function repeated(column: Int32Array, copies: number, more: number): Buffer {
  const all = new Int32Array(column.length * copies);
  for (let position = 0; position < all.length; position += 1) {
    all[position] = (column[Math.floor(position / copies)] as number) + more;
  }
  return Buffer.from(all.buffer);
}
