// Where something is to be found: full-text search, best first.
import { z } from 'zod';
import { addressOfList } from '../../contract/lists.ts';
import { searchQueries } from '../../resources/search/queries.ts';
import { hitSchema, searchQuery } from '../../resources/search/schema.ts';
import { tailOf, tailSaid, tailSchema, urlOf, urlSchema } from '../answers.ts';
import { addressWith, beginningOf, limit } from '../listing.ts';
import { tool } from '../tool.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

export const search = tool({
  name: 'search',
  title: 'Search the register',
  description:
    'Looks for words in every title, claim and phrase, in English and French, and gives the ids that the other tools take. All words must occur: try fewer or others where nothing is found.',
  input: z.strictObject({ q, kind, deal, source, asOf, limit }),
  output: z.object({
    items: z.array(hitSchema.omit({ links: true }).extend({ url: urlSchema })).meta({ description: 'Best first.' }),
    more: z.boolean().meta({ description: 'Whether there are more: give more words, or raise limit.' }),
    ...tailSchema,
  }),
  async answer(asked, reading) {
    const list = await beginningOf(reading, asked, (part) => reading.edition.use(searchQueries).find(part));
    const view = list.asked;
    const items = list.items.map(({ links, ...hit }) => ({ ...hit, url: urlOf(reading, links.self, view) }));
    const { asOf, source, ...filters } = asked;
    const tail = tailOf(reading, view, {
      address: addressWith(addressOfList('search'), { ...filters, limit: view.limit }),
      ids: [],
      notKnown:
        items.length === 0 ? ['The register has no text with all of these words; that says nothing of the world.'] : [],
    });
    return { items, more: list.more, ...tail };
  },
  text: (answer) => [
    ...answer.items.map(({ kind, id, title, url }) => `- ${title.en} (${kind} ${id}): ${url}`),
    ...(answer.more ? ['There are more.'] : []),
    ...tailSaid(answer),
  ],
});
