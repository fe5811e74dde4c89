// A figure as clients see it, and what they may ask of figures.
import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import {
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
import { listQuery, pathId, thingQuery, yesOrNo } from '../../contract/parameters.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { quantitySchema } from '../../quantities/quantity.ts';
import { unitSchema } from '../../quantities/units.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { figures } from './table.ts';

const { metric, basis, covers, phase } = createSelectSchema(figures).shape;

const values = {
  quantity: quantitySchema.nullable().meta({ description: 'Null if no source reports a quantity.' }),
  scope: bilingualSchema.nullable().meta({ description: 'What is counted or measured; null if the unit says it.' }),
  date: uncertainDateSchema
    .nullable()
    .meta({ description: 'When the quantity holds or is due; null if the report of the quantity gives no date.' }),
};

const figureReportSchema = z
  .object({ ...valueReportBase, ...values })
  .meta({ id: 'FigureReport', description: 'What one source reports about a figure.' });

const derivationSchema = z
  .object({
    formula: z.string().meta({
      description: 'Ids of figures and constants with their units, joined by * and /, read from left to right.',
      examples: ['electric-power / ai-processors'],
    }),
    inputs: z.array(linkSchema).meta({ description: 'Links to the input figures, in the order of the formula.' }),
    assumption: bilingualSchema.meta({ description: 'Assumption of the formula.' }),
  })
  .meta({ id: 'Derivation', description: 'How the register derives a figure from reported ones.' });

/** Values of a figure in one state. */
const standing = {
  ...values,
  disputed: disputedSchema,
  dispute: disputesOf(
    'Figure',
    [disputeOver('quantity', quantitySchema), disputeOver('date', uncertainDateSchema)],
    'The fields that independent sources contradict each other on, with the reason; for a derived figure, the disputes of its inputs.',
  ),
  current: currentOf(['quantity', 'date', 'scope']).nullable().meta({
    description:
      'For each value, the report that gives it and its support; null if no source reports the value. Null for derived figures.',
  }),
};

export const figureSchema = z
  .object({
    id: idSchema,
    deal: idSchema.meta({ description: 'Id of its deal.', examples: ['france-fluidstack'] }),
    ...dealStanding,
    title: bilingualSchema,
    method: methodSchema,
    metric: metric.meta({ description: 'What it measures.' }),
    covers: covers.meta({
      description:
        'What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.',
    }),
    phase: phase.meta({ description: 'Slug of the phase; null unless `covers` is `phase`.', examples: ['phase-1'] }),
    basis: basis.meta({ description: '`reported` by sources, or `derived` by the register from reported figures.' }),
    ...standing,
    derivation: derivationSchema.nullable().meta({ description: 'Null for a reported figure.' }),
    reports: z.array(figureReportSchema).optional().meta({
      description: 'In lists only with `expand=reports`; newest first. A derived figure has none: see its inputs.',
    }),
    links: z.object({ self: linkSchema, deal: linkSchema, history: linkSchema }),
  })
  .meta({ id: 'Figure', description: 'A quantity of a deal, reported or derived.' });
export type Figure = z.infer<typeof figureSchema>;

export const figureHistorySchema = historyOf('Figure', standing, {});
export type FigureHistory = z.infer<typeof figureHistorySchema>;

export const figurePath = pathId('electric-power', 'The id of a figure.');

const unit = unitSchema.optional();

export const figureQuery = thingQuery.extend({
  unit: unit.meta({ description: 'Convert to this unit. Currencies are never converted.', examples: ['MW'] }),
});
export type FigureQuery = z.infer<typeof figureQuery>;

export const figureListQuery = listQuery(['id', 'value'], {
  metric: metric.optional().meta({ description: 'Only figures that measure this.', examples: ['electric-power'] }),
  basis: basis.optional().meta({ description: 'Only reported figures, or only derived ones.', examples: ['derived'] }),
  unit: unit.meta({
    description: 'Only figures that this unit measures, converted to it. Currencies are never converted.',
    examples: ['MW'],
  }),
  disputed: yesOrNo('Only figures that are, or are not, disputed.'),
});
export type FigureListQuery = z.infer<typeof figureListQuery>;
