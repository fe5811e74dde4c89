// Watches what responses read from an edition.
import { onTestFinished, vi } from 'vitest';
import type { Use } from '../../src/db/repository.ts';
import type { Edition } from '../../src/editions/edition.ts';
import type { Json } from './app.ts';

/** Counts the reads of an edition until the test ends. @param change may replace the queries that a read uses */
export function watchReads(edition: Edition, change: (queries: Json) => Json = (queries) => queries) {
  const { use, view } = edition;
  const reads = { count: 0 };
  const watched = (real: Use) =>
    ((prepare) => {
      reads.count += 1;
      return change(real(prepare));
    }) as Use;
  const spies = [
    vi.spyOn(edition, 'use').mockImplementation(watched(use)),
    vi.spyOn(edition, 'view').mockImplementation((source) => ({ use: watched(view(source).use) })),
  ];
  const stop = () => {
    for (const spy of spies) spy.mockRestore();
  };
  onTestFinished(stop);
  return { reads, stop };
}
