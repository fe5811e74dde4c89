// Worker thread that rebuilds the database of one edition, started by rebuild-in-thread.ts.
import { workerData } from 'node:worker_threads';
import { programVersion } from '../build-info.ts';
import { rebuild } from '../editions/publish.ts';
import type { WorkerData } from './rebuild-in-thread.ts';
import { seedFromArchive } from './seed.ts';

const { program, ...job } = workerData as WorkerData;
if (programVersion().digest !== program) throw new Error('the program was updated: restart the server');
await rebuild(job, seedFromArchive);
