// Selects the current value of a field from all reported values (rules 2 to 5 of docs/method.md).
import { BEGINNING_OF_TIME, type Day } from '../dates/day.ts';
import type { Comparison, Exactness } from './comparison.ts';
import type { Grade } from './enums.ts';
import { originsOf, type RepeatGraph, shareOrigin } from './source-independence.ts';

/** A source, reduced to the properties that the selection rules use. */
export type Publication = {
  id: string;
  published: { earliest: Day | null; latest: Day };
  grade: Grade;
  repeats: readonly string[];
  /** First day on which the source's reports are no longer considered; null if it was not retracted. */
  retracted?: Day | null | undefined;
};

export type Publications = ReadonlyMap<string, Publication>;

/** Values that one source reports about one record; null for a field that it does not report. */
export type Report<Fields> = {
  source: string;
  /** Whether the editors prefer this report, so that it wins a tie against reports of the same grade (rule 3). */
  preferred: boolean;
  /** Id of the partner whose statement the report contains, even if the source only quotes it. */
  statedBy?: string | null | undefined;
  /** Fields whose earlier values this report revokes. `roles.<deal id>` means all roles of the partner in that deal. */
  supersedes?: readonly string[] | undefined;
  fields: { [Name in keyof Fields]: Fields[Name] | null };
};

type DatedReport = { preferred: boolean; publication: Publication };

/** A report with its source, and the ids of the partners whose statements it passes on (see `statementsIn`). */
export type ConsideredReport<Fields> = Report<Fields> & { publication: Publication; statements: readonly string[] };

export type Candidate<Value, Fields> = { value: Value; report: ConsideredReport<Fields> };

export type Selection<Value, Fields> = {
  current: Candidate<Value, Fields>;
  /** Value from sources of grades A to C while a warning of grade D is current (rule 5); otherwise null. */
  lastConfirmed: Candidate<Value, Fields> | null;
};

/** Returns whether a source has grade D, which cannot confirm or replace values of grades A to C (rule 5). */
export const isWeak = ({ grade }: Pick<Publication, 'grade'>): boolean => grade === 'D';

/** Returns the field's current value; undefined without candidates. @param candidates sorted by `byPrecedence` */
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

/** Applies rules 2 to 4 to candidates that are either all of grades A to C, or all of grade D. */
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

  /** Returns whether the source of `one` repeats the source of `other` and adds nothing. */
  function isCopy(one: Reported, other: Reported): boolean {
    if (one === other || !originsOf(one.report.source, publications).has(other.report.source)) return false;
    const found = compareExactness(one, other);
    return found === 'same' || (found === 'less' && !hasBetterGrade(one, other));
  }

  /** Returns whether rule 4 excludes `one`: less exact than `other`, which no report in between contradicted. */
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

  /** Removes reports that repeat a party's own text, if this text is also among them (rule 2). */
  function withoutRetellings(all: readonly Reported[]): readonly Reported[] {
    const isOwnText = ({ report }: Reported) => Boolean(report.statedBy) && report.publication.repeats.length === 0;
    return all.filter((one) => {
      const origins = originsOf(one.report.source, publications);
      return !all.some((other) => other !== one && isOwnText(other) && origins.has(other.report.source));
    });
  }

  /** Returns the first report of the winning value that is not certainly older than a report of another value. */
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

/** Keeps the candidates of the best grade. @param candidates sorted by `byPrecedence` */
function bestGrade<Reported extends { report: DatedReport }>(candidates: readonly Reported[]): readonly Reported[] {
  return candidates.filter(({ report }) => report.publication.grade === candidates[0]?.report.publication.grade);
}

/** Returns the first candidate that is not certainly older than another. @param candidates sorted by `byPrecedence` */
function newest<Reported extends { report: DatedReport }>(candidates: readonly Reported[]): Reported | undefined {
  const earliestDays = candidates.map(({ report }) => report.publication.published.earliest ?? BEGINNING_OF_TIME);
  const threshold = earliestDays.toSorted().at(-1) ?? BEGINNING_OF_TIME;
  return candidates.find(({ report }) => report.publication.published.latest >= threshold);
}

/** Sorts the winner of a tie first (rule 3): by grade, preference, originality, later publication, and id. */
export function byPrecedence(a: DatedReport, b: DatedReport): number {
  const [one, other] = [a.publication, b.publication];
  return byQuality(a, b) || compare(other.published.latest, one.published.latest) || compare(one.id, other.id);
}

/** Compares like `byPrecedence`, except that the earlier publication sorts first. */
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

/** Returns whether a later report revokes the field's value in report `one`; grade D revokes only grade D (rule 5). */
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
