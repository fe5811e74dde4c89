// Publishes a seed as the current edition as soon as its folder is complete, and rebuilds the databases of editions.
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flush, matchesChecksumIfSmall } from './checksums.ts';
import { isArchiveOf } from './damage.ts';
import { countDifferences, differencesBetween, initialDifferences } from './differences.ts';
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
  type Seed,
  writeArchive,
} from './seed-archive.ts';
import { SEED_FORMAT, upgradeSeed } from './upgrade-seed.ts';

/** Maximum changes listed in edition.json; further changes are only counted. */
export const MAX_LISTED_CHANGES = 1000;

export type PublishOptions = {
  dataDirectory: string;
  /** Maximum editions whose databases are retained, including the current one. */
  keepEditions: number;
  seed: Seed;
  /** Publication time, stored as `made` in edition.json. */
  now: Date;
  /** Creates the download files of the current edition of a data directory; undefined for no downloads. */
  makeDownloads?: ((dataDirectory: string) => Promise<void>) | undefined;
};

export type PublishResult = {
  edition: string;
  /** `changed`: an older edition is current again; `rebuilt`: missing or damaged files were created again. */
  change: 'none' | 'new' | 'changed' | 'rebuilt';
};

/** @throws DataDirectoryError if the data directory cannot be written, or another process writes it */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { dataDirectory, keepEditions } = options;
  const unlock = lockWriters(dataDirectory);
  try {
    removeDrafts(dataDirectory);
    const edition = computeEditionId(options.seed);
    const before = readCurrent(dataDirectory);
    const isNew = !existsSync(editionFolder(dataDirectory, edition));
    if (isNew) await create(options, edition);
    const isRebuilt = !isNew && (await repair(options, edition));
    if (before !== edition) replaceFile(currentFile(dataDirectory), `${edition}\n`);
    prune(dataDirectory, edition, keepEditions);
    return { edition, change: isNew ? 'new' : before !== edition ? 'changed' : isRebuilt ? 'rebuilt' : 'none' };
  } catch (error) {
    try {
      // Frees disk space; if this fails too, only the first error is reported.
      removeDrafts(dataDirectory);
    } catch {}
    throw toWriteError(dataDirectory, error);
  } finally {
    unlock();
  }
}

/** Id of the current edition, or of the newest other one if there is none or it is `edition` itself. */
function findPrevious(dataDirectory: string, edition: string): string | undefined {
  const current = readCurrent(dataDirectory);
  const others = readEditions(dataDirectory).filter(({ id }) => id !== edition);
  return (others.find(({ id }) => id === current) ?? others[0])?.id;
}

/** Creates an edition in a temporary data directory, which `makeDownloads` can serve, then moves it to the real one. */
async function create(options: PublishOptions, edition: string): Promise<void> {
  const { dataDirectory, seed, makeDownloads } = options;
  const draft = draftFolder(dataDirectory);
  // Not recursive: on a read-only disk, a recursive mkdir fails with ENOENT instead of EROFS.
  mkdirSync(draft);
  await seed.build(buildFolder(draft, edition));
  await writeArchive(seedFile(draft, edition), seed);
  replaceFile(editionFile(draft, edition), editionFileText(options, edition));
  replaceFile(currentFile(draft), `${edition}\n`);
  await makeDownloads?.(draft);
  flush(editionFolder(draft, edition));
  moveFolder(editionFolder(draft, edition), editionFolder(dataDirectory, edition));
  rmSync(draft, { recursive: true, force: true });
}

const draftFolder = (dataDirectory: string) => join(dataDirectory, 'publishing.tmp');

