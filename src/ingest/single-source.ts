// Builds databases in memory with the data of one source. Storing them would double the size of an edition.
import { zstdDecompressSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { placeholder } from '../db/conditions.ts';
import { type Connection, emptyDatabase, openInMemory } from '../db/connection.ts';
import { createRepositories, type GetRepository } from '../db/repository.ts';
import { seedFiles } from '../db/schema/lookups.ts';
import { lazy } from '../util/lazy.ts';
import { buildContext } from './rows/build-context.ts';
import { recordRows } from './rows/index.ts';
import type { DealFile, SourceFile } from './schema.ts';
import { recordTables, rowWriter } from './write-database.ts';

/** Maximum number of databases in memory per edition. Each takes some 300 KiB. */
const MAX_REGISTERS = 20;

/** Small pages save memory, because most of about fifty tables and indexes need only one page. */
const PAGE_SIZE_BYTES = 1024;

export function singleSourceRegisters(db: Connection): (source: string) => { repository: GetRepository } {
  const selectFile = db
    .select({ content: seedFiles.content, deals: seedFiles.deals })
    .from(seedFiles)
    .where(and(eq(seedFiles.kind, placeholder('kind')), eq(seedFiles.id, placeholder('id'))))
    .prepare();

  function readFile<Content>(kind: 'deal' | 'source', id: string): { content: Content; deals: string[] } {
    const row = selectFile.get({ kind, id });
    if (!row) throw new RangeError(`no file of ${kind} ${id}`);
    return { content: JSON.parse(zstdDecompressSync(row.content).toString()), deals: row.deals };
  }

  const prepareWriter = lazy(() => rowWriter(db, recordTables));
  // The cache does not close the databases that it evicts, because a full export may still read them.
  const registers = new LRUCache<string, { repository: GetRepository }>({ max: MAX_REGISTERS, memoMethod: build });
  return (source) => registers.memo(source);

  function build(source: string): { repository: GetRepository } {
    const { content, deals } = readFile<SourceFile>('source', source);
    // Clear `repeats`, because the database does not contain the sources in this list.
    const files = {
      sources: [{ ...content, repeats: [] }],
      deals: deals.map((deal) => readFile<DealFile>('deal', deal).content),
    };
    const memory = openInMemory(emptyRegister());
    const rows = recordRows(buildContext(files));
    memory.$client.transaction(() => prepareWriter()(memory.$client)(rows))();
    return { repository: createRepositories(memory) };
  }
}

/** Created once, because copying an empty database is ten times as fast as running the migrations. */
const emptyRegister = lazy(() => emptyDatabase(PAGE_SIZE_BYTES));
