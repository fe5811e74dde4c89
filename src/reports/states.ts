// What counts, and since when: from the reports about a thing to the states it went through in a reader's eyes.
//
// 1. A report counts from the day on which its source was certainly published.
// 2. Of several, the latest published counts. Where it is not certain which was published later, that is a tie.
// 3. A tie goes to the better reliability grade, then to the report the editor preferred, then to the later last possible
//    day, then to the source that comes first in the alphabet.
// 4. This holds for each field apart: a source that says nothing of a field takes nothing back. Nor does one that says of
//    something past, only less exactly, what another says; nor one that passes on another and says just the same.
// 5. A value is disputed when independent sources report values that cannot both hold. Plans that have come to something are
//    no more in question.
//
// These rules stand here and nowhere else, with what contradicts what in comparisons.ts; docs/method.md tells them in words.
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../dates/day.ts';
import { type Comparison, reasonFor } from './compatible.ts';
import { areIndependent, independentAmong, originsOf } from './independence.ts';
import type { Bilingual } from './text.ts';
import type { Grade } from './vocabulary.ts';

/** What the rules need to know of a source. */
export type Publication = {
  id: string;
  published: { earliest: Day | null; latest: Day };
  grade: Grade;
  repeats: readonly string[];
};

/** What one source says of one thing: null where it says nothing of the field. */
export type Report<Fields> = {
  source: string;
  preferred: boolean;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
};

/** Which report a value comes from, and how well it is supported. */
export type Current = {
  source: string;
  reliability: Grade;
  /** Since when this value has counted, by whichever report. */
  since: Day;
  /** The other sources that say the same. */
  agreeing: string[];
  /** How many of all these speak for themselves. */
  independent: number;
};

/** `sources[i]` says `values[i]`. */
export type Dispute<Field, Value> = { field: Field; sources: string[]; values: Value[]; reason: Bilingual };

type DisputeIn<Fields> = {
  [Name in keyof Fields]: Dispute<Name, NonNullable<Fields[Name]>>;
}[keyof Fields];

/** What a reader knew of a thing from the day `since` until the day before `until`. */
export type State<Fields> = {
  since: Day;
  until: Day;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
  current: { [Name in keyof Fields]: Current | null };
  dispute: DisputeIn<Fields>[];
};

export type Comparisons<Fields> = { [Name in keyof Fields]: Comparison<NonNullable<Fields[Name]>> };

export type Publications = ReadonlyMap<string, Publication>;

/** The states of one thing, oldest first, without gaps; empty when nothing was reported. */
export function statesOf<Fields extends object>(
  reports: readonly Report<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
): State<Fields>[] {
  const [only] = reports;
  if (only && reports.length === 1)
    return [stateByOne(only, known(publications, only.source), END_OF_TIME, comparisons)];
  const dated = reports
    .map((report) => ({ ...report, publication: known(publications, report.source) }))
    .toSorted(byStanding);
  const days = [...new Set(dated.map((report) => report.publication.published.latest))].toSorted();
  const states: State<Fields>[] = [];
  for (const [index, since] of days.entries()) {
    const published = dated.filter((report) => report.publication.published.latest <= since);
    const until = days[index + 1] ?? END_OF_TIME;
    states.push(stateAt({ since, until }, published, publications, comparisons, states.at(-1)));
  }
  return states;
}

type Dated<Fields> = Report<Fields> & { publication: Publication };
type Said<Value> = { value: Value; source: string; publication: Publication };

/** Where one report alone has been published, there is nothing to weigh: all that it says counts. */
function stateByOne<Fields extends object>(
  { source, fields: said }: Report<Fields>,
  { grade: reliability, published: { latest: since } }: Publication,
  until: Day,
  comparisons: Comparisons<Fields>,
): State<Fields> {
  const fields = {} as State<Fields>['fields'];
  const current = {} as State<Fields>['current'];
  for (const name of Object.keys(comparisons) as (keyof Fields)[]) {
    const value = said[name] ?? null;
    fields[name] = value;
    current[name] = value === null ? null : { source, reliability, since, agreeing: [], independent: 1 };
  }
  return { since, until, fields, current, dispute: [] };
}

