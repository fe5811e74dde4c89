// Writes and verifies SHA-256 checksums, stored beside each file in the format of sha256sum.
import { createHash, hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Limit in bytes. Larger databases are verified while they are served; others before they are opened, in at most 0.1 s. */
export const LARGE_FILE_BYTES = 64 * 1024 * 1024;

export const checksumFile = (file: string) => `${file}.sha256`;

export async function writeChecksum(file: string): Promise<void> {
  writeFileSync(checksumFile(file), `${await sha256Of(file)}  ${basename(file)}\n`, { flush: true });
}

/** Bytes read at once. Between two chunks, the server can respond to requests. */
const CHUNK_BYTES = 256 * 1024;

const MAX_PAUSE_MS = 20;

/**
 * SHA-256 of a file, in hexadecimal.
 *
 * @param isThrottled if true, pauses after each chunk, so that requests can use the disk. A pause lasts as long as
 *   reading the chunk, but at most 20 ms
 */
export async function sha256Of(file: string, { isThrottled = false } = {}): Promise<string> {
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const handle = await open(file);
  try {
    for (;;) {
      const begin = performance.now();
      const { bytesRead } = await handle.read(chunk);
      if (bytesRead === 0) return digest.digest('hex');
      digest.update(chunk.subarray(0, bytesRead));
      if (isThrottled) await pause(Math.min(performance.now() - begin, MAX_PAUSE_MS), undefined, { ref: false });
    }
  } finally {
    await handle.close();
  }
}

/** Reads the checksum stored beside a file; undefined if it is missing or malformed. */
export function readChecksum(file: string): string | undefined {
  try {
    return /^([0-9a-f]{64}) /.exec(readFileSync(checksumFile(file), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Returns whether a file up to 64 MiB matches its checksum. Returns true for a larger file, which the caller must
 * verify with `matchesChecksum`.
 */
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

/** Returns whether a file of any size matches its checksum. Reads the whole file. @param options as for `sha256Of` */
export async function matchesChecksum(file: string, options?: { isThrottled: boolean }): Promise<boolean> {
  // Read the stored checksum before hashing. During hashing, a rebuild can replace both the file and its checksum.
  const expected = readChecksum(file);
  return (await sha256Of(file, options)) === expected;
}

/** A text that changes when the file is replaced, written or touched; undefined if the file is missing. */
export function fileIdentity(file: string): string | undefined {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}

/** Forces the content of a file, or the list of names in a folder, from memory to the disk, to survive a power failure. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
