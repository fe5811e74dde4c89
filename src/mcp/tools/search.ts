// Full-text search, best match first.
import { z } from 'zod';
import { addressOfList } from '../../http/list-registry.ts';
import { searchQueries } from '../../resources/search/repository.ts';
import { hitSchema, searchQuery } from '../../resources/search/schema.ts';
import { tool } from '../define-tool.ts';
import { addressWith, beginningOf, limit } from '../list-query.ts';
import { tailOf, tailSaid, tailSchema, urlOf, urlSchema } from '../result-schema.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

export const search = tool({
  name: 'search',
  title: 'Search the register',
  description:
    'Searches titles, claims and quotes in English and French. Returns the ids that the other tools take. Every word must occur: if nothing is found, try fewer or other words.',
  input: z.strictObject({ q, kind, deal, source, asOf, limit }),
  output: z.object({
    items: z
      .array(hitSchema.omit({ links: true }).extend({ url: urlSchema }))
      .meta({ description: 'Best match first.' }),
    more: z.boolean().meta({ description: 'Whether there are more: add words or raise `limit`.' }),
    ...tailSchema,
  }),
  async answer(asked, reading) {
    const list = await beginningOf(reading, asked, (part) => reading.edition.repository(searchQueries).find(part));
    const view = list.asked;
    const items = list.items.map(({ links, ...hit }) => ({ ...hit, url: urlOf(reading, links.self, view) }));
    const { asOf, source, ...filters } = asked;
    const tail = tailOf(reading, view, {
      address: addressWith(addressOfList('search'), { ...filters, limit: view.limit }),
      ids: [],
      notKnown:
        items.length === 0
          ? ['The register has no text with all of these words. That is no evidence that something did not happen.']
          : [],
    });
    return { items, more: list.more, ...tail };
  },
  text: (answer) => [
    ...answer.items.map(({ kind, id, title, url }) => `- ${title.en} (${kind} ${id}): ${url}`),
    ...(answer.more ? ['There are more.'] : []),
    ...tailSaid(answer),
  ],
});
