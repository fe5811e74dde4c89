// Reading a register from its first byte to its last, to find out whether it is as it was written. Takes about a second for each
// gigabyte, so it runs in a thread of its own.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hasDamagedDocuments } from './documents.ts';
import { openRegister } from './file.ts';
import { isAsSealed } from './seal.ts';

/** Which of a register's files is not as it was written; undefined where both are. */
export type Damage = 'database' | 'documents' | undefined;

/** @param afterEach as of `digestOfStart` @throws DatabaseFileError when there is none that could be read */
export function findDamage(file: string, afterEach?: () => void): Damage {
  if (!isAsSealed(file, afterEach)) return 'database';
  const { client } = openRegister(file, { verified: true });
  try {
    return hasDamagedDocuments(client, afterEach) ? 'documents' : undefined;
  } finally {
    client.close();
  }
}

/** As `findDamage`, meanwhile doing other things. @param resting how many times as long as it reads the disk is left to others */
export function readThrough(file: string, resting: number): Promise<Damage> {
  const script = join(import.meta.dirname, `read-through-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { file, resting } });
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
