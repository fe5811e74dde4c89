// What the register covers: its deals, how much it holds, and what it cannot tell.
import { z } from 'zod';
import { idSchema } from '../../contract/answers.ts';
import { addressOfList } from '../../contract/lists.ts';
import { datasetQueries } from '../../resources/dataset/queries.ts';
import { datasetSchema } from '../../resources/dataset/schema.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { dealListQuery, dealSchema } from '../../resources/deals/schema.ts';
import { block, tailOf, tailSaid, tailSchema, urlOf, urlSchema } from '../answers.ts';
import { addressWith, beginningOf, limit } from '../listing.ts';
import { tool } from '../tool.ts';
import { said } from '../words.ts';

const coveredSchema = dealSchema.pick({ id: true, kind: true, title: true, status: true, disputed: true }).extend({
  partners: z.array(idSchema),
  url: urlSchema,
});

const { kind, status, asOf } = dealListQuery.shape;

/** As docs/method.md has it. */
const notKnown = [
  'What nobody published, and whatever stands on pages that were not read: of most sources only the beginning was seen.',
  'Whether silence means no: that nothing was reported does not mean that nothing happened.',
  'Whether a source is right: the register says who said what, and when.',
  'Anything of deals that are not listed here.',
];

export const whatIsCovered = tool({
  name: 'what_is_covered',
  title: 'What the register covers',
  description:
    'Lists the deals that the register knows as of a day, with their partners, and tells how much it holds, from which days its sources are, and what it cannot know. Begin here, or with search.',
  input: z.strictObject({ kind, status, asOf, limit }),
  output: z.object({
    deals: z.array(coveredSchema),
    more: z.boolean(),
    holds: datasetSchema
      .pick({ counts: true, published: true })
      .meta({ description: 'All of the register, on any day.' }),
    ...tailSchema,
  }),
  async answer(asked, reading) {
    const { use } = reading.edition;
    const list = await beginningOf(reading, { ...asked, sort: 'id' as const }, (part) => use(dealQueries).list(part));
    const view = list.asked;
    const deals = list.items.map(({ id, kind, title, status, disputed, partners, links }) => {
      return {
        id,
        kind,
        title,
        status,
        disputed,
        partners: partners.map((each) => each.id),
        url: urlOf(reading, links.self, view),
      };
    });
    const { asOf, ...filters } = asked;
    const address = addressWith(addressOfList('deals'), { ...filters, limit: view.limit });
    const { counts, published } = use(datasetQueries);
    return {
      deals,
      more: list.more,
      holds: { counts, published },
      ...tailOf(reading, view, { address, ids: [], notKnown }),
    };
  },
  text: ({ deals, more, holds, ...tail }) => [
    ...block(
      'Deals:',
      deals.map(({ id, kind, title, status, partners, disputed }) => {
        return `${title.en} (${kind} ${id}): ${status === null ? 'no source says how it stands' : said(status)}${disputed ? ', disputed' : ''}; partners ${partners.join(', ')}`;
      }),
    ),
    ...(more ? ['There are more.'] : []),
    `The register holds ${Object.entries(holds.counts)
      .map(([what, number]) => `${number} ${what}`)
      .join(', ')}; its sources were published from ${holds.published.earliest} to ${holds.published.latest}.`,
    ...tailSaid(tail),
  ],
});
