// The data of a deal's page, read through the same repositories as the API.
import type { Day } from '../../domain/dates/day.ts';
import { parseItem, parseItems } from '../../formats/json-text.ts';
import { MAX_LIMIT } from '../../http/query-params.ts';
import { claimRepository } from '../../resources/claims/repository.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import type { PageContext } from '../page-context.ts';
import { latestView } from '../records/sections.ts';

export type DealViewModel = NonNullable<ReturnType<typeof buildViewModel>>;

/** @returns undefined if no source had reported the deal by the as-of date */
export function buildViewModel(page: PageContext, id: string) {
  const { asOf, source, edition, repository } = page;
  const deal = parseItem(repository(dealRepository).get(id, page));
  if (!deal) return undefined;
  const query = { asOf, deal: id, limit: MAX_LIMIT, cursor: null };
  const figures = repository(figureRepository).list({ ...query, sort: 'id', expand: 'reports', units: undefined });
  const claims = edition.repository(claimRepository).list({ ...query, source, sort: 'topic' });
  const disputedMilestones = deal.milestones.some(({ disputed }) => disputed)
    ? repository(milestoneRepository).list({ ...query, sort: 'earliest', disputed: true }).items
    : [];
  const partners = parseItems(repository(partnerRepository).list({ ...query, sort: 'id' }).items);
  return {
    deal,
    figures: parseItems(figures.items),
    disputedMilestones: parseItems(disputedMilestones),
    claims: parseItems(claims.items),
    sources: page.sources.ofDeal(id),
    /** Source and confidence of each role in this deal, keyed by the partner's id and then by role. */
    roles: new Map(partners.map(({ id: partner, current }) => [partner, current.roles[id]])),
    titles: edition.repository(dealRepository).titles(deal.relations.map(({ deal: other }) => other)),
    isTruncated: { figures: figures.next !== null, claims: claims.next !== null },
  };
}

/** Days with publications, status changes or newly overdue milestones, in order, even after the as-of date. */
export function dealUpdateDays(page: PageContext, { deal, sources }: DealViewModel): Day[] {
  const { source } = page;
  // A claim can be older than the first report of the deal, before which the deal has no page.
  const first = page.repository(dealRepository).history(deal.id, latestView(page))?.entries[0]?.since ?? '';
  const published = sources.filter(({ id }) => id === (source ?? id)).map(({ published: { latest } }) => latest);
  const changed = deal.statusHistory.map(({ knownBy }) => knownBy);
  const overdue = deal.milestones.map(({ overdueSince }) => overdueSince);
  return [
    ...new Set([...published, ...changed, ...overdue].filter((day) => day !== null).filter((day) => day >= first)),
  ].toSorted();
}
