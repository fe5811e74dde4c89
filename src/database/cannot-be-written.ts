// What is said where something cannot be written: what the storage has against it, and what to do.
import { dirname } from 'node:path';
import { DatabaseFileError } from './file.ts';

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
    return `Free disk space in ${folder} and in the temporary directory: seeding needs twice the size of the register.`;
  }
  if (READ_ONLY.test(code)) return 'Set DATABASE_FILE to a writable path. The existing register can still be served.';
  return 'Check DATABASE_FILE and its permissions.';
}
