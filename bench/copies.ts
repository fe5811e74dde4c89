// A register with more milestones than a disk has room for: each of another register's comes several times, under ids of its own,
// and of all that a register holds, only what is made ready is there. That is what windows and pages are answered from.
import { existsSync, rmSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { type DocumentFile, documentsBeside, documentWriter, openDocuments } from '../src/database/documents.ts';
import { digestOfKey, hashedKeys } from '../src/database/hashed-keys.ts';
import { openForReading, openForWriting } from '../src/database/open.ts';
import { sealFile } from '../src/database/seal.ts';
import { stepwise } from '../src/once.ts';
import { columnsFrom, integersIn } from '../src/resources/milestones/ready-columns.ts';
import { BLOCK, layOut, readyDocuments } from '../src/resources/milestones/ready-documents.ts';

/** What each milestone has a value in, as `src/resources/milestones/ready-columns.ts` has them. */
const byPosition = ['from', 'to', 'since', 'until', 'marks', 'deal'];

/** Writes the file. @param copies how many of each milestone: at most 36, a letter or digit for each */
export function multiply(original: string, file: string, copies: number): void {
  if (!existsSync(original)) throw new Error(`There is no ${original}: make it first.`);
  for (const path of [file, ...documentsBeside(file)]) rmSync(path, { force: true });
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
  const put = db.prepare('REPLACE INTO ready_columns (name, data) VALUES (?, ?)');
  for (const name of byPosition) put.run(name, Buffer.from(repeated(integersIn(columnData(db, name)), copies).buffer));
  const { digests, lengths, reports, file: documents } = copyDocuments(file, original, copies);
  put.run('length', Buffer.from(lengths.buffer));
  put.run('reports', Buffer.from(reports.buffer));
  db.prepare('INSERT INTO ready_documents (digest, bytes) VALUES (?, ?)').run(documents.digest, documents.bytes);
  for (const [name, column] of Object.entries(hashedKeys(digests))) put.run(name, Buffer.from(column.buffer));
  db.exec('COMMIT');
  db.close();
  sealFile(file);
}

type Copied = { digests: Int32Array; lengths: Int32Array; reports: Int32Array; file: DocumentFile };

/** Writes the documents; those with reports have none, but are as new. */
function copyDocuments(file: string, original: string, copies: number): Copied {
  const source = openForReading(original).$client;
  const columns = stepwise(() => columnsFrom((name) => integersIn(columnData(source, name)))).value();
  const beside = openDocuments(source);
  if (!beside) throw new Error('there are no documents');
  const documents = stepwise(() => readyDocuments(beside, columns)).value();
  const writer = documentWriter(file);
  const count = columns.length.length;
  const [digests, lengths, reports] = Array.from({ length: 3 }, () => new Int32Array(count * copies)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let first = 0; first < digests.length; first += BLOCK) {
    const end = Math.min(digests.length, first + BLOCK);
    const originals = Array.from({ length: Math.ceil(end / copies) - Math.floor(first / copies) }, (_, index) => {
      return Math.floor(first / copies) + index;
    });
    const texts = documents.many(originals).map(({ bytes, start, end }) => bytes.toString('utf8', start, end));
    const block: { document: string; isNewest: boolean }[] = [];
    for (let position = first; position < end; position += 1) {
      const from = Math.floor(position / copies);
      const text = texts[from - (originals[0] as number)] as string;
      const id = /^\{"id":"([^"]*)"/.exec(text)?.[1] ?? '';
      const own = `${id}-${(position % copies).toString(36)}`;
      // In its id, and in its own address; its history has the address of the original.
      const document = text.replace(id, own).replace(`milestones/${id}"`, `milestones/${own}"`);
      const isNewest = (columns.reports[from] as number) > 0;
      digests[position] = digestOfKey(own);
      lengths[position] = Buffer.byteLength(document);
      reports[position] = isNewest ? NO_REPORTS.length : 0;
      block.push({ document, isNewest });
    }
    const laidOut = layOut(block, ({ isNewest }) => isNewest);
    for (const { document } of laidOut.documents) writer.write(document);
    for (const _ of laidOut.reports) writer.write(NO_REPORTS);
  }
  source.close();
  return { digests, lengths, reports, file: writer.end() };
}

const NO_REPORTS = '[]';

function columnData(db: Sqlite.Database, name: string): Buffer | undefined {
  return db.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck().get(name);
}

/** Each number so many times. */
function repeated(column: Int32Array, copies: number): Int32Array {
  const all = new Int32Array(column.length * copies);
  for (let position = 0; position < all.length; position += 1) {
    all[position] = column[Math.floor(position / copies)] as number;
  }
  return all;
}
