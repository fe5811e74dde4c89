// Files that are made beside their place and put there when they are whole, and what is said where they cannot be.
import { closeSync, fsyncSync, globSync, openSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseFileError } from './file.ts';

/**
 * What a draft of a file or folder is called while this process makes it. No two are called the same: in containers that share
 * a folder, processes have the same number.
 */
export function draftOf(path: string): string {
  return `${path}.${crypto.randomUUID().slice(0, 8)}.${process.pid}.tmp`;
}

/**
 * Removes drafts left by writers that were killed; those of writers still at work stay. This process must not be making any: in a
 * container, one that was killed had the same number.
 *
 * @param pattern of their paths
 */
export function removeAbandonedDrafts(pattern: string): void {
  for (const draft of globSync(pattern)) {
    const writer = /\.(\d+)\.tmp(?:\.|$)/.exec(basename(draft))?.[1];
    if (writer !== undefined && !isAnotherAtWork(Number(writer))) rmSync(draft, { recursive: true, force: true });
  }
}

/** Makes sure that a file, or the names in a folder, are on the disk before anything relies on it. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** An error of SQLite's that the storage is to blame for, or one of the system's. */
const STORAGE = /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)|E[A-Z0-9]+$)/;

const NO_ROOM = /^(?:SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/;
const READ_ONLY = /^(?:SQLITE_READONLY|EROFS)/;

/**
 * What to throw where something could not be written: where the storage is to blame, a DatabaseFileError that says so; the error
 * itself otherwise.
 *
 * @param what should have been written
 * @param path where, or beside which
 */
export function cannotBeWritten(what: string, path: string, error: unknown): unknown {
  const blamed = blamedOn(error);
  if (!blamed) return error;
  return new DatabaseFileError(
    `${what} cannot be written: ${blamed.message}. ${remedyFor(blamed.code, dirname(path))}`,
  );
}

type Blamed = Error & { code: string };

/** The error of the storage that is behind an error, if there is one. */
export function blamedOn(error: unknown): Blamed | undefined {
  if (!(error instanceof Error)) return undefined;
  return STORAGE.test((error as Partial<Blamed>).code ?? '') ? (error as Blamed) : blamedOn(error.cause);
}

function remedyFor(code: string, folder: string): string {
  if (NO_ROOM.test(code)) {
    return `Make room in ${folder} and where temporary files go: an edition takes its room twice while it is made.`;
  }
  if (READ_ONLY.test(code))
    return 'Set DATABASE_FILE to a path that can be written; what is there can be served as it is.';
  return 'Check DATABASE_FILE and the permissions.';
}

function isAnotherAtWork(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
