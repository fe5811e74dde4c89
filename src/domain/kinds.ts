// The kinds of things that have an address of their own, and that address.

/** What deals are made of, and what sources report on. */
export const recordKinds = ['deal', 'partner', 'milestone', 'figure'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What cites sentences of sources. */
export const citingKinds = [...recordKinds, 'claim'] as const;
export type CitingKind = (typeof citingKinds)[number];

export const kinds = [...citingKinds, 'source'] as const;
export type Kind = (typeof kinds)[number];

/** What a report is called: after the thing it is about, and its source. A claim is a report, and has a name of its own. */
export function reportIdOf(thing: string, source: string): string {
  return `${thing}-by-${source}`;
}

/** What a change is called: after the thing and the day from which it was known. */
export function changeIdOf(thing: string, day: string): string {
  return `${thing}-${day}`;
}

/** The thing and the day that a change is called after; of what is no such name, anything. */
export function parseChangeId(id: string): { about: string; known: string } {
  const day = '2025-02-28'.length;
  return { about: id.slice(0, -day - 1), known: id.slice(-day) };
}

export function reportPath(id: string): string {
  return `/v1/reports/${id}`;
}

/** Where the history of a thing is served. */
export function historyPath(kind: RecordKind, id: string): string {
  return `${recordPath(kind, id)}/history`;
}

/** Where a thing is served. */
export function recordPath(kind: Kind, id: string): string {
  return `/v1/${kind}s/${id}`;
}
