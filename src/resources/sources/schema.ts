// The shape of a source, and the parameters of the list of sources.
import { z } from 'zod';
import { gradeSchema, idSchema, linkSchema } from '../../contract/answers.ts';
import { citingKinds } from '../../contract/kinds.ts';
import { expand, listQuery, pathId, yesOrNo } from '../../contract/parameters.ts';
import { daySchema } from '../../dates/day.ts';
import { uncertainDateSchema } from '../../dates/uncertain-date.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { grades } from '../../reports/vocabulary.ts';

export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'must be a language code such as fr or en')
  .meta({ description: 'ISO 639 code of the language of the source.', examples: ['fr'] });

const citationSchema = z.object({ kind: z.enum(citingKinds), id: idSchema, link: linkSchema }).meta({
  id: 'Citation',
  description: 'A report or a claim: the record that the report is about, or the claim itself.',
});

const sentenceSchema = z
  .object({
    sentence: z.int().positive(),
    start: z.int().nonnegative().meta({ description: 'Code points before the sentence, from the start of the text.' }),
    end: z
      .int()
      .positive()
      .meta({ description: 'Code points before the end of the sentence, white space after it included.' }),
    citedBy: z.array(citationSchema).meta({ description: 'Reports and claims that cite this sentence.' }),
    reason: bilingualSchema
      .nullable()
      .meta({ description: 'Why no fact was taken from it; null if something cites it.' }),
  })
  .meta({ id: 'CoveredSentence', description: 'A sentence of a source, and what cites it.' });

export const sourceSchema = z
  .object({
    id: idSchema,
    publisher: z.string().meta({ description: 'Who published it.' }),
    title: z
      .string()
      .nullable()
      .meta({ description: 'In the language of the source; null if the source was not read.' }),
    language: languageSchema,
    published: uncertainDateSchema.meta({
      description: 'A source is considered from the day `latest` on: then it is certainly published.',
    }),
    url: z.url().nullable().meta({ description: 'URL at which it was read or is on record; null if unknown.' }),
    archived: z.url().nullable().meta({ description: 'URL of a copy in a web archive; null if none is known.' }),
    seen: z.boolean().meta({
      description:
        'Whether it was read for the register. If false, it is known only from sources that repeat it, and has no reports.',
    }),
    reliability: z
      .object({ grade: gradeSchema, reason: bilingualSchema })
      .meta({ description: 'Its grade, with the reason.' }),
    credits: z
      .array(z.object({ for: z.string(), name: z.string() }))
      .meta({ description: 'Who else is credited, and for what.' }),
    origin: bilingualSchema.meta({
      description: 'Where the source has its information from, which explains `repeats`.',
    }),
    retracted: z.object({ by: z.string(), on: daySchema, reason: bilingualSchema }).nullable().meta({
      description:
        'Who retracted the source, from which day, and why; null otherwise. From that day its reports give no current value.',
    }),
    corrected: z
      .array(z.object({ by: z.string(), on: daySchema, what: bilingualSchema }))
      .meta({ description: 'Corrections that the publisher made; the reports are those of the corrected text.' }),
    repeats: z
      .array(idSchema)
      .meta({ description: 'Ids of the sources that it repeats: it shares their origin and confirms none of them.' }),
    repeatedBy: z
      .array(idSchema)
      .meta({ description: 'Ids of the sources that repeat this one, as far as known on the as-of date.' }),
    text: z
      .object({
        sha256: z.string().meta({ description: 'Digest of the text in UTF-8, in hexadecimal.' }),
        characters: z.int().meta({ description: 'Its length in Unicode code points.' }),
      })
      .nullable()
      .meta({ description: 'The text that the evidence points into; null if it was not available.' }),
    citedBy: z
      .array(citationSchema)
      .optional()
      .meta({ description: 'Every report and claim taken from it. In lists only with `expand=reports`.' }),
    coverage: z
      .object({ sentences: z.array(sentenceSchema), cited: z.int(), withoutFact: z.int() })
      .optional()
      .meta({
        id: 'Coverage',
        description:
          'What cites each sentence; absent if the text is not available. In lists only with `expand=reports`.',
      }),
    links: z.object({ self: linkSchema, claims: linkSchema }),
  })
  .meta({ id: 'Source', description: 'A publication that reports and claims are taken from.' });
export type Source = z.infer<typeof sourceSchema>;

export const sourcePath = pathId('lanouvelletribune-2025-02', 'The id of a source.');

export const sourceListQuery = listQuery(['published', 'id'], {
  publisher: z
    .string()
    .optional()
    .meta({
      description: 'Only what this publisher published; upper and lower case are the same.',
      examples: ['La Nouvelle Tribune'],
    }),
  language: languageSchema.optional().meta({ description: 'Only sources in this language.' }),
  reliability: z
    .enum(grades)
    .optional()
    .meta({ description: 'Only sources of this grade.', examples: ['C'] }),
  seen: yesOrNo('Only sources that were, or were not, read for the register.'),
  expand: expand('`reports` puts the coverage into the items: which reports and claims cite which sentence.'),
});
export type SourceListQuery = z.infer<typeof sourceListQuery>;
