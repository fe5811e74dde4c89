// Zod schemas of the reports and claims in a source's file.
import { z } from 'zod';
import { coordinatesSchema } from '../domain/coordinates.ts';
import {
  certainties,
  dealStatuses,
  identifierSchemes,
  instruments,
  milestoneStatuses,
  partnerKinds,
  partnerRoles,
  topics,
} from '../domain/provenance/enums.ts';
import { modifiers } from '../domain/quantities/modifiers.ts';
import { countrySchema } from '../http/country-schema.ts';
import {
  bilingual,
  date,
  distinct,
  evidence,
  listedText,
  quoteText,
  recordedIfLater,
  recordIdText,
  slug,
  unit,
} from './schema-primitives.ts';

const reported = {
  preferred: z.boolean().default(false).describe("The editor's preference: wins a tie between sources of equal grade."),
  statedBy: slug
    .optional()
    .describe("Id of the partner who states this: the report is the partner's own text or repeats it."),
  recorded: recordedIfLater,
  evidence,
};

const supersedes = <Field extends string>(...fields: [Field, ...Field[]]) =>
  distinct(z.array(z.enum(fields)))
    .default([])
    .describe('Fields for which the source says explicitly that earlier reports no longer hold.');

export const dealReport = z.strictObject({
  instrument: z.enum(instruments).optional(),
  status: z.enum(dealStatuses).optional(),
  signed: date.optional(),
  subject: bilingual.optional(),
  country: countrySchema.optional().describe('Country in which the deal is to be carried out (ISO 3166-1 alpha-2).'),
  inferred: distinct(z.array(z.literal('country')))
    .default([])
    .describe('Values that the source does not state and the register infers, such as the country of a named town.'),
  supersedes: supersedes('status'),
  ...reported,
});

const identifiers = z
  .array(z.strictObject({ scheme: z.enum(identifierSchemes), id: listedText }))
  .refine((list) => new Set(list.map(({ scheme }) => scheme)).size === list.length, 'must name each scheme once')
  .default([])
  .describe('Identifiers in other registers. Only those that the source gives.');

export const siteReport = z.strictObject({
  municipality: listedText.optional().describe('Name of the municipality, as the source writes it.'),
  region: listedText.optional().describe('Name of the region, department or county, as the source writes it.'),
  country: countrySchema.optional(),
  coordinates: z.strictObject(coordinatesSchema.shape).optional().describe('Only coordinates that the source gives.'),
  deals: distinct(z.array(slug)).default([]).describe('Ids of the deals that the source places on the site.'),
  identifiers,
  inferred: distinct(z.array(z.literal('country')))
    .default([])
    .describe('Values that the source does not state and the register infers.'),
  ...reported,
});

export const partnerReport = z.strictObject({
  kind: z.enum(partnerKinds).optional(),
  country: countrySchema.optional(),
  identifiers,
  roles: z
    .record(slug, distinct(z.array(z.enum(partnerRoles)).min(1)))
    .default({})
    .describe('Roles of the partner, keyed by deal id.'),
  inferred: distinct(z.array(z.enum(['country', ...partnerRoles])))
    .default([])
    .describe('Values that the source does not state and the register infers.'),
  supersedes: supersedes('roles'),
  ...reported,
});

const inferredDateParts = z
  .array(z.literal('year'))
  .default([])
  .describe('Parts of the date that the source does not state and the register infers.');

export const milestoneReport = z.strictObject({
  status: z.enum(milestoneStatuses).optional(),
  date: date.optional(),
  inferred: inferredDateParts,
  supersedes: supersedes('status'),
  ...reported,
});

const bound = z
  .number()
  .positive()
  .optional()
  .describe('Bound of a quantity without a value. If there is a value, the bound follows from `modifier`.');

export const figureReport = z
  .strictObject({
    value: z.number().positive().optional().describe('Number as reported. Omit it if the source gives none.'),
    unit,
    modifier: z.enum(modifiers),
    lower: bound,
    upper: bound,
    quote: quoteText.describe('Quote from the source that gives the quantity, at most 8 words.'),
    date: date.optional().describe('Date at which the quantity holds or is due.'),
    inferred: inferredDateParts,
    scope: bilingual.optional().describe('What the quantity counts or measures, if the unit does not say it.'),
    ...reported,
  })
  .refine(({ value, modifier }) => (value === undefined) === (modifier === 'order-of-magnitude'), {
    path: ['modifier'],
    error: '`order-of-magnitude` is required without `value`, and not allowed with it',
  })
  .refine(({ value, lower, upper }) => value === undefined || (lower ?? upper) === undefined, {
    path: ['value'],
    error: 'not allowed together with `lower` and `upper`',
  })
  .refine(({ lower = 0, upper = lower }) => lower <= upper, { path: ['lower'], error: 'must not exceed `upper`' });

export const claim = z.strictObject({
  id: slug,
  topic: z.enum(topics),
  about: recordIdText.describe('Id of the deal, partner, site, milestone or figure that the claim is about.'),
  deal: slug
    .optional()
    .describe('Id of the deal that the claim belongs to. Required if the claim is about a partner or site.'),
  mentions: z
    .array(listedText)
    .default([])
    .describe('Names of countries and companies in the claim that are not partners.'),
  certainty: z
    .enum(certainties)
    .describe('How certain the source is: `asserted` (stated as a fact), `expected` or `possible`.'),
  statement: bilingual,
  recorded: recordedIfLater,
  evidence,
});
