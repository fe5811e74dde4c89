// Schemas of /v1/changes: changes and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { firstDayOf, partialDateSchema } from '../../domain/dates/partial-date.ts';
import { citingKinds } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { idSchema, linkSchema } from '../../http/common-schemas.ts';
import { fieldChangeSchema } from '../../http/history-schema.ts';
import { idParams, listQuery, recordQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';

export const changeSchema = z
  .object({
    id: idSchema.meta({
      description: 'Id of the change: record id and date.',
      examples: ['france-fluidstack.service-start-2025-02-28'],
    }),
    known: daySchema.describe(
      'Date on which the change became known: the last possible publication day of its source.',
    ),
    kind: z.enum(citingKinds).describe('Kind of the record that changed, or `claim`.'),
    about: idSchema.describe('Id of the record or claim.'),
    title: bilingualSchema.describe('Title of the record; for a claim, of the record that the claim is about.'),
    deal: idSchema
      .nullable()
      .describe('Id of the deal that the record belongs to; null for a partner, which can take part in several.'),
    says: bilingualSchema.describe('All changes in words.'),
    changes: z.array(fieldChangeSchema).describe('Changes, one per field.'),
    links: z.object({ self: linkSchema, about: linkSchema, deal: linkSchema.nullable() }),
  })
  .meta({ id: 'Change', description: 'What became known about one record on one day.' });
export type Change = z.infer<typeof changeSchema>;

export const changeParams = idParams(
  'france-fluidstack.service-start-2025-02-28',
  'Id of a change, as in `/v1/changes`.',
);
export const changeQuery = recordQuery;

export const changeListQuery = listQuery(['-known'], {
  ...dealFilterParameters,
  since: z.optional(partialDateSchema.transform(firstDayOf)).meta({
    description:
      'Returns only changes that became known on or after this date. A year, quarter (`2026-Q3`) or month means its first day.',
    examples: ['2026'],
  }),
  kind: z.optional(z.enum(citingKinds)).meta({
    description: 'Filters by kind of the record that changed; `claim` for claims.',
    examples: ['milestone'],
  }),
  about: z.optional(z.string()).meta({
    description: 'Filters by the id of a deal, partner, site, milestone, figure or claim.',
    examples: ['france-fluidstack.service-start'],
  }),
}).omit({ expand: true });
export type ChangeListQuery = z.infer<typeof changeListQuery>;
