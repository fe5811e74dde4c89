// Short forms of related records: a deal's partners, milestones and figures, a source's reports, and claims.

import { z } from 'zod';
import { type Kind, kinds, recordPath } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { parseItems } from '../formats/json-text.ts';
import { idSchema } from '../http/common-schemas.ts';
import type { View } from '../http/query-context.ts';
import { claimRepository } from '../resources/claims/repository.ts';
import { reportRepository } from '../resources/reports/repository.ts';
import { fieldValues } from './field-values.ts';
import { formatCoverage, formatValue, joinList } from './format-text.ts';
import { formatOutcome, outcomeFields } from './outcomes.ts';
import { readSourceNames, urlAsOf, urlSchema } from './result-schema.ts';
import type { RecordView, ToolContext } from './tool-context.ts';

/** Claims or reports listed with a record at most. */
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
export type Related = z.infer<typeof relatedSchema>;

/** `more`: a sentence on what is left out, with its URL. */
type Parts = { parts: Related[]; more: string | null };

export function relatedRecords(reading: ToolContext, view: View, about: RecordView): Parts {
  if (about.kind === 'claim') return { parts: [], more: null };
  if (about.kind === 'source') return reportsOf(reading, view, about.thing.id);
  const { parts, more } = claimsAbout(reading, view, about.thing.id);
  return { parts: [...(about.kind === 'deal' ? partsOfDeal(reading, view, about.thing) : []), ...parts], more };
}

function partsOfDeal(reading: ToolContext, view: View, deal: RecordView<'deal'>['thing']): Related[] {
  const part = (kind: Kind, about: Pick<Related, 'id' | 'title' | 'disputed'>, words: string[]): Related => {
    const { id, title, disputed } = about;
    const says = words.join(', ');
    return { kind, id, title, says, ...none, disputed, url: urlAsOf(reading, recordPath(kind, id), view) };
  };
  const inShort = (kind: 'milestone' | 'figure', thing: object) => fieldValues(kind, thing).map(({ says }) => says);
  return [
    ...deal.partners.map((partner) => part('partner', partner, [joinList(partner.roles)])),
    ...deal.milestones.map((milestone) => {
      const { outcome, outcomeConfidence } = milestone;
      const words = [...inShort('milestone', milestone), formatOutcome({ ...milestone, dealStatus: deal.status })];
      return { ...part('milestone', milestone, words), outcome, outcomeConfidence };
    }),
    ...deal.figures.map((figure) => part('figure', figure, [...inShort('figure', figure), formatCoverage(figure)])),
    ...deal.relations.map(({ type, deal: id, statement, reliability }) => {
      return part('deal', { id, title: statement, disputed: false }, [formatValue(type), `grade ${reliability}`]);
    }),
  ];
}

function claimsAbout(reading: ToolContext, view: View, about: string): Parts {
  const { items: claims, next } = reading.edition
    .repository(claimRepository)
    .list({ ...view, ...wholeList, about, sort: 'id' });
  const items = parseItems(claims);
  const name = readSourceNames(
    reading,
    view,
    items.map(({ source }) => source),
  );
  return {
    parts: items.map(({ id, statement, certainty, source, links }) => {
      const says = `${certainty} by ${name(source)}`;
      const url = urlAsOf(reading, links.self, view);
      return { kind: 'claim', id, title: statement, says, ...none, disputed: false, url };
    }),
    more:
      next === null
        ? null
        : `There are more than ${MAX_LISTED} claims about it: ${urlAsOf(reading, `/v1/claims?about=${about}`, view)}`,
  };
}

function reportsOf(reading: ToolContext, view: View, source: string): Parts {
  const asked = { ...view, ...wholeList, source, sort: '-published' } as const;
  const { items: reports, next } = reading.edition.repository(reportRepository).list(asked);
  const items = parseItems(reports);
  return {
    parts: items.map(({ kind, id, about, title, says, links }) => ({
      kind,
      id: kind === 'claim' ? id : about,
      title,
      says: says.en,
      ...none,
      disputed: false,
      url: urlAsOf(reading, links.about, view),
    })),
    more:
      next === null
        ? null
        : `It reports on more than ${MAX_LISTED} records: ${urlAsOf(reading, '/v1/reports', { ...view, source })}`,
  };
}

const wholeList = { limit: MAX_LISTED, cursor: null, expand: undefined };
const none = { outcome: null, outcomeConfidence: null };
