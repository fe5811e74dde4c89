// The tool `evidence_for` lists each report about a record, with the quotes that support the report.
import { z } from 'zod';
import { daySchema } from '../../domain/dates/day.ts';
import { citingKinds, recordPath, reportIdOf, reportPath } from '../../domain/kinds.ts';
import type { Grade } from '../../domain/provenance/enums.ts';
import { evidenceSchema } from '../../domain/provenance/evidence.ts';
import { gradeSchema, idSchema, publishedSchema } from '../../http/common-schemas.ts';
import { pick } from '../../util/pick.ts';
import { recordInput } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { fieldValues, listGaps } from '../field-values.ts';
import { formatDateValue } from '../format-text.ts';
import { headSchema, nameSources, resultTail, type SourceNames, urlAsOf, urlSchema } from '../result-schema.ts';
import { type RecordView, readSubject } from '../tool-context.ts';

const citingReportSchema = z.object({
  /** Id of the report in the API. */
  id: idSchema,
  source: idSchema,
  published: publishedSchema,
  grade: gradeSchema,
  /** Partner who states this; null for own reporting. */
  statedBy: idSchema.nullable(),
  /** Fields whose earlier reports the report takes back. */
  supersedes: z.array(z.string()),
  /** Day from which the report is no longer considered. */
  retracted: daySchema.nullable(),
  /** What the source reports, one sentence per field. */
  says: z.array(z.string()),
  /** Fields whose current value the report gives. */
  currentFor: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  url: urlSchema,
});

export const evidenceFor = defineTool({
  name: 'evidence_for',
  title: 'The evidence for a fact',
  description:
    'Lists every report about a deal, partner, site, milestone, figure or claim: source, publication date, grade, reported values, and the supporting quotes with their sentence numbers. Use it to quote or check a fact. `currentFor` names the fields whose current value a report gives, `supersedes` those whose earlier reports it takes back, `statedBy` the partner who states it (null: own reporting).',
  input: recordInput('Id of a record or claim.', 'france-fluidstack.service-start'),
  /** `reports`: newest publication first. */
  output: z.object({ ...headSchema, reports: z.array(citingReportSchema) }),
  handle(query, context) {
    const { id } = query;
    const { view, subject } = readSubject(context, query, citingKinds);
    const { kind } = subject;
    const listed = listReports(subject);
    const ids = listed.map(({ source }) => source);
    const notKnown = subject.kind === 'claim' ? [] : listGaps(subject);
    const tail = resultTail(context, view, { path: recordPath(kind, id), ids, notKnown });
    const grades = new Map(tail.sources.map((source) => [source.id, source.grade]));
    const reports = listed.map((report) => ({
      ...report,
      grade: grades.get(report.source) as Grade,
      url: urlAsOf(context, reportPath(report.id), { asOf: view.asOf }),
    }));
    const title = subject.kind === 'claim' ? subject.record.statement : subject.record.title;
    return { id, kind, title, reports, ...tail };
  },
  text: (result) => [
    `${result.title?.en} (${result.kind} ${result.id})`,
    ...result.reports.map((report) => `- ${formatReport(report, nameSources(result.sources))}`),
  ],
});

function formatReport(report: z.infer<typeof citingReportSchema>, nameOf: SourceNames): string {
  const { source, published, grade, statedBy, supersedes, retracted, says, currentFor, evidence, url } = report;
  const quotes = evidence.map((item) => `“${item.quote}”${item.located ? ` (sentence ${item.sentence})` : ''}`);
  return [
    `${nameOf(source)}, published ${formatDateValue(published)}, grade ${grade}, reports: ${says.join('; ')}`,
    ...(statedBy === null ? [] : [`stated by ${statedBy}`]),
    ...(supersedes.length === 0 ? [] : [`takes back earlier reports of ${supersedes.join(', ')}`]),
    ...(retracted === null ? [] : [`retracted on ${retracted}`]),
    ...(currentFor.length === 0 ? [] : [`gives the current ${currentFor.join(', ')}`]),
    `quotes: ${quotes.join(', ')}`,
    url,
  ].join('; ');
}

function listReports(subject: RecordView<(typeof citingKinds)[number]>) {
  if (subject.kind === 'claim') {
    const { id, source, published, retracted, statement, certainty, evidence } = subject.record;
    const says = [`${statement.en} (${certainty})`];
    return [{ id, source, published, statedBy: null, supersedes: [], retracted, says, currentFor: [], evidence }];
  }
  const { kind, record } = subject;
  const values = fieldValues(kind, record);
  return (record.reports ?? []).map((report) => ({
    id: reportIdOf(record.id, report.source),
    ...pick(report, ['source', 'published', 'statedBy', 'supersedes', 'retracted']),
    says: fieldValues(kind, { ...report, current: null }).map(({ field, says }) => `${field}: ${says}`),
    currentFor: values.filter(({ current }) => current?.source === report.source).map(({ field }) => field),
    evidence: report.evidence,
  }));
}
