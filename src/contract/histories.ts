// Shapes of histories: what counted, from when until when, and by whose report.
import { z } from 'zod';
import { daySchema } from '../dates/day.ts';
import { changeKinds } from '../reports/changes.ts';
import { bilingualSchema } from '../reports/text.ts';
import { idSchema, linkSchema } from './answers.ts';
import { thingKinds } from './kinds.ts';

export const fieldChangeSchema = z
  .object({
    field: z.string().meta({ description: 'Which value.', examples: ['date'] }),
    change: z.enum(changeKinds).meta({
      description:
        '`reported`: the first value. `changed`: another value counts. `confirmed`: one more independent source says what counts. `repeated`: a source says so that passes on one which said so before. `added`: a source says something else, which does not count or can hold beside it. `disputed`: independent sources cannot both be right. `overdue`: still planned, and its last day is over.',
    }),
    sources: z.array(idSchema).meta({ description: 'By whose reports; empty where only time went by.' }),
    before: z.string().nullable().meta({ description: 'What counted before, as text; null for nothing.' }),
    after: z.string().nullable().meta({ description: 'What was said, as text.' }),
    says: bilingualSchema.meta({ description: 'What was said, in words.' }),
  })
  .meta({ id: 'FieldChange', description: 'What happened to one value of a thing.' });

/** The history of a kind of thing. @param values what counted in each time. @param whole what there is to say of all of it */
export const historyOf = <Values extends z.ZodRawShape, Whole extends z.ZodRawShape>(
  name: string,
  values: Values,
  whole: Whole,
) =>
  z
    .object({
      id: idSchema.meta({ description: 'The thing.' }),
      kind: z.enum(thingKinds),
      title: bilingualSchema,
      ...whole,
      entries: z
        .array(
          z
            .object({
              since: daySchema.meta({ description: 'First day on which this counted.' }),
              until: daySchema
                .nullable()
                .meta({ description: 'The day on which something else was known; null where it still counts.' }),
              ...values,
              changes: z
                .array(fieldChangeSchema)
                .meta({ description: 'What became known when it began, by whose reports.' }),
            })
            .meta({ id: `${name}Past`, description: 'What counted at some time.' }),
        )
        .meta({ description: 'Oldest first; a new one begins whenever a source says something of the thing.' }),
      links: z.object({ self: linkSchema, thing: linkSchema }),
    })
    .meta({ id: `${name}History`, description: 'What counted of a thing, from when until when, by whose report.' });
