// The thread in which an edition is made again.
import { workerData } from 'node:worker_threads';
import { rebuild } from './rebuild.ts';

const { file, edition, target } = workerData as { file: string; edition: number; target: string };
rebuild(file, edition, target);
