// What all histories have in common.
import { addressOf, addressOfHistory, type ThingKind } from '../../contract/kinds.ts';
import type { Day } from '../../dates/day.ts';
import type { FieldChange } from '../../reports/changes.ts';
import type { Bilingual } from '../../reports/text.ts';

export function historyHead(kind: ThingKind, id: string, title: Bilingual) {
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
