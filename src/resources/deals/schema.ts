// Schemas of /v1/deals: deals, histories, timelines and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { dealKinds, dealStatuses, instruments, relationTypes } from '../../domain/provenance/enums.ts';
import {
  confidenceSchema,
  currentFieldsSchema,
  disputeSchema,
  gradeSchema,
  idSchema,
  linkSchema,
  methodSchema,
} from '../../http/common-schemas.ts';
import { countrySchema } from '../../http/country-schema.ts';
import { historySchema } from '../../http/history-schema.ts';
import {
  anyOf,
  booleanParameter,
  confidenceParameter,
  idParams,
  idsParameter,
  listQuery,
} from '../../http/query-params.ts';
import { pickMask } from '../../util/pick.ts';
import { dealFilterParameters } from '../deal-filters.ts';
import { figureFieldNames } from '../figures/fields.ts';
import { figureSchema } from '../figures/schema.ts';
import { milestoneFieldNames } from '../milestones/fields.ts';
import { milestoneSchema } from '../milestones/schema.ts';
import { partnerRoleSchema, partnerSchema } from '../partners/schema.ts';
import { disputeProperties, linksSchema, reportsSchema } from '../record-schemas.ts';
import { siteSchema } from '../sites/schema.ts';
import { dealFieldNames } from './fields.ts';

const instrumentSchema = z.enum(instruments);
const dealStatusSchema = z.enum(dealStatuses);

const values = {
  instrument: instrumentSchema
    .nullable()
    .describe('Type of agreement, such as `memorandum-of-understanding`; null if none is reported.'),
  status: dealStatusSchema.nullable().describe('Status of the deal; null if none is reported.'),
  signed: uncertainDateSchema.nullable().describe('Date of signature; null if none is reported.'),
  subject: bilingualSchema
    .nullable()
    .describe("Subject of the deal in the register's own words; null if none is reported."),
  country: countrySchema.nullable().meta({
    description: 'Country in which the deal is to be carried out (ISO 3166-1 alpha-2); null if none is reported.',
  }),
};

const sitePart = siteSchema
  .pick(pickMask('id', 'title', 'municipality', 'region', 'country', 'coordinates', 'links'))
  .meta({ id: 'DealSite', description: 'A site of a deal, without its reports.' });

const statusChangeSchema = z
  .object({
    status: dealStatusSchema.describe('Status that became current.'),
    knownBy: daySchema.describe(
      'Last possible publication day of the report that made the status current. It may have been published earlier.',
    ),
    source: idSchema.describe('Id of the source that reports the status.'),
    reliability: gradeSchema.describe('Reliability grade of this source.'),
    confidence: confidenceSchema.describe('Confidence of the status on that day.'),
  })
  .meta({ id: 'StatusChange', description: 'A status that became current, with its source.' });

const dealPartnerSchema = partnerSchema
  .pick(pickMask('id', 'title', 'kind', 'country', 'inferred', 'disputed', 'links'))
  .extend({ roles: z.array(partnerRoleSchema).describe('Roles of the partner in this deal.') })
  .meta({ id: 'DealPartner', description: 'A partner of a deal, with its roles in this deal only.' });

const dealFigureSchema = figureSchema
  .pick({
    ...pickMask('id', 'title', 'metric', 'covers', 'phase', 'quantity', 'scope', 'date'),
    ...pickMask('disputed', 'current', 'links', ...figureFieldNames),
  })
  .meta({ id: 'DealFigure', description: 'A figure of a deal, without its reports.' });

const dealMilestoneSchema = milestoneSchema
  .pick({
    ...pickMask(
      'id',
      'title',
      'type',
      'status',
      'outcome',
      'outcomeConfidence',
      'overdue',
      'daysOverdue',
      'overdueSince',
    ),
    ...pickMask('firstPromise', 'daysLate', 'slippage', 'disputed', 'date', 'current', 'links', ...milestoneFieldNames),
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
    statement: bilingualSchema.describe("The relation in the register's own words."),
    since: daySchema.describe(
      'First day on which both deals had been reported and all claims that support the relation had been published.',
    ),
    reliability: gradeSchema.describe('Worst grade among the sources of the claims that support the relation.'),
    links: z.object({
      deal: linkSchema,
      claims: z.array(linkSchema).describe('URLs of the claims that together support the relation.'),
    }),
  })
  .meta({ id: 'Relation', description: 'Relation to another deal, inferred by the register from claims.' });

