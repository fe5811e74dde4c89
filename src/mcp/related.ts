// Summarizes related records for tools: the records of a deal, the reports of a source, and the claims about a record.
import { z } from 'zod';
import { type Kind, kinds, recordPath } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { parseItems } from '../formats/json-text.ts';
import { idSchema } from '../http/common-schemas.ts';
import type { View } from '../http/query-context.ts';
import { claimRepository } from '../resources/claims/repository.ts';
import type { Deal } from '../resources/deals/schema.ts';
import { reportRepository } from '../resources/reports/repository.ts';
import { fieldValues } from './field-values.ts';
import { formatCoverage, formatValue, joinList } from './format-text.ts';
import { formatOutcome, outcomeFields } from './outcomes.ts';
import { readSourceNames, urlAsOf, urlSchema } from './result-schema.ts';
import type { RecordView, ToolContext } from './tool-context.ts';

/** Maximum number of claims or reports listed with a record. */
const MAX_LISTED = 10;

export const relatedSchema = z.object({
  kind: z.enum(kinds),
  id: idSchema,
  title: bilingualSchema,
  says: z.string().meta({ description: 'Its current values in words.' }),
  outcome: outcomeFields.outcome,
  outcomeConfidence: outcomeFields.outcomeConfidence,
  disputed: z.boolean(),
  url: urlSchema,
});
type Related = z.infer<typeof relatedSchema>;

/** `more`: a sentence with the URL of the full list; null if no record is omitted. */
type RelatedRecords = { parts: Related[]; more: string | null };

const firstItems = { limit: MAX_LISTED, cursor: null, expand: undefined };
const noOutcome = { outcome: null, outcomeConfidence: null };

export function relatedRecords(context: ToolContext, view: View, subject: RecordView): RelatedRecords {
  if (subject.kind === 'claim') return { parts: [], more: null };
  if (subject.kind === 'source') return reportsBy(context, view, subject.record.id);
  const { parts, more } = claimsAbout(context, view, subject.record.id);
  return { parts: [...(subject.kind === 'deal' ? dealParts(context, view, subject.record) : []), ...parts], more };
}

function dealParts(context: ToolContext, view: View, deal: Deal): Related[] {
  const part = (kind: Kind, record: Pick<Related, 'id' | 'title' | 'disputed'>, texts: string[]): Related => {
    const { id, title, disputed } = record;
    const url = urlAsOf(context, recordPath(kind, id), view);
    return { kind, id, title, says: texts.join(', '), ...noOutcome, disputed, url };
  };
  const valueTexts = (kind: 'milestone' | 'figure', record: object) =>
    fieldValues(kind, record).map(({ says }) => says);
  return [
    ...deal.partners.map((partner) => part('partner', partner, [joinList(partner.roles)])),
    ...deal.milestones.map((milestone) => {
      const { outcome, outcomeConfidence } = milestone;
      const texts = [...valueTexts('milestone', milestone), formatOutcome({ ...milestone, dealStatus: deal.status })];
      return { ...part('milestone', milestone, texts), outcome, outcomeConfidence };
    }),
    ...deal.figures.map((figure) => part('figure', figure, [...valueTexts('figure', figure), formatCoverage(figure)])),
    ...deal.relations.map(({ type, deal: id, statement, reliability }) =>
      part('deal', { id, title: statement, disputed: false }, [formatValue(type), `grade ${reliability}`]),
    ),
  ];
}

function claimsAbout(context: ToolContext, view: View, about: string): RelatedRecords {
  const repository = context.edition.repository(claimRepository);
  const { items, next } = repository.list({ ...view, ...firstItems, about, sort: 'id' });
  const claims = parseItems(items);
  const sources = claims.map(({ source }) => source);
  const nameOf = readSourceNames(context, view, sources);
  return {
    parts: claims.map(({ id, statement, certainty, source, links }) => ({
      kind: 'claim',
      id,
      title: statement,
      says: `${certainty} by ${nameOf(source)}`,
      ...noOutcome,
      disputed: false,
      url: urlAsOf(context, links.self, view),
    })),
    more:
      next &&
      `There are more than ${MAX_LISTED} claims about it: ${urlAsOf(context, `/v1/claims?about=${about}`, view)}`,
  };
}

function reportsBy(context: ToolContext, view: View, source: string): RelatedRecords {
  const repository = context.edition.repository(reportRepository);
  const { items, next } = repository.list({ ...view, ...firstItems, source, sort: '-published' });
  return {
    parts: parseItems(items).map(({ kind, id, about, title, says, links }) => ({
      kind,
      id: kind === 'claim' ? id : about,
      title,
      says: says.en,
      ...noOutcome,
      disputed: false,
      url: urlAsOf(context, links.about, view),
    })),
    more:
      next && `It reports on more than ${MAX_LISTED} records: ${urlAsOf(context, '/v1/reports', { ...view, source })}`,
  };
}
