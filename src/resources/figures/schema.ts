// Schemas of /v1/figures: figures, histories and query parameters.
import { z } from 'zod';
import { lastDayOf, partialDateSchema } from '../../domain/dates/partial-date.ts';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { bases, coverages } from '../../domain/provenance/enums.ts';
import { metrics } from '../../domain/quantities/metrics.ts';
import { quantitySchema } from '../../domain/quantities/quantity.ts';
import { unitSchema } from '../../domain/quantities/units.ts';
import { currentFieldsSchema, disputeSchema, linkSchema } from '../../http/common-schemas.ts';
import { historySchema } from '../../http/history-schema.ts';
import {
  booleanParameter,
  confidenceParameter,
  idParams,
  idsParameter,
  listQuery,
  recordQuery,
} from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';
import { dealPartBase, disputeProperties, linksSchema, reportsSchema } from '../record-schemas.ts';
import { figureFieldNames } from './fields.ts';

const metric = z.enum(metrics);
const basis = z.enum(bases);

const values = {
  quantity: quantitySchema.nullable().describe('Reported or derived quantity; null if none is reported.'),
  scope: bilingualSchema.nullable().describe('What the quantity counts or measures; null if the unit says it.'),
  date: uncertainDateSchema
    .nullable()
    .describe('Date at which the quantity holds or is due; null if the report of the quantity gives none.'),
};

const derivationSchema = z
  .object({
    formula: z.string().meta({
      description:
        'Slugs of figures of the same deal, and constants with units, joined by `*` and `/`, evaluated from left to right.',
      examples: ['electric-power / ai-processors'],
    }),
    inputs: z.array(linkSchema).describe('URLs of the input figures, in the order of the formula.'),
    assumption: bilingualSchema.describe('Assumption under which the formula holds.'),
  })
  .meta({ id: 'Derivation', description: 'How the register derives a figure from reported ones.' });

/** Properties that a figure and the entries of its history have in common. */
const periodValues = {
  ...values,
  ...disputeProperties(
    'Figure',
    [disputeSchema('quantity', quantitySchema), disputeSchema('date', uncertainDateSchema)],
    'Disputed fields, with the contradictory values and the reason; empty if none. For a derived figure, the disputes of its inputs.',
  ),
  current: currentFieldsSchema(figureFieldNames).nullable().meta({
    description:
      'For each value, the source of the current value and its support; null if no source reports the value. Null for derived figures.',
  }),
};

export const figureSchema = z
  .object({
    ...dealPartBase('figure', 'france-fluidstack.electric-power'),
    metric: metric.describe('Metric: what the figure measures.'),
    covers: z.enum(coverages).meta({
      description:
        'What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.',
    }),
    phase: z
      .nullable(z.string())
      .meta({ description: 'Slug of the phase; null unless `covers` is `phase`.', examples: ['phase-1'] }),
    basis: basis.describe('`reported` by sources, or `derived` by the register from reported figures.'),
    ...periodValues,
    derivation: derivationSchema
      .nullable()
      .describe('Formula, inputs and assumption of a derived figure; null for a reported one.'),
    reports: reportsSchema('Figure', values).meta({
      description:
        'Reports about the figure, newest first; empty for a derived figure. In lists only with `expand=reports`.',
    }),
    links: linksSchema('self', 'deal', 'history'),
  })
  .meta({ id: 'Figure', description: 'A quantity of a deal, reported or derived.' });
export type Figure = z.infer<typeof figureSchema>;

export const figureHistorySchema = historySchema('Figure', periodValues, {});
export type FigureHistory = z.infer<typeof figureHistorySchema>;

export const figureParams = idParams('france-fluidstack.electric-power', 'Id of a figure, as in `/v1/figures`.');

const unit = unitSchema.optional();

export const figureQuery = recordQuery.extend({
  unit: unit.meta({
    description:
      'Converts the quantities to this unit (UCUM or ISO 4217, case-sensitive); 400 if that is not possible. One currency is never converted to another. Default: the unit of the source.',
    examples: ['MW'],
  }),
});

export const figureListQuery = listQuery(['id', 'value'], {
  id: idsParameter('figure', 'france-fluidstack.electric-power'),
  ...dealFilterParameters,
  metric: metric.optional().meta({
    description: 'Filters by metric: what the figure measures, such as electric power or number of jobs.',
    examples: ['electric-power'],
  }),
  basis: basis.optional().meta({
    description: 'Filters by basis: `reported` by sources, or `derived` by the register from reported figures.',
    examples: ['derived'],
  }),
  unit: unit.meta({
    description:
      'Returns only figures that can be converted to this unit, and converts them. UCUM (`MW`) or a currency (`EUR`, ISO 4217); case-sensitive. One currency is never converted to another.',
    examples: ['MW'],
  }),
  to: z.optional(partialDateSchema.transform(lastDayOf)).meta({
    description:
      'Returns only figures whose date is certainly on or before this day: power, money or jobs due by then. A year, quarter (`2026-Q3`) or month means its last day. Figures without a date are left out.',
    examples: ['2028'],
  }),
  confidence: confidenceParameter('the quantity'),
  disputed: booleanParameter('`true`: only figures with a disputed value. `false`: only figures without one.'),
});
export type FigureListQuery = z.infer<typeof figureListQuery>;
