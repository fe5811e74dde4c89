// The thread in which a register is read through. It leaves half of the disk and of a processor to those who are answered meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { findDamage } from './read-through.ts';

const { file } = workerData as { file: string };
const clock = new Int32Array(new SharedArrayBuffer(4));
let rested = performance.now();

/** Rests for as long as it has worked. */
function rest(): void {
  Atomics.wait(clock, 0, 0, performance.now() - rested);
  rested = performance.now();
}

parentPort?.postMessage(findDamage(file, rest));
