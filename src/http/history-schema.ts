// Zod schemas of histories: the values of a record in each period, and the sources of each change.
import { z } from 'zod';
import { daySchema } from '../domain/dates/day.ts';
import { recordKinds } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { changeKinds } from '../domain/provenance/changes.ts';
import { idSchema, linkSchema } from './common-schemas.ts';

export const fieldChangeSchema = z
  .object({
    field: z.string().meta({ description: 'Name of the field that changed.', examples: ['date'] }),
    change: z.enum(changeKinds).meta({
      description:
        'Kind of change. `reported`: first value. `changed`: new current value. `confirmed`: one more independent source reports the current value. ' +
        '`repeated`: a source that repeats another one, or is of grade D, reports the current value. `added`: a different value that does not become current. ' +
        '`disputed`: independent sources newly contradict each other, or more of them do. `overdue`: the latest possible day of a milestone is over, and no source of grades A to C reports it as reached. ' +
        '`dropped`: the deal of a milestone is reported as withdrawn or cancelled.',
    }),
    sources: z
      .array(idSchema)
      .describe('Ids of the sources of the change; empty if only time passed, as for `overdue`.'),
    before: z.string().nullable().describe('Current value before the change, as text; null if there was none.'),
    after: z.string().nullable().describe('Reported value, as text; null if there is none.'),
    says: bilingualSchema.describe('Reported value or change in words.'),
  })
  .meta({ id: 'FieldChange', description: 'A change of one field of a record.' });

/** @param whole fields of the history itself, whereas `values` are the fields of each of its entries */
export const historySchema = <Values extends z.ZodRawShape, Whole extends z.ZodRawShape>(
  name: string,
  values: Values,
  whole: Whole,
) =>
  z
    .object({
      id: idSchema.describe('Id of the record.'),
      kind: z.enum(recordKinds).describe('Kind of the record.'),
      title: bilingualSchema.describe('Title of the record.'),
      ...whole,
      entries: z
        .array(
          z
            .object({
              since: daySchema.describe('First day on which these values were current.'),
              until: daySchema.nullable().describe('First day of the next entry; null for the latest entry.'),
              ...values,
              changes: z.array(fieldChangeSchema).describe('What changed on the day `since`, with sources.'),
            })
            .meta({
              id: `${name}Past`,
              description: 'Values that were current from `since` until the day before `until`.',
            }),
        )
        .describe(
          'Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes.',
        ),
      links: z.object({
        self: linkSchema.describe('URL of this history.'),
        thing: linkSchema.describe('URL of the record.'),
      }),
    })
    .meta({
      id: `${name}History`,
      description: 'Former and current values of a record. Each entry holds all values that were current in a period.',
    });