function editionFileText({ dataDirectory, seed, now }: PublishOptions, edition: string): string {
  const previous = findPrevious(dataDirectory, edition);
  const previousSeed = previous === undefined ? undefined : tryReadSeed(dataDirectory, previous);
  const differences = previousSeed && differencesBetween(previousSeed, mergeParts(seed));
  const file: EditionFile = {
    seedFormat: SEED_FORMAT,
    made: now.toISOString(),
    recorded: newestRecordedDay(seed),
    previous: previous ?? null,
    changes: countDifferences(differences ?? initialDifferences(seed)),
    changed: differences?.slice(0, MAX_LISTED_CHANGES) ?? [],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the archived seed of an edition in the present format. @throws Error if it is damaged or its format is unknown */
function readSeed(dataDirectory: string, edition: string): RawSeed {
  const { seedFormat } = readEditionFile(dataDirectory, edition) ?? {};
  return upgradeSeed(readRawSeed(seedFile(dataDirectory, edition), edition), seedFormat);
}

/** Undefined if the archive is missing or damaged; the new edition then counts all its records as added. */
function tryReadSeed(dataDirectory: string, edition: string): RawSeed | undefined {
  try {
    return readSeed(dataDirectory, edition);
  } catch {
    return undefined;
  }
}

/** Creates missing or damaged files again. @returns true if there were any */
async function repair(options: PublishOptions, edition: string): Promise<boolean> {
  const { dataDirectory, seed, makeDownloads } = options;
  const hasEditionFile = readEditionFile(dataDirectory, edition) !== undefined;
  if (!hasEditionFile) replaceFile(editionFile(dataDirectory, edition), editionFileText(options, edition));
  const hasBuild = isBuilt(dataDirectory, edition);
  if (!hasBuild) await addBuild(dataDirectory, edition, seed);
  const draft = draftFolder(dataDirectory);
  const archive = seedFile(dataDirectory, edition);
  const hasArchive = await isArchiveOf(archive, edition);
  if (!hasArchive) {
    mkdirSync(draft);
    await writeArchive(join(draft, 'seed'), seed);
    renameSync(join(draft, 'seed'), archive);
  }
  const downloads = downloadsFolder(dataDirectory, edition);
  const hasDownloads = !makeDownloads || (await findDamagedDownloads(downloads)).length === 0;
  if (!hasDownloads) {
    // `makeDownloads` serves a data directory, so it gets a temporary one whose current edition is this one.
    mkdirSync(editionFolder(draft, edition), { recursive: true });
    replaceFile(currentFile(draft), `${edition}\n`);
    copyFileSync(editionFile(dataDirectory, edition), editionFile(draft, edition));
    cpSync(buildFolder(dataDirectory, edition), buildFolder(draft, edition), { recursive: true });
    await makeDownloads(draft);
    replaceFolder(downloadsFolder(draft, edition), downloads);
  }
  rmSync(draft, { recursive: true, force: true });
  return !(hasEditionFile && hasBuild && hasArchive && hasDownloads);
}

/** True if this version of the program has built the database and, up to 64 MiB, its checksum matches. */
export function isBuilt(dataDirectory: string, edition: string): boolean {
  const file = databaseFile(dataDirectory, edition);
  return existsSync(file) && matchesChecksumIfSmall(file);
}

async function addBuild(dataDirectory: string, edition: string, seed: Seed): Promise<void> {
  const draft = `${buildFolder(dataDirectory, edition)}.tmp`;
  // A process that was killed may have left an unfinished folder.
  rmSync(draft, { recursive: true, force: true });
  await seed.build(draft);
  replaceFolder(draft, buildFolder(dataDirectory, edition));
  removeBuilds(dataDirectory, edition, 'others');
}

function prune(dataDirectory: string, current: string, keepEditions: number): void {
  const editions = readEditions(dataDirectory);
  const retained = new Set(retainedEditions(editions, current, keepEditions).map(({ id }) => id));
  for (const { id } of editions) if (!retained.has(id)) removeBuilds(dataDirectory, id, 'all');
}

export type RebuildJob = {
  dataDirectory: string;
  edition: string;
  /** If true, replaces the existing database. */
  isDamaged: boolean;
};

/** Parses an archived seed; passed by callers, because editions/ must not import schemas of records. */
type ToSeed = (raw: RawSeed) => Seed;

/** Builds the database unless it is intact. @throws ZodError if the program rejects the archived seed */
export async function rebuild({ dataDirectory, edition, isDamaged }: RebuildJob, toSeed: ToSeed): Promise<void> {
  const unlock = lockWriters(dataDirectory);
  try {
    if (!isDamaged && isBuilt(dataDirectory, edition)) return;
    await addBuild(dataDirectory, edition, toSeed(readSeed(dataDirectory, edition)));
  } finally {
    unlock();
  }
}

/** Builds the retained editions without an intact database. @returns the editions that could not be built */
export async function rebuildRetained(dataDirectory: string, keepEditions: number, toSeed: ToSeed) {
  const failed: { edition: string; reason: string }[] = [];
  for (const { id } of retainedEditions(readEditions(dataDirectory), readCurrent(dataDirectory), keepEditions)) {
    if (isBuilt(dataDirectory, id)) continue;
    const addFailure = ({ message }: Error) => failed.push({ edition: id, reason: message });
    await rebuild({ dataDirectory, edition: id, isDamaged: false }, toSeed).catch(addFailure);
  }
  return failed;
}
