// Editions that are no longer served, for whoever asks for one by name or reads on in a list of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { type Edition, openEdition } from './edition.ts';

/** How many are kept open; a file of the register's size each. */
const KEPT = 4;

export type PastEditions = {
  /** Makes the edition again unless it is at hand. @param number its number in the file. @throws DatabaseFileError */
  open(id: string, number: number): Promise<Edition>;
  close(): void;
};

export function pastEditions(file: string): PastEditions {
  // What many ask for at once is made once.
  const editions = new LRUCache<string, Promise<Edition>>({
    max: KEPT,
    dispose: (edition) => edition.then(({ close }) => close()).catch(() => undefined),
  });
  // One after the other: to make one takes a processor and a disk.
  let last: Promise<unknown> = Promise.resolve();
  return {
    open(id, number) {
      const known = editions.get(id);
      if (known) return known;
      const made = last.catch(() => undefined).then(() => madeAgain(file, number));
      last = made;
      editions.set(id, made);
      // What could not be made may be asked for again.
      made.catch(() => editions.delete(id));
      return made;
    },
    close: () => editions.clear(),
  };
}

async function madeAgain(file: string, edition: number): Promise<Edition> {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-edition-'));
  try {
    const target = join(folder, 'register.sqlite');
    await finished({ file, edition, target });
    // Open files stay readable when their names are gone: nothing is left behind, however the process ends.
    return openEdition(target, { verified: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function finished(workerData: { file: string; edition: number; target: string }): Promise<void> {
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
