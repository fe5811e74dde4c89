// Schemas of /v1/search: query parameters and results.
import { z } from 'zod';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { kinds } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { idSchema, linkSchema, publishedSchema } from '../../http/common-schemas.ts';
import { listQuery } from '../../http/query-params.ts';
import { pickMask } from '../../util/pick.ts';

/** Maximum length in characters, because each word of the query needs an index lookup. */
export const MAX_QUERY_LENGTH = 200;

const matchedSchema = z
  .enum(['all', 'any'])
  .describe('`all`: the whole query matches. `any`: nothing matches the whole query, and at least one word matches.');

export const searchResultSchema = z
  .object({
    id: idSchema.describe('Id of the record.'),
    kind: z.enum(kinds).describe('Kind of record.'),
    title: bilingualSchema.describe(
      'Title of the record; for a claim, its statement; for a source, its title in its own language.',
    ),
    deal: idSchema.nullable().describe('Id of the deal of the matching text; null if none.'),
    date: uncertainDateSchema
      .pick(pickMask('edtf', 'earliest', 'latest'))
      .nullable()
      .describe(
        'If the current values of the record match: date of the milestone or figure, or of the signature of the deal. Null if the record has none, and if `source` is set.',
      ),
    source: idSchema
      .nullable()
      .describe('Id of the source whose text matches; null if the current values of the record match.'),
    publisher: z.string().nullable().describe('Publisher of `source`; null if `source` is null.'),
    published: publishedSchema.nullable().describe('Publication date of `source`; null if `source` is null.'),
    language: z
      .string()
      .nullable()
      .describe('Language of `source` (BCP 47), in which its title and quotes are; null if `source` is null.'),
    matched: matchedSchema,
    snippet: bilingualSchema.describe(
      'Passage that matches, as HTML: escaped text with matching words in `<mark>`. If only a quote matches, the passage is the quote, in the language of its source. If only the other language matches, nothing is marked.',
    ),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'Hit', description: 'A record that matches a search.' });
export type SearchResult = z.infer<typeof searchResultSchema>;

/** Properties of a page of results, besides `items` and `next`. */
export const searchPageMembers = {
  matched: matchedSchema.meta({
    description: '`all`: results match the whole query. `any`: nothing does; they contain one of its words.',
  }),
  corrected: z.string().nullable().describe('Corrected query, which the results match; null if no word was corrected.'),
};
export type SearchPageMembers = z.infer<z.ZodObject<typeof searchPageMembers>>;

export const searchQuery = listQuery(['relevance'], {
  q: z
    .string()
    .trim()
    .min(1, 'must contain at least one word')
    .max(MAX_QUERY_LENGTH, `must be at most ${MAX_QUERY_LENGTH} characters long`)
    .meta({
      description:
        'Search words in English or French (1 to 200 characters). Singular and plural, accents, case, ligatures and elided articles make no difference. The last word may be incomplete. "Double quotes" search for exactly these words, side by side.',
      examples: ['chaleur résiduelle'],
      pattern: undefined,
    }),
  kind: z.optional(z.enum(kinds)).meta({
    description: 'Filters by kind of record.',
    examples: ['claim'],
  }),
}).omit({ sort: true, expand: true });
