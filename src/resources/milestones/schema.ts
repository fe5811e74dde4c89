// Schemas of /v1/milestones: milestones, histories and query parameters.
import { z } from 'zod';
import { type Day, daySchema } from '../../domain/dates/day.ts';
import { firstDayOf, lastDayOf, partialDateSchema } from '../../domain/dates/partial-date.ts';
import { slippageSchema } from '../../domain/dates/slippage.ts';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { type Match, matchModes, milestoneStatuses, milestoneTypes, outcomes } from '../../domain/provenance/enums.ts';
import { confidenceSchema, currentFieldsSchema, disputeSchema, idSchema } from '../../http/common-schemas.ts';
import { historySchema } from '../../http/history-schema.ts';
import {
  anyOf,
  booleanParameter,
  confidenceParameter,
  idParams,
  idsParameter,
  listQuery,
} from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';
import { dealPartBase, disputeProperties, linksSchema, reportsSchema } from '../record-schemas.ts';
import { milestoneFieldNames } from './fields.ts';

const milestoneStatusSchema = z.enum(milestoneStatuses);

export const milestoneTypeSchema = z.enum(milestoneTypes).meta({
  id: 'MilestoneType',
  description: 'Type of a milestone, from one code list for all deals, which docs/model.md defines.',
});

const reportedValues = {
  status: milestoneStatusSchema.nullable().describe('Reported status; null if the source reports none.'),
  date: uncertainDateSchema.nullable().describe('Reported date; null if the source reports none.'),
};

/** Properties that a milestone and the entries of its history have in common. */
const values = {
  status: milestoneStatusSchema.nullable().describe('Current status; null if none is reported.'),
  date: uncertainDateSchema
    .nullable()
    .describe('Date on which the milestone is due or was reached; null if none is reported.'),
  ...disputeProperties('Milestone', [
    disputeSchema('status', milestoneStatusSchema),
    disputeSchema('date', uncertainDateSchema),
  ]),
  current: currentFieldsSchema(milestoneFieldNames),
};

export const firstPromiseSchema = z
  .object({
    date: uncertainDateSchema.describe('Date that was promised.'),
    knownBy: daySchema.describe(
      'Last possible publication day of the report that made the promise known. It may have been published earlier.',
    ),
    source: idSchema.describe('Id of the source that reports the promise.'),
  })
  .meta({
    id: 'FirstPromise',
    description: 'The first date that was planned for a milestone, with its source. `daysLate` is compared with it.',
  });
export type FirstPromise = z.infer<typeof firstPromiseSchema>;

export const daysLateSchema = z
  .object({
    earliest: z.int().nullable().meta({
      description:
        'Days from the last possible day of the first promise to the first possible day on which the milestone was reached; null if either is unknown.',
    }),
    latest: z.int().nullable().meta({
      description:
        'Days from the last possible day of the first promise to the last possible day on which the milestone was reached; null if either is unknown.',
    }),
  })
  .meta({
    id: 'DaysLate',
    description: 'How many days late a milestone was reached, as a range; negative if early.',
  });

const outcomeValues = {
  outcome: z.enum(outcomes).meta({
    id: 'Outcome',
    description:
      'What became of the milestone, according to its current values. `met`: its status is `reached`. `dropped`: its status is `cancelled`, or that of its deal is `withdrawn` or `cancelled`. ' +
      '`overdue`: neither, and its latest possible day is over. `scheduled`: otherwise.',
  }),
  outcomeConfidence: confidenceSchema.nullable().meta({
    description:
      'How well the outcome is supported: confidence of the status that decides it, which is that of the milestone or of its deal. If both decide it, the higher confidence. Null if no status is reported.',
  }),
  overdue: z.boolean().describe('Whether `outcome` is `overdue`.'),
  daysOverdue: z.int().positive().nullable().meta({
    description: 'Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`.',
  }),
  overdueSince: daySchema.nullable().meta({
    description:
      'First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.',
  }),
  firstPromise: firstPromiseSchema.nullable().meta({
    description:
      'First planned date that was current while the milestone was reported neither as reached nor as cancelled; null if there was none. A date that only grade D reports, or a retracted source, is no promise.',
  }),
  daysLate: daysLateSchema.nullable().meta({
    description:
      'How late the milestone was reached, compared with the first promise; null unless `outcome` is `met` and there was an earlier promise.',
  }),
  slippage: slippageSchema
    .nullable()
    .describe('Slip of the current date from the first reported date; null if the date did not change.'),
};

export const milestoneSchema = z
  .object({
    ...dealPartBase('milestone', 'france-fluidstack.service-start'),
    type: milestoneTypeSchema,
    ...values,
    ...outcomeValues,
    match: z.enum(matchModes).optional().meta({
      description:
        '`certain` if every possible day of the milestone lies in the window, `possible` if only some do. Present only if the request gives `from`, `to` or `dueBy`.',
    }),
    reports: reportsSchema('Milestone', reportedValues),
    links: linksSchema('self', 'deal', 'history'),
  })
  .meta({ id: 'Milestone', description: 'A dated event of a deal, planned or reached.' });
