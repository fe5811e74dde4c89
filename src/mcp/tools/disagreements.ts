// What sources report for each field of a record, side by side: which value is current and why, and who is independent.
import { z } from 'zod';
import { recordKinds, recordPath } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import type { Grade } from '../../domain/provenance/enums.ts';
import { compareDated, compareRoles } from '../../domain/provenance/field-comparators.ts';
import { currentSchema, idSchema } from '../../http/common-schemas.ts';
import { recordQuery } from '../../http/query-params.ts';
import { comparisons } from '../../resources/deals/fields.ts';
import { defineTool } from '../define-tool.ts';
import { type CurrentValue, fieldValues, listGaps, sourceIdsOf } from '../field-values.ts';
import { formatValue, type Value } from '../format-text.ts';
import { relatedRecords } from '../related.ts';
import { formatTail, headSchema, type SourceNames, nameSources, resultTail, tailSchema } from '../result-schema.ts';
import {
  type Position,
  type ReportedValue,
  positionSchema,
  groupPositions,
  verdictFor,
  verdicts,
  verdictText,
  type WeighedReport,
  explainCurrent,
} from '../source-positions.ts';
import { type RecordView, readSubject } from '../tool-context.ts';

const fieldSchema = z.object({
  field: z.string().meta({ description: 'Name of the field in the API.' }),
  verdict: z.enum(verdicts).meta({
    description: verdicts.map((verdict) => `\`${verdict}\`: ${verdictText[verdict]}.`).join(' '),
  }),
  positions: z.array(positionSchema).meta({ description: 'The current value first.' }),
  current: currentSchema.nullable(),
  why: z.string().nullable().meta({ description: 'Why the current value is current.' }),
  reason: bilingualSchema.nullable().meta({ description: 'Why sources contradict each other; null if they do not.' }),
});
type Field = z.infer<typeof fieldSchema>;

export const howSourcesDisagree = defineTool({
  name: 'how_sources_disagree',
  title: 'How sources disagree on something',
  description:
    'Compares what sources report about a deal, partner, milestone or figure, field by field: which value is current and why, whether sources contradict, confirm or repeat each other, and what only grade D reports. For a deal, it also lists the disputed records in it.',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a deal, partner, milestone or figure.', examples: ['service-start'] }),
    ...recordQuery.pick({ asOf: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    disputed: z.boolean(),
    fields: z.array(fieldSchema),
    within: z.array(idSchema).meta({ description: 'Disputed records of a deal. Request each.' }),
    ...tailSchema,
  }),
  handle(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readSubject(reading, asked, recordKinds);
    const { title, disputed } = about.thing;
    const reports = publishedReports(about);
    const address = recordPath(kind, id);
    const values = fieldValues(kind, about.thing);
    const ids = [
      ...reports.map(({ source }) => source),
      ...about.thing.dispute.flatMap(({ sources }) => sources),
      ...sourceIdsOf(values),
    ];
    const tail = resultTail(reading, view, { address, ids, notKnown: listGaps(about) });
    const grades = new Map(tail.sources.map(({ id, grade }) => [id, grade]));
    const weighed = reports.map((each) => ({ ...each, grade: grades.get(each.source) ?? 'D' }));
    const fields = values.map((value) => fieldOf(value, about, weighed, grades, nameSources(tail.sources)));
    const parts = kind === 'deal' ? relatedRecords(reading, view, about).parts : [];
    const within = parts.filter((part) => part.disputed).map((part) => part.id);
    return { id, kind, title, disputed, fields, within, ...tail };
  },
  text: (answer) => {
    const name = nameSources(answer.sources);
    return [
      `${answer.title?.en} (${answer.kind} ${answer.id}): ${answer.disputed ? 'independent sources contradict each other' : 'no independent sources contradict each other'}`,
      ...answer.fields.flatMap(({ field, verdict, positions, current, why, reason }) => [
        `${field}: ${verdictText[verdict]}.${reason ? ` ${reason.en}` : ''}`,
        ...positions.map((position) => `- ${formatPosition(position, name)}`),
        ...(why === null ? [] : [`Why the current value is current: ${why}`]),
        ...(current === null ? [] : [`Confidence ${current.confidence}; known by ${current.knownBy}.`]),
      ]),
      ...(answer.within.length === 0 ? [] : [`Disputed records: ${answer.within.join(', ')}`]),
      ...formatTail(answer),
    ];
  },
});

type Reports = Omit<WeighedReport, 'grade'>[];

function formatPosition({ says, sources, isCurrent, unconfirmed }: Position, name: SourceNames): string {
  const marks = [...(isCurrent ? ['current value'] : []), ...(unconfirmed ? ['grade D only, not confirmed'] : [])];
  return `${says}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}: ${sources.map(name).join('; ')}`;
}

/** A derived figure has no reports. */
function publishedReports({ thing }: RecordView<(typeof recordKinds)[number]>): Reports {
  return (thing.reports ?? []).map(({ source, published, retracted }) => ({
    source,
    published,
    isRetracted: retracted !== null,
  }));
}

function fieldOf(
  value: CurrentValue,
  about: RecordView<(typeof recordKinds)[number]>,
  weighed: WeighedReport[],
  grades: ReadonlyMap<string, Grade>,
  name: SourceNames,
): Field {
  const { field, current, dispute } = value;
  const { sources: contradicting = [], values = [] } = about.thing.dispute.find((each) => each.field === field) ?? {};
  // No source reports a derived figure; its dispute is that of its inputs.
  const all = current
    ? reportedValues(value, about)
    : contradicting.map((source, index) => {
        const value = values[index] as Value;
        return { source, value, says: formatValue(value) };
      });
  const positions = groupPositions(value, all, contradicting, (source) => grades.get(source) ?? 'D');
  const otherwise = positions.filter((each) => !each.isCurrent).flatMap(({ sources }) => sources);
  const first = weighed.find(({ source }) => source === current?.source);
  const others = weighed.filter(({ source }) => otherwise.includes(source));
  return {
    field,
    verdict: verdictFor(positions, value),
    positions,
    current,
    why: first && current ? explainCurrent(first, others, { ...current, isPast: isPast(value, about) }, name) : null,
    reason: dispute,
  };
}

/** Whether rule 2, on facts about the past, applies to the value. */
function isPast({ field, value }: CurrentValue, { kind, thing }: RecordView<(typeof recordKinds)[number]>): boolean {
  if (kind === 'deal') return comparisons[field as keyof typeof comparisons].isPast?.(value as never) ?? false;
  if (kind === 'milestone' && field === 'date' && thing.date)
    return compareDated.isPast?.({ date: thing.date, status: thing.status, announced: null }) ?? false;
  const roles = typeof value === 'object' && 'roles' in value ? value.roles : [];
  return roles.some((role) => compareRoles.isPast?.({ role, inferred: false }));
}

/** What each source reports for the field. */
function reportedValues(
  { field, value }: CurrentValue,
  { kind, thing }: RecordView<(typeof recordKinds)[number]>,
): ReportedValue[] {
  return (thing.reports ?? []).flatMap((report) => {
    const values = fieldValues(kind, { ...report, current: null });
    const found = values.find((each) => each.field === field && isSameRole(each.value, value));
    return found ? [{ source: report.source, value: found.value, says: found.says }] : [];
  });
}

/** Each role in each deal is a value of its own. */
function isSameRole(one: Value, other: Value): boolean {
  const roleOf = (value: Value) => (typeof value === 'object' && 'roles' in value ? formatValue(value) : undefined);
  return roleOf(one) === roleOf(other);
}
