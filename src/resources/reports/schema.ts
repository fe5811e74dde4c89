// Schemas of /v1/reports: reports and query parameters.
import { z } from 'zod';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { citingKinds } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { quantitySchema } from '../../domain/quantities/quantity.ts';
import { idSchema, linkSchema, reportBase } from '../../http/common-schemas.ts';
import { idParams, listQuery, recordQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';

export const reportSchema = z
  .object({
    id: idSchema.meta({
      description: 'Id of the report: `<record>-by-<source>`, or the id of the claim.',
      examples: ['france-fluidstack.service-start-by-lanouvelletribune-2025-02'],
    }),
    kind: z.enum(citingKinds).describe('Kind of the record that the report is about, or `claim`.'),
    about: idSchema.describe(
      'Id of the record that the report is about; for a claim, of the record that the claim is about.',
    ),
    title: bilingualSchema.describe('Title of the record.'),
    says: bilingualSchema.describe('Reported values in words, or the statement of the claim.'),
    status: z.string().nullable().describe('Reported status of the deal or milestone; null if none is reported.'),
    date: uncertainDateSchema.nullable().meta({
      description:
        'Reported date: of signature (deal), due or reached (milestone), or at which the quantity holds (figure). Null if none is reported.',
    }),
    quantity: quantitySchema
      .nullable()
      .describe('Reported quantity of a figure; null for other records, and if none is reported.'),
    ...reportBase,
    publisher: z.string().describe('Name of the publisher of the source.'),
    url: z.url().nullable().describe('URL of the source; null if unknown.'),
    links: z
      .object({ self: linkSchema, about: linkSchema, source: linkSchema })
      .describe('Related URLs. `about` is the record as this source alone reports it, or the claim.'),
  })
  .meta({
    id: 'Report',
    description:
      'An item of the list of reports: the values that one source reports about one record, or a claim, with evidence.',
  });
export type ListedReport = z.infer<typeof reportSchema>;

export const reportParams = idParams(
  'france-fluidstack.service-start-by-lanouvelletribune-2025-02',
  'Id of a report, as in `/v1/reports`.',
);

export const reportQuery = recordQuery.omit({ source: true });

export const reportListQuery = listQuery(['-published'], {
  ...dealFilterParameters,
  kind: z.optional(z.enum(citingKinds)).meta({
    description: 'Filters by kind of the record that the report is about; `claim` for claims.',
    examples: ['milestone'],
  }),
}).omit({ expand: true });
export type ReportListQuery = z.infer<typeof reportListQuery>;
