// What all histories have in common.

import type { Day } from '../../domain/dates/day.ts';
import { historyPath, type RecordKind, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';

export function historyHeader(kind: RecordKind, id: string, title: Bilingual) {
  return { id, kind, title, links: { self: historyPath(kind, id), thing: recordPath(kind, id) } };
}

/** @param changes by the day on which they became known */
export function entryHeader(
  { since, until }: { since: Day; until: Day },
  asOf: Day,
  changes: ReadonlyMap<Day, FieldChange[]>,
) {
  // The end of the last entry is not known yet.
  return { since, until: until <= asOf ? until : null, changes: changes.get(since) ?? [] };
}
