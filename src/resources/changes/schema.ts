// A change as clients see it, and what may be asked of changes.
import { z } from 'zod';
import { idSchema, linkSchema } from '../../contract/answers.ts';
import { fieldChangeSchema } from '../../contract/histories.ts';
import { citingKinds } from '../../contract/kinds.ts';
import { listQuery, pathId, thingQuery } from '../../contract/parameters.ts';
import { daySchema } from '../../dates/day.ts';
import { firstDayOf, partialDateSchema } from '../../dates/partial-date.ts';
import { bilingualSchema } from '../../reports/text.ts';

export const changeSchema = z
  .object({
    id: idSchema.meta({ description: 'After the thing and the day.' }),
    known: daySchema.meta({ description: 'The day from which it was known: its source had certainly been published.' }),
    kind: z.enum(citingKinds).meta({ description: 'What kind of thing it is about.' }),
    about: idSchema.meta({ description: 'The thing, or the claim.' }),
    title: bilingualSchema.meta({ description: 'What the thing is called; of a claim, what it is about.' }),
    deal: idSchema
      .nullable()
      .meta({ description: 'The deal it belongs to; null for a partner, which may be in several.' }),
    says: bilingualSchema.meta({ description: 'What became known, in words.' }),
    changes: z.array(fieldChangeSchema).meta({ description: 'What became known, value by value.' }),
    links: z.object({ self: linkSchema, about: linkSchema, deal: linkSchema.nullable() }),
  })
  .meta({ id: 'Change', description: 'What became known of a thing on a day.' });
export type Change = z.infer<typeof changeSchema>;

export const changePath = pathId('service-start-2025-02-28', 'The id of a change.');
export const changeQuery = thingQuery;

export const changeListQuery = listQuery(['-known'], {
  since: partialDateSchema
    .transform(firstDayOf)
    .optional()
    .meta({
      description: 'Only what has become known from this day on. A year, quarter or month begins on its first day.',
      examples: ['2026'],
    }),
  kind: z
    .enum(citingKinds)
    .optional()
    .meta({ description: 'Only changes of things of this kind.', examples: ['milestone'] }),
  about: z
    .string()
    .optional()
    .meta({ description: 'Only changes of this thing.', examples: ['service-start'] }),
}).omit({ expand: true });
export type ChangeListQuery = z.infer<typeof changeListQuery>;
