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
import { sourceRepository } from '../resources/sources/repository.ts';
import { pick } from '../util/pick.ts';
import { fieldValues } from './field-values.ts';
import { formatCountry, formatCoverage, formatValue, joinList } from './format-text.ts';
import { formatOutcome, outcomeFields } from './outcomes.ts';
import { nameSources, urlAsOf, urlSchema } from './result-schema.ts';
import type { RecordView, ToolContext } from './tool-context.ts';

/** Maximum number of claims or reports listed with a record. */
const MAX_LISTED = 10;

export const relatedSchema = z.object({
  kind: z.enum(kinds),
  id: idSchema,
  title: bilingualSchema,
  /** Current values of the record in words. */
  says: z.string(),
  ...pick(outcomeFields, ['outcome', 'outcomeConfidence'] as const),
  disputed: z.boolean(),
  url: urlSchema,
});
type Related = z.infer<typeof relatedSchema>;

/** `more`: a sentence with the URL of the full list; null if no record is omitted. */
type RelatedRecords = { parts: Related[]; more: string | null };

const firstItems = { limit: MAX_LISTED, cursor: null, expand: undefined };

export function relatedRecords(context: ToolContext, view: View, subject: RecordView): RelatedRecords {
  if (subject.kind === 'claim') return { parts: [], more: null };
  if (subject.kind === 'source') return reportsBy(context, view, subject.record.id);
  const { parts, more } = claimsAbout(context, view, subject.record.id);
  return { parts: [...(subject.kind === 'deal' ? dealParts(context, view, subject.record) : []), ...parts], more };
}

type PartValues = Pick<Related, 'id' | 'title'> & Partial<Pick<Related, 'outcome' | 'outcomeConfidence' | 'disputed'>>;

/** @param path API path, by default that of the record */
function toPart(
  context: ToolContext,
  view: View,
  kind: Kind,
  values: PartValues,
  says: string,
  path?: string,
): Related {
  const { id, title, outcome = null, outcomeConfidence = null, disputed = false } = values;
  const url = urlAsOf(context, path ?? recordPath(kind, id), view);
  return { kind, id, title, says, outcome, outcomeConfidence, disputed, url };
}

function dealParts(context: ToolContext, view: View, deal: Deal): Related[] {
  const part = (kind: Kind, values: PartValues, texts: string[]) =>
    toPart(context, view, kind, values, texts.join(', '));
  const valueTexts = (kind: 'milestone' | 'figure', record: object) =>
    fieldValues(kind, record).map(({ says }) => says);
  return [
    ...deal.partners.map((partner) => part('partner', partner, [joinList(partner.roles)])),
    ...deal.sites.map((site) => part('site', site, siteTexts(site))),
    ...deal.milestones.map((milestone) => {
      const outcome = formatOutcome({ ...milestone, dealStatus: deal.status });
      return part('milestone', milestone, [...valueTexts('milestone', milestone), outcome]);
    }),
    ...deal.figures.map((figure) => part('figure', figure, [...valueTexts('figure', figure), formatCoverage(figure)])),
    ...deal.relations.map(({ type, deal: id, statement, reliability }) =>
      part('deal', { id, title: statement }, [formatValue(type), `grade ${reliability}`]),
    ),
  ];
}

function siteTexts({ municipality, region, country }: Deal['sites'][number]): string[] {
  return [municipality, region, country && formatCountry(country)].filter((text) => text !== null);
}

function claimsAbout(context: ToolContext, view: View, about: string): RelatedRecords {
  const repository = context.edition.repository(claimRepository);
  const { items, next } = repository.list({ ...view, ...firstItems, about, sort: 'id' });
  const claims = parseItems(items);
  const sources = new Set(claims.map(({ source }) => source));
  const nameOf = nameSources(context.edition.repository(sourceRepository).among([...sources], view));
  const parts = claims.map(({ id, statement, certainty, source }) =>
    toPart(context, view, 'claim', { id, title: statement }, `${certainty} by ${nameOf(source)}`),
  );
  const url = urlAsOf(context, `/v1/claims?about=${about}`, view);
  return { parts, more: next && `There are more than ${MAX_LISTED} claims about it: ${url}` };
}

function reportsBy(context: ToolContext, view: View, source: string): RelatedRecords {
  const repository = context.edition.repository(reportRepository);
  const { items, next } = repository.list({ ...view, ...firstItems, source, sort: '-published' });
  const parts = parseItems(items).map(({ kind, id, about, title, says, links }) =>
    toPart(context, view, kind, { id: kind === 'claim' ? id : about, title }, says.en, links.about),
  );
  const url = urlAsOf(context, '/v1/reports', { ...view, source });
  return { parts, more: next && `It reports on more than ${MAX_LISTED} records: ${url}` };
}
