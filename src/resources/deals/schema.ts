// A deal as clients see it, and what they may ask of deals.
import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import { disputedSchema, idSchema, linkSchema, reportBase } from '../../contract/answers.ts';
import { listQuery, pathId } from '../../contract/parameters.ts';
import { daySchema } from '../../dates/day.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { bilingualSchema } from '../../reports/text.ts';
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
  .object({ ...reportBase, ...values })
  .meta({ id: 'DealReport', description: 'What one source says of a deal.' });

const statusChangeSchema = z
  .object({
    status: dealStatusSchema,
    since: daySchema.meta({ description: 'First day on which it counted: its source had certainly been published.' }),
    source: idSchema,
  })
  .meta({ id: 'StatusChange', description: 'A status, since when it counted, and by whose report.' });

const dealPartnerSchema = partnerSchema
  .pick({ id: true, title: true, kind: true, country: true, inferred: true, disputed: true, links: true })
  .extend({ roles: z.array(partnerRoleSchema).meta({ description: 'What it is in this deal.' }) })
  .meta({ id: 'DealPartner', description: 'A partner as far as this deal goes.' });

const dealFigureSchema = figureSchema
  .pick({ id: true, title: true, metric: true, quantity: true, counts: true, date: true, disputed: true, links: true })
  .meta({ id: 'DealFigure', description: 'A reported figure of the deal, in short.' });

const dealMilestoneSchema = milestoneSchema
  .pick({ id: true, title: true, status: true, overdue: true, disputed: true, date: true, links: true })
  .meta({ id: 'DealMilestone', description: 'A milestone of the deal, in short.' });

export const dealSchema = z
  .object({
    id: idSchema,
    title: bilingualSchema,
    ...values,
    disputed: disputedSchema,
    statusHistory: z
      .array(statusChangeSchema)
      .meta({ description: 'How the status changed in the eyes of a reader, oldest first.' }),
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
    }),
  })
  .meta({ id: 'Deal', description: 'What was agreed, by whom, and what became of it.' });
export type Deal = z.infer<typeof dealSchema>;

export const dealPath = pathId('france-fluidstack', 'The id of a deal.');

export const dealListQuery = listQuery(['id', 'signed'], {
  status: dealStatusSchema.optional().meta({ description: 'Only deals of this status.', examples: ['signed'] }),
  instrument: instrumentSchema
    .optional()
    .meta({ description: 'Only deals on this kind of paper.', examples: ['agreement'] }),
});
export type DealListQuery = z.infer<typeof dealListQuery>;
