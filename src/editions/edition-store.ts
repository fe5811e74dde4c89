// Serves the current edition, which `npm run seed` can replace, and opens other editions that requests name.
import { setImmediate as tick } from 'node:timers/promises';
import { backgroundRebuilder, type Log, type Rebuild } from './background-rebuild.ts';
import { fileIdentity, isLarge, matchesChecksum, matchesChecksumIfSmall } from './checksums.ts';
import { type Edition, type EditionDependencies, openEdition } from './edition.ts';
import { type EditionMetadata, readEditionFile, readEditions, retainedEditions } from './edition-file.ts';
import { type AcquiredEdition, editionPool } from './edition-pool.ts';
import { DataDirectoryError, EditionNotBuiltError } from './errors.ts';
import { currentFile, databaseFile, editionFile, readCurrent } from './layout.ts';
import { isBuilt } from './publish.ts';

export type EditionStore = {
  readonly current: Edition;
  /** Error message if the current edition must not be served: its database does not match its checksum. */
  readonly damage: string | undefined;
  /** Error message if the edition in the file `current` cannot be loaded, so that the previous one is still served. */
  readonly loadError: string | undefined;
  /** All editions of the data directory, newest first. */
  editions(): readonly EditionMetadata[];
  /**
   * Finds the edition whose id begins with the prefix; undefined if there is none.
   * @throws EditionNotBuiltError if its database is missing; the promise rejects with it if the database is damaged
   */
  edition(idPrefix: string): Edition | Promise<AcquiredEdition> | undefined;
  close(): void;
};

export type { AcquiredEdition };

type Options = { dataDirectory: string; keepEditions: number };

export type StoreDependencies = EditionDependencies & { rebuild: Rebuild };

/** Interval between two reads of the file `current`: some file systems report no event for a renamed file. */
const POLL_INTERVAL_MS = 1000;

