// Measures the delay of the event loop: the time that a new request waits for earlier work.

const PERIOD_MS = 100;

export type EventLoopMonitor = {
  /** Latest measured delay in milliseconds. */
  delay(): number;
  stop(): void;
};

/** Measures with a timer, because Node runs timers before it reads the connections that waited. */
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
