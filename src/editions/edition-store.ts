// The editions of a data directory: the current one, which is open, and those that requests name. A writer replaces `current`; the
// store notices and loads the new edition.
import { setImmediate as tick } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { identityOf, isLarge, matchesChecksum, matchesChecksumIfSmall } from './checksums.ts';
import { type Edition, type EditionReaders, openEdition } from './edition.ts';
import { type EditionRecord, keptEditions, readEditionFile, readEditions } from './edition-file.ts';
import { DataDirectoryError, EditionNotBuiltError } from './errors.ts';
import { currentFile, databaseFile, editionFile, readCurrent } from './layout.ts';
import { isBuilt, type Rebuilding } from './publish.ts';

/** An edition that stays open until it is released. */
export type AcquiredEdition = { edition: Edition; release: () => void };

export type EditionStore = {
  readonly current: Edition;
  /** Why the current edition must not be served: its database was changed after it was built. */
  readonly damage: string | undefined;
  /** Why the edition that `current` names is not the one that is served. */
  readonly refusal: string | undefined;
  /** Every edition of the directory, newest first. */
  editions(): readonly EditionRecord[];
  /**
   * The edition whose id begins with the text; undefined if there is none. An edition other than the current one is opened if it is
   * built. A request starts a build only if it finds a damaged database.
   *
   * @throws EditionNotBuiltError
   */
  edition(idStart: string): Edition | Promise<AcquiredEdition> | undefined;
  close(): void;
};

type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
type Options = { dataDirectory: string; keepEditions: number };

export type StoreDependencies = EditionReaders & {
  /** Builds an edition from its seed. @throws Error if the seed is rejected, or the data directory cannot be written */
  rebuild(rebuilding: Rebuilding): Promise<void>;
};

/** In milliseconds. Polling detects a rename on every file system; file events do not. */
const NOTICE_INTERVAL = 1000;

/** Editions kept open besides the current one. */
const OPEN_EDITIONS = 4;

