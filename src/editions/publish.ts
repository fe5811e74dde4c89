// Publishing an edition. Its folder is made whole beside the others before it becomes current: a process that is killed at any
// instant leaves the previous edition served, and the next one removes what it left.
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flush, matchesChecksumIfSmall } from './checksums.ts';
import { isArchiveOf } from './damage.ts';
import { countDifferences, countFirst, differencesBetween } from './differences.ts';
import { type EditionFile, readEditionFile, readEditions, retainedEditions } from './edition-file.ts';
import { toWriteError } from './errors.ts';
import {
  buildFolder,
  currentFile,
  databaseFile,
  downloadsFolder,
  editionFile,
  editionFolder,
  moveFolder,
  readCurrent,
  removeBuilds,
  removeDrafts,
  replaceFile,
  replaceFolder,
  seedFile,
} from './layout.ts';
import { lockWriters } from './lock.ts';
import { findDamagedDownloads } from './manifest.ts';
import {
  computeEditionId,
  mergeParts,
  newestRecordedDay,
  type RawSeed,
  readRawSeed,
  SEED_FORMAT,
  type Seed,
  writeArchive,
} from './seed-archive.ts';

/** More changes are counted, but not listed. */
export const MAX_LISTED_CHANGES = 1000;

export type PublishOptions = {
  dataDirectory: string;
  /** How many editions stay built. */
  keepEditions: number;
  seed: Seed;
  /** When the folder of a new edition is made. Nothing else depends on it. */
  now: Date;
  /** Makes the downloads of the current edition of a data directory. Without it, the edition has none. */
  makeDownloads?: ((dataDirectory: string) => Promise<void>) | undefined;
};

export type PublishResult = {
  edition: string;
  /**
   * `new`: the data directory had no readable record of this edition. `changed`: it is current again. `rebuilt`: its build, seed or
   * downloads were missing or damaged.
   */
  change: 'none' | 'new' | 'changed' | 'rebuilt';
};

/** @throws DataDirectoryError if the data directory cannot be written, or another process writes it */
export async function publish(publication: PublishOptions): Promise<PublishResult> {
  const { dataDirectory, keepEditions } = publication;
  const unlock = lockWriters(dataDirectory);
  try {
    removeDrafts(dataDirectory);
    const edition = computeEditionId(publication.seed);
    const before = readCurrent(dataDirectory);
    const isNew = !existsSync(editionFolder(dataDirectory, edition));
    if (isNew) await create(publication, edition);
    const isRebuilt = !isNew && (await complete(publication, edition));
    if (before !== edition) replaceFile(currentFile(dataDirectory), `${edition}\n`);
    prune(dataDirectory, edition, keepEditions);
    return { edition, change: isNew ? 'new' : before !== edition ? 'changed' : isRebuilt ? 'rebuilt' : 'none' };
  } catch (error) {
    removeQuietly(dataDirectory);
    throw toWriteError(dataDirectory, error);
  } finally {
    unlock();
  }
}

/** Frees the space of what could not be finished. The error to report is the first one. */
function removeQuietly(dataDirectory: string): void {
  try {
    removeDrafts(dataDirectory);
  } catch {}
}

/** The edition that was served before; the newest other one if `current` is lost or the edition itself is damaged. */
function previousTo(dataDirectory: string, edition: string): string | undefined {
  const current = readCurrent(dataDirectory);
  const others = readEditions(dataDirectory).filter(({ id }) => id !== edition);
  return (others.find(({ id }) => id === current) ?? others[0])?.id;
}

/** Makes the folder of a new edition in a data directory of its own, from which the downloads are made as well. */
async function create(publication: PublishOptions, edition: string): Promise<void> {
  const { dataDirectory, seed, makeDownloads } = publication;
  const draft = join(dataDirectory, 'publishing.tmp');
  // Not recursive: on a read-only disk, a recursive mkdir fails with ENOENT instead of EROFS.
  mkdirSync(draft);
  await seed.build(buildFolder(draft, edition));
  await writeArchive(seedFile(draft, edition), seed);
  replaceFile(editionFile(draft, edition), editionFileOf(publication, edition));
  replaceFile(currentFile(draft), `${edition}\n`);
  await makeDownloads?.(draft);
  flush(editionFolder(draft, edition));
  moveFolder(editionFolder(draft, edition), editionFolder(dataDirectory, edition));
  rmSync(draft, { recursive: true, force: true });
}

