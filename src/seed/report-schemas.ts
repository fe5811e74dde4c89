// What a source file may say about each kind of record: reports and claims.

import { z } from 'zod';
import { countrySchema } from '../contract/countries.ts';
import { modifiers } from '../quantities/modifiers.ts';
import {
  certainties,
  dealStatuses,
  instruments,
  milestoneStatuses,
  partnerKinds,
  partnerRoles,
  topics,
} from '../reports/vocabulary.ts';
import { bilingual, date, eachOnce, evidence, listed, ONCE, slug, unit, words } from './parts.ts';

const reported = {
  preferred: z.boolean().default(false).describe("The editor's preference: wins a tie between sources of equal grade."),
  statedBy: slug
    .optional()
    .describe("The id of the partner who states this: the report is the partner's own text, or passes it on."),
  evidence,
};

/** Values that the source explicitly takes back: earlier reports of them are no longer considered. */
const supersedes = <Field extends string>(...fields: [Field, ...Field[]]) =>
  z
    .array(z.enum(fields))
    .refine(eachOnce, ONCE)
    .default([])
    .describe('The values for which the source says explicitly that earlier reports no longer hold.');

export const dealReport = z.strictObject({
  instrument: z.enum(instruments).optional(),
  status: z.enum(dealStatuses).optional(),
  signed: date.optional(),
  subject: bilingual.optional(),
  supersedes: supersedes('status'),
  ...reported,
});

export const partnerReport = z.strictObject({
  kind: z.enum(partnerKinds).optional(),
  country: countrySchema.optional(),
  roles: z
    .record(slug, z.array(z.enum(partnerRoles)).min(1).refine(eachOnce, ONCE))
    .default({})
    .describe('What it is in each deal, by the id of the deal.'),
  inferred: z
    .array(z.enum(['country', ...partnerRoles]))
    .refine(eachOnce, ONCE)
    .default([])
    .describe('The values that the source does not state and the register infers.'),
  supersedes: supersedes('roles'),
  ...reported,
});

const inferredOfDate = z
  .array(z.literal('year'))
  .default([])
  .describe('What of the date the source leaves unsaid and the register adds.');

export const milestoneReport = z.strictObject({
  status: z.enum(milestoneStatuses).optional(),
  date: date.optional(),
  inferred: inferredOfDate,
  supersedes: supersedes('status'),
  ...reported,
});

export const figureReport = z
  .strictObject({
    value: z.number().positive().optional().describe('Left out where the source gives no number.'),
    unit,
    modifier: z.enum(modifiers),
    lower: z
      .number()
      .positive()
      .optional()
      .describe('Only where there is no value; else it follows from the modifier.'),
    upper: z
      .number()
      .positive()
      .optional()
      .describe('Only where there is no value; else it follows from the modifier.'),
    quote: words.describe("The source's own words for the quantity."),
    date: date.optional().describe('When it holds or is due.'),
    inferred: inferredOfDate,
    scope: bilingual.optional().describe('What is counted, where the unit does not say it.'),
    ...reported,
  })
  .superRefine(({ value, modifier, lower, upper }, context) => {
    if ((value === undefined) !== (modifier === 'order-of-magnitude')) {
      context.addIssue({
        code: 'custom',
        path: ['modifier'],
        message: '`order-of-magnitude` is required without `value`, and not allowed with it',
      });
    }
    if (value !== undefined && (lower ?? upper) !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'not allowed together with `lower` and `upper`',
      });
    }
    if (lower !== undefined && upper !== undefined && lower > upper) {
      context.addIssue({ code: 'custom', path: ['lower'], message: 'must not exceed `upper`' });
    }
  });

export const claim = z.strictObject({
  id: slug,
  topic: z.enum(topics),
  about: slug.describe('The deal, partner, milestone or figure it is about.'),
  deal: slug.optional().describe('The deal in whose context it is said; needed where it is about a partner.'),
  mentions: z.array(listed).default([]).describe('Who else is named: countries and companies that are no partners.'),
  certainty: z.enum(certainties).describe('How firmly the source says it.'),
  statement: bilingual,
  evidence,
});
