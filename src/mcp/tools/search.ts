// The tool `search` runs a full-text search of the register and lists the best matches first.
import { z } from 'zod';
import { listPath } from '../../http/list-registry.ts';
import { searchRepository } from '../../resources/search/repository.ts';
import { searchQuery, searchResultSchema } from '../../resources/search/schema.ts';
import { defineTool } from '../define-tool.ts';
import { firstPage, limit, urlWithQuery } from '../list-query.ts';
import { resultTail, urlAsOf, urlSchema } from '../result-schema.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

const NO_MATCH = 'The register has no text with all of these words. That is no evidence that something did not happen.';

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
  }),
  async handle(query, context) {
    const search = context.edition.repository(searchRepository);
    const page = await firstPage(context, query, (request) => search.find(request));
    const { more, request } = page;
    const items = page.items.map(({ links, ...item }) => ({ ...item, url: urlAsOf(context, links.self, request) }));
    const { asOf, source, ...filters } = query;
    const path = urlWithQuery(listPath('search'), { ...filters, limit: request.limit });
    return {
      items,
      more,
      ...resultTail(context, request, { path, ids: [], notKnown: items.length === 0 ? [NO_MATCH] : [] }),
    };
  },
  text: (result) => [
    ...result.items.map(({ kind, id, title, url }) => `- ${title.en} (${kind} ${id}): ${url}`),
    ...(result.more ? ['There are more.'] : []),
  ],
});
