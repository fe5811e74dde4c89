// The tool `search` runs a full-text search of the register and lists the best matches first.
import { z } from 'zod';
import { searchRepository } from '../../resources/search/repository.ts';
import { searchPageMembers, searchQuery, searchResultSchema } from '../../resources/search/schema.ts';
import { defineTool } from '../define-tool.ts';
import { firstPage, limit } from '../list-query.ts';
import { resultTail, urlAsOf, urlSchema } from '../result-schema.ts';

const { q, kind, deal, source, asOf } = searchQuery.shape;

const foundSchema = searchResultSchema.omit({ links: true }).extend({ url: urlSchema });

const NO_MATCH = 'The register has no text with any of these words. That is no evidence that something did not happen.';

export const search = defineTool({
  name: 'search',
  title: 'Search the register',
  description:
    'Searches titles, statuses, outcomes, quantities, dates, claims and quotes in English and French. Returns the ids that the other tools take. If no text has all words, results have some of them (`matched`).',
  input: z.strictObject({ q, kind, deal, source, asOf, limit }),
  output: z.object({
    items: z.array(foundSchema).describe('Best match first.'),
    ...searchPageMembers,
    more: z.boolean().describe('Whether there are more: add words or raise `limit`.'),
  }),
  async handle(query, context) {
    const { find } = context.edition.repository(searchRepository);
    const { items: found, members, more, path, request } = await firstPage(context, 'search', query, find);
    const items = found.map(({ links, ...item }) => ({ ...item, url: urlAsOf(context, links.self, request) }));
    const notKnown = items.length === 0 ? [NO_MATCH] : [];
    const ids = found.flatMap(({ source }) => source ?? []);
    const page = { matched: 'all' as const, corrected: null, ...members };
    return { items, ...page, more, ...resultTail(context, request, { path, ids, notKnown }) };
  },
  text: (result) => [
    ...(result.corrected === null ? [] : [`No text contains the words as typed. Results for: ${result.corrected}`]),
    ...(result.matched === 'all' ? [] : ['No text contains all words. Results with some of them:']),
    ...result.items.map(({ kind, id, title, snippet, url }) => {
      return `- ${title.en} (${kind} ${id}): ${url}\n  ${textOf(snippet.en)}`;
    }),
    ...(result.more ? ['There are more.'] : []),
  ],
});

const CHARACTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Converts the HTML of a snippet to text. */
function textOf(snippet: string): string {
  return snippet.replace(/<\/?mark>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => CHARACTERS[entity] ?? entity);
}