/** Properties that a deal and the entries of its history have in common. */
const periodValues = {
  ...values,
  ...disputeProperties('Deal', [
    disputeSchema('instrument', instrumentSchema),
    disputeSchema('signed', uncertainDateSchema),
    disputeSchema('country', countrySchema),
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
    title: bilingualSchema.describe('Title of the deal.'),
    method: methodSchema,
    ...periodValues,
    statusHistory: z.array(statusChangeSchema).describe('All statuses that have been current, oldest first.'),
    relations: z.array(relationSchema).describe('Relations to other deals.'),
    inferred: z
      .array(z.string())
      .describe('Values that no source states and the register inferred: `country`, if a source only names a town.'),
    partners: z.array(dealPartnerSchema).describe('Partners of the deal with their roles in it.'),
    sites: z.array(sitePart).describe('Sites on which the deal is to be carried out.'),
    figures: z.array(dealFigureSchema).describe('Reported figures of the deal. Derived figures are at `/v1/figures`.'),
    milestones: z.array(dealMilestoneSchema).describe('Milestones of the deal in chronological order.'),
    reports: reportsSchema('Deal', values),
    links: linksSchema('self', 'partners', 'sites', 'figures', 'milestones', 'claims', 'history', 'timeline'),
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
    id: idSchema.describe('Id of the source, deal or milestone.'),
    title: bilingualSchema.describe(
      'Title of the deal or milestone. For a source, its title or, if none is recorded, its publisher.',
    ),
    status: z.string().nullable().meta({
      description: 'Status of the deal or milestone; null for a publication or if no status is reported.',
    }),
    outcome: milestoneSchema.shape.outcome.nullable().describe('Outcome of a milestone; null for other events.'),
    overdue: z.boolean().describe('Whether the outcome of the milestone is `overdue`; false for other events.'),
    source: idSchema
      .nullable()
      .describe('Id of the source that reports the event; null for a milestone without a reported date.'),
    reliability: gradeSchema.nullable().describe('Reliability grade of the source; null if `source` is null.'),
    links: linksSchema('self'),
  })
  .meta({ id: 'TimelineEvent', description: 'A publication, a change of status or a milestone of a deal.' });

export const timelineSchema = z
  .object({
    id: idSchema.describe('Id of the deal.'),
    title: bilingualSchema.describe('Title of the deal.'),
    events: z
      .array(timelineEventSchema)
      .describe('Events sorted by first possible day, then by last possible day; events without a date come last.'),
    links: linksSchema('self', 'deal'),
  })
  .meta({
    id: 'Timeline',
    description: 'Publications, changes of status and milestones of a deal in chronological order.',
  });
export type Timeline = z.infer<typeof timelineSchema>;

export const dealParams = idParams('france-fluidstack', 'Id of a deal, as in `/v1/deals`.');

export const dealListQuery = listQuery(['id', 'signed'], {
  id: idsParameter('deal', 'france-fluidstack,bethune-nebius'),
  ...dealFilterParameters,
  kind: z.optional(z.enum(dealKinds)).meta({
    description:
      'Filters by kind: `project` (one construction project) or `programme` (an umbrella plan for several projects).',
    examples: ['project'],
  }),
  status: anyOf(dealStatuses).meta({
    description:
      'Filters by current status, such as `signed` or `withdrawn`. Several values, separated by commas, mean any of them.',
    examples: ['signed'],
  }),
  instrument: instrumentSchema.optional().meta({
    description: 'Filters by type of agreement, such as `memorandum-of-understanding`.',
    examples: ['agreement'],
  }),
  confidence: confidenceParameter('the status'),
  disputed: booleanParameter('`true`: only deals with a disputed value. `false`: only deals without one.'),
});
export type DealListQuery = z.infer<typeof dealListQuery>;
