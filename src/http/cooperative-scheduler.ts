// Lets one batch of a long read run per event-loop tick, so that the server handles other requests in between.

/** A batch with fewer items is called sparse: it has scanned many rows, but found few. */
export const MIN_BATCH_ITEMS = 5;

export type WaitForTick = () => Promise<void>;

/** Creates a queue of readers. Without it, 1,000 readers in the same tick would block all other requests for seconds. */
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
