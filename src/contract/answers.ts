// Shapes that answers share.
import { z } from 'zod';
import { daySchema } from '../dates/day.ts';
import { uncertainDateSchema } from '../dates/uncertain-date.ts';
import { evidenceSchema } from '../reports/evidence.ts';
import { bilingualSchema } from '../reports/text.ts';
import { dealKinds, dealStatuses, grades } from '../reports/vocabulary.ts';
import { editionIdSchema } from './editions.ts';
import { slugSchema } from './parameters.ts';

/** What a page of items is called in the contract. */
export const pageName = (item: z.ZodType): string => `${item.meta()?.id}Page`;

/** The envelope of every list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().meta({
        description:
          'Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header.',
      }),
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

/** Which edition brought a report in as it is. */
const recordedSchema = z
  .object({
    edition: editionIdSchema.meta({ description: 'The edition that brought it in, or last corrected it.' }),
    at: z.iso.datetime().meta({ description: 'When that edition was recorded (UTC).' }),
  })
  .meta({ id: 'Recorded', description: 'Since when the register has it as it is: the clock of the register itself.' });
export type Recorded = z.infer<typeof recordedSchema>;

/** What every report has besides its values. */
export const reportBase = {
  source: idSchema.meta({ description: 'The source that says so.', examples: ['lanouvelletribune-2025-02'] }),
  published: publishedSchema,
  recorded: recordedSchema,
  evidence: z.array(evidenceSchema).meta({ description: 'Where in the source it stands.' }),
};

export const gradeSchema = z.enum(grades).meta({
  id: 'Grade',
  description:
    'A: primary text or first-rank newsroom. B: trade or specialist press. C: copy, translation or reworking of a good original. ' +
    'D: made by a machine or of unknown origin.',
});

export const currentSchema = z
  .object({
    source: idSchema.meta({ description: 'The source whose report counts.' }),
    reliability: gradeSchema,
    since: daySchema.meta({ description: 'Since when this value has counted, by whichever report.' }),
    agreeing: z.array(idSchema).meta({ description: 'The other sources that say the same.' }),
    independent: z
      .int()
      .positive()
      .meta({ description: 'How many of all these speak for themselves, and do not pass on one another or the same.' }),
  })
  .meta({ id: 'Current', description: 'Whose report a value is, and how well it is supported.' });
export type Current = z.infer<typeof currentSchema>;

/** Of each value whose report it is; null where no report says anything. */
export const currentOf = <Field extends string>(fields: readonly Field[]) =>
  z
    .object(
      Object.fromEntries(fields.map((field) => [field, currentSchema.nullable()])) as Record<
        Field,
        z.ZodNullable<typeof currentSchema>
      >,
    )
    .meta({ description: 'Of each value, the report that counts and who else says so; null where no report does.' });

/** What is promised in a deal is not to be read without how the deal stands. */
export const dealStanding = {
  dealKind: z.enum(dealKinds).meta({
    description:
      'What the deal is: `project`, something to be built; `programme`, a plan that holds several, whose sums are never those of one.',
  }),
  dealStatus: z
    .enum(dealStatuses)
    .nullable()
    .meta({ description: 'How the deal stands: what was planned in one that was withdrawn is planned no more.' }),
};

/** On what sources cannot agree: `sources[i]` says `values[i]`. */
export const disputeOver = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.object({
    field: z.literal(field).meta({ description: 'Which value is disputed.' }),
    sources: z.array(idSchema).meta({ description: 'The sources that cannot all be right, the most current first.' }),
    values: z.array(value).meta({ description: 'What each of them says, in the same order.' }),
    reason: bilingualSchema.meta({ description: 'Why the first two that contradict each other cannot both hold.' }),
  });

/** The disputes over a kind of thing, told apart by their field. */
export const disputesOf = <
  const Options extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  name: string,
  options: Options,
  description = 'On what sources cannot agree, and why.',
) =>
  z
    .array(
      z.discriminatedUnion('field', options).meta({
        id: `${name}Dispute`,
        description: 'Values that independent sources report and that cannot all hold.',
      }),
    )
    .meta({ description });

export const disputedSchema = z.boolean().meta({
  description: 'Whether two sources, neither of which repeats the other, report values that cannot both hold.',
});
