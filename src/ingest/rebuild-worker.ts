// The thread in which an edition is built again.
import { workerData } from 'node:worker_threads';
import { programVersion } from '../build-info.ts';
import { rebuild } from '../editions/publish.ts';
import type { Job } from './rebuild-in-thread.ts';
import { seedFromArchive } from './seed.ts';

const { program, ...rebuilding } = workerData as Job;
if (programVersion().digest !== program) throw new Error('the program was updated: restart the server');
await rebuild(rebuilding, seedFromArchive);
