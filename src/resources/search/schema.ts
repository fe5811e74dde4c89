// What a search takes, and what it finds.
import { z } from 'zod';
import { idSchema, linkSchema } from '../../contract/answers.ts';
import { kinds } from '../../contract/kinds.ts';
import { listQuery } from '../../contract/parameters.ts';
import { bilingualSchema } from '../../reports/text.ts';

/** Nobody types more, and every word costs a look-up. */
export const MAX_QUERY_LENGTH = 200;

export const hitSchema = z
  .object({
    id: idSchema,
    kind: z.enum(kinds).meta({ description: 'What it is.' }),
    title: bilingualSchema.meta({
      description: "The thing's title, the claim's statement, or the source's title in its own language.",
    }),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'Hit', description: 'Something that a search found.' });
export type Hit = z.infer<typeof hitSchema>;

export const searchQuery = listQuery(['relevance'], {
  q: z
    .string()
    .trim()
    .min(1, 'must contain at least one word')
    .max(MAX_QUERY_LENGTH, `must be at most ${MAX_QUERY_LENGTH} characters long`)
    .meta({
      description:
        'Words in English or French; accents and case do not matter, the last word may be unfinished, and "double quotes" keep words together. All words must occur.',
      examples: ['chaleur résiduelle'],
      pattern: undefined,
    }),
  kind: z
    .enum(kinds)
    .optional()
    .meta({ description: 'Only things of this kind.', examples: ['claim'] }),
}).omit({ sort: true, expand: true });
export type SearchQuery = z.infer<typeof searchQuery>;
