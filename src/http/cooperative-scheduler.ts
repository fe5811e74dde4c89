// Spreads long database reads over event-loop ticks: one batch runs per tick, so that the server handles other requests
// in between.

/** A batch with fewer items than this is called sparse: its query has scanned many rows, but found few that match the filters. */
export const MIN_BATCH_ITEMS = 5;

export type WaitForTick = () => Promise<void>;

/**
 * Creates a queue in which every reader waits for its own event-loop tick. Without the queue, 1,000 readers in the same
 * tick would block all other requests for seconds.
 */
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
