// Functions that the edition store cannot import, because they depend on the kinds of records.
import type { StoreDependencies } from '../editions/edition-store.ts';
import { milestoneRepository } from '../resources/milestones/repository.ts';
import { rebuildInThread } from './rebuild-in-thread.ts';
import { singleSourceRegisters } from './single-source.ts';

export const storeDependencies: StoreDependencies = {
  rebuild: rebuildInThread,
  singleSourceRegisters,
  warmUp: (repository) => repository(milestoneRepository).prepare(),
};
