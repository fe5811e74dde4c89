// Builds the database of an edition from its seed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '../db/connection.ts';
import { createViews } from '../db/views.ts';
import { flush, writeChecksum } from '../editions/checksums.ts';
import { DATABASE } from '../editions/layout.ts';
import type { SeedContent } from './rows/build-context.ts';
import { registerRows } from './rows/index.ts';
import { writeRegister } from './write-database.ts';

/** @param parts the seed in parts; no part refers to a record in another part */
export async function buildDatabase(folder: string, parts: Iterable<SeedContent>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DATABASE);
  const db = createDatabase(file);
  try {
    writeRegister(db, Iterator.from(parts).map(registerRows));
    createViews(db);
  } finally {
    db.$client.close();
  }
  flush(file);
  await writeChecksum(file);
}
