// Building an edition again from its seed, in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { programVersion } from '../build-info.ts';
import type { RebuildJob } from '../editions/publish.ts';

/** The worker refuses to build for another program: its script may have been replaced by an update. */
export type Job = RebuildJob & { program: string };

/** @throws Error that the build threw: the seed is no longer accepted, or the data directory cannot be written */
export function rebuildInThread(rebuilding: RebuildJob): Promise<void> {
  const workerData: Job = { ...rebuilding, program: programVersion().digest };
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with code ${code}`))));
  });
}
