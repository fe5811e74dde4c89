// Detects by checksum whether the seed files have changed since publication, because parsing YAML is slow.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../build-info.ts';
import type { Config } from '../config.ts';
import { findDamage } from '../editions/damage.ts';
import { readCurrent, replaceFile } from '../editions/layout.ts';
import { UserError } from '../user-error.ts';

type Directories = Pick<Config, 'dataDirectory' | 'seedDirectory'>;

/** Contains the SHA-256 of the seed files and the id of the edition published from them. */
const stateFile = (dataDirectory: string) => join(dataDirectory, 'seeded');

const stateText = ({ seedDirectory }: Directories, edition: string) => `${digestOf(seedDirectory)} ${edition}\n`;

/** Undefined if the seed files changed or the edition is damaged. @throws UserError if there is no seed folder */
export async function findUpToDateEdition(directories: Directories): Promise<string | undefined> {
  const { dataDirectory, seedDirectory } = directories;
  if (!existsSync(seedDirectory)) {
    throw new UserError(`Folder not found: ${seedDirectory}. Check SEED_DIRECTORY.`);
  }
  const file = stateFile(dataDirectory);
  const current = readCurrent(dataDirectory);
  if (current === undefined || !existsSync(file)) return undefined;
  if (readFileSync(file, 'utf8') !== stateText(directories, current)) return undefined;
  return (await findDamage(dataDirectory, current, true)).length === 0 ? current : undefined;
}

export function saveSeedState(directories: Directories, edition: string): void {
  try {
    replaceFile(stateFile(directories.dataDirectory), stateText(directories, edition));
  } catch {
    // Without this file, for example after an error, the next run takes longer, but gives the same result.
  }
}