/** @throws DataDirectoryError if the current edition is missing or its database cannot be built */
export async function openEditionStore(
  { dataDirectory, keepEditions }: Options,
  { rebuild, ...dependencies }: StoreDependencies,
  log: Log,
): Promise<EditionStore> {
  const databaseIdentity = (id: string) => fileIdentity(databaseFile(dataDirectory, id));
  const retained = () => retainedEditions(editions, current.id, keepEditions);

  const first = await ensureCurrentIsBuilt(dataDirectory, rebuild, log);
  let editions = readEditions(dataDirectory);
  // Reads the identity before opening the file, so that polling notices if the file is replaced in between.
  let servedIdentity = databaseIdentity(first.id);
  let current = await open(first);
  let damage: string | undefined;
  let loadError: string | undefined;
  /** Id and database identity of an edition that could not be loaded, until either changes. */
  let rejected: string | undefined;
  let isClosed = false;
  let isPolling = false;
  const rebuilder = backgroundRebuilder({ dataDirectory, retained, rebuild, log });
  const others = editionPool({ dataDirectory, open, onDamage: rebuildDamaged });

  async function open(metadata: EditionMetadata): Promise<Edition> {
    const edition = openEdition(dataDirectory, metadata, dependencies);
    for (const _ of edition.warmUp()) await tick();
    return edition;
  }

  /** Verifies a database above 64 MiB while it is served; a smaller one was verified before it was opened. */
  function verifyCurrent(): void {
    const edition = current;
    const file = databaseFile(dataDirectory, edition.id);
    if (!isLarge(file)) return;
    matchesChecksum(file, { isThrottled: true })
      .then((isIntact) => {
        if (!isIntact && current === edition) stopServingCurrent();
      })
      .catch((error: unknown) => log.error({ err: error }, 'cannot verify the database'));
  }

  function stopServingCurrent(): void {
    damage = damageMessage(databaseFile(dataDirectory, current.id));
    rebuildDamaged(current.id);
  }

  function rebuildDamaged(id: string): void {
    const file = databaseFile(dataDirectory, id);
    log.error({ file }, damageMessage(file));
    rebuilder.replace(id);
  }

  async function poll(): Promise<void> {
    editions = readEditions(dataDirectory, editions);
    const id = readCurrent(dataDirectory);
    if (id === undefined) return;
    const identity = databaseIdentity(id);
    if (id === current.id) {
      if (identity === servedIdentity) {
        [rejected, loadError] = [undefined, undefined];
        return;
      }
      if (identity === undefined) return;
      if (damage === undefined && !isBuilt(dataDirectory, id)) {
        servedIdentity = identity;
        return stopServingCurrent();
      }
    }
    const candidate = `${id} ${identity}`;
    if (candidate === rejected) return;
    try {
      serve(await openCandidate(id), identity);
    } catch (error) {
      rejected = candidate;
      loadError = (error as Error).message;
      log.error({ err: error }, 'cannot load the new edition');
    }
  }

  async function openCandidate(id: string): Promise<Edition> {
    const metadata = readEditionFile(dataDirectory, id);
    if (!metadata) throw new DataDirectoryError(`${currentFile(dataDirectory)} names an edition that does not exist.`);
    const file = databaseFile(dataDirectory, id);
    if (fileIdentity(file) === undefined) {
      throw new DataDirectoryError(`Edition ${id} is not built for this version of the program yet.`);
    }
    if (!matchesChecksumIfSmall(file)) throw new DataDirectoryError(damageMessage(file));
    return open(metadata);
  }

  function serve(edition: Edition, identity: string | undefined): void {
    if (isClosed) {
      edition.close();
      return;
    }
    current.close();
    others.close(edition.id);
    current = edition;
    servedIdentity = identity;
    [rejected, loadError, damage] = [undefined, undefined, undefined];
    log.info({ edition: edition.id }, 'serving a new edition');
    verifyCurrent();
    rebuilder.retryFailed();
  }

  const polling = setInterval(() => {
    if (isPolling) return;
    isPolling = true;
    poll()
      .catch((error: unknown) => log.error({ err: error }, 'cannot look for a new edition'))
      .finally(() => {
        isPolling = false;
      });
  }, POLL_INTERVAL_MS).unref();

  verifyCurrent();
  rebuilder.start();

  return {
    get current() {
      return current;
    },
    get damage() {
      return damage;
    },
    get loadError() {
      return loadError;
    },
    editions: () => editions,
    edition(idPrefix) {
      if (current.id.startsWith(idPrefix)) return current;
      const metadata = editions.find(({ id }) => id.startsWith(idPrefix));
      if (!metadata) return undefined;
      const { id } = metadata;
      if (!others.has(id)) {
        const isRetained = retained().some((edition) => edition.id === id);
        const isBuilding = isRetained && !rebuilder.hasFailed(id);
        if (!isRetained || databaseIdentity(id) === undefined) throw new EditionNotBuiltError(id, isBuilding);
      }
      return others.acquire(metadata);
    },
    close() {
      isClosed = true;
      clearInterval(polling);
      rebuilder.close();
      others.closeAll();
      current.close();
    },
  };
}

/** Builds the database of the current edition if necessary. @throws DataDirectoryError if that fails */
async function ensureCurrentIsBuilt(dataDirectory: string, rebuild: Rebuild, log: Log): Promise<EditionMetadata> {
  const id = readCurrent(dataDirectory);
  if (id === undefined) {
    throw new DataDirectoryError(`${dataDirectory} contains no edition. Run "npm run seed" to create one.`);
  }
  const metadata = readEditionFile(dataDirectory, id);
  if (!metadata) {
    throw new DataDirectoryError(`${editionFile(dataDirectory, id)} is missing or damaged. Run "npm run seed".`);
  }
  if (isBuilt(dataDirectory, id)) return metadata;
  log.warn({ edition: id }, 'building the current edition for this version of the program');
  await rebuild({ dataDirectory, edition: id, isDamaged: false }).catch(({ message }: Error) => {
    const advice = 'Run "npm run seed" where the data directory is writable.';
    throw new DataDirectoryError(`Edition ${id} cannot be built: ${message}. ${advice}`);
  });
  return metadata;
}

function damageMessage(file: string): string {
  return `${file} was changed after it was built. It is built again if the data directory is writable; otherwise run "npm run seed".`;
}
