// The evidence for a fact: each report of it, and the words of the source that say so.
import { z } from 'zod';
import { gradeSchema, idSchema, publishedSchema } from '../../contract/answers.ts';
import { addressOf, addressOfReport, citingKinds, reportIdOf } from '../../contract/kinds.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { evidenceSchema } from '../../reports/evidence.ts';
import { headSchema, tailOf, tailSaid, tailSchema, urlOf, urlSchema } from '../answers.ts';
import { readAbout, type Thing } from '../reading.ts';
import { tool } from '../tool.ts';
import { gapsOf, valuesOf } from '../values.ts';
import { dateSaid } from '../words.ts';

const reportSchema = z.object({
  id: idSchema.meta({ description: 'What the report is called in the API.' }),
  source: idSchema,
  published: publishedSchema,
  grade: gradeSchema,
  says: z.array(z.string()).meta({ description: 'What the source says, value by value.' }),
  countsFor: z.array(z.string()).meta({ description: 'The values for which it is this report that counts.' }),
  evidence: z.array(evidenceSchema),
  url: urlSchema,
});

export const evidenceFor = tool({
  name: 'evidence_for',
  title: 'The evidence for a fact',
  description:
    'Gives every report of a deal, partner, milestone, figure or claim: the source, when it was published, its grade, what it says, and the few words of it that say so with the number of their sentence. To quote or check a fact.',
  input: z.strictObject({
    id: z.string().meta({ description: 'The id of a thing or a claim.', examples: ['service-start'] }),
    ...thingQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    reports: z.array(reportSchema).meta({ description: 'Newest publication first.' }),
    ...tailSchema,
  }),
  answer(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readAbout(reading, asked, citingKinds);
    const said = reportsOf(about);
    const tail = tailOf(reading, view, {
      address: addressOf(kind, id),
      ids: said.map(({ source }) => source),
      notKnown: about.kind === 'claim' ? [] : gapsOf(about),
    });
    const grades = new Map(tail.sources.map((source) => [source.id, source.grade]));
    const reports = said.map(({ id, ...report }) => ({
      id,
      ...report,
      grade: grades.get(report.source) as z.infer<typeof gradeSchema>,
      url: urlOf(reading, addressOfReport(id), { ...view, scope: '' }),
    }));
    const title = about.kind === 'claim' ? about.thing.statement : about.thing.title;
    return { id, kind, title, reports, ...tail };
  },
  text: (answer) => [
    `${answer.title?.en} (${answer.kind} ${answer.id})`,
    ...answer.reports.map(({ source, published, grade, says, countsFor, evidence, url }) => {
      const words = evidence.map((each) => `“${each.phrase}”${each.located ? ` (sentence ${each.sentence})` : ''}`);
      const counts = countsFor.length === 0 ? '' : `; counts for ${countsFor.join(', ')}`;
      return `- ${source}, published ${dateSaid(published)}, grade ${grade}: ${says.join('; ')}${counts}; in its words ${words.join(', ')}: ${url}`;
    }),
    ...tailSaid(answer),
  ],
});

function reportsOf(about: Thing<(typeof citingKinds)[number]>) {
  if (about.kind === 'claim') {
    const { id, source, published, statement, hedge, evidence } = about.thing;
    return [{ id, source, published, says: [`${statement.en} (${hedge})`], countsFor: [], evidence }];
  }
  const { kind, thing } = about;
  const counting = valuesOf(kind, thing);
  return (thing.reports ?? []).map((report) => ({
    id: reportIdOf(thing.id, report.source),
    source: report.source,
    published: report.published,
    says: valuesOf(kind, { ...report, current: null }).map(({ field, says }) => `${field}: ${says}`),
    countsFor: counting.filter(({ current }) => current?.source === report.source).map(({ field }) => field),
    evidence: report.evidence,
  }));
}
