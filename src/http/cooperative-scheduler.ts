// Spreads long database reads over event-loop ticks, so that the server handles other requests in between.

/** A batch with fewer items is called sparse: its query scanned many rows, but few matched the filters. */
export const MIN_BATCH_ITEMS = 5;

export type WaitForTick = () => Promise<void>;

/** Lets one reader run per event-loop tick: 1,000 readers in one tick would block all other requests for seconds. */
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
