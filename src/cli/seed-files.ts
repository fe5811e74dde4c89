// Lists and creates files in a folder of the seed.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { readConfig } from '../config.ts';
import { definedRecords } from '../ingest/defined-records.ts';
import { dealFileSchema } from '../ingest/schema.ts';
import { UserError } from '../user-error.ts';

type SeedFolder = { path: string; ids: string[] };

/** @throws UserError if the folder does not exist */
export function seedFolder(name: 'deals' | 'sources'): SeedFolder {
  const path = join(readConfig().seedDirectory, name);
  if (!existsSync(path)) throw new UserError(`Folder not found: ${path}. Check SEED_DIRECTORY.`);
  return { path, ids: globSync('*.yaml', { cwd: path }).map((file) => basename(file, '.yaml')) };
}

/** Returns present and former ids of all records in the folder of deals. Skips invalid files, which `npm run validate` reports. */
export function recordIds({ path, ids }: SeedFolder): string[] {
  return ids.flatMap((name) => {
    const document = parseDocument(readFileSync(join(path, `${name}.yaml`), 'utf8'));
    const deal = dealFileSchema.safeParse(document.errors.length === 0 ? document.toJS() : null).data;
    return deal ? definedRecords(deal).flatMap(({ id, formerIds }) => [id, ...formerIds]) : [];
  });
}

/** Never overwrites a file. @throws UserError if the file cannot be written */
export function createSeedFile({ path }: SeedFolder, id: string, text: string): string {
  const file = join(path, `${id}.yaml`);
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`Cannot write ${file}: ${(error as Error).message}. An existing file is never overwritten.`);
  }
  return file;
}
