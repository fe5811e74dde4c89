// What the page of a deal shows, from the same queries as the API.
import type { Day } from '../../domain/dates/day.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { parseItem, parseItems } from '../../formats/json-text.ts';
import { claimRepository } from '../../resources/claims/repository.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import type { Figure } from '../../resources/figures/schema.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import type { Milestone } from '../../resources/milestones/schema.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import type { Partner } from '../../resources/partners/schema.ts';
import { type Sources, sourceRegistry } from '../attribution.ts';
import { MAX_PAGE_ITEMS } from '../list-paging.ts';
import type { PageContext } from '../page-context.ts';

export type DealViewModel = {
  deal: Deal;
  /** With their reports. */
  figures: Figure[];
  /** With their disputes. */
  disputedMilestones: Milestone[];
  claims: Claim[];
  sources: Sources;
  /** The reports that the roles of partners in the deal come from, by partner and role. */
  roles: ReadonlyMap<string, Partner['current']['roles'][string] | undefined>;
  /** Titles of related deals. */
  titles: ReadonlyMap<string, Bilingual>;
  /** Whether the lists are cut. */
  more: { figures: boolean; claims: boolean };
};

/** @returns undefined if no source had reported the deal by the as-of date */
export function buildViewModel(here: PageContext, id: string): DealViewModel | undefined {
  const { asOf, source, edition, register } = here;
  const { repository } = register;
  const deal = parseItem(repository(dealRepository).get(id, here));
  if (!deal) return undefined;
  const listed = { asOf, deal: id, limit: MAX_PAGE_ITEMS, cursor: null };
  const figures = repository(figureRepository).list({ ...listed, sort: 'id', expand: 'reports', units: undefined });
  const claims = edition.repository(claimRepository).list({ ...listed, source, sort: 'topic' });
  const disputed = deal.milestones.some((milestone) => milestone.disputed)
    ? repository(milestoneRepository).list({ ...listed, sort: 'earliest', disputed: true }).items
    : [];
  const partners = parseItems(repository(partnerRepository).list({ ...listed, sort: 'id' }).items);
  return {
    deal,
    figures: parseItems(figures.items),
    disputedMilestones: parseItems(disputed),
    claims: parseItems(claims.items),
    sources: sourceRegistry(here, id),
    roles: new Map(partners.map(({ id: partner, current }) => [partner, current.roles[id]])),
    titles: edition.repository(dealRepository).titles(deal.relations.map(({ deal: other }) => other)),
    more: { figures: figures.next !== null, claims: claims.next !== null },
  };
}

/** The days on which something became known about a deal, in order, later ones included. */
export function newsDays({ source }: PageContext, { deal, sources }: Pick<DealViewModel, 'deal' | 'sources'>): Day[] {
  const published = sources.ofDeal.flatMap(({ id, published: { latest } }) =>
    latest !== null && id === (source ?? id) ? [latest] : [],
  );
  const changed = deal.statusHistory.map(({ knownBy }) => knownBy);
  const overdue = deal.milestones.flatMap(({ overdueSince }) => overdueSince ?? []);
  return [...new Set([...published, ...changed, ...overdue])].toSorted();
}
