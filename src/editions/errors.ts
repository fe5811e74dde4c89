// Errors of the data directory.
import { UserError } from '../user-error.ts';

export class DataDirectoryError extends UserError {}

/** The database of an edition does not exist. `isPending`: the server is building it; otherwise, it is no longer kept. */
export class EditionNotBuiltError extends Error {
  readonly edition: string;
  readonly isPending: boolean;
  constructor(edition: string, isKept: boolean) {
    super(`edition ${edition} is not built`);
    this.edition = edition;
    this.isPending = isKept;
  }
}

/** Error codes of SQLite and of the system that the storage causes. */
const STORAGE = /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)|E[A-Z0-9]+$)/;
const FULL = /^(?:SQLITE_(?:FULL|IOERR)|ENOSPC|EDQUOT|EFBIG)/;
const READ_ONLY = /^(?:SQLITE_READONLY|EROFS)/;

/** A DataDirectoryError if the storage caused the error (or one of its causes); otherwise the error itself. */
export function toWriteError(dataDirectory: string, error: unknown): unknown {
  const cause = storageError(error);
  if (!cause) return error;
  return new DataDirectoryError(
    `${dataDirectory} cannot be written: ${cause.message}. ${remedyFor(cause.code, dataDirectory)}`,
  );
}

type CodedError = Error & { code: string };

function storageError(error: unknown): CodedError | undefined {
  if (!(error instanceof Error)) return undefined;
  return STORAGE.test((error as Partial<CodedError>).code ?? '') ? (error as CodedError) : storageError(error.cause);
}

function remedyFor(code: string, dataDirectory: string): string {
  if (FULL.test(code)) return `Free disk space for ${dataDirectory} and in the temporary directory.`;
  if (READ_ONLY.test(code)) return 'Set DATA_DIRECTORY to a writable folder. Existing editions can still be served.';
  return 'Check DATA_DIRECTORY and its permissions.';
}
