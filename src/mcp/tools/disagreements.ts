// The tool `how_sources_disagree` lists what sources report for each field, which value is current, and why.
import { z } from 'zod';
import { recordKinds, recordPath } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import type { Grade } from '../../domain/provenance/enums.ts';
import { compareDated, compareRoles } from '../../domain/provenance/field-comparators.ts';
import { currentSchema, idSchema } from '../../http/common-schemas.ts';
import { dealComparisons } from '../../resources/deals/fields.ts';
import { type SiteFields, siteComparisons } from '../../resources/sites/fields.ts';
import { recordInput } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { type CurrentValue, fieldValues, listGaps, sourceIdsOf } from '../field-values.ts';
import { formatValue, type Value } from '../format-text.ts';
import { relatedRecords } from '../related.ts';
import { headSchema, nameSources, resultTail, type SourceNames } from '../result-schema.ts';
import {
  explainCurrent,
  groupPositions,
  type Position,
  positionSchema,
  type ReportedValue,
  verdictFor,
  verdicts,
  verdictText,
  type WeighedReport,
} from '../source-positions.ts';
import { type RecordView, readSubject } from '../tool-context.ts';

const fieldSchema = z.object({
  /** Name of the field in the API. */
  field: z.string(),
  verdict: z.enum(verdicts),
  /** The current value first. */
  positions: z.array(positionSchema),
  current: currentSchema.nullable(),
  /** Why the current value is current. */
  why: z.string().nullable(),
  /** Why sources contradict each other; null if they do not. */
  reason: bilingualSchema.nullable(),
});
type Field = z.infer<typeof fieldSchema>;

