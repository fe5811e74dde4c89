// Shapes of histories: what was known of a record, period by period, and by whose reports.
import { z } from 'zod';
import { daySchema } from '../dates/day.ts';
import { changeKinds } from '../reports/changes.ts';
import { bilingualSchema } from '../reports/text.ts';
import { idSchema, linkSchema } from './answers.ts';
import { thingKinds } from './kinds.ts';

export const fieldChangeSchema = z
  .object({
    field: z.string().meta({ description: 'The field that changed.', examples: ['date'] }),
    change: z.enum(changeKinds).meta({
      description:
        '`reported`: the first value. `changed`: another value is current. `confirmed`: one more independent source reports the current value. `repeated`: a source that repeats another, or is of grade D, reports the current value. `added`: a source reports another value, which is not current. `disputed`: independent sources contradict each other, and did not before, or more of them do. `overdue`: the latest possible day of a milestone is over, and no source of grades A to C reports it as reached. `dropped`: the deal of a milestone is reported as withdrawn or cancelled.',
    }),
    sources: z
      .array(idSchema)
      .meta({ description: 'Ids of the sources of the reports; empty if only the date passed.' }),
    before: z.string().nullable().meta({ description: 'The current value before, as text; null if there was none.' }),
    after: z.string().nullable().meta({ description: 'The reported value, as text; null if there is none.' }),
    says: bilingualSchema.meta({ description: 'The reported value or the change, in words.' }),
  })
  .meta({ id: 'FieldChange', description: 'A change of one field of a record.' });

/** The history of a kind of record. @param values fields of each entry. @param whole fields of the history itself */
export const historyOf = <Values extends z.ZodRawShape, Whole extends z.ZodRawShape>(
  name: string,
  values: Values,
  whole: Whole,
) =>
  z
    .object({
      id: idSchema.meta({ description: 'Id of the record.' }),
      kind: z.enum(thingKinds),
      title: bilingualSchema,
      ...whole,
      entries: z
        .array(
          z
            .object({
              since: daySchema.meta({ description: 'First day on which these values were current.' }),
              until: daySchema.nullable().meta({ description: 'First day of the next entry; null for the last one.' }),
              ...values,
              changes: z
                .array(fieldChangeSchema)
                .meta({ description: 'What became known on its first day, with the sources.' }),
            })
            .meta({ id: `${name}Past`, description: 'What was known from `since` until the day before `until`.' }),
        )
        .meta({
          description:
            'Oldest first. A new entry begins when a source reports something about the record, is retracted, or when the outcome of a milestone changes.',
        }),
      links: z.object({ self: linkSchema, thing: linkSchema }),
    })
    .meta({ id: `${name}History`, description: 'What was known of a record, period by period.' });
