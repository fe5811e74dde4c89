// Locks the data directory by a lock on an SQLite file, which the operating system releases even after a crash.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataDirectoryError, toWriteError } from './errors.ts';

const MAX_WAIT_MS = 60_000;

/** Returns a function that unlocks. @throws DataDirectoryError if another process still writes after `maxWait` ms */
export function lockWriters(dataDirectory: string, maxWait = MAX_WAIT_MS): () => void {
  try {
    createFolder(dataDirectory);
    const client = new Sqlite(join(dataDirectory, 'lock'), { timeout: maxWait });
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

/** Does not create parents: with the option `recursive`, mkdir never returns for a path below /proc. */
function createFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new DataDirectoryError(`${folder} is a file, not a folder. Set DATA_DIRECTORY to a folder.`);
  }
  const parent = dirname(folder);
  if (!existsSync(parent)) {
    throw new DataDirectoryError(`${parent} does not exist. Create it, or set DATA_DIRECTORY to another folder.`);
  }
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have created the folder.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}
