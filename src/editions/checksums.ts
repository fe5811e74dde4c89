// Writes and verifies SHA-256 checksums, stored beside each file in the format of sha256sum.
import { createHash, hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Larger databases are verified while they are served; others before they are opened, in at most 0.1 s. */
export const LARGE_FILE_BYTES = 64 * 1024 * 1024;

export const checksumFile = (file: string) => `${file}.sha256`;

export async function writeChecksum(file: string): Promise<void> {
  writeFileSync(checksumFile(file), `${await sha256Of(file)}  ${basename(file)}\n`, { flush: true });
}

/** Bytes read at once, so that the server can respond to requests between two chunks. */
const CHUNK_BYTES = 256 * 1024;

const MAX_PAUSE_MS = 20;

/** @param isThrottled pauses after each chunk as long as its reading took, at most 20 ms: requests can use the disk */
export async function sha256Of(file: string, { isThrottled = false } = {}): Promise<string> {
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  await using handle = await open(file);
  for (;;) {
    const begin = performance.now();
    const { bytesRead } = await handle.read(chunk);
    if (bytesRead === 0) return digest.digest('hex');
    digest.update(chunk.subarray(0, bytesRead));
    if (isThrottled) await pause(Math.min(performance.now() - begin, MAX_PAUSE_MS), undefined, { ref: false });
  }
}

/** Reads the checksum beside a file; undefined if it is missing or malformed. */
export function readChecksum(file: string): string | undefined {
  try {
    return /^([0-9a-f]{64}) /.exec(readFileSync(checksumFile(file), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** Always true for a file above 64 MiB, which the caller must verify with `matchesChecksum`. */
export function matchesChecksumIfSmall(file: string): boolean {
  try {
    return isLarge(file) || hash('sha256', readFileSync(file)) === readChecksum(file);
  } catch {
    return false;
  }
}

export function isLarge(file: string): boolean {
  return statSync(file).size > LARGE_FILE_BYTES;
}

/** Verifies a file of any size. @param options as for `sha256Of` */
export async function matchesChecksum(file: string, options?: { isThrottled: boolean }): Promise<boolean> {
  // Reads the stored checksum first, because a rebuild can replace both files during hashing.
  const expected = readChecksum(file);
  return (await sha256Of(file, options)) === expected;
}

/** Changes when the file is replaced, written or touched; undefined if the file is missing. */
export function fileIdentity(file: string): string | undefined {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}

/** Forces a file, or the list of names in a folder, from memory to the disk, to survive a power failure. */
export function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  // Windows cannot flush a folder, and flushes a file only if it is open for writing.
  if (isFolder && process.platform === 'win32') return;
  const descriptor = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
