// Computes totals: reads the figures of one metric with their deals, selects those to add, and adds them.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { records } from '../../db/schema/lookups.ts';
import { dealVersions, figureVersions, partnerRoleVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { responsibleRoles } from '../../domain/provenance/track-record.ts';
import { type Selection, selectAddends } from '../../domain/totals.ts';
import type { WaitForTick } from '../../http/cooperative-scheduler.ts';
import { type DealFilters, dealFilterRepository, expandStatuses } from '../deal-filters.ts';
import { dealRepository } from '../deals/repository.ts';
import type { FigureBody } from '../figures/serializers.ts';
import { checkUnitOf } from '../figures/unit-conversion.ts';
import {
  allProgrammesOf,
  compareSizes,
  type DealFacts,
  type DealRow,
  type FigureAddend,
  programmesOf,
  type Query,
  separateCurrency,
  sumsOf,
  toAddend,
  unreportedDeal,
} from './addends.ts';
import { groupOf, noPartnerGroup, overlapsOf, toExclusion, toListed, totalsPath } from './listed-figures.ts';
import { MAX_LISTED, type Totals } from './schema.ts';
import { metricTitle } from './texts.ts';

/** Figures parsed per event-loop tick, which takes about 5 ms. */
const BATCH_ROWS = 500;

export function totalsRepository(db: Connection, repository: GetRepository) {
  const matchingDeals = repository(dealFilterRepository);
  const figures = prepareRows<{ deal: string; body: string }>(
    db
      .select({ deal: figureVersions.deal, body: figureVersions.body })
      .from(figureVersions)
      .where(
        and(
          eq(figureVersions.metric, placeholder('metric')),
          eq(figureVersions.basis, 'reported'),
          validAsOf(figureVersions),
        ),
      ),
  );
  const { id, status, country, instrument, kind, confidence, body } = dealVersions;
  const deals = prepareRows<DealRow>(
    db
      .select({
        ...{ id, status, country, instrument, kind, confidence },
        lastConfirmed: sql<string | null>`${body} ->> '$.current.status.lastConfirmed.value'`,
        relations: sql<string>`${body} -> '$.relations'`,
        titleEn: sql<string>`${body} ->> '$.title.en'`,
        titleFr: sql<string>`${body} ->> '$.title.fr'`,
      })
      .from(dealVersions)
      .where(and(inJsonArray(id, 'ids'), validAsOf(dealVersions))),
  );
  const partners = prepareRows<{ deal: string; partner: string; en: string; fr: string }>(
    db
      .selectDistinct({
        deal: partnerRoleVersions.deal,
        partner: partnerRoleVersions.partner,
        en: records.titleEn,
        fr: records.titleFr,
      })
      .from(partnerRoleVersions)
      .innerJoin(records, and(eq(records.kind, 'partner'), eq(records.id, partnerRoleVersions.partner)))
      .where(
        and(
          inJsonArray(partnerRoleVersions.deal, 'deals'),
          inArray(partnerRoleVersions.role, [...responsibleRoles]),
          validAsOf(partnerRoleVersions),
        ),
      ),
  );

  /** Reads deals and, step by step, the programmes that contain them. */
  function readDeals(ids: Iterable<string>, asOf: Day): Map<string, DealFacts> {
    const known = new Map<string, DealFacts>();
    // A programme may not be reported yet, so each id is requested only once.
    const requested = new Set<string>();
    for (let missing = new Set(ids); missing.size > 0; ) {
      for (const id of missing) requested.add(id);
      for (const { relations, titleEn, titleFr, ...deal } of deals({ ids: JSON.stringify([...missing]), asOf }))
        known.set(deal.id, { ...deal, title: { en: titleEn, fr: titleFr }, relations: JSON.parse(relations) });
      missing = new Set([...known.values()].flatMap(programmesOf)).difference(requested);
    }
    return known;
  }

  async function compute(query: Query, waitForTick: WaitForTick): Promise<Totals> {
    const { metric, asOf, dueBy } = query;
    const rows = figures({ metric, asOf });
    const facts = readDeals(
      rows.map(({ deal }) => deal),
      asOf,
    );
    // A source can report a figure of a deal without a report about the deal itself.
    const unreported = rows.map(({ deal }) => deal).filter((deal) => !facts.has(deal));
    const titles = repository(dealRepository).titles([...new Set(unreported)]);
    const isSelected = dealSelector(query);
    const addends: FigureAddend[] = [];
    for (const [index, { deal, body }] of rows.entries()) {
      if (index % BATCH_ROWS === BATCH_ROWS - 1) await waitForTick();
      const figure = JSON.parse(body) as FigureBody;
      const dealFacts = facts.get(deal) ?? unreportedDeal(figure, titles.get(deal));
      addends.push(toAddend(figure, dealFacts, isSelected(dealFacts)));
    }
    const programmesOfDeal = (deal: string) => allProgrammesOf(deal, facts);
    const [unconfirmed, confirmed] = [true, false].map((isUnconfirmed) =>
      selectAddends(
        addends.filter((addend) => addend.isUnconfirmed === isUnconfirmed),
        programmesOfDeal,
        dueBy,
      ),
    ) as [Selection<FigureAddend>, Selection<FigureAddend>];
    return toTotals(query, separateCurrency(confirmed, query), separateCurrency(unconfirmed, query));
  }

  /** Returns whether the filters select a deal; with an unconfirmed status, its last confirmed one may match instead. */
  function dealSelector({ dealStatus, dealKind, country, site, near, asOf }: DealFilters & { asOf: Day }) {
    const idsOf = (filters: DealFilters) => {
      const matching = matchingDeals(filters, asOf);
      return matching === undefined ? undefined : new Set(JSON.parse(matching) as string[]);
    };
    const selected = idsOf({ dealStatus, dealKind, country, site, near });
    const ofAnyStatus = idsOf({ dealKind, country, site, near });
    const statuses = expandStatuses(dealStatus);
    return ({ id, confidence, lastConfirmed }: DealFacts): boolean => {
      if (selected?.has(id) ?? true) return true;
      const wasSelected = lastConfirmed !== null && (statuses?.includes(lastConfirmed) ?? true);
      return confidence === 'low' && wasSelected && (ofAnyStatus?.has(id) ?? true);
    };
  }

  function toTotals(
    query: Query,
    { included, leftOut }: Selection<FigureAddend>,
    unconfirmed: Selection<FigureAddend>,
  ): Totals {
    const { metric, asOf, dueBy, groupBy = null } = query;
    const sums = (addends: readonly FigureAddend[]) => sumsOf(addends, query);
    const listed = (addends: readonly FigureAddend[]) =>
      addends
        .toSorted((a, b) => compareSizes(a, b, metric))
        .slice(0, MAX_LISTED)
        .map(toListed);
    const exclusions = [...leftOut, ...unconfirmed.leftOut].toSorted((a, b) => (a.figure.id < b.figure.id ? -1 : 1));
    return {
      id: 'totals',
      title: metricTitle(metric, dueBy),
      metric,
      dueBy: dueBy ?? null,
      asOf,
      method: METHOD,
      totals: sums(included),
      groupBy,
      groups:
        groupBy === null
          ? []
          : groupsOf(included, groupBy, asOf).map(({ addends, ...group }) => ({ ...group, totals: sums(addends) })),
      unconfirmed: {
        totals: sums(unconfirmed.included),
        included: listed(unconfirmed.included),
      },
      included: listed(included),
      leftOut: exclusions.slice(0, MAX_LISTED).map(toExclusion),
      overlaps: overlapsOf(included),
      truncated: [included, unconfirmed.included, exclusions].some(({ length }) => length > MAX_LISTED),
      links: { self: totalsPath(query), figures: `/v1/figures?metric=${metric}` },
    };
  }

  function groupsOf(addends: readonly FigureAddend[], groupBy: NonNullable<Query['groupBy']>, asOf: Day) {
    const deals = JSON.stringify([...new Set(addends.map(({ deal }) => deal))]);
    const partnersByDeal =
      groupBy === 'partner' ? Map.groupBy(partners({ deals, asOf }), ({ deal }) => deal) : new Map<string, never[]>();
    const keyed = addends.flatMap((addend) => {
      if (groupBy !== 'partner') return [{ addend, ...groupOf(addend, groupBy) }];
      const group = partnersByDeal.get(addend.deal) ?? [];
      if (group.length === 0) return [{ addend, ...noPartnerGroup }];
      return group.map(({ partner, en, fr }) => ({ addend, key: partner, title: { en, fr } }));
    });
    return [...Map.groupBy(keyed, ({ key }) => key)]
      .map(([key, members]) => {
        const { title } = members[0] as (typeof members)[number];
        return { key, title, addends: members.map(({ addend }) => addend) };
      })
      .toSorted((a, b) => ((a.key ?? '~') < (b.key ?? '~') ? -1 : 1));
  }

  return {
    /** @throws ProblemError if the unit does not suit the metric */
    check({ metric, unit }: Pick<Query, 'metric' | 'unit'>): void {
      if (unit !== undefined) checkUnitOf(unit, metric);
    },

    /** Computes in batches, so that the server can answer other requests in between. */
    compute,
  };
}
