// What is known of a thing as of a day: what counts, by whose report, what belongs to it, and what nobody says.
import { z } from 'zod';
import { dealStanding, idSchema } from '../../contract/answers.ts';
import { addressOf, kinds } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { ProblemError } from '../../contract/problems.ts';
import type { View } from '../../contract/requests.ts';
import { block, headSchema, tailOf, tailSaid, tailSchema } from '../answers.ts';
import { partSchema, partsOf } from '../parts.ts';
import { kindOf, type Reading, read, type Thing, viewOf } from '../reading.ts';
import { tool } from '../tool.ts';
import { countedSaid, countedSchema, gapsOf, plainValue, sourcesOf, valuesOf } from '../values.ts';
import { said } from '../words.ts';

const known = z.object({
  ...headSchema,
  deal: idSchema.nullable().meta({ description: 'The deal it belongs to.' }),
  dealKind: dealStanding.dealKind.nullable(),
  dealStatus: dealStanding.dealStatus,
  overdue: z.boolean().nullable().meta({ description: 'Of a milestone: still planned, and its last day is over.' }),
  values: z.array(countedSchema).meta({ description: 'What counts of it; what is not here, no source says.' }),
  parts: z.array(partSchema).meta({ description: 'What belongs to it, in short: ask about each for more.' }),
  more: z.string().nullable().meta({ description: 'What is left out here, and where it is.' }),
  ...tailSchema,
});

export const whatIsKnown = tool({
  name: 'what_is_known',
  title: 'What is known of something as of a day',
  description:
    'Tells what counts of a deal, partner, milestone, figure, claim or source on a day: each value with its unit or EDTF date, whose report it is, how reliable (A to D), how many independent sources say so, what is disputed, and what nobody says. Ids come from search and what_is_covered.',
  input: z.strictObject({
    id: z.string().meta({ description: 'The id of any thing, claim or source.', examples: ['france-fluidstack'] }),
    ...thingQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: known,
  answer(asked, reading) {
    const { id } = asked;
    const view = viewOf(reading, asked);
    const kind = kindOf(reading, id, kinds);
    const { notKnown, cites, ...told } = knownOf(reading, view, kind, id);
    const tail = tailOf(reading, view, { address: addressOf(kind, id), ids: cites, notKnown });
    return { id, kind, ...told, ...tail };
  },
  text: (answer) => [
    `${answer.title?.en ?? answer.id} (${answer.kind} ${answer.id})`,
    ...(answer.deal === null ? [] : [`It belongs to the deal ${answer.deal}.`]),
    ...(answer.dealStatus === null ? [] : [`The deal is ${said(answer.dealStatus)}.`]),
    ...(answer.overdue ? ['Overdue: still planned, and its last day is over.'] : []),
    ...answer.values.map((value) => `- ${countedSaid(value)}`),
    ...block(
      'With it:',
      answer.parts.map(({ kind, id, title, says, disputed }) => {
        return `${kind} ${id}: ${title.en}: ${says}${disputed ? ' (disputed)' : ''}`;
      }),
    ),
    ...(answer.more === null ? [] : [answer.more]),
    ...tailSaid(answer),
  ],
});

const nothing = {
  title: null,
  deal: null,
  dealKind: null,
  dealStatus: null,
  overdue: null,
  values: [],
  parts: [],
  more: null,
};

/** What there is to say of a thing; that nobody had reported it by the day is what is known of it then. */
function knownOf(reading: Reading, view: View, kind: Thing['kind'], id: string) {
  try {
    const about = read(reading, kind, id, view);
    return { ...nothing, ...factsOf(about), ...partsOf(reading, view, about) };
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem === 'not-yet-known')) throw error;
    return { ...nothing, notKnown: [error.message], cites: [] };
  }
}

function factsOf(about: Thing) {
  switch (about.kind) {
    case 'claim': {
      const { statement, topic, hedge, deal, source } = about.thing;
      const values = Object.entries({ statement, topic, hedge, source }).map(([field, value]) =>
        plainValue(field, value),
      );
      return { title: statement, deal, values, notKnown: [], cites: [source] };
    }
    case 'source': {
      const { id, title, publisher, published, reliability, repeats } = about.thing;
      const name = title ?? publisher;
      const values = [
        plainValue('publisher', publisher),
        plainValue('published', published),
        plainValue('reliability', reliability.reason),
      ];
      return { title: { en: name, fr: name }, values, notKnown: [], cites: [id, ...repeats] };
    }
    default: {
      const values = valuesOf(about.kind, about.thing);
      return {
        title: about.thing.title,
        ...standingOf(about),
        values,
        notKnown: gapsOf(about),
        cites: sourcesOf(values),
      };
    }
  }
}

/** How the deal stands that it is or belongs to. */
function standingOf({ kind, thing }: Thing) {
  switch (kind) {
    case 'deal':
      return { dealKind: thing.kind, dealStatus: thing.status };
    case 'milestone':
      return { deal: thing.deal, dealKind: thing.dealKind, dealStatus: thing.dealStatus, overdue: thing.overdue };
    case 'figure':
      return { deal: thing.deal, dealKind: thing.dealKind, dealStatus: thing.dealStatus };
    default:
      return {};
  }
}
