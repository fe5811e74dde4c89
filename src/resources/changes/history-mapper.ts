// What all histories have in common.

import type { Day } from '../../domain/dates/day.ts';
import { addressOf, addressOfHistory, type RecordKind } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';

export function historyHead(kind: RecordKind, id: string, title: Bilingual) {
  return { id, kind, title, links: { self: addressOfHistory(kind, id), thing: addressOf(kind, id) } };
}

/** @param changes by the day on which they became known */
export function entryHead(
  { since, until }: { since: Day; until: Day },
  asOf: Day,
  changes: ReadonlyMap<Day, FieldChange[]>,
) {
  // The end of the last entry is not known yet.
  return { since, until: until <= asOf ? until : null, changes: changes.get(since) ?? [] };
}
