// How sources disagree on a thing: who says what, which counts and why, and who is independent of whom; also that they do not.
import { z } from 'zod';
import { currentSchema, idSchema } from '../../contract/answers.ts';
import { addressOf, thingKinds } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { headSchema, tailOf, tailSaid, tailSchema } from '../answers.ts';
import { partsOf } from '../parts.ts';
import {
  positionSchema,
  positionsOf,
  type Said,
  verdictOn,
  verdicts,
  verdictWords,
  type Weighed,
  whyItCounts,
} from '../positions.ts';
import { readAbout, type Thing } from '../reading.ts';
import { tool } from '../tool.ts';
import { type Counted, gapsOf, valuesOf } from '../values.ts';
import type { Value } from '../words.ts';

const fieldSchema = z.object({
  field: z.string().meta({ description: 'Which value, as the API calls it.' }),
  verdict: z.enum(verdicts).meta({
    description: verdicts.map((verdict) => `\`${verdict}\`: ${verdictWords[verdict]}.`).join(' '),
  }),
  positions: z.array(positionSchema).meta({ description: 'Who says what; what counts comes first.' }),
  current: currentSchema.nullable(),
  why: z.string().nullable().meta({ description: 'Why it is this that counts.' }),
  reason: bilingualSchema.nullable().meta({ description: 'Why they cannot all be right; null where they can.' }),
});
type Field = z.infer<typeof fieldSchema>;

export const howSourcesDisagree = tool({
  name: 'how_sources_disagree',
  title: 'How sources disagree on something',
  description:
    'Sets side by side what sources say of a deal, partner, milestone or figure, value by value: who says what, whether they contradict each other or only pass on one another, which counts and why. Tells as well that they agree, or that one source alone says so. Of a deal it also names what is disputed in it.',
  input: z.strictObject({
    id: z
      .string()
      .meta({ description: 'The id of a deal, partner, milestone or figure.', examples: ['service-start'] }),
    ...thingQuery.pick({ asOf: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    disputed: z.boolean(),
    fields: z.array(fieldSchema),
    within: z.array(idSchema).meta({ description: 'Of a deal: what is disputed in it. Ask about each.' }),
    ...tailSchema,
  }),
  answer(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readAbout(reading, asked, thingKinds);
    const { title, disputed } = about.thing;
    const reports = reportsOf(about);
    const address = addressOf(kind, id);
    const ids = [...reports.map(({ source }) => source), ...about.thing.dispute.flatMap(({ sources }) => sources)];
    const tail = tailOf(reading, view, { address, ids, notKnown: gapsOf(about) });
    const grades = new Map(tail.sources.map(({ id, grade }) => [id, grade]));
    const weighed = reports.map((each) => ({ ...each, grade: grades.get(each.source) ?? 'D' }));
    const fields = valuesOf(kind, about.thing).map((value) => fieldOf(value, about, weighed));
    const parts = kind === 'deal' ? partsOf(reading, view, about).parts : [];
    const within = parts.filter((part) => part.disputed).map((part) => part.id);
    return { id, kind, title, disputed, fields, within, ...tail };
  },
  text: (answer) => [
    `${answer.title?.en} (${answer.kind} ${answer.id}): ${answer.disputed ? 'sources contradict each other' : 'no sources contradict each other'}`,
    ...answer.fields.flatMap(({ field, verdict, positions, why, reason }) => [
      `${field}: ${verdictWords[verdict]}.${reason ? ` ${reason.en}` : ''}`,
      ...positions.map(
        ({ says, sources, counts }) => `- ${says}${counts ? ' (this counts)' : ''}: ${sources.join(', ')}`,
      ),
      ...(why === null ? [] : [`Why it counts: ${why}`]),
    ]),
    ...(answer.within.length === 0 ? [] : [`Disputed in it: ${answer.within.join(', ')}`]),
    ...tailSaid(answer),
  ],
});

type Reports = Omit<Weighed, 'grade'>[];

/** A derived figure has none. */
function reportsOf({ thing }: Thing<(typeof thingKinds)[number]>): Reports {
  return (thing.reports ?? []).map(({ source, published }) => ({ source, published }));
}

function fieldOf(value: Counted, about: Thing<(typeof thingKinds)[number]>, weighed: Weighed[]): Field {
  const { field, current, dispute } = value;
  const { sources: contradicting = [], values = [] } = about.thing.dispute.find((each) => each.field === field) ?? {};
  // Of what the register works out, nobody says anything but of what it is worked out from.
  const all = current
    ? saidOf(value, about)
    : contradicting.map((source, index) => ({ source, value: values[index] as Value }));
  const positions = positionsOf(value, all, contradicting);
  const otherwise = positions.filter(({ counts }) => !counts).flatMap(({ sources }) => sources);
  const first = weighed.find(({ source }) => source === current?.source);
  const others = weighed.filter(({ source }) => otherwise.includes(source));
  return {
    field,
    verdict: verdictOn(positions, value),
    positions,
    current,
    why: first ? whyItCounts(first, others) : null,
    reason: dispute,
  };
}

/** What each source says of the value. */
function saidOf({ field, value }: Counted, { kind, thing }: Thing<(typeof thingKinds)[number]>): Said[] {
  return (thing.reports ?? []).flatMap((report) => {
    const values = valuesOf(kind, { ...report, current: null });
    const said = values.find((each) => each.field === field && isOfSameDeal(each.value, value));
    return said ? [{ source: report.source, value: said.value }] : [];
  });
}

/** Roles are told deal by deal. */
function isOfSameDeal(one: Value, other: Value): boolean {
  const dealOf = (value: Value) => (typeof value === 'object' && 'roles' in value ? value.deal : undefined);
  return dealOf(one) === dealOf(other);
}
