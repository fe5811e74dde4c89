// Zod schemas of the files in seed/, except for references between files, which checks/ validates.
import { z } from 'zod';
import { parseUncertainDate } from '../domain/dates/uncertain-date.ts';
import { coverages, dealKinds, milestoneTypes, relationTypes } from '../domain/provenance/enums.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import { metrics } from '../domain/quantities/metrics.ts';
import { gradeSchema } from '../http/common-schemas.ts';
import { languageSchema } from '../resources/sources/schema.ts';
import { claim, dealReport, figureReport, milestoneReport, partnerReport, siteReport } from './report-schemas.ts';
import {
  bilingual,
  date,
  day,
  dealPartIdText,
  distinct,
  listedText,
  plainText,
  recordIdText,
  slug,
  unit,
} from './schema-primitives.ts';

const bySlug = <Schema extends z.ZodType>(schema: Schema) => z.record(slug, schema).default({});
const byDealPartId = <Schema extends z.ZodType>(schema: Schema) => z.record(dealPartIdText, schema).default({});

const webUrl = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be a URL such as ${example}` })
    .refine((url) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(url), 'must be percent-encoded: a space is %20');

const titled = z.strictObject({
  title: bilingual,
  formerIds: distinct(z.array(recordIdText))
    .optional()
    .describe('Ids under which the record was published before. They redirect to the present id for ever.'),
});

/** Schema of seed/deals/*.yaml: ids and titles of a deal and its records, without the values that sources report. */
export const dealFileSchema = z.strictObject({
  id: slug,
  kind: z
    .enum(dealKinds)
    .describe(
      'project: one construction project. programme: an umbrella plan for several projects; its figures do not apply to any single project.',
    ),
  ...titled.shape,
  partners: bySlug(titled),
  sites: bySlug(titled),
  milestones: bySlug(
    titled.extend({
      type: z.enum(milestoneTypes).describe('Type of the milestone, as defined in docs/model.md.'),
    }),
  ),
  figures: bySlug(
    titled
      .extend({
        metric: z.enum(metrics).describe('Metric: what the figure measures. Determines the permitted units.'),
        covers: z
          .enum(coverages)
          .describe('Whether the figure is for the whole deal, for one phase of it, or per unit (per site, per chip).'),
        phase: slug.optional().describe('The phase that a figure with `covers: phase` is for, such as phase-1.'),
        derived: z
          .strictObject({
            formula: plainText.describe(
              'Slugs of reported figures of this deal and constants with units, joined by * and /, as in electric-power * 8760 h.',
            ),
            unit,
            assumption: bilingual.describe('What the formula assumes.'),
          })
          .optional(),
      })
      .refine(({ covers, phase }) => (covers === 'phase') === (phase !== undefined), {
        path: ['phase'],
        error: 'is required with `covers: phase`, and not allowed otherwise',
      }),
  ),
  relations: z
    .array(
      z.strictObject({
        type: z.enum(relationTypes).describe('Relation of this deal to the other one.'),
        to: slug.describe('Id of the other deal. Do not repeat the relation in its file.'),
        claims: distinct(z.array(slug).min(1)).describe('Ids of the claims that together support the relation.'),
        statement: bilingual.describe("The relation in the register's own words, with its uncertainty."),
      }),
    )
    .default([]),
});
export type DealFile = z.infer<typeof dealFileSchema>;

/** Schema of seed/sources/*.yaml: a source with its reports and claims. */
export const sourceFileSchema = z.strictObject({
  id: slug,
  publisher: plainText,
  title: plainText.optional().describe("Title in the source's language. Omit it if it is not known."),
  language: languageSchema,
  published: date.refine(
    (text) => parseUncertainDate(text).latest !== null,
    'must have a last possible day: a source is considered from that day',
  ),
  recorded: day.describe('Day (UTC) on which the register first contained this source. It never changes.'),
  url: webUrl('https://example.org/article')
    .optional()
    .describe('URL of the publication. Omit it only if `seen` is false and the URL is unknown.'),
  seen: z
    .boolean()
    .default(true)
    .describe('false: the editors did not read it and know it only from sources that repeat it.'),
  archived: webUrl('https://web.archive.org/web/2025/https://example.org')
    .optional()
    .describe('URL of a copy in a web archive.'),
  credits: z.array(z.strictObject({ for: listedText, name: listedText })).default([]),
  reliability: z.strictObject({ grade: gradeSchema, reason: bilingual }),
  repeats: distinct(z.array(slug))
    .default([])
    .describe('Ids of the sources that this one repeats: they share an origin.'),
  origin: bilingual.describe('Where the source has its information from. Explains `repeats`.'),
  retracted: z
    .strictObject({
      by: plainText.describe('Name of the publisher or person that retracted the source.'),
      on: day,
      reason: bilingual,
    })
    .optional()
    .describe('Retraction of the source. From this day its reports are no longer considered.'),
  corrected: z
    .array(
      z.strictObject({
        by: plainText.describe('Name of the publisher or person that corrected the source.'),
        on: day,
        what: bilingual,
      }),
    )
    .default([])
    .describe('Corrections by the publisher. The reports in this file follow the corrected text.'),
  text: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
      characters: z.int().positive().describe('Length in code points.'),
      sentences: z
        .array(z.tuple([z.int().nonnegative(), z.int().positive()]))
        .describe('Start and end of each sentence, in Unicode code points.'),
    })
    .optional()
    .describe(
      'The full text that evidence refers to, if it is available. `npm run verify -- TEXT-FILE` compares them.',
    ),
  reports: z.strictObject({
    deals: bySlug(dealReport),
    partners: bySlug(partnerReport),
    sites: bySlug(siteReport),
    milestones: byDealPartId(milestoneReport),
    figures: byDealPartId(figureReport),
  }),
  claims: z.array(claim).default([]),
  withoutFact: z
    .array(z.strictObject({ sentence: z.int().positive(), reason: bilingual }))
    .default([])
    .describe('Sentences that no report or claim cites, each with the reason.'),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

export const reportKinds = ['deals', 'partners', 'sites', 'milestones', 'figures'] as const;

type CitingEntry = { path: (string | number)[]; evidence: Evidence[]; recorded?: string | undefined };

/** Lists the evidence and the recorded day of all reports and claims in a source file, each with its path. */
export function evidenceIn({ reports, claims }: SourceFile): CitingEntry[] {
  const entries = reportKinds.flatMap((kind) =>
    Object.entries(reports[kind]).map(([id, report]) => ({ path: ['reports', kind, id], ...report })),
  );
  return [...entries, ...claims.map((claim, index) => ({ path: ['claims', index], ...claim }))];
}
