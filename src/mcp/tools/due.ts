// What was due between two days, and whether it happened.
import { z } from 'zod';
import { addressOfList } from '../../contract/lists.ts';
import { itemOf } from '../../formats/writing.ts';
import { milestoneQueries } from '../../resources/milestones/queries.ts';
import {
  checkWindow,
  type Milestone,
  type MilestoneListQuery,
  milestoneListQuery,
  milestoneSchema,
} from '../../resources/milestones/schema.ts';
import { tailOf, tailSaid, tailSchema, urlOf, urlSchema } from '../answers.ts';
import { addressWith, beginningOf, limit } from '../listing.ts';
import { tool } from '../tool.ts';
import { sourcesOf, valuesOf } from '../values.ts';
import { dateSaid, said } from '../words.ts';

const outcomes = ['happened', 'called-off', 'not-reported', 'still-to-come', 'unknown'] as const;
type Outcome = (typeof outcomes)[number];

const dueSchema = milestoneSchema.omit({ dispute: true, reports: true, links: true }).extend({
  outcome: z.enum(outcomes).meta({
    description:
      '`not-reported`: its last day is over, and no source says whether it has happened. `unknown`: no source says how it stands.',
  }),
  url: urlSchema,
});
type Due = z.infer<typeof dueSchema>;

const { from, to, match, status, overdue, deal, source, asOf } = milestoneListQuery.shape;

export const whatWasDue = tool({
  name: 'what_was_due',
  title: 'What was due between two days, and did it happen',
  description:
    'Lists the milestones that can fall between two days (with match=certain: that must), and what came of each: happened, called off, or overdue with nobody saying so. The dates are those that count on the day asOf: give an earlier asOf to ask what was due as it was promised then, and what_became_of for what was said later.',
  input: z.strictObject({ from, to, match, status, overdue, deal, source, asOf, limit }).superRefine(checkWindow),
  output: z.object({
    items: z.array(dueSchema).meta({ description: 'By first possible day.' }),
    more: z.boolean().meta({ description: 'Whether there are more: narrow the window, or raise limit.' }),
    ...tailSchema,
  }),
  async answer(asked, reading) {
    const query: MilestoneListQuery = { ...asked, sort: 'earliest' };
    const list = await beginningOf(reading, query, (part) => reading.edition.use(milestoneQueries).list(part));
    const view = list.asked;
    const items = list.items.map(itemOf).map(({ dispute, reports, links, ...milestone }): Due => {
      return { ...milestone, outcome: outcomeOf(milestone), url: urlOf(reading, links.self, view) };
    });
    const { asOf, source, ...filters } = asked;
    const tail = tailOf(reading, view, {
      address: addressWith(addressOfList('milestones'), { ...filters, limit: view.limit }),
      ids: items.flatMap((item) => sourcesOf(valuesOf('milestone', item))),
      notKnown: items.length === 0 ? [NOTHING] : items.flatMap(gapIn),
    });
    return { items, more: list.more, ...tail };
  },
  text: (answer) => [
    ...answer.items.map((item) => `- ${dueSaid(item)}`),
    ...(answer.more ? ['There are more.'] : []),
    ...tailSaid(answer),
  ],
});

const NOTHING = 'What else was due then: nobody promised anything for it, as far as the sources of the register say.';

function gapIn({ id, outcome, date }: Due): string[] {
  if (date === null) return [`When ${id} is due: no source says.`];
  return outcome === 'not-reported' || outcome === 'unknown'
    ? [`Whether ${id} has happened: ${outcomeWords[outcome]}.`]
    : [];
}

function outcomeOf({ status, overdue }: Pick<Milestone, 'status' | 'overdue'>): Outcome {
  if (status === 'reached') return 'happened';
  if (status === 'cancelled') return 'called-off';
  if (status === null) return 'unknown';
  return overdue ? 'not-reported' : 'still-to-come';
}

const outcomeWords: Record<Outcome, string> = {
  happened: 'it has happened',
  'called-off': 'it was called off',
  'not-reported': 'its last day is over, and no source says what came of it',
  'still-to-come': 'planned, and its last day is still to come',
  unknown: 'no source says how it stands',
};

function dueSaid({ id, title, deal, dealStatus, date, match, outcome, disputed, current, url }: Due): string {
  const by = current.date ? `, by ${current.date.source} (grade ${current.date.reliability})` : '';
  return [
    `${title.en} (milestone ${id}): ${date === null ? 'no day given' : dateSaid(date)}${by}`,
    ...(match === undefined ? [] : [match === 'certain' ? 'certainly then' : 'possibly then']),
    outcomeWords[outcome],
    `deal ${deal}${dealStatus === null ? '' : `, which is ${said(dealStatus)}`}`,
    ...(disputed ? ['disputed'] : []),
    url,
  ].join('; ');
}