export const howSourcesDisagree = defineTool({
  name: 'how_sources_disagree',
  title: 'How sources disagree on something',
  description: [
    'Compares what sources report about a deal, partner, site, milestone or figure, field by field: which value is current and why, whether sources contradict, confirm or repeat each other, and what only grade D reports. For a deal, `within` lists the disputed records in it; request each.',
    `\`verdict\`: ${verdicts.map((verdict) => `\`${verdict}\` (${verdictText[verdict]})`).join('; ')}.`,
  ].join(' '),
  input: recordInput('Id of a deal, partner, site, milestone or figure.', 'france-fluidstack.service-start').omit({
    source: true,
  }),
  output: z.object({
    ...headSchema,
    disputed: z.boolean(),
    fields: z.array(fieldSchema),
    /** Disputed records of a deal. */
    within: z.array(idSchema),
  }),
  handle(query, context) {
    const { id } = query;
    const { view, subject } = readSubject(context, query, recordKinds);
    const { kind, record } = subject;
    const values = fieldValues(kind, record);
    const reports = record.reports ?? [];
    const contradicting = record.dispute.flatMap(({ sources }) => sources);
    const ids = [...reports.map(({ source }) => source), ...contradicting, ...sourceIdsOf(values)];
    const tail = resultTail(context, view, { path: recordPath(kind, id), ids, notKnown: listGaps(subject) });
    const grades = new Map(tail.sources.map(({ id, grade }) => [id, grade]));
    const gradeOf = (source: string) => grades.get(source) ?? 'D';
    const weighed = reports.map(({ source, published, retracted }) => {
      return { source, published, isRetracted: retracted !== null, grade: gradeOf(source) };
    });
    const weighing = { reports: weighed, gradeOf, nameOf: nameSources(tail.sources) };
    const fields = values.map((value) => compareReports(value, subject, weighing));
    const parts = kind === 'deal' ? relatedRecords(context, view, subject).parts : [];
    const within = parts.filter((part) => part.disputed).map((part) => part.id);
    return { id, kind, title: record.title, disputed: record.disputed, fields, within, ...tail };
  },
  text: (result) => {
    const nameOf = nameSources(result.sources);
    return [
      `${result.title?.en} (${result.kind} ${result.id}): ${result.disputed ? 'independent sources contradict each other' : 'no independent sources contradict each other'}`,
      ...result.fields.flatMap(({ field, verdict, positions, current, why, reason }) => [
        `${field}: ${verdictText[verdict]}.${reason ? ` ${reason.en}` : ''}`,
        ...positions.map((position) => `- ${formatPosition(position, nameOf)}`),
        ...(why === null ? [] : [`Why the current value is current: ${why}`]),
        ...(current === null ? [] : [`Confidence ${current.confidence}; known by ${current.knownBy}.`]),
      ]),
      ...(result.within.length === 0 ? [] : [`Disputed records: ${result.within.join(', ')}`]),
    ];
  },
});

type Subject = RecordView<(typeof recordKinds)[number]>;

function formatPosition({ says, sources, isCurrent, unconfirmed }: Position, nameOf: SourceNames): string {
  const marks = [...(isCurrent ? ['current value'] : []), ...(unconfirmed ? ['grade D only, not confirmed'] : [])];
  return `${says}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}: ${sources.map(nameOf).join('; ')}`;
}

/** The reports about the subject, and the grades and names of their sources. */
type Weighing = { reports: WeighedReport[]; gradeOf: (source: string) => Grade; nameOf: SourceNames };

function compareReports(value: CurrentValue, subject: Subject, { reports, gradeOf, nameOf }: Weighing): Field {
  const { field, current, dispute } = value;
  const { sources: contradicting = [], values = [] } =
    subject.record.dispute.find((dispute) => dispute.field === field) ?? {};
  const circumstances = current && { ...current, isPast: isPast(value, subject) };
  // Take the values of a derived figure from its dispute, because a derived figure has no reports.
  const all = current
    ? reportedValues(value, subject)
    : contradicting.map((source, index) => {
        const value = values[index] as Value;
        return { source, value, says: formatValue(value) };
      });
  const positions = groupPositions(value, all, contradicting, gradeOf);
  const otherSources = positions.filter(({ isCurrent }) => !isCurrent).flatMap(({ sources }) => sources);
  const first = reports.find(({ source }) => source === current?.source);
  const others = reports.filter(({ source }) => otherSources.includes(source));
  return {
    field,
    verdict: verdictFor(positions, value),
    positions,
    current,
    why: first && circumstances ? explainCurrent(first, others, circumstances, nameOf) : null,
    reason: dispute,
  };
}

/** Whether the value is a fact about the past, for which the best grade wins (rule 2 of docs/method.md). */
function isPast({ field, value }: CurrentValue, { kind, record }: Subject): boolean {
  if (kind === 'site') return siteComparisons([])[field as keyof SiteFields]?.isPast?.(value as never) ?? false;
  if (kind === 'deal') return dealComparisons[field as keyof typeof dealComparisons].isPast?.(value as never) ?? false;
  if (kind === 'milestone' && field === 'date' && record.date)
    return compareDated.isPast?.({ date: record.date, status: record.status, announced: null }) ?? false;
  const roles = typeof value === 'object' && 'roles' in value ? value.roles : [];
  return roles.some((role) => compareRoles.isPast?.({ role, inferred: false }));
}

/** Lists what each source reports for a field, or for one role in one deal. */
function reportedValues({ field, value }: CurrentValue, { kind, record }: Subject): ReportedValue[] {
  return (record.reports ?? []).flatMap((report) => {
    const values = fieldValues(kind, { ...report, current: null });
    const reported = values.find(
      (other) =>
        other.field === field && isSameRole(other.value, value) && (field !== 'deals' || other.value === value),
    );
    return reported ? [{ source: report.source, value: reported.value, says: reported.says }] : [];
  });
}

function isSameRole(one: Value, other: Value): boolean {
  const roleText = (value: Value) => (typeof value === 'object' && 'roles' in value ? formatValue(value) : undefined);
  return roleText(one) === roleText(other);
}
