// Files that are made beside their place and put there when they are whole, and told by what they hold.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, globSync, openSync, readSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

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

/** In bytes: read at a time. */
const CHUNK = 1024 * 1024;

/**
 * SHA-256 over the first bytes of an open file, to be gone on with.
 *
 * @param afterEach is called between one piece and the next
 */
export function digestOfStart(descriptor: number, length: number, afterEach?: () => void): Hash {
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, length));
  for (let at = 0; at < length; ) {
    const read = readSync(descriptor, chunk, 0, Math.min(CHUNK, length - at), at);
    if (read === 0) break;
    digest.update(chunk.subarray(0, read));
    at += read;
    afterEach?.();
  }
  return digest;
}

/** Makes sure that a file, or the names in a folder, are on the disk before anything relies on it. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function isAnotherAtWork(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
