// The thread in which a register is read through.
import { parentPort, workerData } from 'node:worker_threads';
import { findDamage } from './read-through.ts';

const { file } = workerData as { file: string };
parentPort?.postMessage(findDamage(file));
