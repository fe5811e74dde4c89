// Schemas of /v1/search: query parameters and results.
import { z } from 'zod';
import { kinds } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { idSchema, linkSchema } from '../../http/common-schemas.ts';
import { listQuery } from '../../http/query-params.ts';

/** Maximum length in characters, because each word of the query needs an index lookup. */
export const MAX_QUERY_LENGTH = 200;

export const searchResultSchema = z
  .object({
    id: idSchema.describe('Id of the record.'),
    kind: z.enum(kinds).describe('Kind of record.'),
    title: bilingualSchema.describe(
      'Title of the record; for a claim, its statement; for a source, its title in its own language.',
    ),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'Hit', description: 'A record that matches a search.' });
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchQuery = listQuery(['relevance'], {
  q: z
    .string()
    .trim()
    .min(1, 'must contain at least one word')
    .max(MAX_QUERY_LENGTH, `must be at most ${MAX_QUERY_LENGTH} characters long`)
    .meta({
      description:
        'Search words in English or French (1 to 200 characters). Every word must occur. Accents and case are ignored, the last word may be incomplete, and "double quotes" search for a phrase.',
      examples: ['chaleur résiduelle'],
      pattern: undefined,
    }),
  kind: z.optional(z.enum(kinds)).meta({
    description: 'Filters by kind of record.',
    examples: ['claim'],
  }),
}).omit({ sort: true, expand: true });
