// Rebuilds the databases of retained editions (those that requests can query) in the background, one after the other.
import { fileIdentity } from './checksums.ts';
import { databaseFile } from './layout.ts';
import type { RebuildJob } from './publish.ts';

export type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;

/** @throws Error if the seed is rejected, or the data directory cannot be written */
export type Rebuild = (job: RebuildJob) => Promise<void>;

type Options = { dataDirectory: string; retained: () => readonly { id: string }[]; rebuild: Rebuild; log: Log };

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
      // Start again, for editions that were reported as damaged during this run.
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
    /** Builds the missing or damaged databases of retained editions, except those whose build has failed. */
    start,
    /** Marks the database of an edition as damaged, and rebuilds it. */
    replace(id: string): void {
      damaged.add(id);
      start();
    },
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
