// Building an edition again from its seed, in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

export type Rebuilding = {
  dataDirectory: string;
  edition: string;
  /** Whether an existing build is replaced. */
  isDamaged: boolean;
};

/** @throws Error that the build threw: the seed is no longer accepted, or the data directory cannot be written */
export function rebuildInThread(workerData: Rebuilding): Promise<void> {
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
