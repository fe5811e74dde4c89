// The kinds of records that have an id and a URL, and functions that build ids and URL paths.
import type { Language } from './provenance/bilingual.ts';

/** Kinds of records about which sources report values. */
export const recordKinds = ['deal', 'partner', 'site', 'milestone', 'figure'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Kinds whose records cite evidence from sources. */
export const citingKinds = [...recordKinds, 'claim'] as const;
export type CitingKind = (typeof citingKinds)[number];

export const kinds = [...citingKinds, 'source'] as const;
export type Kind = (typeof kinds)[number];

/** Id of a milestone or figure, such as `france-fluidstack.service-start`; `slug` is unique only in the deal. */
export function dealPartId(deal: string, slug: string): string {
  return `${deal}.${slug}`;
}

export function reportIdOf(record: string, source: string): string {
  return `${record}-by-${source}`;
}

export function changeIdOf(record: string, day: string): string {
  return `${record}-${day}`;
}

/** Splits the id of a change into record and day, without validating it. */
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

/** Path of the web page of a record. */
export function pagePath(kind: Kind, id: string, language: Language): string {
  return `/${language}/${kind}s/${id}`;
}

export function historyPath(kind: RecordKind, id: string): string {
  return `${recordPath(kind, id)}/history`;
}
