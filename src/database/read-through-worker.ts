// The thread in which a register is read through, so slowly that those who are answered meanwhile hardly notice.
import { parentPort, workerData } from 'node:worker_threads';
import { findDamage } from './read-through.ts';

const { file, resting } = workerData as { file: string; resting: number };
const clock = new Int32Array(new SharedArrayBuffer(4));
let rested = performance.now();

/** Rests so many times as long as it has worked. */
function rest(): void {
  Atomics.wait(clock, 0, 0, resting * (performance.now() - rested));
  rested = performance.now();
}

parentPort?.postMessage(findDamage(file, rest));