/** The text of edition.json. */
function editionFileOf({ dataDirectory, seed, now }: PublishOptions, edition: string): string {
  const previous = previousTo(dataDirectory, edition);
  const before = previous === undefined ? undefined : rawSeedOf(dataDirectory, previous);
  const differences = before && differencesBetween(before, mergeParts(seed));
  const file: EditionFile = {
    seedFormat: SEED_FORMAT,
    made: now.toISOString(),
    recorded: newestRecordedDay(seed),
    previous: previous ?? null,
    changes: differences ? countDifferences(differences) : countFirst(seed),
    changed: differences ? differences.slice(0, MAX_LISTED_CHANGES) : [],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Undefined if the file was lost or damaged: what the edition changed is then counted as if it were the first. */
function rawSeedOf(dataDirectory: string, edition: string) {
  try {
    return readRawSeed(seedFile(dataDirectory, edition), edition);
  } catch {
    return undefined;
  }
}

/** Makes what is missing of an edition that the data directory has. @returns whether anything was */
async function complete(publication: PublishOptions, edition: string): Promise<boolean> {
  const { dataDirectory, seed, makeDownloads } = publication;
  const isRecordMissing = !readEditionFile(dataDirectory, edition);
  if (isRecordMissing) replaceFile(editionFile(dataDirectory, edition), editionFileOf(publication, edition));
  const isBuildMissing = !isBuilt(dataDirectory, edition);
  if (isBuildMissing) await addBuild(dataDirectory, edition, seed);
  const draft = join(dataDirectory, 'publishing.tmp');
  const archive = seedFile(dataDirectory, edition);
  const isArchiveMissing = !(await isArchiveOf(archive, edition));
  if (isArchiveMissing) {
    mkdirSync(draft);
    await writeArchive(join(draft, 'seed'), seed);
    renameSync(join(draft, 'seed'), archive);
  }
  const downloads = downloadsFolder(dataDirectory, edition);
  if (!makeDownloads || (await findDamagedDownloads(downloads)).length === 0) {
    rmSync(draft, { recursive: true, force: true });
    return isRecordMissing || isBuildMissing || isArchiveMissing;
  }
  // The downloads are made from a data directory that has this edition only.
  mkdirSync(editionFolder(draft, edition), { recursive: true });
  replaceFile(currentFile(draft), `${edition}\n`);
  copyFileSync(editionFile(dataDirectory, edition), editionFile(draft, edition));
  cpSync(buildFolder(dataDirectory, edition), buildFolder(draft, edition), { recursive: true });
  await makeDownloads(draft);
  replaceFolder(downloadsFolder(draft, edition), downloads);
  rmSync(draft, { recursive: true, force: true });
  return true;
}

/** Whether the edition has a build of this version of the program that can be opened. */
export function isBuilt(dataDirectory: string, edition: string): boolean {
  const file = databaseFile(dataDirectory, edition);
  return existsSync(file) && matchesChecksumIfSmall(file);
}

async function addBuild(dataDirectory: string, edition: string, seed: Seed): Promise<void> {
  const draft = `${buildFolder(dataDirectory, edition)}.tmp`;
  // An interrupted build may have left an unfinished one.
  rmSync(draft, { recursive: true, force: true });
  await seed.build(draft);
  replaceFolder(draft, buildFolder(dataDirectory, edition));
  removeBuilds(dataDirectory, edition, 'others');
}

function prune(dataDirectory: string, current: string, keepEditions: number): void {
  const editions = readEditions(dataDirectory);
  const kept = new Set(retainedEditions(editions, current, keepEditions).map(({ id }) => id));
  for (const { id } of editions) if (!kept.has(id)) removeBuilds(dataDirectory, id, 'all');
}

export type RebuildJob = {
  dataDirectory: string;
  edition: string;
  /** Whether an existing build is replaced. */
  isDamaged: boolean;
};

/** The seed of an archive: how to build it depends on the kinds of records, which this folder does not know. */
export type ToSeed = (raw: RawSeed) => Seed;

/** Builds an edition from its seed, unless it is built. @throws ZodError if this version of the program rejects the seed */
export async function rebuild({ dataDirectory, edition, isDamaged }: RebuildJob, toSeed: ToSeed): Promise<void> {
  const unlock = lockWriters(dataDirectory);
  try {
    if (!isDamaged && isBuilt(dataDirectory, edition)) return;
    await addBuildFromArchive(dataDirectory, edition, toSeed);
  } finally {
    unlock();
  }
}

/** Builds every kept edition that this version of the program has not built. @returns the editions that could not be built */
export async function rebuildRetained(
  dataDirectory: string,
  keepEditions: number,
  toSeed: ToSeed,
): Promise<{ edition: string; reason: string }[]> {
  const failed: { edition: string; reason: string }[] = [];
  for (const { id } of retainedEditions(readEditions(dataDirectory), readCurrent(dataDirectory), keepEditions)) {
    if (isBuilt(dataDirectory, id)) continue;
    await rebuild({ dataDirectory, edition: id, isDamaged: false }, toSeed).catch((error: Error) =>
      failed.push({ edition: id, reason: error.message }),
    );
  }
  return failed;
}

async function addBuildFromArchive(dataDirectory: string, edition: string, toSeed: ToSeed): Promise<void> {
  const { seedFormat } = readEditionFile(dataDirectory, edition) ?? {};
  if (seedFormat !== SEED_FORMAT) throw new Error(`edition ${edition} has a seed of the unknown format ${seedFormat}`);
  await addBuild(dataDirectory, edition, toSeed(readRawSeed(seedFile(dataDirectory, edition), edition)));
}
