// Compares the seeds of two editions: which records and reports were added, changed or removed.
import { dealPartId, type Kind } from '../domain/kinds.ts';
import { canonicalJson } from './canonical-json.ts';
import type { RawFile, RawSeed, Seed } from './seed-archive.ts';

export const differenceKinds = ['added', 'changed', 'removed'] as const;
type DifferenceKind = (typeof differenceKinds)[number];

/** A difference in a record or, if `source` is not null, in the report of this source about it. */
export type Difference = { change: DifferenceKind; kind: Kind; id: string; source: string | null };

/** Numbers of added, changed and removed sources, reports (including claims) and other records. */
export type DifferenceCounts = Record<'sources' | 'reports' | 'records', Record<DifferenceKind, number>>;

export function differencesBetween(before: RawSeed, after: RawSeed): Difference[] {
  const [oldEntries, newEntries] = [entriesByKey(before), entriesByKey(after)];
  return [...new Set([...oldEntries.keys(), ...newEntries.keys()])].toSorted().flatMap((key) => {
    const [oldEntry, newEntry] = [oldEntries.get(key), newEntries.get(key)];
    if (oldEntry?.json === newEntry?.json) return [];
    const { kind, id, source } = (newEntry ?? oldEntry) as Entry;
    return { change: !oldEntry ? 'added' : !newEntry ? 'removed' : 'changed', kind, id, source };
  });
}

/** Yields every record as added; reads the seed in parts, because a large synthetic seed does not fit into memory. */
export function* initialDifferences({ parts }: Seed): Generator<Difference> {
  for (const part of parts()) yield* differencesBetween({ deals: [], sources: [] }, part);
}

export function countDifferences(differences: Iterable<Difference>): DifferenceCounts {
  const zero = () => ({ added: 0, changed: 0, removed: 0 });
  const counts: DifferenceCounts = { sources: zero(), reports: zero(), records: zero() };
  for (const { change, kind, source } of differences) {
    const group = kind === 'source' ? 'sources' : source !== null || kind === 'claim' ? 'reports' : 'records';
    counts[group][change] += 1;
  }
  return counts;
}

/** A record, or the report of one source about a record, as canonical JSON. */
type Entry = { kind: Kind; id: string; source: string | null; json: string };

function toEntry(kind: Kind, id: string, source: string | null, value: unknown): Entry {
  return { kind, id, source, json: canonicalJson(value) };
}

function entriesByKey({ deals, sources }: RawSeed): Map<string, Entry> {
  const entries = [...deals.flatMap(dealEntries), ...sources.flatMap(sourceEntries)];
  const keyOf = ({ kind, id, source }: Entry) => [kind, source === null ? 'record' : 'report', id, source].join(' ');
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function dealEntries({ partners, sites, milestones, figures, ...deal }: RawFile): Entry[] {
  const id = String(deal.id);
  const scoped = (bySlug: unknown) =>
    Object.fromEntries(Object.entries(bySlug ?? {}).map(([slug, part]) => [dealPartId(id, slug), part]));
  const parts = { milestones: scoped(milestones), figures: scoped(figures) };
  return [toEntry('deal', id, null, deal), ...entriesOfMaps({ partners, sites, ...parts }, null)];
}

function sourceEntries({ reports, claims, ...source }: RawFile): Entry[] {
  const id = String(source.id);
  return [
    toEntry('source', id, null, source),
    ...entriesOfMaps(reports ?? {}, id),
    ...((claims ?? []) as { id: string }[]).map((claim) => toEntry('claim', claim.id, null, claim)),
  ];
}

/** @param maps for each key of a seed file (plural of a kind, such as `partners`): records or reports by record id */
function entriesOfMaps(maps: object, source: string | null): Entry[] {
  return Object.entries(maps).flatMap(([key, byId]) =>
    Object.entries(byId ?? {}).map(([id, value]) => toEntry(key.slice(0, -1) as Kind, id, source, value)),
  );
}
