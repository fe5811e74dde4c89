// The register as it would be if one source were the only one (`source=` in requests). It is built in memory from the files of the
// source and of the deals that it reports on, by the code that builds editions, when it is first requested: a few milliseconds.
// Stored versions for every source would double the size of the database.
import { zstdDecompressSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { placeholder } from '../db/conditions.ts';
import { type Connection, emptyDatabase, openInMemory } from '../db/connection.ts';
import { type GetRepository, createRepositories } from '../db/repository.ts';
import { seedFiles } from '../db/schema/lookups.ts';
import { lazy } from '../util/lazy.ts';
import { buildContext } from './rows/build-context.ts';
import { recordRows } from './rows/index.ts';
import type { DealFile, SourceFile } from './schema.ts';
import { smallRegisterWriter } from './write-database.ts';

/** Databases kept open per edition. Each takes some 300 KiB. */
const KEPT = 20;

/** Most of the some fifty tables and indexes have a single page. */
const PAGE_SIZE = 1024;

/** @returns the register of a source, by its id */
export function singleSourceRegisters(db: Connection): (source: string) => { repository: GetRepository } {
  const file = db
    .select({ content: seedFiles.content, deals: seedFiles.deals })
    .from(seedFiles)
    .where(and(eq(seedFiles.kind, placeholder('kind')), eq(seedFiles.id, placeholder('id'))))
    .prepare();

  function read<Content>(kind: 'deal' | 'source', id: string): { content: Content; deals: string[] } {
    const row = file.get({ kind, id });
    if (!row) throw new RangeError(`no file of ${kind} ${id}`);
    return { content: JSON.parse(zstdDecompressSync(row.content).toString()), deals: row.deals };
  }

  const writer = lazy(() => smallRegisterWriter(db));
  // A register that is evicted may still be read by a full export. Its memory is freed when nothing refers to it.
  const registers = new LRUCache<string, { repository: GetRepository }>({ max: KEPT });
  return (source) => {
    const known = registers.get(source);
    if (known) return known;
    const { content, deals } = read<SourceFile>('source', source);
    // The sources that it repeats do not exist in this register.
    const files = {
      sources: [{ ...content, repeats: [] }],
      deals: deals.map((deal) => read<DealFile>('deal', deal).content),
    };
    const memory = openInMemory(emptyRegister());
    writer()(memory.$client, recordRows(buildContext(files)));
    const register = { repository: createRepositories(memory) };
    registers.set(source, register);
    return register;
  };
}

/** Opening a copy of an empty database is ten times as fast as running the migrations. */
const emptyRegister = lazy(() => emptyDatabase(PAGE_SIZE));
