// How late the event loop is: what has come meanwhile waits for so long.

/** In milliseconds: how often it is looked at. */
const PERIOD = 100;

export type EventLoop = {
  /** In milliseconds: how much later than it should the last look came. */
  delay(): number;
  stop(): void;
};

/**
 * Watches the event loop, and keeps no process alive. Timers come before whatever is read from connections: when the loop was
 * stopped, that is known before the first of those is looked at who waited.
 */
export function watchEventLoop(): EventLoop {
  let looked = performance.now();
  let delay = 0;
  const looking = setInterval(() => {
    const now = performance.now();
    delay = now - looked - PERIOD;
    looked = now;
  }, PERIOD).unref();
  return { delay: () => delay, stop: () => clearInterval(looking) };
}
