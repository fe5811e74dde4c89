// The thread in which an edition is built again.
import { workerData } from 'node:worker_threads';
import { programVersion } from '../project.ts';
import { rebuild } from './publish.ts';
import type { Job } from './rebuild.ts';

const { program, ...rebuilding } = workerData as Job;
if (programVersion().digest !== program) throw new Error('the program was updated: restart the server');
await rebuild(rebuilding);
