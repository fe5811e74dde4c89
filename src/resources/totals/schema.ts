// Schemas of /v1/totals: sums of figures over deals, and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { lastDayOf, partialDateSchema } from '../../domain/dates/partial-date.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { additiveMetrics } from '../../domain/quantities/metrics.ts';
import { quantitySchema } from '../../domain/quantities/quantity.ts';
import { unitSchema } from '../../domain/quantities/units.ts';
import { exclusionReasons } from '../../domain/totals.ts';
import { confidenceSchema, idSchema, linkSchema, methodSchema } from '../../http/common-schemas.ts';
import { recordQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';
import { figureSchema } from '../figures/schema.ts';
import { linksSchema } from '../record-schemas.ts';

export const groupings = ['dealStatus', 'dealKind', 'country', 'type', 'partner'] as const;

const sumSchema = z
  .object({
    value: z.number().nullable().meta({
      description:
        'Sum of the reported numbers; 0 if no figure is included. For a figure without a number ("hundreds of MW"), its lower bound is added. Null if no included figure has a number or lower bound.',
    }),
    unit: unitSchema,
    modifier: quantitySchema.shape.modifier.describe(
      'Qualifier of the sum: `up-to` or `at-least` if all qualified figures go in that direction, otherwise `about`. `upper` can be null even then.',
    ),
    lower: z.number().nullable().meta({
      description:
        'Lowest sum that the wordings allow; a number without a qualifier stands for itself. Null if no wording sets such a bound, or a figure has none.',
    }),
    upper: z.number().nullable().describe('Highest sum that the wordings allow, by the same rules.'),
    figures: z.int().nonnegative().describe('Number of figures added.'),
    deals: z.int().nonnegative().describe('Number of deals whose figures are added.'),
  })
  .meta({ id: 'Sum', description: 'A sum in one unit. Amounts in different currencies are never added.' });

const sums = (description: string) => z.array(sumSchema).describe(description);

const addendSchema = figureSchema
  .pick({ id: true, deal: true, dealKind: true, dealStatus: true, title: true, covers: true, phase: true, scope: true })
  .extend({
    dealTitle: bilingualSchema.describe('Title of the deal.'),
    quantity: figureSchema.shape.quantity,
    date: figureSchema.shape.date,
    source: idSchema.nullable().describe('Id of the source whose report gives the quantity.'),
    confidence: confidenceSchema.nullable().describe('Confidence of the quantity.'),
    disputed: figureSchema.shape.disputed,
    links: linksSchema('self', 'deal'),
  })
  .meta({ id: 'Addend', description: 'A figure that a total adds or leaves out, as its source reports it.' });

const exclusionSchema = addendSchema
  .extend({
    reason: z.enum(exclusionReasons).meta({
      description:
        'Why the figure is not added. `deal-filtered`: the deal does not match the filters. `no-number`: no quantity is reported. `per-unit`: it is for one unit, such as one site. ' +
        '`no-due-date`: `dueBy` is given, and the figure has no date. `due-later`: it is not certainly due by `dueBy`. `smaller-whole`: a larger figure for the whole deal takes its place. ' +
        '`smaller-phase`: a larger figure for the same phase takes its place. `phase-of-whole`: a figure for the whole deal takes its place. `inside-programme`: the figure of a programme that contains the deal takes its place. `other-currency`: `unit` is another currency.',
    }),
    says: bilingualSchema.describe('The reason in words.'),
    by: linkSchema.nullable().describe('URL of the figure or programme whose figure takes its place; null if none.'),
  })
  .meta({ id: 'Exclusion', description: 'A figure that is not added, with the reason.' });

const groupSchema = z
  .object({
    key: z
      .string()
      .nullable()
      .meta({
        description:
          'Value by which the figures are grouped, such as `signed`, `FR` or the id of a partner; null if unknown.',
        examples: ['announced'],
      }),
    title: bilingualSchema.describe('The value in words.'),
    totals: sums('Sums of the group.'),
  })
  .meta({ id: 'TotalGroup', description: 'Sums of the figures that share one value.' });

/** Maximum length of the lists of figures in a response; the sums always contain all figures. */
export const MAX_LISTED = 200;

export const totalsSchema = z
  .object({
    id: z.literal('totals').describe('Always `totals`.'),
    title: bilingualSchema.describe('What is added, in words.'),
    metric: z.enum(additiveMetrics).describe('Metric of the added figures.'),
    dueBy: daySchema.nullable().describe('Day by which the added figures are due; null without `dueBy`.'),
    asOf: daySchema.describe('As-of date.'),
    method: methodSchema,
    totals: sums('The sums, one per currency or, for other metrics, exactly one.'),
    groupBy: z.enum(groupings).nullable().describe('Property by which `groups` are formed; null without `groupBy`.'),
    groups: z
      .array(groupSchema)
      .describe(
        'Sums per value of `groupBy`; empty without `groupBy`. With `partner`, a figure belongs to each developer and operator of its deal, so groups overlap.',
      ),
    unconfirmed: z
      .object({
        totals: sums('Sums of these figures, which `totals` does not contain.'),
        included: z.array(addendSchema).describe(`These figures, largest first; at most ${MAX_LISTED}.`),
      })
      .describe(
        'Figures whose quantity, or the status of whose deal, only sources of grade D report. They are counted apart. Never add them to `totals`: they may be part of a programme in it.',
      ),
    included: z.array(addendSchema).describe(`Added figures, largest first; at most ${MAX_LISTED}.`),
    leftOut: z
      .array(exclusionSchema)
      .describe(
        `Reported figures of the metric that are not added; at most ${MAX_LISTED}. Derived figures are not listed.`,
      ),
    overlaps: z
      .array(
        z.object({
          deals: z.array(idSchema).describe('Ids of two deals.'),
          says: bilingualSchema.describe("The relation in the register's own words."),
        }),
      )
      .describe('Added deals that may be on the same site, so that their figures may be the same capacity.'),
    truncated: z
      .boolean()
      .describe(
        `Whether \`included\`, \`unconfirmed.included\` or \`leftOut\` would have more than ${MAX_LISTED} figures.`,
      ),
    links: linksSchema('self', 'figures'),
  })
  .meta({
    id: 'Totals',
    description: 'Sums of the current values of one metric over deals, with what was left out and why.',
  });
export type Totals = z.infer<typeof totalsSchema>;
export type ListedAddend = z.infer<typeof addendSchema>;

export const totalsQuery = recordQuery.extend({
  metric: z.enum(additiveMetrics).meta({
    description: 'Metric to add, such as electric power, investment or number of jobs. Required.',
    examples: ['electric-power'],
  }),
  dueBy: z.optional(partialDateSchema.transform(lastDayOf)).meta({
    description:
      'Adds only figures whose date is certainly on or before this day. A year, quarter (`2026-Q3`) or month means its last day. Default: all figures, with and without a date.',
    examples: ['2031'],
  }),
  ...dealFilterParameters,
  groupBy: z
    .enum(groupings)
    .optional()
    .meta({
      description:
        'Adds sums per status of the deal, kind of deal, country, type of agreement (`type`), or partner (developers and operators).',
      examples: ['dealStatus'],
    }),
  unit: unitSchema.optional().meta({
    description:
      'Unit of the sums (UCUM, case-sensitive). Default: the usual unit of the metric, such as MW. Currencies are never converted: with a currency, only amounts in it are added.',
    examples: ['GW'],
  }),
});
export type TotalsQuery = z.infer<typeof totalsQuery>;
