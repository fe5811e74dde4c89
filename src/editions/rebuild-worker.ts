// The thread in which an edition is built again.
import { workerData } from 'node:worker_threads';
import { rebuild } from './publish.ts';

const { dataDirectory, edition } = workerData as { dataDirectory: string; edition: string };
await rebuild(dataDirectory, edition);
