// What became of a promise: the first report, each change since, its outcome, and its current values.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { slippageSchema } from '../../domain/dates/slippage.ts';
import { addressOfHistory, type RecordKind, recordKinds } from '../../domain/kinds.ts';
import { dealStanding, idSchema } from '../../http/common-schemas.ts';
import { fieldChangeSchema } from '../../http/history-schema.ts';
import { found, type View } from '../../http/query-context.ts';
import { thingQuery } from '../../http/query-params.ts';
import { dealQueries } from '../../resources/deals/repository.ts';
import { figureQueries } from '../../resources/figures/repository.ts';
import { milestoneQueries } from '../../resources/milestones/repository.ts';
import { partnerQueries } from '../../resources/partners/repository.ts';
import { tool } from '../define-tool.ts';
import { currentValueSaid, currentValueSchema, gapsOf, sourcesOf, statusIn, valuesOf } from '../field-values.ts';
import { listed, slippageSaid } from '../format-text.ts';
import { noOutcome, outcomeFields, outcomeFieldsOf, outcomeSaid } from '../outcomes.ts';
import { block, headSchema, type Naming, namesOf, tailOf, tailSaid, tailSchema } from '../result-schema.ts';
import { type Reading, readAbout } from '../tool-context.ts';

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

export const whatBecameOf = tool({
  name: 'what_became_of',
  title: 'What became of a promise',
  description:
    'Compares the first reports about a milestone, figure, deal or partner with later ones: each change with its day and sources, how many days a date slipped, the outcome (scheduled, met, overdue or dropped) with its confidence, and the current values as of a day.',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a milestone, figure, deal or partner.', examples: ['service-start'] }),
    ...thingQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    deal: idSchema.nullable().meta({ description: 'The deal it belongs to.' }),
    changed: z.boolean().meta({ description: 'Whether any current value ever changed.' }),
    dealStatus: dealStanding.dealStatus.meta({ description: 'Reported status of the deal.' }),
    ...outcomeFields,
    entries: z.array(entrySchema).meta({ description: 'Oldest period first. The last one has the current values.' }),
    ...tailSchema,
  }),
  answer(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readAbout(reading, asked, recordKinds);
    const history = historyOf(reading, kind, id, view);
    const entries = history.entries.map((entry) => entryOf(kind, entry));
    const tail = tailOf(reading, view, {
      address: addressOfHistory(kind, id),
      ids: entries.flatMap(({ changes, values }) => [
        ...changes.flatMap(({ sources }) => sources),
        ...sourcesOf(values),
      ]),
      notKnown: gapsOf(about),
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
    const name = namesOf(answer.sources);
    const { values = [] } = answer.entries.at(-1) ?? {};
    return [
      `${answer.title?.en} (${answer.kind} ${answer.id}): ${answer.changed ? 'a current value differs from the first report' : 'the first reported values are current'}`,
      ...(answer.outcome === null ? [] : [`Outcome ${outcomeSaid({ ...answer, status: statusIn(values) })}.`]),
      ...answer.entries.flatMap((entry) => {
        const news = entrySaid(entry, name);
        return news.length === 0 ? [] : [`Known by ${entry.since}:`, ...news];
      }),
      ...block(
        'Current values:',
        values.map((value) => currentValueSaid(value, name)),
      ),
      ...tailSaid(answer),
    ];
  },
});

function historyOf({ edition }: Reading, kind: RecordKind, id: string, view: View) {
  const { use } = edition.view(view.source);
  const queries = {
    deal: () => use(dealQueries).history(id, view),
    partner: () => use(partnerQueries).history(id, view),
    milestone: () => use(milestoneQueries).history(id, view),
    figure: () => use(figureQueries).history(id, view),
  };
  return found(edition, kind, id, view, queries[kind]());
}

type Past = ReturnType<typeof historyOf>['entries'][number];

function entryOf(kind: RecordKind, past: Past): Entry {
  const { since, until, changes } = past;
  const { outcome, outcomeConfidence, overdueSince, slippage } = 'outcome' in past ? past : noOutcome;
  return {
    since,
    until,
    values: valuesOf(kind, past),
    changes,
    outcome,
    outcomeConfidence,
    overdueSince,
    slippage,
  };
}

function entrySaid({ changes, slippage }: Entry, name: Naming): string[] {
  return [
    ...changes.map(({ field, change, says, sources }) => {
      const what = field === 'outcome' ? '' : `${field} ${change}: `;
      return `- ${what}${says.en}${sources.length === 0 ? '' : `, by ${listed(sources.map(name))}`}`;
    }),
    ...(slippage ? [`- the date moved ${slippageSaid(slippage)}`] : []),
  ];
}
