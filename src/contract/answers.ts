// Shapes that answers share.
import { z } from 'zod';
import { daySchema } from '../dates/day.ts';
import { uncertainDateSchema } from '../dates/uncertain-date.ts';
import { evidenceSchema } from '../reports/evidence.ts';
import { METHOD } from '../reports/method.ts';
import { bilingualSchema } from '../reports/text.ts';
import { confidences, dealKinds, dealStatuses, grades } from '../reports/vocabulary.ts';
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

/** The edition that added a report in its present form. */
const recordedSchema = z
  .object({
    edition: editionIdSchema.meta({ description: 'Edition that added or last corrected the report.' }),
    at: z.iso.datetime().meta({ description: 'When that edition was recorded (UTC).' }),
  })
  .meta({ id: 'Recorded', description: 'When the register recorded the report in its present form.' });
export type Recorded = z.infer<typeof recordedSchema>;

/** What every report and claim has. */
export const reportBase = {
  source: idSchema.meta({ description: 'Id of the source of the report.', examples: ['lanouvelletribune-2025-02'] }),
  published: publishedSchema,
  retracted: daySchema.nullable().meta({
    description: 'Day from which the report is no longer considered, because its source was retracted; null otherwise.',
  }),
  recorded: recordedSchema,
  evidence: z.array(evidenceSchema).meta({ description: 'Quotes and, if known, their places in the source.' }),
};

/** What every report has besides its values. */
export const valueReportBase = {
  ...reportBase,
  statedBy: idSchema.nullable().meta({
    description:
      "Id of the partner who states this, if the source is the partner's own text or passes it on; null for the source's own reporting.",
  }),
  supersedes: z.array(z.string()).meta({
    description: 'Fields for which the source says explicitly that earlier reports no longer hold, such as `status`.',
  }),
};

export const gradeSchema = z.enum(grades).meta({
  id: 'Grade',
  description:
    'A: primary text or first-rank newsroom. B: trade or specialist press. C: copy, translation or reworking of a good original. ' +
    'D: made by a machine or of unknown origin.',
});

export const methodSchema = z.literal(METHOD).meta({
  id: 'Method',
  description: 'Version of the method that selects current values, as described in docs/method.md.',
});

export const confidenceSchema = z.enum(confidences).meta({
  id: 'Confidence',
  description:
    'How well the sources support a current value; it does not say whether the value is true. `high`: at least one source of grade A, ' +
    'or at least two independent ones of grade B. `medium`: otherwise, at least one source of grade B or C. `low`: grade D only.',
});

const lastConfirmedSchema = z
  .object({
    value: z.string().meta({ description: 'The value as text.', examples: ['signed'] }),
    source: idSchema.meta({ description: 'Id of the source that reports it.' }),
    reliability: gradeSchema,
    knownBy: daySchema.meta({ description: 'Last possible publication day of the report that made it current.' }),
  })
  .meta({ id: 'LastConfirmed', description: 'The last value that sources of grades A to C report.' });

export const currentSchema = z
  .object({
    source: idSchema.meta({ description: 'Id of the source whose report gives the current value.' }),
    reliability: gradeSchema,
    confidence: confidenceSchema,
    knownBy: daySchema.meta({
      description:
        'Last possible publication day of the report that made the value current. The value may have been published earlier.',
    }),
    agreeing: z
      .array(idSchema)
      .meta({ description: 'Ids of the other sources of grades A to C that report the same value.' }),
    independent: z.int().nonnegative().meta({
      description:
        'Number of independent sources among `source` and `agreeing`: grades A to C, none of which repeats another or shares an origin with it. 0 if only grade D reports the value.',
    }),
    unconfirmed: z
      .array(z.object({ source: idSchema, value: z.string().meta({ description: 'The value as text.' }) }))
      .meta({
        description: 'Values that other sources of grade D report. They neither confirm nor replace the current value.',
      }),
    lastConfirmed: lastConfirmedSchema.nullable().meta({
      description:
        'Set if the current value is a warning (paused, withdrawn, cancelled) that only grade D reports: the last value of grades A to C. Null otherwise, and if sources of grades A to C report no value.',
    }),
  })
  .meta({ id: 'Current', description: 'The report that a current value comes from, and how well it is supported.' });
export type Current = z.infer<typeof currentSchema>;

/** The support of each current value; null if no source reports the value. */
export const currentOf = <Field extends string>(fields: readonly Field[]) =>
  z
    .object(
      Object.fromEntries(fields.map((field) => [field, currentSchema.nullable()])) as Record<
        Field,
        z.ZodNullable<typeof currentSchema>
      >,
    )
    .meta({
      description: 'For each value, the report that gives it and its support; null if no source reports the value.',
    });

/** The kind and status of the deal, for each milestone and figure: a planned date means little if the deal was withdrawn. */
export const dealStanding = {
  dealKind: z.enum(dealKinds).meta({
    description:
      '`project`: one build. `programme`: a plan that covers several projects; its totals are not those of any of them.',
  }),
  dealStatus: z
    .enum(dealStatuses)
    .nullable()
    .meta({ description: 'Status of the deal; null if no source reports one.' }),
};

/** Contradictory values: `sources[i]` reports `values[i]`. */
export const disputeOver = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.object({
    field: z.literal(field).meta({ description: 'Which value is disputed.' }),
    sources: z
      .array(idSchema)
      .meta({ description: 'Ids of the contradicting sources, that of the current value first.' }),
    values: z.array(value).meta({ description: 'The value that each source reports, in the same order.' }),
    reason: bilingualSchema.meta({ description: 'Why the first two that contradict each other cannot both hold.' }),
  });

/** The disputes over a kind of record, by field. */
export const disputesOf = <
  const Options extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  name: string,
  options: Options,
  description = 'The fields that independent sources contradict each other on, with the reason.',
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
  description: 'Whether independent sources of grades A to C report values that cannot both hold.',
});
