// Lists and creates files in a folder of the seed.
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readConfig } from '../config.ts';
import { UserError } from '../user-error.ts';

type SeedFolder = { path: string; ids: string[] };

/** @throws UserError if the folder does not exist */
export function seedFolder(name: 'deals' | 'sources'): SeedFolder {
  const path = join(readConfig().seedDirectory, name);
  if (!existsSync(path)) throw new UserError(`Folder not found: ${path}. Check SEED_DIRECTORY.`);
  return { path, ids: globSync('*.yaml', { cwd: path }).map((file) => basename(file, '.yaml')) };
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
