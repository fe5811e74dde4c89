// Full-text search, best match first.
import { z } from 'zod';
import { listPath } from '../../http/list-registry.ts';
import { searchRepository } from '../../resources/search/repository.ts';
import { searchQuery, searchResultSchema } from '../../resources/search/schema.ts';
import { defineTool } from '../define-tool.ts';
import { firstPage, limit, urlWithQuery } from '../list-query.ts';
import { formatTail, resultTail, tailSchema, urlAsOf, urlSchema } from '../result-schema.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

export const search = defineTool({
  name: 'search',
  title: 'Search the register',
  description:
    'Searches titles, claims and quotes in English and French. Returns the ids that the other tools take. Every word must occur: if nothing is found, try fewer or other words.',
  input: z.strictObject({ q, kind, deal, source, asOf, limit }),
  output: z.object({
    items: z
      .array(searchResultSchema.omit({ links: true }).extend({ url: urlSchema }))
      .meta({ description: 'Best match first.' }),
    more: z.boolean().meta({ description: 'Whether there are more: add words or raise `limit`.' }),
    ...tailSchema,
  }),
  async handle(asked, reading) {
    const list = await firstPage(reading, asked, (part) => reading.edition.repository(searchRepository).find(part));
    const view = list.asked;
    const items = list.items.map(({ links, ...hit }) => ({ ...hit, url: urlAsOf(reading, links.self, view) }));
    const { asOf, source, ...filters } = asked;
    const tail = resultTail(reading, view, {
      address: urlWithQuery(listPath('search'), { ...filters, limit: view.limit }),
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
    ...formatTail(answer),
  ],
});
