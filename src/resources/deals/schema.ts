// Schemas of /v1/deals: deals, histories, timelines and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { dealKinds, dealStatuses, instruments, relationTypes } from '../../domain/provenance/enums.ts';
import {
  confidenceSchema,
  currentFieldsSchema,
  disputedSchema,
  disputeSchema,
  disputesSchema,
  gradeSchema,
  idSchema,
  linkSchema,
  methodSchema,
  valueReportBase,
} from '../../http/common-schemas.ts';
import { historySchema } from '../../http/history-schema.ts';
import { booleanParameter, idParams, listQuery } from '../../http/query-params.ts';
import { pickMask } from '../../util/pick.ts';
import { figureFieldNames } from '../figures/fields.ts';
import { figureSchema } from '../figures/schema.ts';
import { filterParameter } from '../filter-parameter.ts';
import { milestoneFieldNames } from '../milestones/fields.ts';
import { milestoneSchema } from '../milestones/schema.ts';
import { partnerRoleSchema, partnerSchema } from '../partners/schema.ts';
import { dealFieldNames } from './fields.ts';

const instrumentSchema = z.enum(instruments);
const dealStatusSchema = z.enum(dealStatuses);

const values = {
  instrument: instrumentSchema.nullable().meta({
    description: 'Type of agreement, such as `memorandum-of-understanding`; null if none is reported.',
  }),
  status: dealStatusSchema.nullable().meta({ description: 'Status of the deal; null if none is reported.' }),
  signed: uncertainDateSchema.nullable().meta({ description: 'Date of signature; null if none is reported.' }),
  subject: bilingualSchema
    .nullable()
    .meta({ description: "Subject of the deal in the register's own words; null if none is reported." }),
};

const dealReportSchema = z
  .object({ ...valueReportBase, ...values })
  .meta({ id: 'DealReport', description: 'Values that one source reports about a deal, with evidence.' });

const statusChangeSchema = z
  .object({
    status: dealStatusSchema.meta({ description: 'Status that became current.' }),
    knownBy: daySchema.meta({
      description:
        'Last possible publication day of the report that made the status current. It may have been published earlier.',
    }),
    source: idSchema.meta({ description: 'Id of the source that reports the status.' }),
    reliability: gradeSchema.meta({ description: 'Reliability grade of this source.' }),
    confidence: confidenceSchema.meta({ description: 'Confidence of the status on that day.' }),
  })
  .meta({ id: 'StatusChange', description: 'A status that became current, with its source.' });

const dealPartnerSchema = partnerSchema
  .pick({ id: true, title: true, kind: true, country: true, inferred: true, disputed: true, links: true })
  .extend({ roles: z.array(partnerRoleSchema).meta({ description: 'Roles of the partner in this deal.' }) })
  .meta({ id: 'DealPartner', description: 'A partner of a deal, with its roles in this deal only.' });

const dealFigureSchema = figureSchema
  .pick({
    ...pickMask(
      'id',
      'title',
      'metric',
      'covers',
      'phase',
      'quantity',
      'scope',
      'date',
      'disputed',
      'current',
      'links',
    ),
    ...pickMask(...figureFieldNames),
  })
  .meta({ id: 'DealFigure', description: 'A figure of a deal, without its reports.' });

const dealMilestoneSchema = milestoneSchema
  .pick({
    ...pickMask('id', 'title', 'status', 'outcome', 'outcomeConfidence', 'overdue', 'daysOverdue', 'overdueSince'),
    ...pickMask('daysLate', 'slippage', 'disputed', 'date', 'current', 'links', ...milestoneFieldNames),
  })
  .meta({ id: 'DealMilestone', description: 'A milestone of a deal, without its reports.' });

const relationSchema = z
  .object({
    type: z.enum(relationTypes).meta({
      description:
        'Relation of this deal to the other one. `part-of`: this deal belongs to that programme; `has-part` is the reverse. ' +
        '`same-site`: both are planned on the same site. `on-site-of`: this deal is planned on a site of that programme; `site-of` is the reverse.',
    }),
    deal: idSchema.meta({ description: 'Id of the other deal.', examples: ['softbank-sesterce-bosquel'] }),
    statement: bilingualSchema.meta({ description: "The relation in the register's own words." }),
    since: daySchema.meta({
      description: 'First day on which all claims that support the relation had been published.',
    }),
    reliability: gradeSchema.meta({
      description: 'Worst grade among the sources of the claims that support the relation.',
    }),
    links: z.object({
      deal: linkSchema,
      claims: z.array(linkSchema).meta({ description: 'URLs of the claims that together support the relation.' }),
    }),
  })
  .meta({ id: 'Relation', description: 'Relation to another deal, inferred by the register from claims.' });

