// Rules 2 to 5: which of several reported values of one field is current.
import { BEGINNING_OF_TIME, type Day } from '../dates/day.ts';
import type { Comparison, Exactness } from './comparison.ts';
import type { Grade } from './enums.ts';
import { originsOf, type RepeatGraph, shareOrigin } from './source-independence.ts';

/** The properties of a source that the rules use. */
export type Publication = {
  id: string;
  published: { earliest: Day | null; latest: Day };
  grade: Grade;
  repeats: readonly string[];
  /** The day from which its reports are no longer considered; null unless it was retracted. */
  retracted?: Day | null | undefined;
};

export type Publications = ReadonlyMap<string, Publication>;

/** The values that one source reports about one record; null for a field that it does not report. */
export type Report<Fields> = {
  source: string;
  /** The editor's preference, which decides a tie between equal grades. */
  preferred: boolean;
  /** The partner whose statement this is, if the source is the partner's own text or passes it on. */
  statedBy?: string | null | undefined;
  /** The fields, or prefixes of fields (`roles.france-fluidstack`), for which earlier reports no longer hold. */
  supersedes?: readonly string[] | undefined;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
};

type DatedReport = { preferred: boolean; publication: Publication };

/** A report with its source, and the partners whose statements it passes on (see `statementsIn`). */
export type ConsideredReport<Fields> = Report<Fields> & { publication: Publication; statements: readonly string[] };

/** A reported value of one field, with the report that gives it. */
export type Candidate<Value, Fields> = { value: Value; report: ConsideredReport<Fields> };

export type Selection<Value, Fields> = {
  current: Candidate<Value, Fields>;
  /** The value that sources of grades A to C report, if a warning of grade D is current (rule 5); otherwise null. */
  lastConfirmed: Candidate<Value, Fields> | null;
};

/** Whether a source is too weak to confirm or replace a value (rule 5). */
export const isWeak = ({ grade }: Pick<Publication, 'grade'>): boolean => grade === 'D';

/** @param candidates of one field, in the order of `byPrecedence`. @returns undefined if there are none */
export function selectCurrent<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  comparison: Comparison<Value, Fields>,
  publications: RepeatGraph,
): Selection<Value, Fields> | undefined {
  const { rank, isWarning } = comparison;
  const best = (some: readonly Candidate<Value, Fields>[]) => selectBest(some, comparison, publications);
  const confirmed = best(candidates.filter(({ report }) => !isWeak(report.publication)));
  if (!confirmed) {
    const current = best(candidates);
    return current && { current, lastConfirmed: null };
  }
  const warnings = candidates.filter(
    ({ value, report }) =>
      isWeak(report.publication) && isWarning?.(value) && (rank?.(value) ?? 0) > (rank?.(confirmed.value) ?? 0),
  );
  const warning = best(warnings);
  return warning ? { current: warning, lastConfirmed: confirmed } : { current: confirmed, lastConfirmed: null };
}

