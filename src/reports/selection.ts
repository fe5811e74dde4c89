// Rules 2 to 5: which of several reported values of one field is current.
import { BEGINNING_OF_TIME, type Day } from '../dates/day.ts';
import type { Comparison, Exactness } from './comparison.ts';
import { originsOf, type Publications as Repeats, shareOrigin } from './independence.ts';
import type { Grade } from './vocabulary.ts';

/** What the rules need to know about a source. */
export type Publication = {
  id: string;
  published: { earliest: Day | null; latest: Day };
  grade: Grade;
  repeats: readonly string[];
  /** The day from which its reports are no longer considered; null unless it was retracted. */
  retracted?: Day | null | undefined;
};

export type Publications = ReadonlyMap<string, Publication>;

/** What one source reports about one record: null where it says nothing about a field. */
export type Report<Fields> = {
  source: string;
  /** The editor's preference, which decides a tie between equal grades. */
  preferred: boolean;
  /** The partner who states this, if it is a party's own text or passes one on. */
  statedBy?: string | null | undefined;
  /** The fields, or prefixes of fields (`roles.france-fluidstack`), for which earlier reports no longer hold. */
  supersedes?: readonly string[] | undefined;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
};

/** A reported value of one field, with the report that gives it. */
export type Candidate<Value, Fields> = {
  value: Value;
  report: Report<Fields> & { publication: Publication };
};

/** The current value, and what rule 5 keeps apart from it. */
export type Selection<Value, Fields> = {
  current: Candidate<Value, Fields>;
  /** Where a warning of grade D is current: the value that sources of grades A to C report. */
  lastConfirmed: Candidate<Value, Fields> | null;
};

/** Whether a source is too weak to confirm or replace a value (rule 5). */
export const isWeak = ({ grade }: Pick<Publication, 'grade'>): boolean => grade === 'D';

/** @param candidates of one field, in the order of `byPrecedence`. @returns undefined if there are none */
export function select<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): Selection<Value, Fields> | undefined {
  const confirmed = candidates.filter(({ report }) => !isWeak(report.publication));
  if (confirmed.length === 0) {
    const current = best(candidates, comparison, publications);
    return current && { current, lastConfirmed: null };
  }
  const main = best(confirmed, comparison, publications) as Candidate<Value, Fields>;
  const { isWarning, rank } = comparison;
  const warnings = candidates.filter(
    ({ value, report }) =>
      isWeak(report.publication) && isWarning?.(value) && (rank?.(value) ?? 0) > (rank?.(main.value) ?? 0),
  );
  const warning = best(warnings, comparison, publications);
  return warning ? { current: warning, lastConfirmed: main } : { current: main, lastConfirmed: null };
}

/** Rules 2 to 4 among reports that are all strong, or all weak. */
function best<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): Candidate<Value, Fields> | undefined {
  if (candidates.length < 2) return candidates[0];
  const { rank, isPast } = comparison;
  const highest = rank && Math.max(...candidates.map(({ value }) => rank(value)));
  const ofRank = rank ? candidates.filter(({ value }) => rank(value) === highest) : candidates;
  const news = ofRank.filter((one) => !ofRank.some((other) => addsNothingTo(one, other, comparison, publications)));
  const isFact = news.every(({ value }) => isPast?.(value) ?? false);
  const eligible = isFact ? bestGrade(withoutRetellings(news, publications)) : news;
  const winner = newest(eligible);
  // A newer report of the same value decides nothing: cite the one that takes precedence.
  return (
    winner && eligible.find((one) => one === winner || exactnessOf(one, winner, comparison, publications) === 'same')
  );
}

/** Rule 3: whether `one` repeats `other` and says the same. Rule 4: whether it is less exact without a better grade. */
function addsNothingTo<Value, Fields>(
  one: Candidate<Value, Fields>,
  other: Candidate<Value, Fields>,
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): boolean {
  if (one === other) return false;
  switch (exactnessOf(one, other, comparison, publications)) {
    case 'same':
      return originsOf(one.report.source, publications).has(other.report.source);
    case 'less':
      return one.report.publication.grade >= other.report.publication.grade;
    case 'other':
      return false;
  }
}

function exactnessOf<Value, Fields>(
  one: Candidate<Value, Fields>,
  other: Candidate<Value, Fields>,
  { same, exactness }: Comparison<Value, Fields>,
  publications: Repeats,
): Exactness {
  if (!exactness) return same(one.value, other.value) ? 'same' : 'other';
  return exactness(one.value, other.value, {
    a: one.report.fields,
    b: other.report.fields,
    shareOrigin: shareOrigin(one.report, other.report, publications),
  });
}

/** Rule 2: a party's own text outranks retellings of it, whatever their grades. */
function withoutRetellings<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  publications: Repeats,
): readonly Candidate<Value, Fields>[] {
  const isOwnText = ({ report }: Candidate<Value, Fields>) =>
    Boolean(report.statedBy) && report.publication.repeats.length === 0;
  const retells = (one: Candidate<Value, Fields>, original: Candidate<Value, Fields>) =>
    one !== original &&
    ((one.report.statedBy === original.report.statedBy && !isOwnText(one)) ||
      originsOf(one.report.source, publications).has(original.report.source));
  return candidates.filter((one) => !candidates.some((other) => isOwnText(other) && retells(one, other)));
}

function bestGrade<Value, Fields>(candidates: readonly Candidate<Value, Fields>[]) {
  const [first] = candidates;
  return candidates.filter(({ report }) => report.publication.grade === first?.report.publication.grade);
}

/** The first, in order of precedence, of those that no other certainly follows. */
function newest<Value, Fields>(candidates: readonly Candidate<Value, Fields>[]) {
  const threshold = candidates.reduce(
    (day, { report }) => later(day, report.publication.published.earliest),
    BEGINNING_OF_TIME,
  );
  return candidates.find(({ report }) => report.publication.published.latest >= threshold);
}

function later(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}

/**
 * Rule 3, ties: the better grade first, then the editor's preference, then the source that repeats no other, then the later last
 * possible day, then the id.
 */
export function byPrecedence(a: { report: DatedReport }, b: { report: DatedReport }): number {
  const [one, other] = [a.report.publication, b.report.publication];
  return (
    compare(one.grade, other.grade) ||
    Number(b.report.preferred) - Number(a.report.preferred) ||
    Math.sign(one.repeats.length) - Math.sign(other.repeats.length) ||
    compare(other.published.latest, one.published.latest) ||
    compare(one.id, other.id)
  );
}

type DatedReport = { preferred: boolean; publication: Publication };

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Whether a report of a field no longer holds because another one that was published later supersedes it. Where both have the same
 * last possible day, precedence decides. A report of grade D supersedes only others of grade D (rule 5).
 */
export function isSuperseded<Fields>(
  field: string,
  one: Report<Fields> & { publication: Publication },
  reports: readonly (Report<Fields> & { publication: Publication })[],
): boolean {
  const { latest } = one.publication.published;
  return reports.some(
    (other) =>
      other !== one &&
      other.supersedes?.some((name) => field === name || field.startsWith(`${name}.`)) &&
      (isWeak(one.publication) || !isWeak(other.publication)) &&
      (latest < other.publication.published.latest ||
        (latest === other.publication.published.latest && byPrecedence({ report: other }, { report: one }) < 0)),
  );
}
