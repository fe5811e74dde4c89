// Measures the delay of the event loop: requests that arrive meanwhile wait that long.

/** Interval of the measurement in milliseconds. */
const PERIOD = 100;

export type EventLoopMonitor = {
  /** Delay of the last measurement in milliseconds. */
  delay(): number;
  stop(): void;
};

/**
 * Watches the event loop, without keeping the process alive. Node runs timers before it reads connections, so that the delay is known
 * before the first waiting request is handled.
 */
export function monitorEventLoop(): EventLoopMonitor {
  let looked = performance.now();
  let delay = 0;
  const looking = setInterval(() => {
    const now = performance.now();
    delay = now - looked - PERIOD;
    looked = now;
  }, PERIOD).unref();
  return { delay: () => delay, stop: () => clearInterval(looking) };
}