function stateAt<Fields extends object>(
  span: { since: Day; until: Day },
  reports: readonly Dated<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
  before: State<Fields> | undefined,
): State<Fields> {
  const [only] = reports;
  if (only && reports.length === 1) return stateByOne(only, only.publication, span.until, comparisons);
  const state: State<Fields> = {
    ...span,
    fields: {} as State<Fields>['fields'],
    current: {} as State<Fields>['current'],
    dispute: [],
  };
  for (const name of Object.keys(comparisons) as (keyof Fields)[]) {
    type Value = NonNullable<Fields[typeof name]>;
    const comparison: Comparison<Value> = comparisons[name];
    const said = byCurrency(saidOf(reports, name), comparison, publications);
    const [first] = said;
    state.fields[name] = first?.value ?? null;
    state.current[name] = first
      ? currentOf(first, said, comparison, publications, {
          since: span.since,
          before: before?.fields[name] as Value | null | undefined,
          beforeSince: before?.current[name]?.since,
        })
      : null;
    const dispute = disputeOver(said, comparison, publications);
    if (dispute) state.dispute.push({ field: name, ...dispute });
  }
  return state;
}

function saidOf<Fields, Name extends keyof Fields>(
  reports: readonly Dated<Fields>[],
  name: Name,
): Said<NonNullable<Fields[Name]>>[] {
  const said: Said<NonNullable<Fields[Name]>>[] = [];
  for (const { fields, source, publication } of reports) {
    const value = fields[name];
    if (value !== null && value !== undefined) said.push({ value, source, publication });
  }
  return said;
}

/** Most current first. Those that take nothing back (rule 4) come last, whenever they came. `said` must be sorted by standing. */
function byCurrency<Value>(
  said: readonly Said<Value>[],
  { same, vaguer }: Comparison<Value>,
  publications: Publications,
): readonly Said<Value>[] {
  if (said.length < 2) return said;
  const echoes = (one: Said<Value>, other: Said<Value>) =>
    one !== other && same(one.value, other.value) && originsOf(one.source, publications).has(other.source);
  const addsNothing = (one: Said<Value>) =>
    said.some((other) => vaguer?.(one.value, other.value) || echoes(one, other));
  const rest = said.filter(addsNothing);
  if (rest.length === 0) return newestFirst(said);
  return [...newestFirst(said.filter((one) => !rest.includes(one))), ...newestFirst(rest)];
}

/** Time and again the best of those that no other certainly follows. `said` must be sorted by standing. */
function newestFirst<Value>(said: readonly Said<Value>[]): Said<Value>[] {
  const ordered: Said<Value>[] = [];
  for (let left = said; left.length > 0; left = left.filter((one) => one !== ordered.at(-1))) {
    const threshold = left.reduce(
      (day, { publication }) => later(day, publication.published.earliest),
      BEGINNING_OF_TIME,
    );
    // There always is one: that of the threshold itself.
    const next = left.find(({ publication }) => publication.published.latest >= threshold);
    ordered.push(next as Said<Value>);
  }
  return ordered;
}

function later(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}

/** What a tie is decided by, the better first. */
function byStanding(a: Dated<unknown>, b: Dated<unknown>): number {
  return (
    compare(a.publication.grade, b.publication.grade) ||
    Number(b.preferred) - Number(a.preferred) ||
    compare(b.publication.published.latest, a.publication.published.latest) ||
    compare(a.source, b.source)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function currentOf<Value>(
  { value, source, publication }: Said<Value>,
  said: readonly Said<Value>[],
  { same }: Comparison<Value>,
  publications: Publications,
  { since, before, beforeSince }: { since: Day; before: Value | null | undefined; beforeSince: Day | undefined },
): Current {
  const agreeing = said.filter((other) => other.source !== source && same(value, other.value));
  const sources = agreeing.map((other) => other.source);
  const isAsBefore = before !== null && before !== undefined && same(value, before);
  return {
    source,
    reliability: publication.grade,
    since: isAsBefore && beforeSince !== undefined ? beforeSince : since,
    agreeing: sources.toSorted(),
    independent: independentAmong([source, ...sources], publications),
  };
}

function disputeOver<Value>(
  said: readonly Said<Value>[],
  comparison: Comparison<Value>,
  publications: Publications,
): Omit<Dispute<never, Value>, 'field'> | undefined {
  if (said.length < 2) return undefined;
  const contradicts = (a: Said<Value>, b: Said<Value>) =>
    !comparison.compatible(a.value, b.value) && areIndependent(a.source, b.source, publications);
  const [current] = said;
  const open = said.filter((one) => current && !comparison.settled?.(one.value, current.value));
  const involved = open.filter((one) => open.some((other) => contradicts(one, other)));
  const [first] = involved;
  const against = first && involved.find((other) => contradicts(first, other));
  if (!first || !against) return undefined;
  return {
    sources: involved.map(({ source }) => source),
    values: involved.map(({ value }) => value),
    reason: reasonFor(comparison, first.value, against.value),
  };
}

function known(publications: Publications, id: string): Publication {
  const publication = publications.get(id);
  if (!publication) throw new RangeError(`no source ${id}`);
  return publication;
}
