// SHA-256 checksums beside files, in the format of sha256sum.
import { createHash, hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Files up to this size are verified before they are opened, which takes at most 0.1 s. Larger ones are verified in the background. */
export const LARGE_FILE_BYTES = 64 * 1024 * 1024;

export const checksumFile = (file: string) => `${file}.sha256`;

/** Writes the checksum of a finished file beside it. */
export async function writeChecksum(file: string): Promise<void> {
  writeFileSync(checksumFile(file), `${await sha256Of(file)}  ${basename(file)}\n`, { flush: true });
}

/** The server responds to requests between two chunks of a file. */
const CHUNK_BYTES = 256 * 1024;

/** Longest pause after a chunk. */
const MAX_PAUSE_MS = 20;

/**
 * SHA-256 of a file, in hexadecimal.
 *
 * @param isThrottled pauses after each chunk for as long as the chunk took (at most 20 ms), so that requests can use the disk
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

/** The checksum beside a file; undefined if it is missing or malformed. */
export function readChecksum(file: string): string | undefined {
  try {
    return /^([0-9a-f]{64}) /.exec(readFileSync(checksumFile(file), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** True for a file above 64 MiB, which is not read: the caller verifies it later. */
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

/** Reads the whole file. @param options as for `sha256Of` */
export async function matchesChecksum(file: string, options?: { isThrottled: boolean }): Promise<boolean> {
  // Read first: the edition can be removed or rebuilt while its open file is read.
  const expected = readChecksum(file);
  return (await sha256Of(file, options)) === expected;
}

/** A text that changes when the file is replaced, written or touched; undefined if the file is missing. */
export function fileIdentity(file: string): string | undefined {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}

/** Writes a file, or the names in a folder, to the disk (fsync). */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
