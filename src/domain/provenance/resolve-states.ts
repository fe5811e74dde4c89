// Computes the states of a record: its current values in successive periods, by the rules of docs/method.md.
import { type Day, END_OF_TIME } from '../dates/day.ts';
import type { Bilingual } from './bilingual.ts';
import { type Comparison, type Comparisons, reasonFor } from './comparison.ts';
import { confidenceOf } from './confidence.ts';
import type { Confidence, Grade } from './enums.ts';
import {
  byPrecedence,
  type Candidate,
  type ConsideredReport,
  isSuperseded,
  isWeak,
  type Publication,
  type Publications,
  type Report,
  type Selection,
  selectCurrent,
} from './selection.ts';
import { countIndependent, shareOrigin, statementsIn } from './source-independence.ts';

/** Source of a current value, and how well other sources support the value. */
export type Current = {
  source: string;
  reliability: Grade;
  confidence: Confidence;
  /** Last possible publication day of the report that made the value current. */
  knownBy: Day;
  /** Ids of the other sources of grades A to C that report the same value. */
  agreeing: string[];
  /** Number of independent sources of grades A to C that report the value; 0 if only grade D reports it. */
  independent: number;
  /** Values from other sources of grade D, which do not confirm the current value (rule 5). */
  unconfirmed: { source: string; value: string }[];
  /** Value from sources of grades A to C while a warning of grade D is current (rule 5); otherwise null. */
  lastConfirmed: { value: string; source: string; reliability: Grade; knownBy: Day } | null;
};

/** Contradictory values of one field: the source `sources[i]` reports `values[i]`. */
export type Dispute<Field, Value> = { field: Field; sources: string[]; values: Value[]; reason: Bilingual };

type FieldDispute<Fields> = { [Name in keyof Fields]: Dispute<Name, NonNullable<Fields[Name]>> }[keyof Fields];

/** Current values of a record in one period: from the day `since` until the day before `until`. */
export type State<Fields> = {
  since: Day;
  until: Day;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
  current: { [Name in keyof Fields]: Current | null };
  dispute: FieldDispute<Fields>[];
};

/** Computes states, oldest first, without gaps. @throws RangeError if a source is not in `publications` */
export function resolveStates<Fields extends object>(
  reports: readonly Report<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
): State<Fields>[] {
  const dated = reports
    .map((report) => ({ ...report, publication: findPublication(publications, report.source) }))
    .toSorted(byPrecedence);
  const days = dated.flatMap(({ publication: { published, retracted } }) => [published.latest, retracted ?? []].flat());
  const boundaries = [...new Set(days)].toSorted();
  const states: State<Fields>[] = [];
  for (const [index, since] of boundaries.entries()) {
    const until = boundaries[index + 1] ?? END_OF_TIME;
    // Rule 1: a report is considered from its last possible publication day until its source is retracted.
    const published = dated.filter(
      ({ publication: { published, retracted } }) => published.latest <= since && !(retracted && retracted <= since),
    );
    const considered = published.map((report) => ({
      ...report,
      statements: statementsIn(report, published, publications),
    }));
    states.push(resolveState({ since, until }, considered, publications, comparisons, states.at(-1)));
  }
  return states;
}

function resolveState<Fields extends object>(
  period: { since: Day; until: Day },
  reports: readonly ConsideredReport<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
  before: State<Fields> | undefined,
): State<Fields> {
  const state = { ...period, fields: {}, current: {}, dispute: [] } as unknown as State<Fields>;
  const selectedReports: { [Name in keyof Fields]?: ConsideredReport<Fields> } = {};
  for (const name of Object.keys(comparisons) as (keyof Fields & string)[]) {
    type Value = NonNullable<Fields[typeof name]>;
    const comparison: Comparison<Value, Fields> = comparisons[name];
    const candidates = reports.flatMap((report) => {
      const value = (report.fields[name] ?? null) as Value | null;
      return value === null || isSuperseded(name, report, reports) ? [] : { value, report };
    });
    const required = comparison.sameReportAs && selectedReports[comparison.sameReportAs];
    const eligible = candidates.filter(
      ({ value, report }) => (!required || report === required) && (comparison.fits?.(value, state.fields) ?? true),
    );
    const selection = selectCurrent(eligible, comparison, publications);
    state.fields[name] = selection?.current.value ?? null;
    selectedReports[name] = selection?.current.report;
    state.current[name] = selection
      ? {
          ...supportOf(selection.current, candidates, comparison, publications),
          ...knowledgeOf(selection, comparison, {
            publishedOn: reports.some((report) => affectsField(period.since, name, report)) ? period.since : null,
            before: before?.current[name] ?? null,
            valueBefore: (before?.fields[name] ?? null) as Value | null,
          }),
        }
      : null;
    const dispute = findDispute(selection?.current.value, candidates, comparison, publications);
    if (dispute) state.dispute.push({ field: name, ...dispute });
  }
  return state;
}

