// Rebuilds an edition from its seed in a worker thread.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { programVersion } from '../build-info.ts';
import type { RebuildJob } from '../editions/publish.ts';

/** `program`: digest of the program. The worker rejects another one, because an update may have replaced its script. */
export type WorkerData = RebuildJob & { program: string };

/** @throws Error if the seed is rejected, or the data directory cannot be written */
export function rebuildInThread(job: RebuildJob): Promise<void> {
  const workerData: WorkerData = { ...job, program: programVersion().digest };
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with code ${code}`))));
  });
}