/** @throws DataDirectoryError if there is no edition that can be served */
export async function openEditionStore(
  { dataDirectory, keepEditions }: Options,
  { rebuild, ...readers }: StoreDependencies,
  log: Log,
): Promise<EditionStore> {
  let editions = readEditions(dataDirectory);
  let servedFile: string | undefined;
  let current = await openCurrent();
  let refused: string | undefined;
  let refusal: string | undefined;
  let damage: string | undefined;
  let isClosed = false;
  let isLoading = false;
  const others = new LRUCache<string, Promise<Edition>>({
    max: OPEN_EDITIONS,
    dispose: (edition) => edition.then(({ close }) => close()).catch(() => undefined),
  });

  function fileIdentity(id: string): string | undefined {
    return identityOf(databaseFile(dataDirectory, id));
  }

  async function openCurrent(): Promise<Edition> {
    const id = readCurrent(dataDirectory);
    if (id === undefined) {
      throw new DataDirectoryError(`${dataDirectory} contains no edition. Run "npm run seed" to create one.`);
    }
    const record = readEditionFile(dataDirectory, id);
    if (!record) {
      throw new DataDirectoryError(`${editionFile(dataDirectory, id)} is missing or damaged. Run "npm run seed".`);
    }
    if (!isBuilt(dataDirectory, record.id)) {
      log.warn({ edition: record.id }, 'building the current edition for this version of the program');
      await rebuild({ dataDirectory, edition: record.id, isDamaged: false }).catch((error: Error) => {
        throw new DataDirectoryError(
          `Edition ${record.id} cannot be built: ${error.message}. Run "npm run seed" where the data directory is writable.`,
        );
      });
    }
    // Before opening: a file that is replaced meanwhile is noticed.
    servedFile = fileIdentity(record.id);
    return open(record, true);
  }

  /**
   * @param isVerified skips the checksum of the database
   * @throws DataDirectoryError if the edition is not built, or its database does not match its checksum
   */
  async function open(record: EditionRecord, isVerified = false): Promise<Edition> {
    const file = databaseFile(dataDirectory, record.id);
    if (identityOf(file) === undefined) {
      throw new DataDirectoryError(`Edition ${record.id} is not built for this version of the program yet.`);
    }
    if (!isVerified && !matchesChecksumIfSmall(file)) throw new DataDirectoryError(changed(file));
    const edition = openEdition(dataDirectory, record, readers);
    for (const _ of edition.warmUp()) await tick();
    return edition;
  }

  /** A large database is served while it is verified. */
  function verifyCurrent(): void {
    const edition = current;
    const file = databaseFile(dataDirectory, edition.id);
    if (!isLarge(file)) return;
    matchesChecksum(file, { isThrottled: true })
      .then((isRight) => {
        if (!isRight && current === edition) reportDamage(file);
      })
      .catch((error: unknown) => log.error({ err: error }, 'cannot verify the database'));
  }

  /** Serves no data until the edition is built again. */
  function reportDamage(file: string): void {
    damage = changed(file);
    log.error({ file }, damage);
    damaged.add(current.id);
    rebuildKept();
  }

  async function look(): Promise<void> {
    editions = readEditions(dataDirectory, editions);
    const id = readCurrent(dataDirectory);
    if (id === current.id) {
      const identity = fileIdentity(id);
      if (identity === servedFile) {
        [refused, refusal] = [undefined, undefined];
        return;
      }
      // Rebuilt by a writer, or changed in place.
      if (damage === undefined && identity !== undefined && !isBuilt(dataDirectory, id)) {
        servedFile = identity;
        return reportDamage(databaseFile(dataDirectory, id));
      }
      if (identity === undefined) return;
    }
    if (id === undefined || `${id} ${fileIdentity(id)}` === refused) return;
    const record = readEditionFile(dataDirectory, id);
    try {
      if (!record) throw new DataDirectoryError(`${currentFile(dataDirectory)} names an edition that does not exist.`);
      const identity = fileIdentity(id);
      take(await open(record), identity);
    } catch (error) {
      refused = `${id} ${fileIdentity(id)}`;
      refusal = (error as Error).message;
      log.error({ err: error }, 'cannot load the new edition');
    }
  }

  /** Identity of the database files of other editions that were verified, so that an edition is not verified at each opening. */
  const verified = new Map<string, string>();

  async function openOther(record: EditionRecord): Promise<Edition> {
    const { id } = record;
    const file = databaseFile(dataDirectory, id);
    const reportDamaged = () => {
      log.error({ file }, changed(file));
      others.delete(id);
      damaged.add(id);
      rebuildKept();
    };
    const identity = fileIdentity(id);
    const isVerified = identity !== undefined && verified.get(id) === identity;
    if (!isVerified && !matchesChecksumIfSmall(file)) {
      reportDamaged();
      throw new EditionNotBuiltError(id, true);
    }
    const edition = await open(record, true);
    if (isVerified || identity === undefined) return edition;
    if (isLarge(file)) {
      matchesChecksum(file, { isThrottled: true }).then(
        (isRight) => (isRight ? verified.set(id, identity) : reportDamaged()),
        reportDamaged,
      );
    } else {
      verified.set(id, identity);
    }
    return edition;
  }

  function take(next: Edition, identity: string | undefined): void {
    if (isClosed) {
      next.close();
      return;
    }
    current.close();
    others.delete(next.id);
    current = next;
    servedFile = identity;
    failed.clear();
    [refused, refusal, damage] = [undefined, undefined, undefined];
    log.info({ edition: next.id }, 'serving a new edition');
    verifyCurrent();
    rebuildKept();
  }

  let isRebuilding = false;
  const damaged = new Set<string>();
  /** Editions whose build failed. It is tried again when a new edition becomes current. */
  const failed = new Set<string>();
  /** Builds kept editions that this version of the program has not built yet, or that are damaged, one after the other. */
  function rebuildKept(): void {
    if (isRebuilding || isClosed) return;
    const missing = keptEditions(editions, current.id, keepEditions).filter(
      ({ id }) => damaged.has(id) || (fileIdentity(id) === undefined && !failed.has(id)),
    );
    if (missing.length === 0) return;
    isRebuilding = true;
    rebuildAll(missing.map(({ id }) => id)).finally(() => {
      isRebuilding = false;
      // Others may have been damaged in the meantime.
      rebuildKept();
    });
  }

  async function rebuildAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (isClosed) return;
      await rebuild({ dataDirectory, edition: id, isDamaged: damaged.delete(id) }).catch((error: unknown) => {
        failed.add(id);
        log.warn({ err: error, edition: id }, 'cannot build an edition: it can no longer be queried');
      });
    }
  }

  const looking = setInterval(() => {
    if (isLoading) return;
    isLoading = true;
    look()
      .catch((error: unknown) => log.error({ err: error }, 'cannot look for a new edition'))
      .finally(() => {
        isLoading = false;
      });
  }, NOTICE_INTERVAL).unref();

  verifyCurrent();
  rebuildKept();

  return {
    get current() {
      return current;
    },
    get damage() {
      return damage;
    },
    get refusal() {
      return refusal;
    },
    editions: () => editions,
    edition(idStart) {
      if (current.id.startsWith(idStart)) return current;
      const record = editions.find(({ id }) => id.startsWith(idStart));
      if (!record) return undefined;
      const { id } = record;
      const known = others.get(id);
      if (known) return held(known);
      const isKept = keptEditions(editions, current.id, keepEditions).some((kept) => kept.id === id);
      if (!isKept || fileIdentity(id) === undefined) {
        throw new EditionNotBuiltError(id, isKept && !failed.has(id));
      }
      const opening = openOther(record);
      others.set(id, opening);
      // The next request tries again.
      opening.catch(() => others.delete(id));
      return held(opening);
    },
    close() {
      isClosed = true;
      clearInterval(looking);
      others.clear();
      current.close();
    },
  };
}

function changed(file: string): string {
  return `${file} was changed after it was built. It is built again if the data directory is writable; otherwise run "npm run seed".`;
}

/** Holds an edition as soon as it is open, before another one can evict it. */
function held(opening: Promise<Edition>): Promise<AcquiredEdition> {
  return opening.then((edition) => ({ edition, release: edition.acquire() }));
}