/** Rules 2 to 4 among candidates that are all of grades A to C, or all of grade D. */
function selectBest<Value, Fields>(
  candidates: readonly Candidate<Value, Fields>[],
  { rank, isPast, compatible, same, exactness }: Comparison<Value, Fields>,
  publications: RepeatGraph,
): Candidate<Value, Fields> | undefined {
  type Reported = Candidate<Value, Fields>;

  function compareExactness(one: Reported, other: Reported): Exactness {
    if (!exactness) return same(one.value, other.value) ? 'same' : 'other';
    return exactness(one.value, other.value, {
      a: one.report.fields,
      b: other.report.fields,
      shareOrigin: shareOrigin(one.report, other.report, publications),
    });
  }

  /** Rules 3 and 4: whether `one` repeats `other`, with the same value or a less exact one and no better grade. */
  function isCopy(one: Reported, other: Reported): boolean {
    if (one === other || !originsOf(one.report.source, publications).has(other.report.source)) return false;
    const found = compareExactness(one, other);
    return found === 'same' || (found === 'less' && !hasBetterGrade(one, other));
  }

  /**
   * Rule 4: whether `one` is less exact than `other` and has no better grade. False if a third report, certainly published between
   * the two, contradicts `other`: then `other` was no longer current. For a fact about the past, the third report needs a grade that
   * is at least as good as that of `other`.
   */
  function isLessExact(one: Reported, other: Reported, all: readonly Reported[]): boolean {
    if (one === other || hasBetterGrade(one, other) || compareExactness(one, other) !== 'less') return false;
    return !all.some(
      (third) =>
        isCertainlyAfter(third, other) &&
        isCertainlyAfter(one, third) &&
        !compatible(third.value, other.value) &&
        !(isPast?.(third.value) && hasBetterGrade(other, third)),
    );
  }

  /** Rule 2: a party's own text outranks the sources that repeat it, whatever their grades. */
  function withoutRetellings(all: readonly Reported[]): readonly Reported[] {
    const isOwnText = ({ report }: Reported) => Boolean(report.statedBy) && report.publication.repeats.length === 0;
    return all.filter((one) => {
      const origins = originsOf(one.report.source, publications);
      return !all.some((other) => other !== one && isOwnText(other) && origins.has(other.report.source));
    });
  }

  /** The first report, in the order of `byFirstReport`, of the winner's value that no report of another value certainly follows. */
  function firstReport(winner: Reported, all: readonly Reported[]): Reported | undefined {
    const isSame = (one: Reported) => one === winner || compareExactness(one, winner) === 'same';
    const others = all.filter((one) => !isSame(one));
    return all
      .filter((one) => isSame(one) && !others.some((other) => isCertainlyAfter(other, one)))
      .toSorted((a, b) => byFirstReport(a.report, b.report))
      .at(0);
  }

  if (candidates.length < 2) return candidates[0];
  const highest = rank && Math.max(...candidates.map(({ value }) => rank(value)));
  const ofRank = rank ? candidates.filter(({ value }) => rank(value) === highest) : candidates;
  const originals = ofRank.filter((one) => !ofRank.some((other) => isCopy(one, other)));
  const news = originals.filter((one) => !originals.some((other) => isLessExact(one, other, originals)));
  const isFact = news.every(({ value }) => isPast?.(value) ?? false);
  const eligible = isFact ? bestGrade(withoutRetellings(news)) : news;
  const winner = newest(eligible);
  return winner && firstReport(winner, eligible);
}

function hasBetterGrade(one: { report: DatedReport }, other: { report: DatedReport }): boolean {
  return one.report.publication.grade < other.report.publication.grade;
}

function isCertainlyAfter(one: { report: DatedReport }, other: { report: DatedReport }): boolean {
  const { earliest } = one.report.publication.published;
  return earliest !== null && earliest > other.report.publication.published.latest;
}

/** @param candidates in the order of `byPrecedence` */
function bestGrade<Reported extends { report: DatedReport }>(candidates: readonly Reported[]): readonly Reported[] {
  return candidates.filter(({ report }) => report.publication.grade === candidates[0]?.report.publication.grade);
}

/** The report with the highest precedence among those that no other report certainly follows. */
function newest<Reported extends { report: DatedReport }>(candidates: readonly Reported[]): Reported | undefined {
  const earliestDays = candidates.map(({ report }) => report.publication.published.earliest ?? BEGINNING_OF_TIME);
  const threshold = earliestDays.toSorted().at(-1) ?? BEGINNING_OF_TIME;
  return candidates.find(({ report }) => report.publication.published.latest >= threshold);
}

/**
 * Rule 3, ties: the better grade first, then the editor's preference, then the source that repeats no other, then the later last
 * possible day, then the id.
 */
export function byPrecedence(a: DatedReport, b: DatedReport): number {
  const [one, other] = [a.publication, b.publication];
  return byQuality(a, b) || compare(other.published.latest, one.published.latest) || compare(one.id, other.id);
}

/** As `byPrecedence`, but the earlier last possible day first. */
function byFirstReport(a: DatedReport, b: DatedReport): number {
  const [one, other] = [a.publication, b.publication];
  return byQuality(a, b) || compare(one.published.latest, other.published.latest) || compare(one.id, other.id);
}

function byQuality(a: DatedReport, b: DatedReport): number {
  return (
    compare(a.publication.grade, b.publication.grade) ||
    Number(b.preferred) - Number(a.preferred) ||
    Math.sign(a.publication.repeats.length) - Math.sign(b.publication.repeats.length)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Whether a report of a field no longer holds because a later one supersedes it. The last possible days of publication decide which is
 * later; if they are equal, precedence does. A report of grade D supersedes only others of grade D (rule 5).
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
        (latest === other.publication.published.latest && byPrecedence(other, one) < 0)),
  );
}
