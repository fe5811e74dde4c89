// The tool `what_became_of` lists the first reports about a record, every change since, its outcome and current values.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { historyPath, type RecordKind, recordKinds } from '../../domain/kinds.ts';
import { dealStatusFields, idSchema } from '../../http/common-schemas.ts';
import { fieldChangeSchema } from '../../http/history-schema.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { recordInput } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import {
  currentValueSchema,
  fieldValues,
  formatCurrentValue,
  listGaps,
  outcomeLines,
  sourceIdsOf,
} from '../field-values.ts';
import { formatSlippage, joinList } from '../format-text.ts';
import { noOutcome, outcomeFields, outcomeFieldsOf } from '../outcomes.ts';
import { formatBlock, headSchema, nameSources, resultTail, type SourceNames } from '../result-schema.ts';
import { readSubject, recordRepository } from '../tool-context.ts';

const entrySchema = z.object({
  /** First day of the period. */
  since: daySchema,
  /** First day of the next period; null for the last one. */
  until: daySchema.nullable(),
  values: z.array(currentValueSchema),
  /** What became known on the first day, by which reports. */
  changes: z.array(fieldChangeSchema),
  ...pick(outcomeFields, ['outcome', 'outcomeConfidence', 'overdueSince'] as const),
  /** How far the date moved from the previous one; null if it did not move. */
  slippage: outcomeFields.slippage,
});
type Entry = z.infer<typeof entrySchema>;

export const whatBecameOf = defineTool({
  name: 'what_became_of',
  title: 'What became of a promise',
  description:
    'Compares the first reports about a milestone, figure, deal or partner with later ones: each change with its day and sources, how many days a date slipped, the outcome (scheduled, met, overdue or dropped) with its confidence, and the current values as of a day. `entries` are periods, oldest first; the last one has the current values. `change` is `reported` (first value), `changed` (new current value), `confirmed` (by one more independent source), `repeated` (by a source of grade D, or one that repeats another), `added` (a value that does not become current), `disputed`, `overdue` or `dropped`.',
  input: recordInput('Id of a milestone, figure, deal or partner.', 'france-fluidstack.service-start'),
  output: z.object({
    ...headSchema,
    /** The deal to which the record belongs. */
    deal: idSchema.nullable(),
    /** Whether any current value ever changed. */
    changed: z.boolean(),
    dealStatus: dealStatusFields.dealStatus,
    ...outcomeFields,
    /** Oldest period first. The last one has the current values. */
    entries: z.array(entrySchema),
  }),
  handle(query, context) {
    const { id } = query;
    const { view, subject } = readSubject(context, query, recordKinds);
    const { kind, record } = subject;
    const history = recordRepository(context.edition, kind, view).history(id, view);
    const { entries: periods } = recordOrProblem(context.edition, kind, id, view, history);
    const entries = periods.map((entry) => toEntry(kind, entry));
    const changes = entries.flatMap((entry) => entry.changes);
    const values = entries.flatMap((entry) => entry.values);
    const ids = [...changes.flatMap(({ sources }) => sources), ...sourceIdsOf(values)];
    const tail = resultTail(context, view, { path: historyPath(kind, id), ids, notKnown: listGaps(subject) });
    return {
      id,
      kind,
      title: record.title,
      deal: 'deal' in record ? record.deal : null,
      changed: changes.some(({ change }) => change === 'changed'),
      dealStatus: 'dealStatus' in record ? record.dealStatus : null,
      ...(subject.kind === 'milestone' ? outcomeFieldsOf(subject.record) : noOutcome),
      entries,
      ...tail,
    };
  },
  text: (result) => {
    const nameOf = nameSources(result.sources);
    const { values = [] } = result.entries.at(-1) ?? {};
    const currentValues = values.map((value) => formatCurrentValue(value, nameOf));
    return [
      `${result.title?.en} (${result.kind} ${result.id}): ${result.changed ? 'a current value differs from the first report' : 'the first reported values are current'}`,
      ...outcomeLines(result, values),
      ...result.entries.flatMap((entry) => {
        const news = formatEntry(entry, nameOf);
        return news.length === 0 ? [] : [`Known by ${entry.since}:`, ...news];
      }),
      ...formatBlock('Current values:', currentValues),
    ];
  },
});

type HistoryEntry = NonNullable<ReturnType<ReturnType<typeof recordRepository>['history']>>['entries'][number];

function toEntry(kind: RecordKind, entry: HistoryEntry): Entry {
  const { since, until, changes } = entry;
  const { outcome, outcomeConfidence, overdueSince, slippage } = 'outcome' in entry ? entry : noOutcome;
  const values = fieldValues(kind, entry);
  return { since, until, values, changes, outcome, outcomeConfidence, overdueSince, slippage };
}

function formatEntry({ changes, slippage }: Entry, nameOf: SourceNames): string[] {
  return [
    ...changes.map(({ field, change, says, sources }) => {
      const what = field === 'outcome' ? '' : `${field} ${change}: `;
      return `- ${what}${says.en}${sources.length === 0 ? '' : `, by ${joinList(sources.map(nameOf))}`}`;
    }),
    ...(slippage ? [`- the date moved ${formatSlippage(slippage)}`] : []),
  ];
}
