// Errors in reading and writing the data directory, with advice for the operator.
import { UserError } from '../user-error.ts';

export class DataDirectoryError extends UserError {}

/** The server is building the database (`isPending`), or the edition is not retained, or its build failed. */
export class EditionNotBuiltError extends Error {
  readonly edition: string;
  readonly isPending: boolean;
  constructor(edition: string, isPending: boolean) {
    super(`edition ${edition} is not built`);
    this.edition = edition;
    this.isPending = isPending;
  }
}

/** Codes of SQLite and Node errors that the storage causes, such as a full or read-only disk. */
const STORAGE = /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)|E[A-Z0-9]+$)/;
const FULL = /^(?:SQLITE_(?:FULL|IOERR)|ENOSPC|EDQUOT|EFBIG)/;
const READ_ONLY = /^(?:SQLITE_READONLY|EROFS)/;

/** Converts an error that the storage caused to a DataDirectoryError with advice; returns other errors unchanged. */
export function toWriteError(dataDirectory: string, error: unknown): unknown {
  const cause = storageError(error);
  if (!cause) return error;
  const remedy = remedyFor(cause.code, dataDirectory);
  return new DataDirectoryError(`${dataDirectory} cannot be written: ${cause.message}. ${remedy}`);
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