/** Returns whether a report of this day gives the field a value, or supersedes earlier values. */
function affectsField<Fields>(
  day: Day,
  field: keyof Fields & string,
  { publication, fields, supersedes = [] }: ConsideredReport<Fields>,
): boolean {
  return publication.published.latest === day && ((fields[field] ?? null) !== null || supersedes.length > 0);
}

function supportOf<Value, Fields>(
  current: Candidate<Value, Fields>,
  candidates: readonly Candidate<Value, Fields>[],
  { same, text }: Comparison<Value, Fields>,
  publications: Publications,
): Omit<Current, 'knownBy' | 'lastConfirmed'> {
  const others = candidates.filter((one) => one !== current);
  const agreeing = others.filter(({ value, report }) => !isWeak(report.publication) && same(value, current.value));
  const supporting = [current, ...agreeing].map(({ report }) => ({ ...report, grade: report.publication.grade }));
  const strong = supporting.filter((one) => !isWeak(one));
  const weak = others.filter(({ report }) => isWeak(report.publication));
  return {
    source: current.report.source,
    reliability: current.report.publication.grade,
    confidence: confidenceOf(supporting, publications),
    agreeing: agreeing.map(({ report }) => report.source).toSorted(),
    independent: countIndependent(strong, publications),
    unconfirmed: weak.map(({ value, report }) => ({ source: report.source, value: text(value) })),
  };
}

/** Finds the days since when values are known; `publishedOn` is null if no report of that day affects the field. */
function knowledgeOf<Value, Fields>(
  { current, lastConfirmed }: Selection<Value, Fields>,
  { same, text }: Comparison<Value, Fields>,
  { publishedOn, before, valueBefore }: { publishedOn: Day | null; before: Current | null; valueBefore: Value | null },
): Pick<Current, 'knownBy' | 'lastConfirmed'> {
  const knownIfNew = ({ report }: Candidate<Value, Fields>) => publishedOn ?? report.publication.published.latest;
  const knownBefore = ({ value }: Candidate<Value, Fields>) =>
    valueBefore !== null && same(valueBefore, value) ? before?.knownBy : undefined;
  const knownBy = knownBefore(current) ?? knownIfNew(current);
  if (!lastConfirmed) return { knownBy, lastConfirmed: null };
  const { value, report } = lastConfirmed;
  const wasConfirmed = before?.lastConfirmed?.value === text(value) ? before.lastConfirmed.knownBy : undefined;
  return {
    knownBy,
    lastConfirmed: {
      value: text(value),
      source: report.source,
      reliability: report.publication.grade,
      knownBy: wasConfirmed ?? knownBefore(lastConfirmed) ?? knownIfNew(lastConfirmed),
    },
  };
}

/** Finds values of a field that cannot all be true, reported by independent sources (rule 8). */
function findDispute<Value, Fields>(
  current: Value | undefined,
  candidates: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: Publications,
): Omit<Dispute<never, Value>, 'field'> | undefined {
  const open = candidates.filter(
    ({ value, report }) =>
      !isWeak(report.publication) && !(current !== undefined && comparison.settled?.(value, current)),
  );
  const contradicts = (a: Candidate<Value, Fields>, b: Candidate<Value, Fields>) =>
    !comparison.compatible(a.value, b.value) && !shareOrigin(a.report, b.report, publications);
  const involved = open.filter((one) => open.some((other) => contradicts(one, other)));
  const currentFirst = involved.toSorted((a, b) => Number(b.value === current) - Number(a.value === current));
  const [first] = currentFirst;
  const against = first && currentFirst.find((other) => contradicts(first, other));
  if (!first || !against) return undefined;
  return {
    sources: currentFirst.map(({ report }) => report.source),
    values: currentFirst.map(({ value }) => value),
    reason: reasonFor(comparison, first.value, against.value),
  };
}

function findPublication(publications: Publications, id: string): Publication {
  const publication = publications.get(id);
  if (!publication) throw new RangeError(`unknown source ${id}`);
  return publication;
}
