// SHA-256 checksums beside files, in the format of sha256sum.
import { createHash, hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Files up to this size, in bytes, are verified before they are opened: it takes a tenth of a second at most. */
export const LARGE_FILE_BYTES = 64 * 1024 * 1024;

export const checksumFile = (file: string) => `${file}.sha256`;

/** Writes the checksum of a finished file beside it. */
export async function writeChecksum(file: string): Promise<void> {
  writeFileSync(checksumFile(file), `${await sha256Of(file)}  ${basename(file)}\n`, { flush: true });
}

/** Requests are answered between two chunks of a file. */
const CHUNK_BYTES = 256 * 1024;

/** In milliseconds: the longest pause after a chunk. */
const MAX_PAUSE = 20;

/**
 * SHA-256 of a file, in hexadecimal.
 *
 * `isThrottled`: pauses after each chunk for about as long as the chunk took, so that requests can read the disk as well
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
      if (isThrottled) await pause(Math.min(performance.now() - begin, MAX_PAUSE), undefined, { ref: false });
    }
  } finally {
    await handle.close();
  }
}

/** The checksum beside a file; undefined if it is missing or malformed. */
export function readChecksum(file: string): string | undefined {
  try {
    return /^([0-9a-f]{64}) /.exec(readFileSync(checksumFile(file), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** False if a file of at most 64 MiB does not match its checksum. True for a larger file, which is not read: it is verified later. */
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

/** Whether a file matches its checksum. Reads all of it. @param options as for `sha256Of` */
export async function matchesChecksum(file: string, options?: { isThrottled: boolean }): Promise<boolean> {
  // Read first: an edition can be removed or built again while its open file is read.
  const expected = readChecksum(file);
  return (await sha256Of(file, options)) === expected;
}

/** A text that changes when the file is replaced, written or touched. Undefined if it is missing. */
export function fileIdentity(file: string): string | undefined {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}

/** Makes sure that a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