/** Properties that a deal and the entries of its history have in common. */
const periodValues = {
  ...values,
  disputed: disputedSchema,
  dispute: disputesSchema('Deal', [
    disputeSchema('instrument', instrumentSchema),
    disputeSchema('signed', uncertainDateSchema),
  ]),
  current: currentFieldsSchema(dealFieldNames),
};

export const dealSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the deal.', examples: ['france-fluidstack'] }),
    kind: z.enum(dealKinds).meta({
      description:
        '`project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.',
    }),
    title: bilingualSchema.meta({ description: 'Title of the deal.' }),
    method: methodSchema,
    ...periodValues,
    statusHistory: z
      .array(statusChangeSchema)
      .meta({ description: 'All statuses that have been current, oldest first.' }),
    relations: z.array(relationSchema).meta({ description: 'Relations to other deals.' }),
    partners: z.array(dealPartnerSchema).meta({ description: 'Partners of the deal with their roles in it.' }),
    figures: z
      .array(dealFigureSchema)
      .meta({ description: 'Reported figures of the deal. Derived figures are at `/v1/figures`.' }),
    milestones: z.array(dealMilestoneSchema).meta({ description: 'Milestones of the deal in chronological order.' }),
    reports: z
      .array(dealReportSchema)
      .optional()
      .meta({ description: 'Reports about the deal, newest first. In lists only with `expand=reports`.' }),
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
  .meta({ id: 'Deal', description: 'An agreement or plan: its current values, partners, figures and milestones.' });
export type Deal = z.infer<typeof dealSchema>;

export const dealHistorySchema = historySchema('Deal', periodValues, {});
export type DealHistory = z.infer<typeof dealHistorySchema>;

const timelineKinds = ['publication', 'status', 'milestone'] as const;

const timelineEventSchema = z
  .object({
    kind: z.enum(timelineKinds).meta({
      description:
        'Kind of event. `publication`: a source was published. `status`: a source reported a new status of the deal. `milestone`: a milestone is due or was reached.',
    }),
    date: uncertainDateSchema.nullable().meta({
      description:
        'Date of the event; for a status, the publication date of its source. Null for a milestone without a reported date.',
    }),
    id: idSchema.meta({ description: 'Id of the source, deal or milestone.' }),
    title: bilingualSchema.meta({
      description: 'Title of the deal or milestone. For a source, its title or, if none is recorded, its publisher.',
    }),
    status: z
      .string()
      .nullable()
      .meta({ description: 'Status of the deal or milestone; null for a publication or if no status is reported.' }),
    outcome: milestoneSchema.shape.outcome
      .nullable()
      .meta({ description: 'Outcome of a milestone; null for other events.' }),
    overdue: z
      .boolean()
      .meta({ description: 'Whether the outcome of the milestone is `overdue`; false for other events.' }),
    source: idSchema
      .nullable()
      .meta({ description: 'Id of the source that reports the event; null for a milestone without a reported date.' }),
    reliability: gradeSchema
      .nullable()
      .meta({ description: 'Reliability grade of the source; null if `source` is null.' }),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'TimelineEvent', description: 'A publication, a change of status or a milestone of a deal.' });

export const timelineSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the deal.' }),
    title: bilingualSchema.meta({ description: 'Title of the deal.' }),
    events: z.array(timelineEventSchema).meta({
      description: 'Events sorted by first possible day, then by last possible day; events without a date come last.',
    }),
    links: z.object({ self: linkSchema, deal: linkSchema }),
  })
  .meta({
    id: 'Timeline',
    description: 'Publications, changes of status and milestones of a deal in chronological order.',
  });
export type Timeline = z.infer<typeof timelineSchema>;

export const dealParams = idParams('france-fluidstack', 'Id of a deal, as in `/v1/deals`.');

export const dealListQuery = listQuery(['id', 'signed'], {
  kind: filterParameter(
    z.enum(dealKinds),
    'Filters by kind: `project` (one construction project) or `programme` (an umbrella plan for several projects).',
    'project',
  ),
  status: filterParameter(dealStatusSchema, 'Filters by current status, such as `signed` or `withdrawn`.', 'signed'),
  instrument: filterParameter(
    instrumentSchema,
    'Filters by type of agreement, such as `memorandum-of-understanding`.',
    'agreement',
  ),
  disputed: booleanParameter('`true`: only deals with a disputed value. `false`: only deals without one.'),
});
export type DealListQuery = z.infer<typeof dealListQuery>;
