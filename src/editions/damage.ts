// Finds files of an edition that are missing or damaged (changed after they were written).
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { isLarge, matchesChecksum } from './checksums.ts';
import { readEditionFile } from './edition-file.ts';
import { databaseFile, downloadsFolder, editionFile, readCurrent, seedFile } from './layout.ts';
import { findDamagedDownloads } from './manifest.ts';

/**
 * Does not report a missing database of an edition that is not current: the server builds it in the background.
 * @param isQuick does not verify the content of files above 64 MiB
 */
export async function findDamage(dataDirectory: string, edition: string, isQuick = false): Promise<string[]> {
  const damaged: string[] = [];
  const check = async (file: string, isIntact: () => Promise<boolean>) => {
    if (!existsSync(file) || !((isQuick && isLarge(file)) || (await isIntact()))) damaged.push(file);
  };
  if (!readEditionFile(dataDirectory, edition)) damaged.push(editionFile(dataDirectory, edition));
  const archive = seedFile(dataDirectory, edition);
  await check(archive, () => isArchiveOf(archive, edition));
  const database = databaseFile(dataDirectory, edition);
  const isCurrent = readCurrent(dataDirectory) === edition;
  if (isCurrent || existsSync(database)) await check(database, () => matchesChecksum(database));
  return [...damaged, ...(await findDamagedDownloads(downloadsFolder(dataDirectory, edition), isQuick))];
}

/** Reads the file as a stream, because a large seed does not fit into memory. */
export async function isArchiveOf(file: string, edition: string): Promise<boolean> {
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(file), createZstdDecompress(), digest);
  } catch {
    return false;
  }
  return digest.digest('hex') === edition;
}
