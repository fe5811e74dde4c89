// A deal as clients see it, and what they may ask of deals.
import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import {
  confidenceSchema,
  currentOf,
  disputedSchema,
  disputeOver,
  disputesOf,
  gradeSchema,
  idSchema,
  linkSchema,
  methodSchema,
  valueReportBase,
} from '../../contract/answers.ts';
import { historyOf } from '../../contract/histories.ts';
import { listQuery, pathId, yesOrNo } from '../../contract/parameters.ts';
import { daySchema } from '../../dates/day.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { dealKinds, relationTypes } from '../../reports/vocabulary.ts';
import { figureSchema } from '../figures/schema.ts';
import { milestoneSchema } from '../milestones/schema.ts';
import { partnerRoleSchema, partnerSchema } from '../partners/schema.ts';
import { dealReports } from './table.ts';

const { instrument, status } = createSelectSchema(dealReports).shape;
export const instrumentSchema = instrument.unwrap();
export const dealStatusSchema = status.unwrap();

const values = {
  instrument: instrument.meta({ description: 'What kind of paper it is; null where no report says.' }),
  status: status.meta({ description: 'Null where no report says.' }),
  signed: uncertainDateSchema.nullable().meta({ description: 'When it was signed; null where no report says.' }),
  subject: bilingualSchema.nullable().meta({ description: 'What it is for, in our own words.' }),
};

const dealReportSchema = z
  .object({ ...valueReportBase, ...values })
  .meta({ id: 'DealReport', description: 'What one source says of a deal.' });

const statusChangeSchema = z
  .object({
    status: dealStatusSchema,
    knownBy: daySchema.meta({
      description:
        'Last possible publication day of the report that made the status current. It may have been published earlier.',
    }),
    source: idSchema.meta({ description: 'Id of the source of that report.' }),
    reliability: gradeSchema,
    confidence: confidenceSchema.meta({ description: 'Confidence of the status on that day.' }),
  })
  .meta({ id: 'StatusChange', description: 'A status that became current, with its source.' });

const dealPartnerSchema = partnerSchema
  .pick({ id: true, title: true, kind: true, country: true, inferred: true, disputed: true, links: true })
  .extend({ roles: z.array(partnerRoleSchema).meta({ description: 'What it is in this deal.' }) })
  .meta({ id: 'DealPartner', description: 'A partner as far as this deal goes.' });

const dealFigureSchema = figureSchema
  .pick({
    id: true,
    title: true,
    metric: true,
    covers: true,
    phase: true,
    quantity: true,
    scope: true,
    date: true,
    disputed: true,
    current: true,
    links: true,
  })
  .meta({ id: 'DealFigure', description: 'A reported figure of the deal, in short.' });

const dealMilestoneSchema = milestoneSchema
  .pick({
    id: true,
    title: true,
    status: true,
    outcome: true,
    outcomeConfidence: true,
    overdue: true,
    daysOverdue: true,
    overdueSince: true,
    daysLate: true,
    slippage: true,
    disputed: true,
    date: true,
    current: true,
    links: true,
  })
  .meta({ id: 'DealMilestone', description: 'A milestone of the deal, in short.' });

const relationSchema = z
  .object({
    type: z.enum(relationTypes).meta({
      description:
        'What this deal is to the other: `part-of` and `has-part`; `same-site`; `on-site-of` and `site-of`, a plan for sites.',
    }),
    deal: idSchema.meta({ description: 'The other deal.', examples: ['softbank-sesterce-bosquel'] }),
    statement: bilingualSchema.meta({ description: 'What it comes to, in our own words.' }),
    since: daySchema.meta({ description: 'The day from which all the claims it rests on were known.' }),
    reliability: gradeSchema.meta({ description: 'That of the weakest source it rests on.' }),
    links: z.object({
      deal: linkSchema,
      claims: z.array(linkSchema).meta({ description: 'The claims it rests on; all of them are needed.' }),
    }),
  })
  .meta({ id: 'Relation', description: 'What a deal is to another: drawn by the register from claims of sources.' });

