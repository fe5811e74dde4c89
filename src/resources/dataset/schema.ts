// Schemas of /v1/dataset: the dataset, an edition with its downloads, and path parameters.
import { z } from 'zod';
import { totalNames } from '../../db/schema/lookups.ts';
import { daySchema } from '../../domain/dates/day.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { editionIdSchema } from '../../editions/edition-id.ts';
import { distributionSchema, manifestSchema } from '../../editions/manifest.ts';
import { idSchema, linkSchema } from '../../http/common-schemas.ts';
import { linksSchema } from '../record-schemas.ts';

const downloadSchema = distributionSchema
  .extend({ links: z.object({ self: linkSchema.describe('URL of the file.') }) })
  .meta({ id: 'Download', description: 'A file with the whole register or a part of it.' });

const downloads = z
  .array(downloadSchema)
  .describe('Files to download. A URL that names an edition always returns the same bytes.');

export const datasetSchema = z
  .object({
    id: idSchema.describe('Id of the dataset: always `gigawatt`.'),
    title: bilingualSchema.describe('Title of the dataset.'),
    description: bilingualSchema.describe('What the dataset contains.'),
    edition: editionIdSchema.describe('Id of the edition being served: SHA-256 of its seed, hexadecimal.'),
    recorded: daySchema.describe('Newest day on which the register recorded something in this edition.'),
    published: z
      .object({
        earliest: daySchema.nullable().describe('First possible publication day; null if unknown.'),
        latest: daySchema.describe('Last possible publication day.'),
      })
      .describe('Period in which the sources were published.'),
    counts: z
      .object(
        Object.fromEntries(
          totalNames.map((name) => [
            name,
            z
              .int()
              .nonnegative()
              .describe(`Number of ${name === 'evidence' ? 'quotes that serve as evidence' : name}.`),
          ]),
        ) as Record<(typeof totalNames)[number], z.ZodInt>,
      )
      .describe('Numbers of records in the edition.'),
    languages: z.array(z.string()).describe("Languages of the register's own texts (ISO 639 codes)."),
    license: bilingualSchema.describe('Terms of use of the data.'),
    distributions: downloads,
    links: linksSchema('self', 'edition', 'deals', 'sources', 'documentation', 'contract'),
  })
  .meta({ id: 'Dataset', description: 'The register as a whole: edition, size, terms of use and downloads.' });
export type Dataset = z.infer<typeof datasetSchema>;

export const editionSchema = manifestSchema
  .omit({ edition: true })
  .extend({
    id: editionIdSchema.describe('Id of the edition: SHA-256 of its seed, hexadecimal.'),
    isCurrent: z.boolean().describe('Whether this edition is served by default.'),
    distributions: downloads,
    links: linksSchema('self', 'dataset'),
  })
  .meta({ id: 'Edition', description: 'An edition (immutable snapshot) and its files.' });
export type EditionFiles = z.infer<typeof editionSchema>;

export const downloadsParams = z.strictObject({
  edition: z.string().meta({
    description: 'Id of an edition, or `current` for the edition being served.',
    examples: ['current'],
  }),
});

export const fileParams = downloadsParams.extend({
  file: z.string().meta({ description: 'Name of a file, as listed in `/v1/dataset`.', examples: ['milestones.csv'] }),
});
