// Is there anything to do? Answered from digests alone, so that a start on a register that is up to date stays quick.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDocuments } from '../database/documents.ts';
import { type EditionRecord, newestEdition, openRegister, SCHEMA_VERSION } from '../database/file.ts';
import { digestOf, project } from '../project.ts';
import { SeedError } from './seed-error.ts';

export const migrationsFolder = join(project, 'migrations');

/**
 * What the register would be made from, and the edition that the file holds if it was made from just that.
 *
 * @throws SeedError when there is no seed, DatabaseFileError when there is a file that is not ours, newer than the program, or damaged
 */
export function lookUp({ databaseFile, seedDirectory }: { databaseFile: string; seedDirectory: string }): {
  madeFrom: string;
  upToDate: EditionRecord | undefined;
} {
  if (!existsSync(seedDirectory)) throw new SeedError([`Folder not found: ${seedDirectory}. Check SEED_DIRECTORY.`]);
  // The program counts as well: another rule of what counts makes another register of the same seed.
  const madeFrom = digestOf(seedDirectory, migrationsFolder, join(project, 'src'));
  const edition = editionIn(databaseFile);
  return { madeFrom, upToDate: edition?.madeFrom === madeFrom ? edition : undefined };
}

/** The edition that the file holds; undefined when there is no file, one of an older schema, or one without its documents. */
function editionIn(file: string): EditionRecord | undefined {
  if (!existsSync(file)) return undefined;
  const { client, version } = openRegister(file);
  try {
    const edition = version < SCHEMA_VERSION ? undefined : newestEdition(client);
    return edition && hasDocuments(client) ? edition : undefined;
  } finally {
    client.close();
  }
}
