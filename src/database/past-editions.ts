// Editions that are no longer served, for whoever asks for one by name or reads on in a list of it.
import { accessSync, constants, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { type Edition, openEdition } from './edition.ts';
import { DatabaseFileError } from './file.ts';
import { draftOf } from './on-disk.ts';

/** How many are kept open; a file of the register's size each. */
const KEPT = 4;

/** An edition that stays open until it is let go, whatever else is asked for meanwhile. */
export type HeldEdition = { edition: Edition; letGo: () => void };

export type PastEditions = {
  /**
   * Makes the edition again unless it is at hand.
   *
   * @throws DatabaseFileError when the file does not hold what that takes, another error when it cannot be made just now
   */
  open(id: string): Promise<HeldEdition>;
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
    open(id) {
      const known = editions.get(id);
      if (known) return held(known);
      const made = last.catch(() => undefined).then(() => madeAgain(file, id));
      last = made;
      const answer = held(made);
      editions.set(id, made);
      // What could not be made may be asked for again.
      made.catch(() => editions.delete(id));
      return answer;
    },
    close: () => editions.clear(),
  };
}

/** Held as soon as it is there, before it can be put aside for another. */
function held(made: Promise<Edition>): Promise<HeldEdition> {
  return made.then((edition) => ({ edition, letGo: edition.hold() }));
}

async function madeAgain(file: string, id: string): Promise<Edition> {
  const target = draftOf(placeBeside(realpathSync(file)));
  try {
    if (!(await isMade({ file, id, target }))) {
      throw new DatabaseFileError(`Edition ${id} cannot be reconstructed from ${file}.`);
    }
    // Open files stay readable when their names are gone: nothing is left behind. What a process leaves that is killed before,
    // the next seeding removes, as it does its own drafts.
    return openEdition(target, { verified: true });
  } finally {
    rmSync(target, { force: true });
  }
}

/** Beside the register, so that the server needs no other folder to write in; on a medium that cannot be written, elsewhere. */
function placeBeside(file: string): string {
  try {
    accessSync(dirname(file), constants.W_OK);
    return file;
  } catch {
    return join(tmpdir(), basename(file));
  }
}

function isMade(workerData: { file: string; id: string; target: string }): Promise<boolean> {
  const script = join(import.meta.dirname, `rebuild-worker${extname(import.meta.filename)}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
