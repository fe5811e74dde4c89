// The thread in which an edition is built again.
import { workerData } from 'node:worker_threads';
import { rebuild } from './publish.ts';
import type { Rebuilding } from './rebuild.ts';

await rebuild(workerData as Rebuilding);
