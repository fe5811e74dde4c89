// The editions of a data directory: the current one, which is open, and those that requests name. A writer replaces `current`; the
// store notices and loads the new edition.
import { statSync } from 'node:fs';
import { setImmediate as tick } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { canBeOpened, identityOf, isLarge, matchesChecksum } from './checksums.ts';
import { type Edition, openEdition } from './edition.ts';
import { type EditionRecord, keptEditions, readEditionFile, readEditions } from './edition-file.ts';
import { DataDirectoryError, EditionNotBuiltError } from './errors.ts';
import { currentFile, databaseFile, readCurrent } from './layout.ts';
import { isBuilt } from './publish.ts';
import { rebuildInBackground } from './rebuild.ts';

/** An edition that stays open until it is released. */
export type HeldEdition = { edition: Edition; release: () => void };

export type Store = {
  readonly current: Edition;
  /** Why the current edition must not be served: its database was changed after it was built. */
  readonly damage: string | undefined;
  /** Why the edition that `current` names is not the one that is served. */
  readonly refusal: string | undefined;
  /** Every edition of the directory, newest first. */
  editions(): readonly EditionRecord[];
  /**
   * The edition whose id begins with the text; undefined if there is none. An edition other than the current one is opened if it is
   * built. No request starts a build.
   *
   * @throws EditionNotBuiltError
   */
  edition(idStart: string): Edition | Promise<HeldEdition> | undefined;
  close(): void;
};

type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
type Options = { dataDirectory: string; keepEditions: number };

/** Interval in milliseconds at which the store looks for a new edition. Looking sees a rename on every file system; events do not. */
const NOTICE_INTERVAL = 1000;

/** Editions kept open besides the current one. */
const OPEN_EDITIONS = 4;

/** @throws DataDirectoryError if there is no edition that can be served */
export async function openStore({ dataDirectory, keepEditions }: Options, log: Log): Promise<Store> {
  let editions = readEditions(dataDirectory);
  let current = await openCurrent();
  let servedFile = fileIdentity(current.id);
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
    const record = id === undefined ? undefined : readEditionFile(dataDirectory, id);
    if (!record) {
      throw new DataDirectoryError(`${dataDirectory} contains no edition. Run "npm run seed" to create one.`);
    }
    return open(record, currentSince(record));
  }

  /** When the edition became current: an earlier edition can become current again. */
  function currentSince({ made }: EditionRecord): Date {
    return new Date(Math.max(Date.parse(made), statSync(currentFile(dataDirectory)).mtimeMs));
  }

  /** @throws DataDirectoryError if the edition is not built, or its database was changed */
  async function open(record: EditionRecord, since = new Date(record.made)): Promise<Edition> {
    const file = databaseFile(dataDirectory, record.id);
    if (identityOf(file) === undefined) {
      throw new DataDirectoryError(
        `Edition ${record.id} is not built for this version of the program. Run "npm run seed".`,
      );
    }
    if (!canBeOpened(file)) throw new DataDirectoryError(changed(file));
    const edition = openEdition(dataDirectory, { ...record, since });
    for (const _ of edition.prepare()) await tick();
    return edition;
  }

  const changed = (file: string) =>
    `${file} was changed after it was built. Run "npm run seed" to build it again.`;

  /** A large database is served while it is verified. */
  function verifyCurrent(): void {
    const { id } = current;
    const file = databaseFile(dataDirectory, id);
    if (!isLarge(file)) return;
    matchesChecksum(file)
      .then((isRight) => {
        if (!isRight && current.id === id) reportDamage(file);
      })
      .catch((error: unknown) => log.error({ err: error }, 'cannot verify the database'));
  }

  function reportDamage(file: string): void {
    damage = changed(file);
    log.error({ file }, `${damage} No data is served until then`);
  }

  async function look(): Promise<void> {
    editions = readEditions(dataDirectory);
    const id = readCurrent(dataDirectory);
    if (id === current.id) {
      const identity = fileIdentity(id);
      if (identity === servedFile) return;
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
      take(await open(record, currentSince(record)));
    } catch (error) {
      refused = `${id} ${fileIdentity(id)}`;
      refusal = (error as Error).message;
      log.error({ err: error }, 'cannot load the new edition');
    }
  }

  async function openOther(record: EditionRecord): Promise<Edition> {
    const { id } = record;
    const file = databaseFile(dataDirectory, id);
    const reportDamaged = () => {
      log.error({ file }, changed(file));
      others.delete(id);
      damaged.add(id);
      rebuildKept();
    };
    if (!canBeOpened(file)) {
      reportDamaged();
      throw new EditionNotBuiltError(id, true);
    }
    const edition = await open(record);
    if (isLarge(file)) matchesChecksum(file).then((isRight) => isRight || reportDamaged(), reportDamaged);
    return edition;
  }

  function take(next: Edition): void {
    if (isClosed) return next.close();
    current.close();
    others.delete(next.id);
    current = next;
    servedFile = fileIdentity(next.id);
    [refused, refusal, damage] = [undefined, undefined, undefined];
    log.info({ edition: next.id }, 'serving a new edition');
    verifyCurrent();
    rebuildKept();
  }

  let isRebuilding = false;
  const damaged = new Set<string>();
  /** Builds kept editions that this version of the program has not built yet, or that are damaged, one after the other. */
  function rebuildKept(): void {
    if (isRebuilding || isClosed) return;
    isRebuilding = true;
    const missing = keptEditions(editions, current.id, keepEditions).filter(
      ({ id }) => id !== current.id && (damaged.delete(id) || fileIdentity(id) === undefined),
    );
    rebuildInBackground(dataDirectory, missing.map(({ id }) => id), () => isClosed)
      .catch((error: unknown) => log.warn({ err: error }, 'cannot rebuild earlier editions'))
      .finally(() => {
        isRebuilding = false;
      });
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
        throw new EditionNotBuiltError(id, isKept);
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

/** Holds an edition as soon as it is open, before another one can evict it. */
function held(opening: Promise<Edition>): Promise<HeldEdition> {
  return opening.then((edition) => ({ edition, release: edition.hold() }));
}
