// An edition of the register as clients see it: when it was recorded, and what it changed.
import { z } from 'zod';
import { linkSchema } from '../../contract/answers.ts';
import { editionIdSchema } from '../../contract/editions.ts';
import { citingKinds } from '../../contract/kinds.ts';
import { listQuery, nothingAsked } from '../../contract/parameters.ts';
import { rowChanges } from '../../database/editions.ts';

/** More are counted, but not listed. */
export const MAX_LISTED = 1000;

const countsSchema = z
  .object({
    added: z.int().nonnegative(),
    changed: z.int().nonnegative().meta({ description: 'Corrected: it was there before, and said something else.' }),
    removed: z.int().nonnegative(),
  })
  .meta({ id: 'ChangeCounts', description: 'How many were added, corrected and removed.' });

export const editionRecordSchema = z
  .object({
    id: editionIdSchema,
    recorded: z.iso.datetime().meta({ description: 'When it was recorded (UTC).' }),
    isCurrent: z.boolean().meta({ description: 'Whether it is the one answered from when no other is asked for.' }),
    changes: z
      .object({ sources: countsSchema, reports: countsSchema, things: countsSchema })
      .meta({ description: 'What it has that the edition before had not; of the first, all that it holds.' }),
    links: z.object({
      self: linkSchema,
      deals: linkSchema.meta({ description: 'What the register answers in this edition.' }),
      files: linkSchema.meta({ description: 'Its files, to download.' }),
    }),
  })
  .meta({ id: 'EditionRecord', description: 'A state of the register: when it was recorded, and what it changed.' });
export type EditionRecord = z.infer<typeof editionRecordSchema>;

export const editionDetailSchema = editionRecordSchema
  .extend({
    changed: z
      .array(
        z
          .object({
            change: z.enum(rowChanges),
            kind: z.enum([...citingKinds, 'source']).meta({ description: 'What kind of thing it is, or is about.' }),
            id: z.string().meta({ description: 'The thing, claim or source.' }),
            source: z.string().nullable().meta({ description: 'Of a report: whose it is. Null for a thing itself.' }),
            link: linkSchema.meta({ description: 'Where it stands; in the edition before, where it was removed.' }),
          })
          .meta({ id: 'ChangedRecord', description: 'Something that was added, corrected or removed.' }),
      )
      .meta({
        description: `What was added, corrected or removed, one by one: the first ${MAX_LISTED}. Of the first edition, none are listed, since all are new.`,
      }),
  })
  .meta({ id: 'EditionDetail', description: 'An edition, and one by one what it changed.' });
export type EditionDetail = z.infer<typeof editionDetailSchema>;

export const editionPath = z.strictObject({
  id: z.string().meta({ description: 'The id of an edition, or `current`.', examples: ['current'] }),
});

export const editionQuery = nothingAsked;

export const editionListQuery = listQuery(['-recorded'], {}).pick({ sort: true, limit: true, cursor: true });
export type EditionListQuery = z.infer<typeof editionListQuery>;
