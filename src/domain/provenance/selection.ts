// Rules 2 to 5: which of several reported values of one field is current.
import { BEGINNING_OF_TIME, type Day } from '../dates/day.ts';
import type { Comparison, Exactness } from './comparison.ts';
import type { Grade } from './enums.ts';
import { originsOf, type RepeatGraph as Repeats, shareOrigin } from './source-independence.ts';

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

/** A report with its source, and the partners whose statements it passes on (see `statementsIn`). */
export type ConsideredReport<Fields> = Report<Fields> & { publication: Publication; statements: readonly string[] };

/** A reported value of one field, with the report that gives it. */
export type Candidate<Value, Fields> = { value: Value; report: ConsideredReport<Fields> };

/** The current value, and what rule 5 keeps apart from it. */
export type Selection<Value, Fields> = {
  current: Candidate<Value, Fields>;
  /** Where a warning of grade D is current: the value that sources of grades A to C report. */
  lastConfirmed: Candidate<Value, Fields> | null;
};

/** Whether a source is too weak to confirm or replace a value (rule 5). */
export const isWeak = ({ grade }: Pick<Publication, 'grade'>): boolean => grade === 'D';

/** @param candidates of one field, in the order of `byPrecedence`. @returns undefined if there are none */
export function selectCurrent<Value, Fields>(
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
  const withoutCopies = ofRank.filter((one) => !ofRank.some((other) => isCopy(one, other, comparison, publications)));
  const news = withoutCopies.filter(
    (one) => !withoutCopies.some((other) => isLessExact(one, other, withoutCopies, comparison, publications)),
  );
  const isFact = news.every(({ value }) => isPast?.(value) ?? false);
  const eligible = isFact ? bestGrade(withoutRetellings(news, publications)) : news;
  const winner = newest(eligible);
  return winner && firstReportOf(winner, eligible, comparison, publications);
}

/** Rules 3 and 4: whether `one` repeats `other`, with the same value or a less exact one and no better grade. */
function isCopy<Value, Fields>(
  one: Candidate<Value, Fields>,
  other: Candidate<Value, Fields>,
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): boolean {
  if (one === other || !originsOf(one.report.source, publications).has(other.report.source)) return false;
  const exactness = exactnessOf(one, other, comparison, publications);
  return exactness === 'same' || (exactness === 'less' && !hasBetterGrade(one, other));
}

/**
 * Rule 4: whether `one` is less exact than `other` and has no better grade. False if a third report, certainly published between the two,
 * contradicts `other`: then `other` was no longer current. For a fact about the past, a third report of a worse grade does not matter.
 */
function isLessExact<Value, Fields>(
  one: Candidate<Value, Fields>,
  other: Candidate<Value, Fields>,
  all: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): boolean {
  if (one === other || hasBetterGrade(one, other)) return false;
  if (exactnessOf(one, other, comparison, publications) !== 'less') return false;
  return !all.some(
    (third) =>
      isCertainlyAfter(third, other) &&
      isCertainlyAfter(one, third) &&
      !comparison.compatible(third.value, other.value) &&
      !(comparison.isPast?.(third.value) && hasBetterGrade(other, third)),
  );
}

/**
 * The report that is named as the source of the winner's value: the first in the order of `byFirstReport` of those that report this value
 * and that no report of another value certainly follows.
 */
function firstReportOf<Value, Fields>(
  winner: Candidate<Value, Fields>,
  eligible: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: Repeats,
): Candidate<Value, Fields> | undefined {
  const isSame = (one: Candidate<Value, Fields>) =>
    one === winner || exactnessOf(one, winner, comparison, publications) === 'same';
  const others = eligible.filter((one) => !isSame(one));
  return eligible
    .filter((one) => isSame(one) && !others.some((other) => isCertainlyAfter(other, one)))
    .toSorted(byFirstReport)
    .at(0);
}

function hasBetterGrade(one: { report: DatedReport }, other: { report: DatedReport }): boolean {
  return one.report.publication.grade < other.report.publication.grade;
}

function isCertainlyAfter(one: { report: DatedReport }, other: { report: DatedReport }): boolean {
  const { earliest } = one.report.publication.published;
  return earliest !== null && earliest > other.report.publication.published.latest;
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

/** Rule 2: a party's own text outranks the sources that repeat it, whatever their grades. */
function withoutRetellings<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  publications: Repeats,
): readonly Candidate<Value, Fields>[] {
  const isOwnText = ({ report }: Candidate<Value, Fields>) =>
    Boolean(report.statedBy) && report.publication.repeats.length === 0;
  return candidates.filter((one) => {
    const origins = originsOf(one.report.source, publications);
    return !candidates.some((other) => other !== one && isOwnText(other) && origins.has(other.report.source));
  });
}

function bestGrade<Value, Fields>(candidates: readonly Candidate<Value, Fields>[]) {
  const [first] = candidates;
  return candidates.filter(({ report }) => report.publication.grade === first?.report.publication.grade);
}

/** The report with the highest precedence among those that no other report certainly follows. */
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
  return byQuality(a, b) || compare(other.published.latest, one.published.latest) || compare(one.id, other.id);
}

/** As `byPrecedence`, but the earlier last possible day first. */
function byFirstReport(a: { report: DatedReport }, b: { report: DatedReport }): number {
  const [one, other] = [a.report.publication, b.report.publication];
  return byQuality(a, b) || compare(one.published.latest, other.published.latest) || compare(one.id, other.id);
}

function byQuality(a: { report: DatedReport }, b: { report: DatedReport }): number {
  const [one, other] = [a.report.publication, b.report.publication];
  return (
    compare(one.grade, other.grade) ||
    Number(b.report.preferred) - Number(a.report.preferred) ||
    Math.sign(one.repeats.length) - Math.sign(other.repeats.length)
  );
}

type DatedReport = { preferred: boolean; publication: Publication };

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Whether a report of a field no longer holds because another one that was published later supersedes it. The last possible days of
 * publication decide which is later; if they are equal, precedence does. A report of grade D supersedes only others of grade D (rule 5).
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
