// Groups equal values that sources report for one field, and explains why one of them is current.
import { z } from 'zod';
import { BEGINNING_OF_TIME } from '../domain/dates/day.ts';
import type { Grade } from '../domain/provenance/enums.ts';
import { idSchema, type publishedSchema } from '../http/common-schemas.ts';
import type { CurrentValue } from './field-values.ts';
import { joinList, type Value, valueSchema } from './format-text.ts';
import type { SourceNames } from './result-schema.ts';

export const positionSchema = z.object({
  value: valueSchema,
  says: z.string(),
  sources: z.array(idSchema),
  isCurrent: z.boolean(),
  /** Whether only sources of grade D report the value. */
  unconfirmed: z.boolean(),
  /** Whether the value is part of the dispute. */
  contradicts: z.boolean(),
});
export type Position = z.infer<typeof positionSchema>;

export type ReportedValue = { source: string; value: Value; says: string };

/** Properties of a report that decide whether its values become current. */
export type WeighedReport = {
  source: string;
  published: z.infer<typeof publishedSchema>;
  grade: Grade;
  isRetracted: boolean;
};

/** Groups the reports of a field by value, the current value first; reports of grade D have separate groups. */
export function groupPositions(
  { value, says, current }: CurrentValue,
  all: readonly ReportedValue[],
  contradicting: readonly string[],
  gradeOf: (source: string) => Grade,
): Position[] {
  const isWeak = (report: ReportedValue) => gradeOf(report.source) === 'D' && report.says === says;
  const weak = current?.reliability === 'D' ? all.filter(isWeak).map(({ source }) => source) : [];
  const agreeing = current ? [...new Set([current.source, ...current.agreeing, ...weak])] : [];
  const position = (value: Value, says: string, sources: string[], isCurrent: boolean): Position => {
    const unconfirmed = sources.every((source) => gradeOf(source) === 'D');
    const contradicts = sources.some((source) => contradicting.includes(source));
    return { value, says, sources, isCurrent, unconfirmed, contradicts };
  };
  const others = Map.groupBy(
    all.filter(({ source }) => !agreeing.includes(source)),
    ({ source, says }) => `${gradeOf(source) === 'D'} ${says}`,
  );
  return [
    ...(current ? [position(value, says, agreeing, true)] : []),
    ...[...others.values()].map((group) => {
      const [first] = group as [ReportedValue];
      const sources = group.map(({ source }) => source);
      return position(first.value, first.says, sources, false);
    }),
  ];
}

export function verdictFor(positions: readonly Position[], { current, dispute }: CurrentValue): Verdict {
  if (dispute) return 'disputed';
  if (!current) return 'derived';
  if (current.independent === 0) return 'unconfirmed';
  const confirmed = positions.filter(({ unconfirmed }) => !unconfirmed);
  if (confirmed.length > 1) return 'different';
  if ((confirmed[0]?.sources.length ?? 0) < 2) return 'one-source';
  return current.independent > 1 ? 'agreed' : 'one-origin';
}

export const verdictText = {
  disputed: 'independent sources contradict each other',
  derived: 'no source reports it: the register derives it from other figures',
  different: 'sources report different values that do not contradict each other, such as a plan and what became of it',
  agreed: 'independent sources report the same',
  'one-origin': 'several sources report the same, but they share an origin',
  'one-source': 'one source of grades A to C reports it',
  unconfirmed: 'only sources of grade D report it',
};
type Verdict = keyof typeof verdictText;
export const verdicts = Object.keys(verdictText) as Verdict[];

/** Explains by the rules of docs/method.md why the report `first` gives the current value, not one of `others`. */
export function explainCurrent(
  first: WeighedReport,
  others: readonly WeighedReport[],
  { lastConfirmed, isPast }: Pick<NonNullable<CurrentValue['current']>, 'lastConfirmed'> & { isPast: boolean },
  nameOf: SourceNames,
): string {
  if (lastConfirmed) {
    return `Rule 5: sources of grade D alone report a pause, a withdrawal or a cancellation. It is current with low confidence; the last confirmed value is “${lastConfirmed.value}”.`;
  }
  const considered = others.filter(({ isRetracted }) => !isRetracted);
  if (considered.length === 0) {
    return others.length === 0 ? 'No source reports another value.' : 'Rule 1: the only other reports were retracted.';
  }
  const rivals = considered.filter(({ grade }) => grade !== 'D' || first.grade === 'D');
  if (rivals.length === 0) return 'Rule 5: the only other reports are of grade D and never replace it.';
  if (isPast && rivals.every(({ grade }) => grade > first.grade)) {
    return `Rule 2: on facts about the past, the best grade is current. ${nameOf(first.source)} has grade ${first.grade}; the other reports are by ${formatGrades(rivals, nameOf)}.`;
  }
  const [from, until] = publicationDays(first);
  const open = rivals.filter((rival) => publicationDays(rival)[1] >= from);
  if (open.length === 0) return `${nameOf(first.source)} was certainly published after every report of another value.`;
  if (open.some((rival) => publicationDays(rival)[0] > until)) {
    return `Rules 2 to 4: later reports (${formatGrades(open, nameOf)}) do not replace it. They repeat it, are less exact, report an earlier stage, or have a lower grade on a fact about the past.`;
  }
  const both = `Rule 3: it is not certain which was published last, ${nameOf(first.source)} or ${formatGrades(open, nameOf)}.`;
  return open.every(({ grade }) => grade > first.grade)
    ? `${both} The better grade is current: ${first.grade}.`
    : `${both} No better grade decides, so the editor’s preference or the later last possible day does.`;
}

function formatGrades(reports: readonly WeighedReport[], nameOf: SourceNames): string {
  return joinList(reports.map(({ source, grade }) => `${nameOf(source)} (grade ${grade})`));
}

/** Returns the first and last possible publication day; BEGINNING_OF_TIME for an unknown day. */
function publicationDays({ published: { earliest, latest } }: WeighedReport): [earliest: string, latest: string] {
  return [earliest ?? BEGINNING_OF_TIME, latest ?? BEGINNING_OF_TIME];
}
