// What an edition changed: the records and reports that differ between its seed and that of the edition before.
import type { CitingKind, Kind } from '../domain/kinds.ts';
import { canonicalJson } from './canonical-json.ts';
import type { RawFile, RawSeed, Seed } from './seed-archive.ts';

export const differenceKinds = ['added', 'changed', 'removed'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A record, or with `source` the report of that source about it. */
export type Difference = { change: DifferenceKind; kind: Kind; id: string; source: string | null };

/** Claims count as reports. */
const groups = ['sources', 'reports', 'records'] as const;
export type DifferenceCounts = Record<(typeof groups)[number], Record<DifferenceKind, number>>;

export function differencesBetween(before: RawSeed, after: RawSeed): Difference[] {
  const [old, current] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...old.keys(), ...current.keys()])].toSorted().flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    if (was?.text === is?.text) return [];
    const { kind, id, source } = (is ?? was) as Entry;
    return { change: !was ? 'added' : !is ? 'removed' : 'changed', kind, id, source };
  });
}

const NOTHING: RawSeed = { deals: [], sources: [] };

/** Counts what the first edition adds. The parts are read one after the other: a synthetic seed is too large to be in memory at once. */
export function countFirst({ parts }: Seed): DifferenceCounts {
  const counts = noDifferences();
  for (const part of parts()) addDifferences(counts, differencesBetween(NOTHING, part));
  return counts;
}

export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const counts = noDifferences();
  addDifferences(counts, differences);
  return counts;
}

function noDifferences(): DifferenceCounts {
  const none = () => ({ added: 0, changed: 0, removed: 0 });
  return { sources: none(), reports: none(), records: none() };
}

function addDifferences(counts: DifferenceCounts, differences: readonly Difference[]): void {
  for (const { change, kind, source } of differences) {
    const group = kind === 'source' ? 'sources' : source !== null || kind === 'claim' ? 'reports' : 'records';
    counts[group][change] += 1;
  }
}

/** A record or a report in a seed file. */
type Entry = { kind: Kind; id: string; source: string | null; text: string };

const kindsInFiles: Record<string, CitingKind> = {
  deals: 'deal',
  partners: 'partner',
  milestones: 'milestone',
  figures: 'figure',
};

function entriesOf({ deals, sources }: RawSeed): Map<string, Entry> {
  const entries = [...deals.flatMap(recordsIn), ...sources.flatMap(reportsIn)];
  return new Map(
    entries.map((entry) => [
      [entry.kind, entry.source === null ? 'record' : 'report', entry.id, entry.source].join(' '),
      entry,
    ]),
  );
}

function recordsIn({ partners, milestones, figures, ...deal }: RawFile): Entry[] {
  return [
    { kind: 'deal', id: String(deal.id), source: null, text: canonicalJson(deal) },
    ...Object.entries({ partners, milestones, figures }).flatMap(([name, records]) =>
      Object.entries(records ?? {}).map(([id, record]) => ({
        kind: kindsInFiles[name] as Kind,
        id,
        source: null,
        text: canonicalJson(record),
      })),
    ),
  ];
}

function reportsIn({ reports, claims, ...source }: RawFile): Entry[] {
  const id = String(source.id);
  return [
    { kind: 'source', id, source: null, text: canonicalJson(source) },
    ...Object.entries((reports ?? {}) as Record<string, object>).flatMap(([name, ofKind]) =>
      Object.entries(ofKind ?? {}).map(([record, report]) => ({
        kind: kindsInFiles[name] as Kind,
        id: record,
        source: id,
        text: canonicalJson(report),
      })),
    ),
    ...((claims ?? []) as { id: string }[]).map((claim) => ({
      kind: 'claim' as const,
      id: claim.id,
      source: null,
      text: canonicalJson(claim),
    })),
  ];
}
