// The thread in which an edition is made again.
import { parentPort, workerData } from 'node:worker_threads';
import { rebuild } from './rebuild.ts';

const { file, id, target } = workerData as { file: string; id: string; target: string };
parentPort?.postMessage(rebuild(file, id, target));
