// The thread in which an edition is made again.
import { workerData } from 'node:worker_threads';
import { rebuild } from './rebuild.ts';

const { file, id, target } = workerData as { file: string; id: string; target: string };
rebuild(file, id, target);
