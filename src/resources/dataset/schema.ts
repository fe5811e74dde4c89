// The register as a whole.
import { z } from 'zod';
import { idSchema, linkSchema } from '../../contract/answers.ts';
import { daySchema } from '../../dates/day.ts';
import { bilingualSchema } from '../../reports/text.ts';

const counted = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'evidence'] as const;

export const datasetSchema = z
  .object({
    id: idSchema,
    title: bilingualSchema,
    description: bilingualSchema,
    edition: z
      .string()
      .meta({ description: "SHA-256 of the register's content, in hexadecimal: what this state of it is called." }),
    recorded: z.iso.datetime().meta({ description: 'When this edition was recorded (UTC).' }),
    published: z
      .object({ earliest: daySchema.nullable(), latest: daySchema })
      .meta({ description: 'Between which days the sources were published.' }),
    counts: z.object(
      Object.fromEntries(counted.map((name) => [name, z.int().nonnegative()])) as Record<
        (typeof counted)[number],
        z.ZodInt
      >,
    ),
    languages: z.array(z.string()).meta({ description: 'The languages of the texts that the register writes itself.' }),
    license: bilingualSchema.meta({ description: 'What may be done with the data.' }),
    links: z.object({
      self: linkSchema,
      deals: linkSchema,
      sources: linkSchema,
      documentation: linkSchema,
      contract: linkSchema,
    }),
  })
  .meta({ id: 'Dataset', description: 'The register as a whole.' });
export type Dataset = z.infer<typeof datasetSchema>;
