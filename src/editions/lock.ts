// The lock of the data directory: one process writes at a time. SQLite locks a file through the operating system, which releases
// the lock when the process ends in whatever way.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataDirectoryError, toWriteError } from './errors.ts';

/** In milliseconds. A build of a large register takes minutes. */
const LONGEST_WAIT = 60_000;

/** Waits until no other process writes. @returns releases the lock @throws DataDirectoryError if another process writes for longer */
export function lockWriters(dataDirectory: string, longestWait = LONGEST_WAIT): () => void {
  try {
    makeFolder(dataDirectory);
    const client = new Sqlite(join(dataDirectory, 'lock'), { timeout: longestWait });
    try {
      client.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      client.close();
      throw error;
    }
    return () => client.close();
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new DataDirectoryError(`Another process is writing ${dataDirectory}. Try again when it has finished.`);
    }
    throw toWriteError(dataDirectory, error);
  }
}

/** Creates one folder only: with `recursive`, Node loops forever on a path below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new DataDirectoryError(`${folder} is a file, not a folder. Set DATA_DIRECTORY to a folder.`);
  }
  if (!existsSync(dirname(folder))) {
    throw new DataDirectoryError(
      `${dirname(folder)} does not exist. Create it, or set DATA_DIRECTORY to another folder.`,
    );
  }
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process created it in the meantime.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}