export type Milestone = z.infer<typeof milestoneSchema>;

export const milestoneHistorySchema = historySchema(
  'Milestone',
  {
    ...values,
    outcome: outcomeValues.outcome,
    outcomeConfidence: outcomeValues.outcomeConfidence,
    overdueSince: outcomeValues.overdueSince,
    slippage: slippageSchema
      .nullable()
      .describe('Slip of the date since the previous entry; null if the date did not change.'),
  },
  { slippage: outcomeValues.slippage },
);
export type MilestoneHistory = z.infer<typeof milestoneHistorySchema>;

export const milestoneParams = idParams(
  'france-fluidstack.service-start',
  'Id of a milestone, as in `/v1/milestones`.',
);

export const milestoneListQuery = listQuery(['earliest', 'latest', 'id', 'daysOverdue'], {
  id: idsParameter('milestone', 'france-fluidstack.service-start'),
  from: z.optional(partialDateSchema.transform(firstDayOf)).meta({
    description:
      'First day of the window, inclusive. A year, quarter (`2026-Q3`) or month means its first day. Default: no lower bound.',
    examples: ['2026'],
  }),
  to: z.optional(partialDateSchema.transform(lastDayOf)).meta({
    description:
      'Last day of the window, inclusive. A year, quarter (`2026-Q3`) or month means its last day. Default: no upper bound.',
    examples: ['2027'],
  }),
  dueBy: z.optional(partialDateSchema.transform(lastDayOf)).meta({
    description:
      'Returns only milestones whose last possible day is on or before this date. A year, quarter (`2026-Q3`) or month means its last day. ' +
      'Short for `to` with `match=certain`, and cannot be combined with `to` or `match`. Add `from` to set the first day.',
    examples: ['2026'],
  }),
  match: z.optional(z.enum(matchModes)).meta({
    description:
      'How milestones match the window. `possible` (default): at least one possible day of the milestone lies in it. `certain`: all its possible days do. ' +
      'Requires `from` or `to`. Examples: `to=2027&match=certain` is "due by the end of 2027"; `from=2026&match=certain` is "not before 2026".',
    examples: ['certain'],
  }),
  ...dealFilterParameters,
  type: anyOf(milestoneTypes).meta({
    description:
      'Filters by type, such as `construction-start` or `service-start`. Several values, separated by commas, mean any of them.',
    examples: ['service-start'],
  }),
  status: anyOf(milestoneStatuses).meta({
    description:
      'Filters by current status: planned, reached or cancelled. Several values, separated by commas, mean any of them.',
    examples: ['planned'],
  }),
  outcome: anyOf(outcomes).meta({
    description:
      'Filters by outcome on the date `asOf`: scheduled, met, overdue or dropped. Several values, separated by commas, mean any of them.',
    examples: ['overdue'],
  }),
  confidence: confidenceParameter('the status that decides the outcome'),
  overdue: booleanParameter('`true`: only overdue milestones, like `outcome=overdue`. `false`: all others.'),
  disputed: booleanParameter('`true`: only milestones with a disputed value. `false`: only milestones without one.'),
}).superRefine(checkWindow);
export type MilestoneListQuery = z.infer<typeof milestoneListQuery>;

type Window = { from?: Day | undefined; to?: Day | undefined; dueBy?: Day | undefined; match?: Match | undefined };

/** Rejects `from` after `to` or `dueBy`, `dueBy` with `to` or `match`, and `match` without `from` and `to`. */
export function checkWindow({ from, to, dueBy, match }: Window, context: z.RefinementCtx): void {
  const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const end = to ?? dueBy;
  if (from !== undefined && end !== undefined && from > end) {
    const name = to === undefined ? 'dueBy' : 'to';
    issue('from', `is later than \`${name}\`: \`from\` starts on ${from}, \`${name}\` ends on ${end}`);
  }
  if (dueBy !== undefined) {
    if (to !== undefined) issue('to', 'cannot be combined with `dueBy`: remove `to` or `dueBy`');
    if (match !== undefined)
      issue('match', 'cannot be combined with `dueBy`, which sets `match=certain`: remove `match`');
    return;
  }
  if (match !== undefined && from === undefined && to === undefined) {
    issue('match', 'requires `from`, `to` or both');
  }
}

/** Replaces `dueBy` by the equivalent `to` with `match=certain`, which the date index understands. */
export function withWindow<Query extends Window>({ dueBy, ...query }: Query): Query {
  if (dueBy === undefined) return query as Query;
  return { ...query, to: dueBy, match: 'certain' } as Query;
}
