// The tool `search` runs a full-text search of the register and lists the best matches first.
import { z } from 'zod';
import { searchRepository } from '../../resources/search/repository.ts';
import { searchPageMembers, searchQuery, searchResultSchema } from '../../resources/search/schema.ts';
import { pick, pickMask } from '../../util/pick.ts';
import { asOf, deal, limit, source } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { firstPage } from '../list-query.ts';
import { resultTail, urlAsOf, urlSchema } from '../result-schema.ts';

const { q, kind } = searchQuery.shape;

/** `sources` has publishers and publication dates; the passage of a milestone or figure has its date. */
const names = ['id', 'kind', 'title', 'deal', 'source'] as const;

const foundSchema = searchResultSchema.pick(pickMask(...names)).extend({
  /** Matching text, in which asterisks mark the words: `**heat**`. */
  passage: z.string(),
  url: urlSchema,
});

const NO_MATCH = 'The register has no text with any of these words. That is no evidence that something did not happen.';

export const search = defineTool({
  name: 'search',
  title: 'Search the register',
  description:
    'Searches titles, statuses, outcomes, numbers, dates, claims and quotes. Returns the ids that the other tools take. `matched` is `any` if no text has all words; `corrected` is the query after a spelling correction, or null.',
  input: z.strictObject({
    q: q.describe('Words; "double quotes" for a phrase.'),
    kind,
    deal,
    source,
    asOf,
    limit,
  }),
  output: z.object({
    /** Best match first. */
    items: z.array(foundSchema),
    ...searchPageMembers,
    more: z.boolean(),
  }),
  async handle(query, context) {
    const { find } = context.edition.repository(searchRepository);
    const { items: found, members, more, path, request } = await firstPage(context, 'search', query, find);
    const items = found.map((item) => ({
      ...pick(item, names),
      passage: toMarkdown(item.snippet.en),
      url: urlAsOf(context, item.links.self, request),
    }));
    const notKnown = items.length === 0 ? [NO_MATCH] : [];
    const ids = found.flatMap(({ source }) => source ?? []);
    const page = { matched: 'all' as const, corrected: null, ...members };
    return { items, ...page, more, ...resultTail(context, request, { path, ids, notKnown }) };
  },
  text: (result) => [
    ...(result.corrected === null ? [] : [`No text contains the words as typed. Results for: ${result.corrected}`]),
    ...(result.matched === 'all' ? [] : ['No text contains all words. Results with some of them:']),
    ...result.items.map(({ kind, id, title, passage, url }) => `- ${title.en} (${kind} ${id}): ${url}\n  ${passage}`),
    ...(result.more ? ['There are more.'] : []),
  ],
});

const CHARACTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** Converts the HTML of a snippet to text with marks of Markdown. */
function toMarkdown(snippet: string): string {
  return snippet
    .replace(/<\/?mark>/g, '**')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
}
