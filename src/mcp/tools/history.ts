// What became of a promise: what was said first, each change since, how far it slipped, and how it stands.
import { z } from 'zod';
import { idSchema } from '../../contract/answers.ts';
import { fieldChangeSchema } from '../../contract/histories.ts';
import { addressOfHistory, type ThingKind, thingKinds } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { found, type View } from '../../contract/requests.ts';
import { daySchema } from '../../dates/day.ts';
import { slippageSchema } from '../../dates/slippage.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { figureQueries } from '../../resources/figures/queries.ts';
import { milestoneQueries } from '../../resources/milestones/queries.ts';
import { partnerQueries } from '../../resources/partners/queries.ts';
import { headSchema, tailOf, tailSaid, tailSchema } from '../answers.ts';
import { type Reading, readAbout } from '../reading.ts';
import { tool } from '../tool.ts';
import { countedSaid, countedSchema, gapsOf, valuesOf } from '../values.ts';
import { slippageSaid } from '../words.ts';

const slippage = slippageSchema.nullable();

const entrySchema = z.object({
  since: daySchema.meta({ description: 'First day on which this counted.' }),
  until: daySchema.nullable().meta({ description: 'The day on which something else was known; null where it counts.' }),
  values: z.array(countedSchema),
  changes: z.array(fieldChangeSchema).meta({ description: 'What became known when it began, by whose reports.' }),
  overdueSince: daySchema.nullable().meta({ description: 'The day from which it was overdue in this time.' }),
  slippage: slippage.meta({ description: 'How far its date moved from the one before; null where it did not.' }),
});
type Entry = z.infer<typeof entrySchema>;

export const whatBecameOf = tool({
  name: 'what_became_of',
  title: 'What became of a promise',
  description:
    'Compares what was first said of a milestone, figure, deal or partner with what was said later: each change with its day and its sources, by how many days a date slipped, since when it is overdue, and how it stands on the day asked for.',
  input: z.strictObject({
    id: z
      .string()
      .meta({ description: 'The id of a milestone, figure, deal or partner.', examples: ['service-start'] }),
    ...thingQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    deal: idSchema.nullable().meta({ description: 'The deal it belongs to.' }),
    changed: z.boolean().meta({ description: 'Whether another value counts now than at first.' }),
    slippage: slippage.meta({ description: 'Of a milestone: how far its date is from the first one.' }),
    overdueSince: daySchema.nullable(),
    entries: z
      .array(entrySchema)
      .meta({ description: 'Oldest first: the first is the promise, the last how it stands.' }),
    ...tailSchema,
  }),
  answer(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readAbout(reading, asked, thingKinds);
    const history = historyOf(reading, kind, id, view);
    const entries = history.entries.map((entry) => entryOf(kind, entry));
    const tail = tailOf(reading, view, {
      address: addressOfHistory(kind, id),
      ids: entries.flatMap(({ changes }) => changes.flatMap(({ sources }) => sources)),
      notKnown: gapsOf(about),
    });
    return {
      id,
      kind,
      title: about.thing.title,
      deal: 'deal' in about.thing ? about.thing.deal : null,
      changed: entries.some(({ changes }) => changes.some(({ change }) => change === 'changed')),
      slippage: 'slippage' in history ? history.slippage : null,
      overdueSince: entries.at(-1)?.overdueSince ?? null,
      entries,
      ...tail,
    };
  },
  text: (answer) => [
    `${answer.title?.en} (${answer.kind} ${answer.id}): ${answer.changed ? 'another value counts now than at first' : 'what was said first still counts'}`,
    ...(answer.slippage ? [`From its first date to the last it moved ${slippageSaid(answer.slippage)}.`] : []),
    ...(answer.overdueSince ? [`Overdue since ${answer.overdueSince}.`] : []),
    ...answer.entries.flatMap(({ since, changes, slippage }) => [
      `From ${since}:`,
      ...changes.map(({ field, change, says, sources }) => {
        return `- ${field} ${change}: ${says.en}${sources.length === 0 ? '' : `, by ${sources.join(', ')}`}`;
      }),
      ...(slippage ? [`- moved ${slippageSaid(slippage)}`] : []),
    ]),
    'How it stands:',
    ...(answer.entries.at(-1)?.values ?? []).map((value) => `- ${countedSaid(value)}`),
    ...tailSaid(answer),
  ],
});

function historyOf({ edition }: Reading, kind: ThingKind, id: string, view: View) {
  const { use } = edition;
  const queries = {
    deal: () => use(dealQueries).history(id, view),
    partner: () => use(partnerQueries).history(id, view),
    milestone: () => use(milestoneQueries).history(id, view),
    figure: () => use(figureQueries).history(id, view),
  };
  return found(edition, kind, id, view, queries[kind]());
}

type Past = ReturnType<typeof historyOf>['entries'][number];

function entryOf(kind: ThingKind, past: Past): Entry {
  const { since, until, changes } = past;
  const { overdueSince, slippage } = 'overdueSince' in past ? past : { overdueSince: null, slippage: null };
  return { since, until, values: valuesOf(kind, past), changes, overdueSince, slippage };
}
