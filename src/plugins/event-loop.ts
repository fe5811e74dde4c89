// How late the event loop is: what has come meanwhile waits for so long.
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** In milliseconds: how often it is looked at, and how often it looks up from that. */
const RESOLUTION = 20;
const PERIOD = 100;

export type EventLoop = {
  /** In milliseconds: how late it was at most in the last period. */
  delay(): number;
  stop(): void;
};

/** Watches the event loop, and keeps no process alive. */
export function watchEventLoop(): EventLoop {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  let latest = 0;
  const looking = setInterval(() => {
    latest = delays.max / 1e6;
    delays.reset();
  }, PERIOD).unref();
  return {
    delay: () => latest,
    stop() {
      clearInterval(looking);
      delays.disable();
    },
  };
}
