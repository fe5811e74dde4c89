// The tool `search` runs a full-text search of the register and lists the best matches first.
import { z } from 'zod';
import { searchRepository } from '../../resources/search/repository.ts';
import { searchQuery, searchResultSchema } from '../../resources/search/schema.ts';
import { defineTool } from '../define-tool.ts';
import { firstPage, limit } from '../list-query.ts';
import { resultTail, urlAsOf, urlSchema } from '../result-schema.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

const foundSchema = searchResultSchema.omit({ links: true }).extend({ url: urlSchema });

const NO_MATCH = 'The register has no text with all of these words. That is no evidence that something did not happen.';

export const search = defineTool({
  name: 'search',
  title: 'Search the register',
  description:
    'Searches titles, claims and quotes in English and French. Returns the ids that the other tools take. Every word must occur: if nothing is found, try fewer or other words.',
  input: z.strictObject({ q, kind, deal, source, asOf, limit }),
  output: z.object({
    items: z.array(foundSchema).describe('Best match first.'),
    more: z.boolean().describe('Whether there are more: add words or raise `limit`.'),
  }),
  async handle(query, context) {
    const { find } = context.edition.repository(searchRepository);
    const { items: found, more, path, request } = await firstPage(context, 'search', query, find);
    const items = found.map(({ links, ...item }) => ({ ...item, url: urlAsOf(context, links.self, request) }));
    const notKnown = items.length === 0 ? [NO_MATCH] : [];
    return { items, more, ...resultTail(context, request, { path, ids: [], notKnown }) };
  },
  text: (result) => [
    ...result.items.map(({ kind, id, title, url }) => `- ${title.en} (${kind} ${id}): ${url}`),
    ...(result.more ? ['There are more.'] : []),
  ],
});
