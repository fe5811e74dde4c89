// The edition being served. A writer puts a new file in the place of the old one; the store notices and takes it up.
import { statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { type Edition, openEdition } from './edition.ts';
import { editionRecords } from './editions.ts';
import { DatabaseFileError, isLarge, LockedFileError } from './file.ts';
import { type HeldEdition, pastEditions } from './past-editions.ts';
import { readThrough } from './read-through.ts';

export type Store = {
  readonly current: Edition;
  /** Why the current edition must not be served, which is when its files turned out not to be as they were written. */
  readonly damage: string | undefined;
  /** Why the file that is there now is not the one being served. */
  readonly refusal: string | undefined;
  /**
   * The edition whose id begins so: the current one, or one that it came after, made again. Undefined where there is none.
   *
   * @throws as of `PastEditions.open`
   */
  edition(id: string): Edition | Promise<HeldEdition> | undefined;
  close(): void;
};

type Log = { info(details: object, message: string): void; error(details: object, message: string): void };

/** How soon a new edition is noticed at the latest, in milliseconds. */
const NOTICE_INTERVAL = 1000;

/** How many times as long as a file is read through the disk is left to others: one that is waited for, and one that is served. */
const RESTING_UNTIL_TAKEN_UP = 1;
const RESTING_WHILE_SERVED = 9;

/**
 * Opens the file and keeps up with it. A file that cannot be served is logged, and the edition at hand stays.
 *
 * @param makeReady what a large edition is made ready with before it is served, in steps that are short
 * @throws DatabaseFileError when there is nothing to serve to begin with
 */
export function openStore(file: string, log: Log, makeReady?: (edition: Edition) => Iterable<void>): Store {
  let served = identityOf(file);
  let looked = served?.state;
  let current = openEdition(file);
  let damage: string | undefined;
  let refusal: string | undefined;
  let isClosed = false;

  function isDamaged(why: string): void {
    damage = why;
    log.error({ file }, `${why}: no data is served until another edition is published`);
  }

  function takeUp(next: Edition, now: Identity): void {
    if (isClosed || identityOf(file)?.state !== now.state) {
      // Yet another one is looked at next.
      next.close();
      return;
    }
    current.close();
    current = next;
    [served, looked, damage, refusal] = [now, now.state, undefined, undefined];
    log.info({ edition: next.id }, 'serving a new edition');
  }

  function refuse(now: Identity, error: Error): void {
    if (error.message !== refusal) log.error({ err: error }, 'cannot load the changed database file');
    refusal = error.message;
    if (error instanceof LockedFileError) return;
    looked = now.state;
    // Not another file: the one that is open was written to.
    if (now.file === served?.file) isDamaged('the database file was modified while it was served');
  }

  let isPreparing = false;
  function look(): void {
    const now = identityOf(file);
    if (now === undefined || now.state === looked || isPreparing) return;
    if (isLarge(file)) {
      isPreparing = true;
      prepareLarge()
        .then((next) => takeUp(next, now))
        .catch((error: Error) => refuse(now, error))
        .finally(() => {
          isPreparing = false;
        });
      return;
    }
    try {
      takeUp(openEdition(file), now);
    } catch (error) {
      refuse(now, error as Error);
    }
  }

  /** Meanwhile an edition is served. */
  async function prepareLarge(): Promise<Edition> {
    const damaged = await readThrough(file, RESTING_UNTIL_TAKEN_UP);
    if (damaged) throw new DatabaseFileError(`The ${damaged} file of ${file} does not match its checksum.`);
    const next = openEdition(file, { verified: true });
    try {
      for (const _ of makeReady?.(next) ?? []) await turn();
    } catch (error) {
      next.close();
      throw error;
    }
    return next;
  }

  /** Finds out whether a large file, which was believed, deserved it. */
  async function makeSure(): Promise<void> {
    const edition = current;
    const damaged = await readThrough(file, RESTING_WHILE_SERVED);
    if (damaged && edition === current) isDamaged(`the ${damaged} file does not match its checksum`);
  }

  if (isLarge(file)) {
    // Before anybody waits: what is read here may have to come from the disk.
    for (const _ of makeReady?.(current) ?? []);
    makeSure().catch((error: unknown) => log.error({ err: error }, 'cannot verify the checksum of the register'));
  }

  // Looking again and again sees a rename on every file system; change events do not, and a register changes a few times a day.
  const looking = setInterval(look, NOTICE_INTERVAL).unref();

  const past = pastEditions(file);
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
    edition(id) {
      if (current.id.startsWith(id)) return current;
      const known = current.use(editionRecords).beginningWith(id);
      return known === undefined ? undefined : past.open(known);
    },
    close() {
      isClosed = true;
      clearInterval(looking);
      past.close();
      current.close();
    },
  };
}

/** Which file it is, and in which state. */
type Identity = { file: string; state: string };

/** Undefined while there is none, or none that may be looked at. */
function identityOf(path: string): Identity | undefined {
  try {
    const { dev, ino, ctimeMs, mtimeMs } = statSync(path);
    const file = `${dev} ${ino}`;
    return { file, state: `${file} ${ctimeMs} ${mtimeMs}` };
  } catch {
    return undefined;
  }
}
