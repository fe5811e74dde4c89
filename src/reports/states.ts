// What counts, and since when: from the reports about a thing to the states it went through in a reader's eyes.
//
// A report counts from the day on which its source was certainly published. Of several, the latest published counts;
// a tie goes to the better reliability grade, then to the report the editor preferred. This holds for each field apart:
// a source that says nothing of a field takes nothing back. These rules stand here and nowhere else.
import { type Day, END_OF_TIME } from '../dates/day.ts';

export const grades = ['A', 'B', 'C', 'D'] as const;

/** What the rules need to know of a source. */
export type Publication = {
  id: string;
  published: { latest: Day };
  grade: (typeof grades)[number];
  repeats: readonly string[];
};

/** What one source says of one thing: null where it says nothing of the field. */
export type Report<Fields> = {
  source: string;
  preferred: boolean;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
};

/** What a reader knew of a thing from the day `since` until the day before `until`. */
export type State<Fields> = {
  since: Day;
  until: Day;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
  /** Which source each current value comes from. */
  sources: { [Name in keyof Fields]: string | null };
  /** The fields on which independent sources cannot both be right. */
  disputed: (keyof Fields)[];
};

/** For each field that can be disputed: whether both values can hold. */
export type Compatibility<Fields> = {
  [Name in keyof Fields]?: (a: NonNullable<Fields[Name]>, b: NonNullable<Fields[Name]>) => boolean;
};

/** The states of one thing, oldest first, without gaps; empty when nothing was reported. */
export function statesOf<Fields extends object>(
  reports: readonly Report<Fields>[],
  publications: ReadonlyMap<string, Publication>,
  compatible: Compatibility<Fields>,
): State<Fields>[] {
  const dated = reports
    .map((report) => ({ ...report, publication: known(publications, report.source) }))
    .toSorted((a, b) => byCurrency(a, b));
  const days = [...new Set(dated.map((report) => report.publication.published.latest))].toSorted();
  return days.map((since, index) => ({
    since,
    until: days[index + 1] ?? END_OF_TIME,
    ...current(
      dated.filter((report) => report.publication.published.latest <= since),
      publications,
      compatible,
    ),
  }));
}

type Dated<Fields> = Report<Fields> & { publication: Publication };

/** Most current first. */
function byCurrency<Fields>(a: Dated<Fields>, b: Dated<Fields>): number {
  return (
    compare(b.publication.published.latest, a.publication.published.latest) ||
    compare(a.publication.grade, b.publication.grade) ||
    Number(b.preferred) - Number(a.preferred) ||
    compare(a.source, b.source)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function current<Fields extends object>(
  reports: readonly Dated<Fields>[],
  publications: ReadonlyMap<string, Publication>,
  compatible: Compatibility<Fields>,
): Pick<State<Fields>, 'fields' | 'sources' | 'disputed'> {
  const names = Object.keys(reports[0]?.fields ?? {}) as (keyof Fields)[];
  const fields = {} as State<Fields>['fields'];
  const sources = {} as State<Fields>['sources'];
  for (const name of names) {
    const counting = reports.find((report) => report.fields[name] !== null);
    fields[name] = counting?.fields[name] ?? null;
    sources[name] = counting?.source ?? null;
  }
  return {
    fields,
    sources,
    disputed: names.filter((name) => isDisputed(reports, name, compatible[name], publications)),
  };
}

function isDisputed<Fields, Name extends keyof Fields>(
  reports: readonly Dated<Fields>[],
  name: Name,
  compatible: Compatibility<Fields>[Name],
  publications: ReadonlyMap<string, Publication>,
): boolean {
  if (!compatible) return false;
  const said = reports.flatMap(({ source, fields }) => {
    const value = fields[name];
    return value === null || value === undefined ? [] : [{ source, value }];
  });
  return said.some((a, index) =>
    said
      .slice(index + 1)
      .some((b) => !compatible(a.value, b.value) && areIndependent(a.source, b.source, publications)),
  );
}

/** Whether neither source passes on the other, at first or at any remove. */
export function areIndependent(a: string, b: string, publications: ReadonlyMap<string, Publication>): boolean {
  return !originsOf(a, publications).has(b) && !originsOf(b, publications).has(a);
}

function originsOf(source: string, publications: ReadonlyMap<string, Publication>): Set<string> {
  const origins = new Set<string>();
  const left = [source];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const origin of known(publications, next).repeats) {
      if (!origins.has(origin)) left.push(origin);
      origins.add(origin);
    }
  }
  return origins;
}

function known(publications: ReadonlyMap<string, Publication>, id: string): Publication {
  const publication = publications.get(id);
  if (!publication) throw new RangeError(`no source ${id}`);
  return publication;
}
