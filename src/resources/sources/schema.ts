// Schemas of /v1/sources: sources and query parameters.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { citingKinds } from '../../domain/kinds.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { grades } from '../../domain/provenance/enums.ts';
import { gradeSchema, idSchema, linkSchema } from '../../http/common-schemas.ts';
import { booleanParameter, expandParameter, idParams, idsParameter, listQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';

export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'must be a language code such as fr or en')
  .meta({ description: 'ISO 639 code of the language of the source.', examples: ['fr'] });

const citationSchema = z
  .object({
    kind: z.enum(citingKinds).describe('Kind of the record that the report is about, or `claim`.'),
    id: idSchema.describe('Id of the record that the report is about, or of the claim.'),
    link: linkSchema.describe('URL of the record or claim.'),
  })
  .meta({
    id: 'Citation',
    description: 'A reference to a report or claim.',
  });

const sentenceSchema = z
  .object({
    sentence: z.int().positive().describe('Number of the sentence in the text, from 1.'),
    start: z.int().nonnegative().describe('Start offset in Unicode code points, from 0.'),
    end: z.int().positive().meta({
      description: 'Exclusive end offset in Unicode code points; white space after the sentence is included.',
    }),
    citedBy: z.array(citationSchema).describe('Reports and claims that cite this sentence.'),
    reason: bilingualSchema
      .nullable()
      .describe('Why no fact was taken from the sentence; null if a report or claim cites it.'),
  })
  .meta({ id: 'CoveredSentence', description: 'A sentence of a source, with the reports and claims that cite it.' });

export const sourceSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the source.', examples: ['lanouvelletribune-2025-02'] }),
    publisher: z.string().meta({ description: 'Name of the publisher.', examples: ['La Nouvelle Tribune'] }),
    title: z.string().nullable().describe("Title in the source's language; null if not recorded."),
    language: languageSchema,
    published: uncertainDateSchema.describe(
      'Publication date. The source is used from the day `latest`, when it has certainly been published.',
    ),
    url: z.url().nullable().meta({
      description: 'URL where the source was read or, if it was not read, its known URL; null if unknown.',
    }),
    archived: z.url().nullable().describe('URL of a copy of the source in a web archive; null if none is known.'),
    seen: z.boolean().meta({
      description:
        '`true` if the editors read the source, at least in part. `false` if they know it only from sources that repeat it; it then has no reports.',
    }),
    reliability: z
      .object({
        grade: gradeSchema,
        reason: bilingualSchema.describe('Why the source has this grade.'),
      })
      .describe('Reliability grade of the source, with the reason.'),
    credits: z
      .array(
        z.object({
          for: z.string().meta({ description: 'Contribution, in English.', examples: ['image'] }),
          name: z.string().describe('Name of the person or organization.'),
        }),
      )
      .describe('People and organizations that the source names for a contribution, such as the photo; empty if none.'),
    origin: bilingualSchema.describe('Where the source has its information from. Explains `repeats`.'),
    retracted: z
      .object({
        by: z.string().describe('Name of the publisher or person that retracted the source.'),
        on: daySchema.describe('Day of the retraction.'),
        reason: bilingualSchema.describe('Reason for the retraction.'),
      })
      .nullable()
      .describe('Retraction of the source; null if there is none. From that day its reports give no current value.'),
    corrected: z
      .array(
        z.object({
          by: z.string().describe('Name of the publisher or person that corrected the source.'),
          on: daySchema.describe('Day of the correction.'),
          what: bilingualSchema.describe('What was corrected.'),
        }),
      )
      .describe('Corrections by the publisher; the reports follow the corrected text. Empty if none.'),
    repeats: z
      .array(idSchema)
      .describe('Ids of the sources that this source repeats. It shares their origin and confirms none of them.'),
    repeatedBy: z.array(idSchema).describe('Ids of the sources published by `asOf` that repeat this source.'),
    text: z
      .object({
        sha256: z.string().describe('SHA-256 of the text in UTF-8, hexadecimal.'),
        characters: z.int().describe('Length of the text in Unicode code points.'),
      })
      .nullable()
      .describe(
        'Checksum and length of the full text of the source, with which a copy of the text can be checked; null if the text was not available. The text itself is not stored.',
      ),
    citedBy: z.array(citationSchema).optional().meta({
      description: 'All reports and claims taken from the source. In lists only with `expand=reports`.',
    }),
    coverage: z
      .object({
        sentences: z.array(sentenceSchema).describe('All sentences of the text in order.'),
        cited: z.int().describe('Number of sentences that a report or claim cites.'),
        withoutFact: z.int().describe('Number of sentences that no report or claim cites.'),
      })
      .optional()
      .meta({
        id: 'Coverage',
        description:
          'Each sentence of the text with the reports and claims that cite it. Absent if the full text was not available. In lists only with `expand=reports`.',
      }),
    links: z.object({ self: linkSchema, claims: linkSchema }),
  })
  .meta({ id: 'Source', description: 'A publication from which reports and claims are taken.' });
export type Source = z.infer<typeof sourceSchema>;

export const sourceParams = idParams('lanouvelletribune-2025-02', 'Id of a source, as in `/v1/sources`.');

export const sourceListQuery = listQuery(['published', 'id'], {
  id: idsParameter('source', 'lanouvelletribune-2025-02'),
  ...dealFilterParameters,
  publisher: z.optional(z.string()).meta({
    description: 'Filters by publisher; the whole name, case-insensitive.',
    examples: ['La Nouvelle Tribune'],
  }),
  language: languageSchema.optional().describe('Filters by language of the source (ISO 639 code).'),
  reliability: z.optional(z.enum(grades)).meta({
    description: 'Filters by reliability grade, from A (best) to D.',
    examples: ['C'],
  }),
  seen: booleanParameter(
    '`true`: only sources that the editors read, at least in part. `false`: only sources that they know from other sources.',
  ),
  expand: expandParameter(
    '`reports` adds to each source its sentences with the reports and claims that cite them. Not available in `csv`.',
  ),
});
export type SourceListQuery = z.infer<typeof sourceListQuery>;
