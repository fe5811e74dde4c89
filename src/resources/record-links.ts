// Builds the property `links` of records and histories.
import { type CitingKind, historyPath, type RecordKind, recordPath } from '../domain/kinds.ts';

export function dealLinks(id: string) {
  return {
    self: recordPath('deal', id),
    partners: `/v1/partners?deal=${id}`,
    sites: `/v1/sites?deal=${id}`,
    figures: `/v1/figures?deal=${id}`,
    milestones: `/v1/milestones?deal=${id}`,
    claims: `/v1/claims?deal=${id}`,
    history: historyPath('deal', id),
    timeline: timelinePath(id),
  };
}

export const timelineLinks = (deal: string) => ({ self: timelinePath(deal), deal: recordPath('deal', deal) });

export function partnerLinks(id: string) {
  return { self: recordPath('partner', id), history: historyPath('partner', id), record: trackRecordPath(id) };
}

export const trackRecordLinks = (partner: string) => ({
  self: trackRecordPath(partner),
  partner: recordPath('partner', partner),
});

export const siteLinks = (id: string) => ({
  self: recordPath('site', id),
  deals: `/v1/deals?site=${id}`,
  history: historyPath('site', id),
});

export function dealPartLinks(kind: 'milestone' | 'figure', id: string, deal: string) {
  return { self: recordPath(kind, id), deal: recordPath('deal', deal), history: historyPath(kind, id) };
}

export function claimLinks(
  { id, about, deal, source }: Record<'id' | 'about' | 'deal' | 'source', string>,
  aboutKind: CitingKind,
) {
  return {
    self: recordPath('claim', id),
    about: recordPath(aboutKind, about),
    deal: recordPath('deal', deal),
    source: recordPath('source', source),
  };
}

export const sourceLinks = (id: string) => ({ self: recordPath('source', id), claims: `/v1/claims?source=${id}` });

export function historyLinks(kind: RecordKind, id: string) {
  return { self: historyPath(kind, id), thing: recordPath(kind, id) };
}

/** Path of a partner's track record. */
export function trackRecordPath(partner: string): string {
  return `${recordPath('partner', partner)}/record`;
}

function timelinePath(deal: string): string {
  return `${recordPath('deal', deal)}/timeline`;
}
