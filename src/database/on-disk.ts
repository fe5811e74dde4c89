// Files that are made beside their place and put there when they are whole.
import { closeSync, fsyncSync, globSync, openSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

/** What the draft of a file or folder is called while this process makes it. */
export function draftOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** Removes drafts left by writers that were killed; those of writers still at work stay. @param pattern of their paths */
export function removeAbandonedDrafts(pattern: string): void {
  for (const draft of globSync(pattern)) {
    const writer = /\.(\d+)\.tmp(?:\.|$)/.exec(basename(draft))?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(draft, { recursive: true, force: true });
  }
}

/** Makes sure that a file, or the names in a folder, are on the disk before anything relies on it. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
