// Collects ids and values of a synthetic register while it is generated, for the requests of the benchmarks.
import type { SeedFiles } from '../src/ingest/load-yaml.ts';
import { reportKinds } from '../src/ingest/schema.ts';

const kinds = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources'] as const;
type Kind = (typeof kinds)[number];

export type Profile = {
  counts: Record<Kind, number>;
  /** Up to some thousand ids of each kind, spread evenly over the register. */
  ids: Record<Kind, string[]>;
  /** The ids with the most reports. */
  largest: Record<Kind, string[]>;
  /** All values, the most frequent first. */
  values: Record<'publisher' | 'country' | 'language' | 'unit', string[]>;
  /** The day by which this share of the sources was published. */
  days: Record<'first' | 'thousandth' | 'twentieth' | 'middle' | 'last', string>;
};

const MAX_IDS = 5000;
const LARGEST_COUNT = 12;

/** Samples every nth id, and doubles n when there are too many. */
function idSampler() {
  let step = 1;
  let count = 0;
  let ids: string[] = [];
  return {
    add(id: string): void {
      if (count++ % step === 0) ids.push(id);
      if (ids.length < 2 * MAX_IDS) return;
      ids = ids.filter((_, index) => index % 2 === 0);
      step *= 2;
    },
    get: () => ({ count, ids }),
  };
}

/** Collects the ids with the most reports. */
function largestCollector() {
  let all: { id: string; reports: number }[] = [];
  return {
    add(id: string, reports: number): void {
      if (all.length === LARGEST_COUNT && reports <= (all.at(-1)?.reports ?? 0)) return;
      all = [...all, { id, reports }].sort((a, b) => b.reports - a.reports).slice(0, LARGEST_COUNT);
    },
    get: () => all.map(({ id }) => id),
  };
}

const forKinds = <Value>(of: (kind: Kind) => Value) =>
  Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, Value>;

export function profiler() {
  const samples = forKinds(idSampler);
  const largest = forKinds(largestCollector);
  const frequencies = { publisher: new Map(), country: new Map(), language: new Map(), unit: new Map() } as Record<
    keyof Profile['values'],
    Map<string, number>
  >;
  const days: string[] = [];
  const count = (of: Map<string, number>, value: string | undefined) => {
    if (value !== undefined) of.set(value, (of.get(value) ?? 0) + 1);
  };
  return {
    add({ deals, sources }: SeedFiles): void {
      const reports = new Map<string, number>();
      const add = (kind: Kind, id: string, reportCount = reports.get(id) ?? 0) => {
        samples[kind].add(id);
        largest[kind].add(id, reportCount);
      };
      for (const { content } of sources) {
        const reported = reportKinds.flatMap((kind) => Object.keys(content.reports[kind]));
        for (const id of reported) count(reports, id);
        add('sources', content.id, reported.length);
        for (const { id } of content.claims) add('claims', id);
        count(frequencies.publisher, content.publisher);
        count(frequencies.language, content.language);
        for (const { unit } of Object.values(content.reports.figures)) count(frequencies.unit, unit);
        for (const { country } of Object.values(content.reports.partners)) count(frequencies.country, country);
        if (content.published.length === 10) days.push(content.published);
      }
      for (const { content } of deals) {
        add('deals', content.id);
        for (const kind of ['partners', 'milestones', 'figures'] as const)
          for (const id of Object.keys(content[kind])) add(kind, id);
      }
    },
    get(): Profile {
      days.sort();
      const dayAt = (share: number) => days[Math.floor((days.length - 1) * share)] ?? '';
      const byFrequency = (of: Map<string, number>) => [...of].sort((a, b) => b[1] - a[1]).map(([value]) => value);
      const { publisher, country, language, unit } = frequencies;
      return {
        counts: forKinds((kind) => samples[kind].get().count),
        ids: forKinds((kind) => samples[kind].get().ids),
        largest: forKinds((kind) => largest[kind].get()),
        values: {
          publisher: byFrequency(publisher),
          country: byFrequency(country),
          language: byFrequency(language),
          unit: byFrequency(unit),
        },
        days: {
          first: dayAt(0),
          thousandth: dayAt(0.001),
          twentieth: dayAt(0.05),
          middle: dayAt(0.5),
          last: dayAt(1),
        },
      };
    },
  };
}
