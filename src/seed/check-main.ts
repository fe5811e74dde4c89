// `npm run check`: verifies the checksums of all editions in the data directory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { matchesChecksum, sha256Of } from '../editions/checksums.ts';
import { readEditionFile } from '../editions/edition-file.ts';
import { databaseFile, downloadsFolder, editionFile, editionIds, readCurrent, seedFile } from '../editions/layout.ts';
import { DamagedDownloadsError, readManifest } from '../editions/manifest.ts';
import { idOfRaw, readRawSeed } from '../editions/seed-archive.ts';
import { ReadableError } from '../readable-error.ts';
import { argumentsOf } from './arguments.ts';

try {
  argumentsOf('check');
  const { dataDirectory } = readConfig();
  if (readCurrent(dataDirectory) === undefined) {
    throw new ReadableError(`There is no edition in ${dataDirectory}. Run "npm run seed" to create one.`);
  }
  const editions = editionIds(dataDirectory);
  const damaged: string[] = [];
  for (const id of editions) damaged.push(...(await damagedFilesOf(dataDirectory, id)));
  if (damaged.length > 0) {
    throw new ReadableError(
      `These files do not match their checksums:\n${damaged.join('\n')}\nDelete the damaged build or downloads folder and run "npm run seed". A damaged seed.json.zst or edition.json must come from a backup.`,
    );
  }
  const count = `${editions.length} ${editions.length === 1 ? 'edition' : 'editions'}`;
  console.log(`OK: all files of ${count} in ${dataDirectory} match their checksums.`);
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exitCode = 1;
}

async function damagedFilesOf(dataDirectory: string, edition: string): Promise<string[]> {
  const database = databaseFile(dataDirectory, edition);
  const damaged = existsSync(database) && !(await matchesChecksum(database)) ? [database] : [];
  if (!readEditionFile(dataDirectory, edition)) damaged.push(editionFile(dataDirectory, edition));
  if (!isSeedOf(seedFile(dataDirectory, edition), edition)) damaged.push(seedFile(dataDirectory, edition));
  const folder = downloadsFolder(dataDirectory, edition);
  try {
    for (const { name, sha256 } of readManifest(folder)?.distributions ?? []) {
      const file = join(folder, name);
      if (!existsSync(file) || (await sha256Of(file)) !== sha256) damaged.push(file);
    }
  } catch (error) {
    if (!(error instanceof DamagedDownloadsError)) throw error;
    damaged.push(error.message);
  }
  return damaged;
}

function isSeedOf(file: string, edition: string): boolean {
  try {
    return idOfRaw(readRawSeed(file)) === edition;
  } catch {
    return false;
  }
}
