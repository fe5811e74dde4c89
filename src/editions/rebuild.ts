// Building kept editions again after a change of the program, in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** @param isClosed ends the work between two editions. @throws AggregateError after the last edition if any build failed */
export async function rebuildInBackground(
  dataDirectory: string,
  editions: readonly string[],
  isClosed: () => boolean,
): Promise<void> {
  const errors: unknown[] = [];
  for (const edition of editions) {
    if (isClosed()) break;
    await rebuildInThread({ dataDirectory, edition }).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw new AggregateError(errors, 'cannot build editions');
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
