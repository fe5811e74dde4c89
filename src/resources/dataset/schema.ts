// The register as a whole, and an edition of it to download.
import { z } from 'zod';
import { idSchema, linkSchema } from '../../contract/answers.ts';
import { editionIdSchema } from '../../contract/editions.ts';
import { daySchema } from '../../dates/day.ts';
import { distributionSchema, manifestSchema } from '../../distributions/manifest.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { counted } from './table.ts';

const downloadSchema = distributionSchema
  .extend({ links: z.object({ self: linkSchema }) })
  .meta({ id: 'Download', description: 'A file that holds the register or a part of it, and where it is.' });

const downloads = z.array(downloadSchema).meta({
  description: 'What there is to download. Addresses that name an edition never give other bytes.',
});

export const datasetSchema = z
  .object({
    id: idSchema,
    title: bilingualSchema,
    description: bilingualSchema,
    edition: editionIdSchema.meta({
      description: "SHA-256 of the register's content, in hexadecimal: what this state of it is called.",
    }),
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
    distributions: downloads,
    links: z.object({
      self: linkSchema,
      edition: linkSchema,
      deals: linkSchema,
      sources: linkSchema,
      documentation: linkSchema,
      contract: linkSchema,
    }),
  })
  .meta({ id: 'Dataset', description: 'The register as a whole.' });
export type Dataset = z.infer<typeof datasetSchema>;

export const editionSchema = manifestSchema
  .omit({ edition: true })
  .extend({
    id: editionIdSchema.meta({ description: 'SHA-256 of the content, in hexadecimal.' }),
    isCurrent: z.boolean().meta({ description: 'Whether it is the one being served.' }),
    distributions: downloads,
    links: z.object({ self: linkSchema, dataset: linkSchema }),
  })
  .meta({ id: 'Edition', description: 'A state of the register, for ever the same, and its files.' });
export type Edition = z.infer<typeof editionSchema>;

export const filePath = z.strictObject({
  edition: z.string().meta({ description: "The edition's id, or `current`.", examples: ['current'] }),
  file: z
    .string()
    .meta({ description: 'The name of the file, as `/v1/dataset` has it.', examples: ['milestones.csv'] }),
});

export const editionPath = z.strictObject({
  edition: z.string().meta({
    description: "The edition's id, or `current` for the one being served.",
    examples: ['current'],
  }),
});
