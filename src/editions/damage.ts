// Which files of an edition are missing, or were changed after they were written.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { isLarge, matchesChecksum } from './checksums.ts';
import { readEditionFile } from './edition-file.ts';
import { databaseFile, downloadsFolder, editionFile, readCurrent, seedFile } from './layout.ts';
import { findDamagedDownloads } from './manifest.ts';

/**
 * Only the current edition must be built: others are built in the background.
 *
 * @param isQuick does not read files that are too large to be read before each start of the server
 */
export async function findDamage(dataDirectory: string, edition: string, isQuick = false): Promise<string[]> {
  const isCurrent = readCurrent(dataDirectory) === edition;
  const damaged: string[] = [];
  if (!readEditionFile(dataDirectory, edition)) damaged.push(editionFile(dataDirectory, edition));
  const check = async (file: string, isRight: () => Promise<boolean>) => {
    if (!existsSync(file) || !((isQuick && isLarge(file)) || (await isRight()))) damaged.push(file);
  };
  const archive = seedFile(dataDirectory, edition);
  await check(archive, () => isArchiveOf(archive, edition));
  const database = databaseFile(dataDirectory, edition);
  if (isCurrent || existsSync(database)) await check(database, () => matchesChecksum(database));
  const downloads = downloadsFolder(dataDirectory, edition);
  return [...damaged, ...(await findDamagedDownloads(downloads, isQuick))];
}

/** Whether the file is the seed of the edition. Does not keep the seed in memory. */
export async function isArchiveOf(file: string, edition: string): Promise<boolean> {
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(file), createZstdDecompress(), digest);
  } catch {
    return false;
  }
  return digest.digest('hex') === edition;
}
