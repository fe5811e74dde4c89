// Zod schemas that several resources share.
import { z } from 'zod';
import { daySchema } from '../domain/dates/day.ts';
import { uncertainDateSchema } from '../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { confidences, dealKinds, dealStatuses, grades } from '../domain/provenance/enums.ts';
import { evidenceSchema } from '../domain/provenance/evidence.ts';
import { METHOD } from '../domain/provenance/method.ts';
import { ID_PATTERN } from './query-params.ts';

export const pageSchemaId = (item: z.ZodType): string => `${item.meta()?.id}Page`;

/** @param members further properties of the page */
export const pageSchema = <Item extends z.ZodType>(item: Item, members: z.ZodRawShape = {}) =>
  z
    .object({
      ...members,
      items: z.array(item).describe('Items of this page.'),
      next: z.string().nullable().meta({
        description:
          'URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set.',
      }),
    })
    .meta({ id: pageSchemaId(item), description: 'A page of a list.' });

export const idSchema = z.string().regex(ID_PATTERN).meta({
  id: 'Id',
  description:
    'Id: lower-case letters, digits and single hyphens. Ids of milestones and figures begin with the id of their deal and a dot.',
});

export const linkSchema = z.string().meta({
  id: 'Link',
  description: 'URL, relative to this server.',
  format: 'uri-reference',
  examples: ['/v1/deals/france-fluidstack'],
});

export const publishedSchema = uncertainDateSchema
  .pick({ edtf: true, earliest: true, latest: true })
  .meta({ id: 'Published', description: 'Publication date of the source.' });

export const reportBase = {
  source: idSchema.meta({
    description: 'Id of the source that reports the values or makes the claim.',
    examples: ['lanouvelletribune-2025-02'],
  }),
  published: publishedSchema,
  retracted: daySchema.nullable().meta({
    description:
      'Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.',
  }),
  recorded: daySchema.describe(
    'Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.',
  ),
  evidence: z.array(evidenceSchema).describe('Quotes from the source that support the values or the claim.'),
};

/** Fields that all reports about a record have, besides the reported values. */
export const valueReportBase = {
  ...reportBase,
  statedBy: idSchema.nullable().meta({
    description:
      "Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting.",
  }),
  supersedes: z
    .array(z.string())
    .describe('Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold.'),
};

export const gradeSchema = z.enum(grades).meta({
  id: 'Grade',
  description:
    'Reliability grade of a source. A: primary text or first-rank newsroom. B: trade or specialist press. ' +
    'C: copy, translation or reworking of a good original. D: machine-generated or of unknown origin.',
});

export const methodSchema = z.literal(METHOD).meta({
  id: 'Method',
  description: 'Version of the method that selects current values (docs/method.md).',
});

export const confidenceSchema = z.enum(confidences).meta({
  id: 'Confidence',
  description:
    'How well sources support a current value, not whether it is true. `high`: at least one source of grade A, ' +
    'or at least two independent ones of grade B. `medium`: otherwise, at least one source of grade B or C. `low`: grade D only.',
});

const lastConfirmedSchema = z
  .object({
    value: z.string().meta({ description: 'Value as text.', examples: ['signed'] }),
    source: idSchema.describe('Id of the source that reports the value.'),
    reliability: gradeSchema.describe('Reliability grade of this source.'),
    knownBy: daySchema.describe('Last possible publication day of the report that made the value current.'),
  })
  .meta({ id: 'LastConfirmed', description: 'The last value that sources of grades A to C report.' });

export const currentSchema = z
  .object({
    source: idSchema.describe('Id of the source whose report gives the current value.'),
    reliability: gradeSchema.describe('Reliability grade of this source, A (best) to D (worst).'),
    confidence: confidenceSchema,
    knownBy: daySchema.describe(
      'Last possible publication day of the report that made the value current. The value may have been published earlier.',
    ),
    agreeing: z.array(idSchema).describe('Ids of the other sources of grades A to C that report the same value.'),
    independent: z.int().nonnegative().meta({
      description:
        'Number of independent sources among `source` and `agreeing`: grades A to C, none of which repeats another or shares an origin with it. 0 if only grade D reports the value.',
    }),
    unconfirmed: z
      .array(
        z.object({
          source: idSchema.describe('Id of the source of grade D that reports the unconfirmed value.'),
          value: z.string().describe('Unconfirmed value as text.'),
        }),
      )
      .describe('Values that other sources of grade D report. They neither confirm nor replace the current value.'),
    lastConfirmed: lastConfirmedSchema.nullable().meta({
      description:
        'Set if the current value is a warning (paused, withdrawn, cancelled) that only grade D reports: the last value of grades A to C. Null otherwise, and if sources of grades A to C report no value.',
    }),
  })
  .meta({ id: 'Current', description: 'Source of a current value, and how many other sources support it.' });

const currentOrNull = currentSchema.nullable();

export const currentFieldsSchema = <Field extends string>(fields: readonly Field[]) =>
  z
    .object(Object.fromEntries(fields.map((field) => [field, currentOrNull])) as Record<Field, typeof currentOrNull>)
    .describe('For each value, the source of the current value and its support; null if no source reports the value.');

/** Fields of the deal that its milestones and figures repeat: a planned date means little if the deal was withdrawn. */
export const dealStatusFields = {
  dealKind: z.enum(dealKinds).meta({
    description:
      'Kind of the deal. `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.',
  }),
  dealStatus: z.enum(dealStatuses).nullable().describe('Current status of the deal; null if none is reported.'),
};

/** Schema of a dispute over one field: `sources[i]` reports `values[i]`. */
export const disputeSchema = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.object({
    field: z.literal(field).describe('Name of the disputed field.'),
    sources: z
      .array(idSchema)
      .describe('Ids of the contradicting sources; the source of the current value comes first.'),
    values: z.array(value).describe('Value that each source reports, in the order of `sources`.'),
    reason: bilingualSchema.describe('Why the first two contradictory values cannot both hold.'),
  });

/** @param options one dispute schema for each field that can be disputed */
export const disputesSchema = <
  const Options extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  name: string,
  options: Options,
  description = 'Disputed fields, with the contradictory values and the reason; empty if none.',
) =>
  z
    .array(
      z.discriminatedUnion('field', options).meta({
        id: `${name}Dispute`,
        description: 'Contradictory values that independent sources report for one field.',
      }),
    )
    .describe(description);

export const disputedSchema = z
  .boolean()
  .describe('Whether independent sources of grades A to C report values that cannot both hold.');
