// The edition being served. A writer puts a new file in the place of the old one; the store notices and takes it up.
import { statSync } from 'node:fs';
import { type Edition, openEdition } from './edition.ts';
import { editionRecords } from './editions.ts';
import { type HeldEdition, pastEditions } from './past-editions.ts';

export type Store = {
  readonly current: Edition;
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

/**
 * Opens the file and keeps up with it. A file that cannot be served is logged, and the edition at hand stays.
 *
 * @throws DatabaseFileError when there is nothing to serve to begin with
 */
export function openStore(file: string, log: Log): Store {
  let taken = identityOf(file);
  let current = openEdition(file);

  // Looking again and again sees a rename on every file system; change events do not, and a register changes a few
  // times a day. What was looked at last is told before it is opened: a rename in between is seen at the next look.
  const looking = setInterval(() => {
    const now = identityOf(file);
    if (now === taken || now === undefined) return;
    taken = now;
    try {
      const next = openEdition(file);
      current.close();
      current = next;
      log.info({ edition: next.id }, 'serving a new edition');
    } catch (error) {
      log.error({ err: error }, 'the database file changed, but cannot be served; still serving the edition before');
    }
  }, NOTICE_INTERVAL).unref();

  const past = pastEditions(file);
  return {
    get current() {
      return current;
    },
    edition(id) {
      if (current.id.startsWith(id)) return current;
      const known = current.use(editionRecords).beginningWith(id);
      return known === undefined ? undefined : past.open(known);
    },
    close() {
      clearInterval(looking);
      past.close();
      current.close();
    },
  };
}

/** Which file it is, and since when it is so; undefined while there is none. */
function identityOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino} ${stats.mtimeMs}`;
}
