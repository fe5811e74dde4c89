// Rebuilds the database of an edition in a worker thread, so that the server can respond to requests meanwhile.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { programVersion } from '../build-info.ts';
import type { RebuildJob } from '../editions/publish.ts';

/** `program` is the SHA-256 of the running program. The worker stops if an update has replaced the program. */
export type WorkerData = RebuildJob & { program: string };

export function rebuildInThread(job: RebuildJob): Promise<void> {
  const workerData: WorkerData = { ...job, program: programVersion().digest };
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with code ${code}`))));
  });
}
