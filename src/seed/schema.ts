// What the files of seed/ may hold. Facts that name what does not exist, or do not fit together, are check.ts's matter.

import { z } from 'zod';
import { gradeSchema } from '../contract/answers.ts';
import { countrySchema } from '../contract/countries.ts';
import { parseUncertainDate } from '../dates/uncertain-date.ts';
import { metrics } from '../quantities/metrics.ts';
import { modifiers } from '../quantities/modifiers.ts';
import type { Evidence } from '../reports/evidence.ts';
import {
  coverages,
  dealKinds,
  dealStatuses,
  hedges,
  instruments,
  milestoneStatuses,
  partnerKinds,
  partnerRoles,
  relationTypes,
  topics,
} from '../reports/vocabulary.ts';
import { languageSchema } from '../resources/sources/schema.ts';
import { bilingual, date, day, eachOnce, evidence, listed, ONCE, slug, unit, words } from './parts.ts';

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

const dealReport = z.strictObject({
  instrument: z.enum(instruments).optional(),
  status: z.enum(dealStatuses).optional(),
  signed: date.optional(),
  subject: bilingual.optional(),
  supersedes: supersedes('status'),
  ...reported,
});

const partnerReport = z.strictObject({
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

const milestoneReport = z.strictObject({
  status: z.enum(milestoneStatuses).optional(),
  date: date.optional(),
  inferred: inferredOfDate,
  supersedes: supersedes('status'),
  ...reported,
});

const figureReport = z
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
    phrase: words.describe("The source's own words for the quantity."),
    date: date.optional().describe('When it holds or is due.'),
    inferred: inferredOfDate,
    counts: bilingual.optional().describe('What is counted, where the unit does not say it.'),
    ...reported,
  })
  .superRefine(({ value, modifier, lower, upper }, context) => {
    if ((value === undefined) !== (modifier === 'order-of-magnitude')) {
      context.addIssue({
        code: 'custom',
        path: ['modifier'],
        message: 'order-of-magnitude stands where there is no value, and only there',
      });
    }
    if (value !== undefined && (lower ?? upper) !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'has a range of its own: leave lower and upper out',
      });
    }
    if (lower !== undefined && upper !== undefined && lower > upper) {
      context.addIssue({ code: 'custom', path: ['lower'], message: 'must not be above upper' });
    }
  });

const claim = z.strictObject({
  id: slug,
  topic: z.enum(topics),
  about: slug.describe('The deal, partner, milestone or figure it is about.'),
  deal: slug.optional().describe('The deal in whose context it is said; needed where it is about a partner.'),
  mentions: z.array(listed).default([]).describe('Who else is named: countries and companies that are no partners.'),
  hedge: z.enum(hedges).describe('How firmly the source says it.'),
  statement: bilingual,
  evidence,
});

/** seed/deals/*.yaml: the things, without a word of what sources say of them. */
export const dealFileSchema = z.strictObject({
  id: slug,
  kind: z
    .enum(dealKinds)
    .describe(
      'project: something to be built. programme: a plan that holds several; its sums are never those of its parts.',
    ),
  title: bilingual,
  partners: z.record(slug, z.strictObject({ title: bilingual })).default({}),
  milestones: z.record(slug, z.strictObject({ title: bilingual })).default({}),
  figures: z
    .record(
      slug,
      z
        .strictObject({
          title: bilingual,
          metric: z.enum(metrics).describe('What it measures; decides which units fit.'),
          covers: z
            .enum(coverages)
            .describe(
              'Whether the figure is for the whole deal, for one phase of it, or per unit (per site, per chip).',
            ),
          phase: slug.optional().describe('The phase that a figure with `covers: phase` is for, such as phase-1.'),
          derived: z
            .strictObject({
              formula: words.describe(
                'Ids of reported figures and constants with units, joined by * and /, as in electric-power * 8760 h.',
              ),
              unit,
              assumption: bilingual.describe('What the formula assumes.'),
            })
            .optional(),
        })
        .refine(({ covers, phase }) => (covers === 'phase') === (phase !== undefined), {
          path: ['phase'],
          error: 'is needed with `covers: phase`, and only there',
        }),
    )
    .default({}),
  relations: z
    .array(
      z.strictObject({
        type: z.enum(relationTypes).describe('What this deal is to the other.'),
        to: slug.describe('The id of the other deal, whose own file says nothing of it.'),
        claims: z
          .array(slug)
          .min(1)
          .refine(eachOnce, ONCE)
          .describe('The claims that it rests on: all of them are needed.'),
        statement: bilingual.describe('What it comes to, and how weak it is.'),
      }),
    )
    .default([]),
});
export type DealFile = z.infer<typeof dealFileSchema>;

