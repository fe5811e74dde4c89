// Finds what became known about a record on one day: new reported values, and changes of current values.
import type { Day } from '../dates/day.ts';
import type { Bilingual } from './bilingual.ts';
import type { Comparison, Comparisons } from './comparison.ts';
import type { Outcome } from './enums.ts';
import { formatCode } from './format.ts';
import type { State } from './resolve-states.ts';
import type { Publications, Report } from './selection.ts';

/** Kinds of changes; `repeated`: no new independent source, `added`: a value that does not become current. */
export const changeKinds = [
  'reported',
  'changed',
  'confirmed',
  'repeated',
  'added',
  'disputed',
  'overdue',
  'dropped',
] as const;
type ChangeKind = (typeof changeKinds)[number];

/** A change of one field; programs read `before` and `after`, people read `says`. */
export type FieldChange = {
  field: string;
  change: ChangeKind;
  sources: string[];
  before: string | null;
  after: string | null;
  says: Bilingual;
};

/** Returns the changes on the first day of a state. @param before the previous state; undefined for the first one */
export function changesAt<Fields extends object>(
  state: State<Fields>,
  before: State<Fields> | undefined,
  reports: readonly Report<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
): FieldChange[] {
  const published = reports.filter(({ source }) => publications.get(source)?.published.latest === state.since);
  const isFirstReport = !before && published.length === 1;
  return (Object.keys(comparisons) as (keyof Fields & string)[]).flatMap((field) => {
    const comparison = comparisons[field];
    if (!isFirstReport) return fieldChanges(field, state, before, published, comparison);
    return reportedFieldValues(field, published).map(({ source, value }) =>
      firstValue(field, source, value, comparison),
    );
  });
}

function fieldChanges<Fields, Name extends keyof Fields & string>(
  field: Name,
  state: State<Fields>,
  earlier: State<Fields> | undefined,
  published: readonly Report<Fields>[],
  comparison: Comparison<NonNullable<Fields[Name]>, Fields>,
): FieldChange[] {
  type Value = NonNullable<Fields[Name]>;
  const value = state.fields[field] as Value | null;
  const old = (earlier?.fields[field] ?? null) as Value | null;
  const current = state.current[field];
  if (value === null || current === null) return [];
  const { text, words, same } = comparison;
  const isNew = old === null || !same(value, old);
  const reported = reportedFieldValues(field, published);
  if (reported.length === 0 && !isNew) return [];
  if (old === null && reported.length === 1 && reported[0]?.source === current.source)
    return [firstValue(field, current.source, value, comparison)];
  const changes: FieldChange[] = [];
  const add = (change: ChangeKind, sources: string[], after: Value, says: Bilingual) =>
    changes.push({ field, change, sources, before: old === null ? null : text(old), after: text(after), says });

  if (isNew) {
    const agreeing = current.agreeing.filter((source) => reported.some((one) => one.source === source));
    const hasOwnWords = comparison.contradiction.en === '';
    const says = old === null || hasOwnWords ? words(value) : changedFrom(words(old), words(value));
    add(old === null ? 'reported' : 'changed', [current.source, ...agreeing], value, says);
  }
  const others = reported.filter((one) => !same(one.value, value));
  const agreeing = reported.filter((one) => !others.includes(one)).map(({ source }) => source);
  const isOneMore = current.independent > (earlier?.current[field]?.independent ?? 0);
  if (!isNew && agreeing.length > 0) add(isOneMore ? 'confirmed' : 'repeated', agreeing, value, words(value));
  for (const other of others) add('added', [other.source], other.value, words(other.value));

  const dispute = state.dispute.find((each) => each.field === field);
  const disputedBefore = earlier?.dispute.find((each) => each.field === field);
  if (dispute && dispute.sources.length > (disputedBefore?.sources.length ?? 0)) {
    add('disputed', dispute.sources, value, dispute.reason);
  }
  return changes;
}

function firstValue<Value>(
  field: string,
  source: string,
  value: Value,
  { text, words }: Pick<Comparison<Value>, 'text' | 'words'>,
): FieldChange {
  return { field, change: 'reported', sources: [source], before: null, after: text(value), says: words(value) };
}

function reportedFieldValues<Fields, Name extends keyof Fields>(field: Name, reports: readonly Report<Fields>[]) {
  return reports.flatMap(({ source, fields: { [field]: value } }) =>
    value === null || value === undefined ? [] : [{ source, value }],
  );
}

function changedFrom(before: Bilingual, after: Bilingual): Bilingual {
  return {
    en: `changed from ${before.en} to ${after.en}`,
    fr: `passe de «\u00a0${before.fr}\u00a0» à «\u00a0${after.fr}\u00a0»`,
  };
}

export function claimChange(source: string, statement: Bilingual): FieldChange {
  return { field: 'statement', change: 'reported', sources: [source], before: null, after: null, says: statement };
}

/** A period in which a milestone has one outcome, with the current values that explain it. */
export type OutcomePeriod = {
  since: Day;
  outcome: Outcome;
  /** Last possible day of the milestone's date; null if the date has no end. */
  latest: Day | null;
  status: string | null;
  dealStatus: string | null;
  /** Id of the source of the deal's current status. */
  dealSource: string | null;
};

/** Returns the change if a milestone became overdue, or was dropped because its deal was dropped; otherwise none. */
export function outcomeChanges(period: OutcomePeriod, before: OutcomePeriod | undefined): FieldChange[] {
  const { outcome, latest, status, dealStatus, dealSource } = period;
  if (outcome === before?.outcome) return [];
  if (outcome === 'overdue') {
    const says = formatCode('overdue');
    return [{ field: 'outcome', change: 'overdue', sources: [], before: latest, after: null, says }];
  }
  if (outcome === 'dropped' && status !== 'cancelled' && dealStatus !== null) {
    const says = {
      en: `dropped: the deal is reported as ${formatCode(dealStatus).en}`,
      fr: `abandonné\u00a0: le projet est signalé comme ${formatCode(dealStatus).fr}`,
    };
    const sources = dealSource === null ? [] : [dealSource];
    return [{ field: 'outcome', change: 'dropped', sources, before: before?.outcome ?? null, after: outcome, says }];
  }
  return [];
}
