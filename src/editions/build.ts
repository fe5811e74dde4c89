// Building the database of an edition from its seed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '../database/open.ts';
import type { SeedContent } from '../seed/rows/context.ts';
import { rowsOf } from '../seed/rows/index.ts';
import { flush, writeChecksum } from './checksums.ts';
import { DATABASE } from './layout.ts';
import { writeRegister } from './write.ts';

/** @param folder is created. @param parts none of which refers to another */
export async function build(folder: string, parts: Iterable<SeedContent>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DATABASE);
  const db = createDatabase(file);
  try {
    writeRegister(db, rowsOfParts(parts));
  } finally {
    db.$client.close();
  }
  flush(file);
  await writeChecksum(file);
}

function* rowsOfParts(parts: Iterable<SeedContent>) {
  for (const part of parts) yield rowsOf(part);
}
