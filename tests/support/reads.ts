// Counts how often the code under test accesses the data of an edition.
import { onTestFinished, vi } from 'vitest';
import type { GetRepository } from '../../src/db/repository.ts';
import type { Edition } from '../../src/editions/edition.ts';
import type { Json } from './app.ts';

/**
 * Counts the calls of an edition's function `repository` until `stop` or the end of the test.
 * @param change replaces the object that `repository` returns
 */
export function watchReads(edition: Edition, change: (repository: Json) => Json = (repository) => repository) {
  const { repository, view } = edition;
  const reads = { count: 0 };
  const watched = (real: GetRepository) =>
    ((prepare) => {
      reads.count += 1;
      return change(real(prepare));
    }) as GetRepository;
  const spies = [
    vi.spyOn(edition, 'repository').mockImplementation(watched(repository)),
    vi.spyOn(edition, 'view').mockImplementation((source) => ({ repository: watched(view(source).repository) })),
  ];
  const stop = () => {
    for (const spy of spies) spy.mockRestore();
  };
  onTestFinished(stop);
  return { reads, stop };
}
