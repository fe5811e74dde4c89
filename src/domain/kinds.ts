// The kinds of records with an id and a URL.

/** Deals and their parts, about which sources report values. */
export const recordKinds = ['deal', 'partner', 'milestone', 'figure'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The kinds with evidence from sources. */
export const citingKinds = [...recordKinds, 'claim'] as const;
export type CitingKind = (typeof citingKinds)[number];

export const kinds = [...citingKinds, 'source'] as const;
export type Kind = (typeof kinds)[number];

/** The id of a source's report about a record. A claim is also a report, and has its own id. */
export function reportIdOf(record: string, source: string): string {
  return `${record}-by-${source}`;
}

/** The id of the changes of a record that became known on a day. */
export function changeIdOf(record: string, day: string): string {
  return `${record}-${day}`;
}

/** Splits the id of a change into record and day. Other text gives arbitrary parts. */
export function parseChangeId(id: string): { about: string; known: string } {
  const day = '2025-02-28'.length;
  return { about: id.slice(0, -day - 1), known: id.slice(-day) };
}

export function reportPath(id: string): string {
  return `/v1/reports/${id}`;
}

export function recordPath(kind: Kind, id: string): string {
  return `/v1/${kind}s/${id}`;
}

export function historyPath(kind: RecordKind, id: string): string {
  return `${recordPath(kind, id)}/history`;
}
