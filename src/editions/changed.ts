// What an edition changed: the records and reports that differ between its seed and that of the edition before.
import type { CitingKind, Kind } from '../contract/kinds.ts';
import { canonicalJson } from './canonical-json.ts';
import type { RawFile, RawSeed } from './seed-archive.ts';

export const differenceKinds = ['added', 'changed', 'removed'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A record, or with `source` the report of that source about it. */
export type Difference = { change: DifferenceKind; kind: Kind; id: string; source: string | null };

/** Claims count as reports. */
const groups = ['sources', 'reports', 'records'] as const;
export type DifferenceCounts = Record<(typeof groups)[number], Record<DifferenceKind, number>>;

/** @param before undefined for the first edition, in which everything is new */
export function differencesBetween(before: RawSeed | undefined, after: RawSeed): Difference[] {
  const [old, current] = [partsOf(before ?? { deals: [], sources: [] }), partsOf(after)];
  return [...new Set([...old.keys(), ...current.keys()])].toSorted().flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    if (was?.text === is?.text) return [];
    const { kind, id, source } = (is ?? was) as Part;
    return { change: !was ? 'added' : !is ? 'removed' : 'changed', kind, id, source };
  });
}

export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const none = () => ({ added: 0, changed: 0, removed: 0 });
  const counts: DifferenceCounts = { sources: none(), reports: none(), records: none() };
  for (const { change, kind, source } of differences) {
    const group = kind === 'source' ? 'sources' : source !== null || kind === 'claim' ? 'reports' : 'records';
    counts[group][change] += 1;
  }
  return counts;
}

/** A part of a seed file that stands for a record or a report. */
type Part = { kind: Kind; id: string; source: string | null; text: string };

const kindsInFiles: Record<string, CitingKind> = {
  deals: 'deal',
  partners: 'partner',
  milestones: 'milestone',
  figures: 'figure',
};

function partsOf({ deals, sources }: RawSeed): Map<string, Part> {
  const parts = [...deals.flatMap(recordsIn), ...sources.flatMap(reportsIn)];
  return new Map(
    parts.map((part) => [
      [part.kind, part.source === null ? 'record' : 'report', part.id, part.source].join(' '),
      part,
    ]),
  );
}

function recordsIn({ partners, milestones, figures, ...deal }: RawFile): Part[] {
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

function reportsIn({ reports, claims, ...source }: RawFile): Part[] {
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
