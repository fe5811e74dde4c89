// What became of a promise: the first report, each change since, its outcome, and its current values.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { slippageSchema } from '../../domain/dates/slippage.ts';
import { historyPath, type RecordKind, recordKinds } from '../../domain/kinds.ts';
import { dealStatusFields, idSchema } from '../../http/common-schemas.ts';
import { fieldChangeSchema } from '../../http/history-schema.ts';
import { recordOrProblem, type View } from '../../http/query-context.ts';
import { recordQuery } from '../../http/query-params.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import { defineTool } from '../define-tool.ts';
import { currentValueSchema, fieldValues, formatCurrentValue, listGaps, sourceIdsOf, milestoneStatusFrom } from '../field-values.ts';
import { formatSlippage, joinList } from '../format-text.ts';
import { formatOutcome, noOutcome, outcomeFields, outcomeFieldsOf } from '../outcomes.ts';
import { formatBlock, formatTail, headSchema, type SourceNames, nameSources, resultTail, tailSchema } from '../result-schema.ts';
import { readSubject, type ToolContext } from '../tool-context.ts';

const slippage = slippageSchema.nullable();

const entrySchema = z.object({
  since: daySchema.meta({ description: 'First day of the period.' }),
  until: daySchema.nullable().meta({ description: 'First day of the next period; null for the last one.' }),
  values: z.array(currentValueSchema),
  changes: z.array(fieldChangeSchema).meta({ description: 'What became known on the first day, by which reports.' }),
  outcome: outcomeFields.outcome,
  outcomeConfidence: outcomeFields.outcomeConfidence,
  overdueSince: outcomeFields.overdueSince,
  slippage: slippage.meta({ description: 'How far the date moved from the previous one; null if it did not move.' }),
});
type Entry = z.infer<typeof entrySchema>;

export const whatBecameOf = defineTool({
  name: 'what_became_of',
  title: 'What became of a promise',
  description:
    'Compares the first reports about a milestone, figure, deal or partner with later ones: each change with its day and sources, how many days a date slipped, the outcome (scheduled, met, overdue or dropped) with its confidence, and the current values as of a day.',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a milestone, figure, deal or partner.', examples: ['service-start'] }),
    ...recordQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    deal: idSchema.nullable().meta({ description: 'The deal it belongs to.' }),
    changed: z.boolean().meta({ description: 'Whether any current value ever changed.' }),
    dealStatus: dealStatusFields.dealStatus.meta({ description: 'Reported status of the deal.' }),
    ...outcomeFields,
    entries: z.array(entrySchema).meta({ description: 'Oldest period first. The last one has the current values.' }),
    ...tailSchema,
  }),
  handle(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readSubject(reading, asked, recordKinds);
    const history = historyOf(reading, kind, id, view);
    const entries = history.entries.map((entry) => entryOf(kind, entry));
    const tail = resultTail(reading, view, {
      address: historyPath(kind, id),
      ids: entries.flatMap(({ changes, values }) => [
        ...changes.flatMap(({ sources }) => sources),
        ...sourceIdsOf(values),
      ]),
      notKnown: listGaps(about),
    });
    return {
      id,
      kind,
      title: about.thing.title,
      deal: 'deal' in about.thing ? about.thing.deal : null,
      changed: entries.some(({ changes }) => changes.some(({ change }) => change === 'changed')),
      dealStatus: 'dealStatus' in about.thing ? about.thing.dealStatus : null,
      ...(about.kind === 'milestone' ? outcomeFieldsOf(about.thing) : noOutcome),
      entries,
      ...tail,
    };
  },
  text: (answer) => {
    const name = nameSources(answer.sources);
    const { values = [] } = answer.entries.at(-1) ?? {};
    return [
      `${answer.title?.en} (${answer.kind} ${answer.id}): ${answer.changed ? 'a current value differs from the first report' : 'the first reported values are current'}`,
      ...(answer.outcome === null ? [] : [`Outcome ${formatOutcome({ ...answer, status: milestoneStatusFrom(values) })}.`]),
      ...answer.entries.flatMap((entry) => {
        const news = formatEntry(entry, name);
        return news.length === 0 ? [] : [`Known by ${entry.since}:`, ...news];
      }),
      ...formatBlock(
        'Current values:',
        values.map((value) => formatCurrentValue(value, name)),
      ),
      ...formatTail(answer),
    ];
  },
});

function historyOf({ edition }: ToolContext, kind: RecordKind, id: string, view: View) {
  const { repository } = edition.view(view.source);
  const queries = {
    deal: () => repository(dealRepository).history(id, view),
    partner: () => repository(partnerRepository).history(id, view),
    milestone: () => repository(milestoneRepository).history(id, view),
    figure: () => repository(figureRepository).history(id, view),
  };
  return recordOrProblem(edition, kind, id, view, queries[kind]());
}

type Past = ReturnType<typeof historyOf>['entries'][number];

function entryOf(kind: RecordKind, past: Past): Entry {
  const { since, until, changes } = past;
  const { outcome, outcomeConfidence, overdueSince, slippage } = 'outcome' in past ? past : noOutcome;
  return {
    since,
    until,
    values: fieldValues(kind, past),
    changes,
    outcome,
    outcomeConfidence,
    overdueSince,
    slippage,
  };
}

function formatEntry({ changes, slippage }: Entry, name: SourceNames): string[] {
  return [
    ...changes.map(({ field, change, says, sources }) => {
      const what = field === 'outcome' ? '' : `${field} ${change}: `;
      return `- ${what}${says.en}${sources.length === 0 ? '' : `, by ${joinList(sources.map(name))}`}`;
    }),
    ...(slippage ? [`- the date moved ${formatSlippage(slippage)}`] : []),
  ];
}
