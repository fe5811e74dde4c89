// A report as an item of its own, and what may be asked of reports.
import { z } from 'zod';
import { idSchema, linkSchema, reportBase } from '../../contract/answers.ts';
import { citingKinds } from '../../contract/kinds.ts';
import { listQuery, pathId, thingQuery } from '../../contract/parameters.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { quantitySchema } from '../../quantities/quantity.ts';
import { bilingualSchema } from '../../reports/text.ts';

export const reportSchema = z
  .object({
    id: idSchema.meta({ description: 'The thing and the source, or the claim.' }),
    kind: z.enum(citingKinds).meta({ description: 'What kind of thing it is about; a claim is a report of its own.' }),
    about: idSchema.meta({ description: 'The thing it is about; of a claim, what the claim is about.' }),
    title: bilingualSchema.meta({ description: 'What the thing is called.' }),
    says: bilingualSchema.meta({ description: 'What the source says of it, in words.' }),
    status: z
      .string()
      .nullable()
      .meta({ description: 'The status of a deal or milestone; null where nothing is said of it.' }),
    date: uncertainDateSchema.nullable().meta({
      description:
        'Of a deal when it was signed, of a milestone when it is due or was reached, of a figure when it holds.',
    }),
    quantity: quantitySchema.nullable().meta({ description: 'Of a figure.' }),
    ...reportBase,
    publisher: z.string().meta({ description: 'Who published the source.' }),
    url: z.url().nullable().meta({ description: 'Where the source was read.' }),
    links: z.object({ self: linkSchema, about: linkSchema, source: linkSchema }).meta({
      description: '`about` is the thing as this source alone reports it, or the claim.',
    }),
  })
  .meta({ id: 'Report', description: 'What one source says of one thing.' });
export type Report = z.infer<typeof reportSchema>;

export const reportPath = pathId('service-start-by-lanouvelletribune-2025-02', 'The id of a report.');

export const reportQuery = thingQuery.omit({ source: true });

export const reportListQuery = listQuery(['-published'], {
  kind: z
    .enum(citingKinds)
    .optional()
    .meta({ description: 'Only reports about things of this kind.', examples: ['milestone'] }),
}).omit({ expand: true });
export type ReportListQuery = z.infer<typeof reportListQuery>;
