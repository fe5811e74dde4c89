// Turns for reading: long reads are split into batches, and one batch is read per event-loop tick, so that other requests come between.

/** Items that make a batch worthwhile. A list reads fewer in one batch only if it finds fewer. */
export const MIN_BATCH_ITEMS = 5;

/** Resolves when the caller may read its next batch. */
export type WaitForTick = () => Promise<void>;

/** Creates a queue of readers. Without it, a thousand readers in one tick would block all other requests for seconds. */
export function createScheduler(): WaitForTick {
  const waiting: (() => void)[] = [];

  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }

  return () =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(next);
      waiting.push(resolve);
    });
}
