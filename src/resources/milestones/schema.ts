// The shape of a milestone, and the parameters of the list of milestones.
import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import {
  confidenceSchema,
  currentOf,
  dealStanding,
  disputedSchema,
  disputeOver,
  disputesOf,
  idSchema,
  linkSchema,
  methodSchema,
  valueReportBase,
} from '../../contract/answers.ts';
import { historyOf } from '../../contract/histories.ts';
import { listQuery, pathId, yesOrNo } from '../../contract/parameters.ts';
import { type Day, daySchema } from '../../dates/day.ts';
import { firstDayOf, lastDayOf, partialDateSchema } from '../../dates/partial-date.ts';
import { slippageSchema } from '../../dates/slippage.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { type Match, matches } from '../../dates/window.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { outcomes } from '../../reports/vocabulary.ts';
import { milestoneReports } from './table.ts';

const { status } = createSelectSchema(milestoneReports).shape;
export const milestoneStatusSchema = status.unwrap();

const milestoneReportSchema = z
  .object({
    ...valueReportBase,
    status: status.meta({ description: 'Null if the source reports no status.' }),
    date: uncertainDateSchema.nullable(),
  })
  .meta({ id: 'MilestoneReport', description: 'What one source reports about a milestone.' });

/** Values of a milestone in one state. */
const values = {
  status: status.meta({ description: 'Status that the current report gives; null if no source reports one.' }),
  date: uncertainDateSchema
    .nullable()
    .meta({ description: 'When it is due or was reached; null if no source reports a date.' }),
  disputed: disputedSchema,
  dispute: disputesOf('Milestone', [
    disputeOver('status', milestoneStatusSchema),
    disputeOver('date', uncertainDateSchema),
  ]),
  current: currentOf(['status', 'date']),
};

const daysLateSchema = z
  .object({
    earliest: z.int().nullable().meta({ description: 'Fewest days late; negative if early, null if open.' }),
    latest: z.int().nullable().meta({ description: 'Most days late; negative if early, null if open.' }),
  })
  .meta({
    id: 'DaysLate',
    description: "Days from the first promise's latest day to the day of completion, as a range.",
  });

/** What became of a milestone on the as-of date: see reports/outcome.ts. */
const outcomeValues = {
  outcome: z.enum(outcomes).meta({
    id: 'Outcome',
    description:
      'What became of the milestone. `met`: reported as reached. `dropped`: not reached, and the milestone or its deal is reported as cancelled or withdrawn. ' +
      '`overdue`: its latest possible day is over and no source of grades A to C reports it as reached. `scheduled`: otherwise.',
  }),
  outcomeConfidence: confidenceSchema.nullable().meta({
    description:
      'Confidence of the status that decides the outcome; if the status of the milestone and that of its deal both do, the higher one. Null if no source reports a status.',
  }),
  overdue: z.boolean().meta({ description: 'Whether `outcome` is `overdue`.' }),
  daysOverdue: z.int().positive().nullable().meta({
    description: 'Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`.',
  }),
  overdueSince: daySchema.nullable().meta({
    description:
      'First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.',
  }),
  daysLate: daysLateSchema.nullable().meta({
    description:
      'How late a met milestone was, compared with the first promise; null for other outcomes, and without an earlier promise.',
  }),
  slippage: slippageSchema.nullable().meta({
    description: 'How far the current date moved from the first one reported; null if it did not move.',
  }),
};

export const milestoneSchema = z
  .object({
    id: idSchema,
    deal: idSchema.meta({ description: 'Id of its deal.', examples: ['france-fluidstack'] }),
    ...dealStanding,
    title: bilingualSchema,
    method: methodSchema,
    ...values,
    ...outcomeValues,
    match: z.enum(matches).optional().meta({
      description:
        'Only when `from` or `to` is given: whether every day of the milestone lies in the window (`certain`), or some day (`possible`).',
    }),
    reports: z
      .array(milestoneReportSchema)
      .optional()
      .meta({ description: 'In lists only with `expand=reports`; newest first.' }),
    links: z.object({ self: linkSchema, deal: linkSchema, history: linkSchema }),
  })
  .meta({ id: 'Milestone', description: 'A dated event, planned or reached.' });
export type Milestone = z.infer<typeof milestoneSchema>;

export const milestoneHistorySchema = historyOf(
  'Milestone',
  {
    ...values,
    outcome: outcomeValues.outcome,
    outcomeConfidence: outcomeValues.outcomeConfidence,
    overdueSince: outcomeValues.overdueSince,
    slippage: slippageSchema.nullable().meta({
      description: 'Days between the date of this entry and that of the entry before; null if the date did not change.',
    }),
  },
  {
    slippage: slippageSchema.nullable().meta({
      description: 'Days between the current date and the first one reported; null if the date did not change.',
    }),
  },
);
export type MilestoneHistory = z.infer<typeof milestoneHistorySchema>;

export const milestonePath = pathId('service-start', 'The id of a milestone.');

export const milestoneListQuery = listQuery(['earliest', 'latest', 'id', 'daysOverdue'], {
  from: partialDateSchema
    .transform(firstDayOf)
    .optional()
    .meta({
      description: 'First day of the window, inclusive. A year or month begins on its first day.',
      examples: ['2026'],
    }),
  to: partialDateSchema
    .transform(lastDayOf)
    .optional()
    .meta({
      description: 'Last day of the window, inclusive. A year or month ends on its last day.',
      examples: ['2027'],
    }),
  match: z
    .enum(matches)
    .optional()
    .meta({
      description:
        '`possible` (the default): some day of the milestone lies in the window. `certain`: every day does. ' +
        'Needs `from` or `to`. So `to=2027&match=certain` is "due by the end of 2027", and `from=2026&match=certain` is "not before 2026".',
      examples: ['certain'],
    }),
  status: milestoneStatusSchema
    .optional()
    .meta({ description: 'Only milestones of this status.', examples: ['planned'] }),
  outcome: z
    .enum(outcomes)
    .optional()
    .meta({
      description: 'Only milestones with this outcome on the as-of date: scheduled, met, overdue or dropped.',
      examples: ['overdue'],
    }),
  overdue: yesOrNo('Only milestones that are, or are not, overdue on the as-of date. Same as `outcome=overdue`.'),
  disputed: yesOrNo('Only milestones that are, or are not, disputed.'),
}).superRefine(checkWindow);
export type MilestoneListQuery = z.infer<typeof milestoneListQuery>;

type Asked = { from?: Day | undefined; to?: Day | undefined; match?: Match | undefined };

/** A window ends where it begins or later, and without one there is nothing to match. */
export function checkWindow({ from, to, match }: Asked, context: z.RefinementCtx): void {
  if (from !== undefined && to !== undefined && from > to) {
    context.addIssue({
      code: 'custom',
      path: ['from'],
      message: `is later than \`to\`: \`from\` starts on ${from}, \`to\` ends on ${to}`,
    });
  }
  if (match !== undefined && from === undefined && to === undefined) {
    context.addIssue({ code: 'custom', path: ['match'], message: 'requires `from`, `to` or both' });
  }
}
