// The edition being served. A writer puts a new file in the place of the old one; the store notices and takes it up.
import { unwatchFile, watchFile } from 'node:fs';
import { type Edition, openEdition } from './edition.ts';

export type Store = { readonly current: Edition; close(): void };

type Log = { info(details: object, message: string): void; error(details: object, message: string): void };

/** How soon a new edition is noticed at the latest, in milliseconds. */
export const NOTICE_INTERVAL = 1000;

/**
 * Opens the file and keeps up with it. A file that cannot be served is logged, and the edition at hand stays.
 *
 * @throws DatabaseFileError when there is nothing to serve to begin with
 */
export function openStore(file: string, log: Log): Store {
  let current = openEdition(file);

  function takeUp(): void {
    try {
      const next = openEdition(file);
      const previous = current;
      current = next;
      previous.close();
      log.info({ edition: next.id }, 'serving a new edition');
    } catch (error) {
      log.error({ err: error }, 'the database file changed, but cannot be served; still serving the edition before');
    }
  }

  // Polling sees a rename on every file system; change events do not, and a register changes a few times a day.
  watchFile(file, { interval: NOTICE_INTERVAL, persistent: false }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) takeUp();
  });

  return {
    get current() {
      return current;
    },
    close() {
      unwatchFile(file);
      current.close();
    },
  };
}
