// Builds the data as if one source were the only one (`source=` in requests). The first request for a source builds a
// database in memory, which takes a few milliseconds. Storing all these databases would double the size of an edition.
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
import { smallRegisterWriter } from './write-database.ts';

/** Maximum number of single-source databases in memory per edition. Each takes some 300 KiB. */
const MAX_REGISTERS = 20;

/** Small pages save memory: such a database has some fifty tables and indexes, and most of them need only one page. */
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

  const writer = lazy(() => smallRegisterWriter(db));
  // The cache does not close the databases that it evicts, because a full export may still read them. The garbage
  // collector frees them.
  const registers = new LRUCache<string, { repository: GetRepository }>({ max: MAX_REGISTERS });
  return (source) => {
    const cached = registers.get(source);
    if (cached) return cached;
    const { content, deals } = readFile<SourceFile>('source', source);
    // Clear `repeats`, because the sources in this list are not part of the database.
    const files = {
      sources: [{ ...content, repeats: [] }],
      deals: deals.map((deal) => readFile<DealFile>('deal', deal).content),
    };
    const memory = openInMemory(emptyRegister());
    writer()(memory.$client, recordRows(buildContext(files)));
    const register = { repository: createRepositories(memory) };
    registers.set(source, register);
    return register;
  };
}

/** An empty database, created once: copying it is ten times as fast as running the migrations. */
const emptyRegister = lazy(() => emptyDatabase(PAGE_SIZE_BYTES));
