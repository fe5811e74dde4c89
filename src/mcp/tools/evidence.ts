// The evidence for a fact: each report about it, with the quotes that support it.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { citingKinds, recordPath, reportIdOf, reportPath } from '../../domain/kinds.ts';
import { evidenceSchema } from '../../domain/provenance/evidence.ts';
import { gradeSchema, idSchema, publishedSchema } from '../../http/common-schemas.ts';
import { recordQuery } from '../../http/query-params.ts';
import { defineTool } from '../define-tool.ts';
import { fieldValues, listGaps } from '../field-values.ts';
import { formatDateValue } from '../format-text.ts';
import {
  formatTail,
  headSchema,
  type SourceNames,
  nameSources,
  resultTail,
  tailSchema,
  urlAsOf,
  urlSchema,
} from '../result-schema.ts';
import { type RecordView, readSubject } from '../tool-context.ts';

const reportSchema = z.object({
  id: idSchema.meta({ description: 'Id of the report in the API.' }),
  source: idSchema,
  published: publishedSchema,
  grade: gradeSchema,
  statedBy: idSchema.nullable().meta({ description: 'Partner who states this; null for own reporting.' }),
  supersedes: z.array(z.string()).meta({ description: 'Fields whose earlier reports it takes back.' }),
  retracted: daySchema.nullable().meta({ description: 'Day from which it is no longer considered.' }),
  says: z.array(z.string()).meta({ description: 'What the source reports, field by field.' }),
  currentFor: z.array(z.string()).meta({ description: 'Fields whose current value it gives.' }),
  evidence: z.array(evidenceSchema),
  url: urlSchema,
});

export const evidenceFor = defineTool({
  name: 'evidence_for',
  title: 'The evidence for a fact',
  description:
    'Lists every report about a deal, partner, milestone, figure or claim: source, publication date, grade, reported values, and the supporting quotes with their sentence numbers. Use it to quote or check a fact.',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a record or claim.', examples: ['service-start'] }),
    ...recordQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: z.object({
    ...headSchema,
    reports: z.array(reportSchema).meta({ description: 'Newest publication first.' }),
    ...tailSchema,
  }),
  handle(asked, reading) {
    const { id } = asked;
    const { view, kind, about } = readSubject(reading, asked, citingKinds);
    const said = listReports(about);
    const tail = resultTail(reading, view, {
      address: recordPath(kind, id),
      ids: said.map(({ source }) => source),
      notKnown: about.kind === 'claim' ? [] : listGaps(about),
    });
    const grades = new Map(tail.sources.map((source) => [source.id, source.grade]));
    const reports = said.map(({ id, ...report }) => ({
      id,
      ...report,
      grade: grades.get(report.source) as z.infer<typeof gradeSchema>,
      url: urlAsOf(reading, reportPath(id), { asOf: view.asOf }),
    }));
    const title = about.kind === 'claim' ? about.thing.statement : about.thing.title;
    return { id, kind, title, reports, ...tail };
  },
  text: (answer) => [
    `${answer.title?.en} (${answer.kind} ${answer.id})`,
    ...answer.reports.map((report) => `- ${formatReport(report, nameSources(answer.sources))}`),
    ...formatTail(answer),
  ],
});

function formatReport(report: z.infer<typeof reportSchema>, name: SourceNames): string {
  const { source, published, grade, statedBy, supersedes, retracted, says, currentFor, evidence, url } = report;
  const quotes = evidence.map((each) => `“${each.quote}”${each.located ? ` (sentence ${each.sentence})` : ''}`);
  return [
    `${name(source)}, published ${formatDateValue(published)}, grade ${grade}, reports: ${says.join('; ')}`,
    ...(statedBy === null ? [] : [`stated by ${statedBy}`]),
    ...(supersedes.length === 0 ? [] : [`takes back earlier reports of ${supersedes.join(', ')}`]),
    ...(retracted === null ? [] : [`retracted on ${retracted}`]),
    ...(currentFor.length === 0 ? [] : [`gives the current ${currentFor.join(', ')}`]),
    `quotes: ${quotes.join(', ')}`,
    url,
  ].join('; ');
}

function listReports(about: RecordView<(typeof citingKinds)[number]>) {
  if (about.kind === 'claim') {
    const { id, source, published, retracted, statement, certainty, evidence } = about.thing;
    const says = [`${statement.en} (${certainty})`];
    return [{ id, source, published, statedBy: null, supersedes: [], retracted, says, currentFor: [], evidence }];
  }
  const { kind, thing } = about;
  const values = fieldValues(kind, thing);
  return (thing.reports ?? []).map((report) => ({
    id: reportIdOf(thing.id, report.source),
    source: report.source,
    published: report.published,
    statedBy: report.statedBy,
    supersedes: report.supersedes,
    retracted: report.retracted,
    says: fieldValues(kind, { ...report, current: null }).map(({ field, says }) => `${field}: ${says}`),
    currentFor: values.filter(({ current }) => current?.source === report.source).map(({ field }) => field),
    evidence: report.evidence,
  }));
}