/** What counts of a deal at some time. */
const standing = {
  ...values,
  disputed: disputedSchema,
  dispute: disputesOf('Deal', [
    disputeOver('instrument', instrumentSchema),
    disputeOver('signed', uncertainDateSchema),
  ]),
  current: currentOf(['instrument', 'status', 'signed', 'subject']),
};

export const dealSchema = z
  .object({
    id: idSchema,
    kind: z.enum(dealKinds).meta({
      description:
        '`project`: something to be built. `programme`: a plan that holds several; its sums are never those of what belongs to it.',
    }),
    title: bilingualSchema,
    method: methodSchema,
    ...standing,
    statusHistory: z.array(statusChangeSchema).meta({ description: 'The statuses that were current, oldest first.' }),
    relations: z.array(relationSchema).meta({ description: 'What it is to other deals.' }),
    partners: z.array(dealPartnerSchema),
    figures: z
      .array(dealFigureSchema)
      .meta({ description: 'The headline figures: those that sources report. Derived ones are at /v1/figures.' }),
    milestones: z.array(dealMilestoneSchema).meta({ description: 'In order of time.' }),
    reports: z
      .array(dealReportSchema)
      .optional()
      .meta({ description: 'In lists only with `expand=reports`; newest first.' }),
    links: z.object({
      self: linkSchema,
      partners: linkSchema,
      figures: linkSchema,
      milestones: linkSchema,
      claims: linkSchema,
      history: linkSchema,
      timeline: linkSchema,
    }),
  })
  .meta({ id: 'Deal', description: 'What was agreed, by whom, and what became of it.' });
export type Deal = z.infer<typeof dealSchema>;

export const dealHistorySchema = historyOf('Deal', standing, {});
export type DealHistory = z.infer<typeof dealHistorySchema>;

const timelineKinds = ['publication', 'status', 'milestone'] as const;

const timelineEventSchema = z
  .object({
    kind: z.enum(timelineKinds).meta({
      description:
        '`publication`: a source was published. `status`: a source reported a new status of the deal. `milestone`: it is due, or was reached.',
    }),
    date: uncertainDateSchema.nullable().meta({
      description:
        'Date of the event; for a status, when its source was published. Null for a milestone without a reported date.',
    }),
    id: idSchema.meta({ description: 'The source, the deal or the milestone.' }),
    title: bilingualSchema.meta({ description: 'What it is called; of a source, its title or else its publisher.' }),
    status: z.string().nullable().meta({ description: 'Of a status change and a milestone.' }),
    outcome: milestoneSchema.shape.outcome
      .nullable()
      .meta({ description: 'Outcome of a milestone; null for other events.' }),
    overdue: z.boolean().meta({ description: 'Whether `outcome` is `overdue`.' }),
    source: idSchema
      .nullable()
      .meta({ description: 'By whose report; null for a milestone without one for its date.' }),
    reliability: gradeSchema.nullable(),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'TimelineEvent', description: 'Something that happened, or is to happen, in or around a deal.' });

export const timelineSchema = z
  .object({
    id: idSchema.meta({ description: 'The deal.' }),
    title: bilingualSchema,
    events: z
      .array(timelineEventSchema)
      .meta({ description: 'By first possible day, then by last; those without any day at the end.' }),
    links: z.object({ self: linkSchema, deal: linkSchema }),
  })
  .meta({ id: 'Timeline', description: 'Publications, changes of status and milestones of a deal, in one order.' });
export type Timeline = z.infer<typeof timelineSchema>;

export const dealPath = pathId('france-fluidstack', 'The id of a deal.');

export const dealListQuery = listQuery(['id', 'signed'], {
  kind: z
    .enum(dealKinds)
    .optional()
    .meta({ description: 'Only projects, or only programmes.', examples: ['project'] }),
  status: dealStatusSchema.optional().meta({ description: 'Only deals of this status.', examples: ['signed'] }),
  instrument: instrumentSchema
    .optional()
    .meta({ description: 'Only deals on this kind of paper.', examples: ['agreement'] }),
  disputed: yesOrNo('Only deals that sources do, or do not, contradict each other on.'),
});
export type DealListQuery = z.infer<typeof dealListQuery>;
