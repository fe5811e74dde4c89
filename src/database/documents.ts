// Documents end to end in a file beside the database file, read from where they begin: where that is known, to ask the system for
// the bytes takes a fraction of what a row of a table takes, and neighbours come at once (docs/decisions).
//
// The file is named after its digest and never changes. It holds nothing that does not follow from the content: where it is
// missing or not what it should be, answers are made from the content.
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { type Lease, Slice } from '../slice.ts';
import { LARGE } from './file.ts';
import { digestOfStart, flush } from './on-disk.ts';
import { isDatedBefore } from './seal.ts';

/** Which file belongs to a register: SHA-256 of what it holds, in hexadecimal, and its length. */
export type DocumentFile = { digest: string; bytes: number };

export type Documents = {
  /** Begins to read: whatever was read before is over. @returns what reads bytes that stand together */
  begin(): (start: number, length: number) => Slice;
  close(): void;
};

/** In bytes: written at a time. */
const CHUNK = 1024 * 1024;

/** In bytes: what is read goes into the same memory each time, if it fits. */
const MEMORY = 256 * 1024;

function pathOf(databaseFile: string, digest: string): string {
  return `${databaseFile}.${digest.slice(0, 16)}.documents`;
}

/** The files of documents that lie beside a database file. */
export function documentsBeside(databaseFile: string): string[] {
  const beginning = `${basename(databaseFile)}.`;
  const folder = dirname(databaseFile);
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning) && /^[0-9a-f]{16}\.documents$/.test(name.slice(beginning.length)))
    .map((name) => join(folder, name));
}

/** Where documents are until all are written and it is known how they are called. */
function draftBeside(databaseFile: string): string {
  return `${databaseFile}.documents`;
}

/** Removes all documents of a database file that is not to be, finished or not. */
export function discardDocuments(databaseFile: string): void {
  for (const path of [draftBeside(databaseFile), ...documentsBeside(databaseFile)]) rmSync(path, { force: true });
}

/** Writes the documents of a database file that is being made. */
export function documentWriter(databaseFile: string) {
  const draft = draftBeside(databaseFile);
  const descriptor = openSync(draft, 'w');
  const digest = createHash('sha256');
  let bytes = 0;
  let waiting: string[] = [];
  let size = 0;
  function writeWaiting(): void {
    const chunk = Buffer.from(waiting.join(''));
    digest.update(chunk);
    for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
    bytes += chunk.length;
    [waiting, size] = [[], 0];
  }
  return {
    write(document: string): void {
      waiting.push(document);
      size += document.length;
      if (size >= CHUNK) writeWaiting();
    },

    /** @returns what to record in the database file */
    end(): DocumentFile {
      writeWaiting();
      closeSync(descriptor);
      const file = { digest: digest.digest('hex'), bytes };
      renameSync(draft, pathOf(databaseFile, file.digest));
      return file;
    },
  };
}

/** Opens what was written beside the file; undefined where it is missing or not what was written. */
export function openDocuments(client: Sqlite.Database): Documents | undefined {
  const recorded = recordedIn(client);
  const descriptor = recorded && descriptorOf(client, recorded);
  if (!recorded || descriptor === undefined) return undefined;
  if (isWhole(descriptor, client.name, recorded)) return readerOf(descriptor);
  closeSync(descriptor);
  return undefined;
}

/** Reads through what was written beside the file. @returns whether it is not as it was; what is missing misleads nobody */
export function hasDamagedDocuments(client: Sqlite.Database, afterEach?: () => void): boolean {
  const recorded = recordedIn(client);
  const descriptor = recorded && descriptorOf(client, recorded);
  if (!recorded || descriptor === undefined) return false;
  try {
    return !isAsWritten(descriptor, recorded, afterEach);
  } finally {
    closeSync(descriptor);
  }
}

function descriptorOf(client: Sqlite.Database, { digest }: DocumentFile): number | undefined {
  try {
    return openSync(pathOf(realpathSync(client.name), digest), 'r');
  } catch {
    return undefined;
  }
}

/** Whether the documents that the register was written with are beside it, or there were none. */
export function hasDocuments(client: Sqlite.Database): boolean {
  if (!recordedIn(client)) return true;
  const documents = openDocuments(client);
  documents?.close();
  return documents !== undefined;
}

/** Puts the documents of a copy beside the file whose place the copy takes. @returns where they are */
export function landDocuments(copy: string, file: string): string[] {
  return documentsBeside(copy).map((path) => {
    const target = file + basename(path).slice(basename(copy).length);
    flush(path);
    renameSync(path, target);
    return target;
  });
}

/** Lets a copy of a database file have the same documents, where the file system knows links. @returns what ends it */
export function lendDocuments(file: string, copy: string): () => void {
  const target = realpathSync(file);
  const lent = documentsBeside(target).map(
    (path) => [path, copy + basename(path).slice(basename(target).length)] as const,
  );
  try {
    for (const [path, other] of lent) linkSync(path, other);
  } catch {
    // The copy does without: its answers are the same.
  }
  return () => {
    for (const [, other] of lent) rmSync(other, { force: true });
  };
}

function recordedIn(client: Sqlite.Database): DocumentFile | undefined {
  return client.prepare<[], DocumentFile>('SELECT digest, bytes FROM ready_documents ORDER BY digest LIMIT 1').get();
}

/** As with the database file, a large one is believed when its date says so. */
function isWhole(descriptor: number, databaseFile: string, recorded: DocumentFile): boolean {
  if (recorded.bytes > LARGE && isDatedBefore(databaseFile, descriptor)) {
    return fstatSync(descriptor).size === recorded.bytes;
  }
  return isAsWritten(descriptor, recorded);
}

/** Reads all of it. */
function isAsWritten(descriptor: number, { digest, bytes }: DocumentFile, afterEach?: () => void): boolean {
  return fstatSync(descriptor).size === bytes && digestOfStart(descriptor, bytes, afterEach).digest('hex') === digest;
}

function readerOf(descriptor: number): Documents {
  // Memory that was just used is quick to fill: four times as quick as other.
  const memory = Buffer.allocUnsafeSlow(MEMORY);
  let last: Lease | undefined;
  return {
    begin() {
      if (last) last.isOver = true;
      const lease = { isOver: false };
      last = lease;
      let used = 0;
      return (start, length) => {
        const fits = used + length <= MEMORY;
        const [bytes, begin] = fits ? [memory, used] : [Buffer.allocUnsafeSlow(length), 0];
        if (fits) used += length;
        readInto(bytes, begin, descriptor, start, length);
        return new Slice(bytes, begin, begin + length, lease);
      };
    },
    close: () => closeSync(descriptor),
  };
}

function readInto(bytes: Buffer, begin: number, descriptor: number, start: number, length: number): void {
  for (let read = 0; read < length; ) {
    const more = readSync(descriptor, bytes, begin + read, length - read, start + read);
    if (more === 0) throw new RangeError('the documents file is shorter than its index says');
    read += more;
  }
}
