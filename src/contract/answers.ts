// Shapes that answers share.
import { z } from 'zod';
import { uncertainDateSchema } from '../dates/uncertain-date.ts';
import { evidenceSchema } from '../reports/evidence.ts';
import { slugSchema } from './parameters.ts';

/** What a page of items is called in the contract. */
export const pageName = (item: z.ZodType): string => `${item.meta()?.id}Page`;

/** The envelope of every list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z
    .object({
      items: z.array(item),
      next: z
        .string()
        .nullable()
        .meta({ description: 'Where the next page is; null on the last one. Also in the Link header.' }),
    })
    .meta({ id: pageName(item), description: 'One page of a list.' });

export const idSchema = slugSchema;

export const linkSchema = z.string().meta({
  id: 'Link',
  description: 'A path on this server.',
  format: 'uri-reference',
  examples: ['/v1/deals/france-fluidstack'],
});

/** When a source was published, as reports carry it. */
export const publishedSchema = uncertainDateSchema
  .pick({ edtf: true, earliest: true, latest: true })
  .meta({ id: 'Published', description: 'When the source was published.' });

/** What every report has besides its values. */
export const reportBase = {
  source: idSchema.meta({ description: 'The source that says so.', examples: ['lanouvelletribune-2025-02'] }),
  published: publishedSchema,
  evidence: z.array(evidenceSchema).meta({ description: 'Where in the source it stands.' }),
};

export const disputedSchema = z.boolean().meta({
  description: 'Whether two sources, neither of which repeats the other, report values that cannot both hold.',
});