/** seed/sources/*.yaml: one source, and everything taken from it. */
export const sourceFileSchema = z.strictObject({
  id: slug,
  publisher: words,
  title: words.optional().describe('In the language of the source; left out where it was not seen.'),
  language: languageSchema,
  published: date.refine(
    (text) => parseUncertainDate(text).latest !== null,
    'must have a last day: a source counts once it has certainly been published',
  ),
  address: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/article' })
    .refine((url) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(url), 'must be percent-encoded: a space is %20')
    .optional()
    .describe('Left out only for what was not seen, and is nowhere on record.'),
  seen: z.boolean().default(true).describe('false: nobody here read it; it is known only because others pass it on.'),
  archived: z
    .url({
      protocol: /^https?$/,
      error: 'must be an address such as https://web.archive.org/web/2025/https://example.org',
    })
    .optional()
    .describe('A copy of the page in a web archive.'),
  credits: z.array(z.strictObject({ for: listed, name: listed })).default([]),
  reliability: z.strictObject({ grade: gradeSchema, reason: bilingual }),
  repeats: z
    .array(slug)
    .refine(eachOnce, ONCE)
    .default([])
    .describe('The sources that this one repeats: they and this one share an origin.'),
  origin: bilingual.describe('Where the source has its information from, and so why `repeats` is as it is.'),
  retracted: z
    .strictObject({
      by: words.describe('Who retracted it, such as the publisher.'),
      on: day,
      reason: bilingual,
    })
    .optional()
    .describe('The source was withdrawn: from this day on its reports are no longer considered.'),
  corrected: z
    .array(z.strictObject({ by: words.describe('Who corrected it.'), on: day, what: bilingual }))
    .default([])
    .describe('Corrections that the publisher made. The reports of this file are those of the corrected text.'),
  text: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
      characters: z.int().positive().describe('Length in code points.'),
      sentences: z
        .array(z.tuple([z.int().nonnegative(), z.int().positive()]))
        .describe('Start and end of each sentence.'),
    })
    .optional()
    .describe(
      'The text that the evidence points into, where it is at hand. `npm run verify -- TEXT-FILE` checks all of it.',
    ),
  reports: z.strictObject({
    deals: z.record(slug, dealReport).default({}),
    partners: z.record(slug, partnerReport).default({}),
    milestones: z.record(slug, milestoneReport).default({}),
    figures: z.record(slug, figureReport).default({}),
  }),
  claims: z.array(claim).default([]),
  withoutFact: z
    .array(z.strictObject({ sentence: z.int().positive(), reason: bilingual }))
    .default([])
    .describe('The sentences that nothing cites, each with the reason.'),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

export const reportKinds = ['deals', 'partners', 'milestones', 'figures'] as const;

/** All evidence of a source, with the place of what it belongs to. */
export function evidenceIn({ reports, claims }: SourceFile): { path: (string | number)[]; evidence: Evidence[] }[] {
  return [
    ...reportKinds.flatMap((kind) =>
      Object.entries(reports[kind]).map(([id, { evidence }]) => ({ path: ['reports', kind, id], evidence })),
    ),
    ...claims.map(({ evidence }, index) => ({ path: ['claims', index], evidence })),
  ];
}
