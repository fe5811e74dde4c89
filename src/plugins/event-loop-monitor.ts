// Measures the delay of the event loop: requests that arrive meanwhile wait that long.

const PERIOD_MS = 100;

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
  let last = performance.now();
  let delay = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    delay = now - last - PERIOD_MS;
    last = now;
  }, PERIOD_MS).unref();
  return { delay: () => delay, stop: () => clearInterval(timer) };
}
