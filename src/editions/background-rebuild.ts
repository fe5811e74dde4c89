// Rebuilds retained editions in the background, one after the other.
import { fileIdentity } from './checksums.ts';
import { databaseFile } from './layout.ts';
import type { RebuildJob } from './publish.ts';

export type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;

/** Builds an edition from its seed. @throws Error if the seed is rejected, or the data directory cannot be written */
export type Rebuild = (job: RebuildJob) => Promise<void>;

type Options = { dataDirectory: string; retained: () => readonly { id: string }[]; rebuild: Rebuild; log: Log };

/** Nothing is built before one of the returned functions is called. */
export function backgroundRebuilder({ dataDirectory, retained, rebuild, log }: Options) {
  const damaged = new Set<string>();
  const failed = new Set<string>();
  let isRunning = false;
  let isClosed = false;

  function isPending(id: string): boolean {
    const isMissing = fileIdentity(databaseFile(dataDirectory, id)) === undefined;
    return damaged.has(id) || (isMissing && !failed.has(id));
  }

  function start(): void {
    if (isRunning || isClosed) return;
    const pending = retained().filter(({ id }) => isPending(id));
    if (pending.length === 0) return;
    isRunning = true;
    rebuildAll(pending).finally(() => {
      isRunning = false;
      // Other editions may have been damaged in the meantime.
      start();
    });
  }

  async function rebuildAll(editions: readonly { id: string }[]): Promise<void> {
    for (const { id } of editions) {
      if (isClosed) return;
      await rebuild({ dataDirectory, edition: id, isDamaged: damaged.delete(id) }).catch((error: unknown) => {
        failed.add(id);
        log.warn({ err: error, edition: id }, 'cannot build an edition: it can no longer be queried');
      });
    }
  }

  return {
    /** Builds every retained edition that this version of the program has not built, unless its last build failed. */
    start,
    /** Rebuilds an edition whose database is damaged. */
    replace(id: string): void {
      damaged.add(id);
      start();
    },
    /** Like `start`, but includes editions whose last build failed. */
    retryFailed(): void {
      failed.clear();
      start();
    },
    hasFailed: (id: string) => failed.has(id),
    close(): void {
      isClosed = true;
    },
  };
}
