// Schemas of /v1/editions: editions, their changes and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { citingKinds } from '../../domain/kinds.ts';
import { differenceKinds } from '../../editions/differences.ts';
import { editionIdSchema } from '../../editions/edition-id.ts';
import { MAX_LISTED_CHANGES } from '../../editions/publish.ts';
import { linkSchema } from '../../http/common-schemas.ts';
import { listQuery, noParameters } from '../../http/query-params.ts';

const countsSchema = z
  .object({
    added: z.int().nonnegative().describe('Number of added records.'),
    changed: z.int().nonnegative().describe('Number of corrected records: they existed before with other values.'),
    removed: z.int().nonnegative().describe('Number of removed records.'),
  })
  .meta({ id: 'ChangeCounts', description: 'Numbers of added, corrected and removed records.' });

export const editionRecordSchema = z
  .object({
    id: editionIdSchema.describe('Id of the edition: SHA-256 of its seed, hexadecimal.'),
    recorded: daySchema.describe('Newest day on which the register recorded something in this edition.'),
    added: z.iso.datetime().describe('Time at which this server received the edition (UTC).'),
    isCurrent: z.boolean().describe('Whether this edition is served by default.'),
    changes: z
      .object({ sources: countsSchema, reports: countsSchema, records: countsSchema })
      .describe(
        'Numbers of records added, corrected and removed since the previous edition. In the first edition all records are added.',
      ),
    links: z.object({
      self: linkSchema,
      deals: linkSchema.describe('URL of the deals in this edition.'),
      files: linkSchema.describe('URL of the list of downloads of this edition.'),
    }),
  })
  .meta({
    id: 'EditionRecord',
    description: 'An edition (immutable snapshot of the register): when it was recorded, and how much it changed.',
  });
export type EditionRecord = z.infer<typeof editionRecordSchema>;

export const editionDetailSchema = editionRecordSchema
  .extend({
    changed: z
      .array(
        z
          .object({
            change: z.enum(differenceKinds).describe('What happened to the record; `changed` means corrected.'),
            kind: z
              .enum([...citingKinds, 'source'])
              .describe('Kind of the record or, for a report, of the record that it is about.'),
            id: z.string().describe('Id of the record, claim or source.'),
            source: z.string().nullable().meta({
              description: 'Id of the source if a report changed; null if a record itself changed.',
            }),
            link: linkSchema.describe('URL of the record; if it was removed, in the previous edition.'),
          })
          .meta({ id: 'ChangedRecord', description: 'A record or report that was added, corrected or removed.' }),
      )
      .describe(
        `Records and reports added, corrected or removed: at most the first ${MAX_LISTED_CHANGES}. Empty for the first edition, in which all are new.`,
      ),
  })
  .meta({ id: 'EditionDetail', description: 'An edition with each record that it changed.' });
export type EditionDetail = z.infer<typeof editionDetailSchema>;

export const editionParams = z.strictObject({
  id: z.string().meta({ description: 'Id of an edition, as in `/v1/editions`, or `current`.', examples: ['current'] }),
});

export const editionQuery = noParameters;

export const editionListQuery = listQuery(['-added'], {}).pick({ sort: true, limit: true, cursor: true });
export type EditionListQuery = z.infer<typeof editionListQuery>;
