// Building kept editions again after a change of the program, in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** @param isClosed ends the work between two editions. @throws Error that the first failed build threw */
export async function rebuildInBackground(
  dataDirectory: string,
  editions: readonly string[],
  isClosed: () => boolean,
): Promise<void> {
  for (const edition of editions) {
    if (isClosed()) return;
    await rebuildInThread({ dataDirectory, edition });
  }
}

function rebuildInThread(workerData: { dataDirectory: string; edition: string }): Promise<void> {
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.unref();
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
