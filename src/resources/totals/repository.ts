// Computes totals: reads the figures of one metric with their deals, selects those to add, and adds them.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { records } from '../../db/schema/lookups.ts';
import { dealVersions, figureVersions, partnerRoleVersions } from '../../db/schema/versions.ts';
import { bilingualCountry } from '../../domain/country-names.ts';
import type { Day } from '../../domain/dates/day.ts';
import { recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { formatCode } from '../../domain/provenance/format.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { currencyUnit } from '../../domain/quantities/dimensions.ts';
import { formatQuantity } from '../../domain/quantities/format.ts';
import { type AdditiveMetric, totalUnit } from '../../domain/quantities/metrics.ts';
import { convert, currencyOf } from '../../domain/quantities/units.ts';
import { type Addend, type Exclusion, type Selection, type Sum, selectAddends, sumBy } from '../../domain/totals.ts';
import type { WaitForTick } from '../../http/cooperative-scheduler.ts';
import { type DealFilters, dealFilterRepository, liveStatuses } from '../deal-filters.ts';
import { dealRepository } from '../deals/repository.ts';
import type { Deal } from '../deals/schema.ts';
import type { FigureBody } from '../figures/serializers.ts';
import { checkUnitOf } from '../figures/unit-conversion.ts';
import { type ListedAddend, MAX_LISTED, type Totals, type TotalsQuery } from './schema.ts';
import { exclusionTexts, metricTitle } from './texts.ts';

type Query = Omit<TotalsQuery, 'asOf'> & { asOf: Day };
type DealRow = {
  id: string;
  status: Deal['status'];
  country: string | null;
  instrument: Deal['instrument'];
  kind: Deal['kind'];
  confidence: string | null;
  lastConfirmed: string | null;
  relations: string;
  titleEn: string;
  titleFr: string;
};
type DealFacts = Omit<DealRow, 'relations' | 'titleEn' | 'titleFr'> & {
  title: Bilingual;
  relations: Deal['relations'];
};
type FigureAddend = Addend & { figure: FigureBody; dealFacts: DealFacts };

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
          inArray(partnerRoleVersions.role, ['developer', 'operator']),
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
      missing = new Set([...known.values()].flatMap(containersOf)).difference(requested);
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
    const programmesOf = (deal: string) => ancestorsOf(deal, facts);
    const [unconfirmed, confirmed] = [true, false].map((isUnconfirmed) =>
      selectAddends(
        addends.filter((addend) => addend.isUnconfirmed === isUnconfirmed),
        programmesOf,
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
    const statuses = dealStatus?.flatMap((each): string[] => (each === 'live' ? liveStatuses : [each]));
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
    const bySize = included.toSorted((a, b) => compareSizes(a, b, metric));
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
        included: unconfirmed.included.slice(0, MAX_LISTED).map(toListed),
      },
      included: bySize.slice(0, MAX_LISTED).map(toListed),
      leftOut: exclusions.slice(0, MAX_LISTED).map(toExclusion),
      overlaps: overlapsOf(included),
      truncated: included.length > MAX_LISTED || exclusions.length > MAX_LISTED,
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

function unreportedDeal({ deal: id, dealKind: kind }: FigureBody, title: Bilingual = { en: id, fr: id }): DealFacts {
  const unknown = { status: null, country: null, instrument: null, confidence: null, lastConfirmed: null };
  return { id, kind, title, ...unknown, relations: [] };
}

function toAddend(figure: FigureBody, dealFacts: DealFacts, isSelected: boolean): FigureAddend {
  const { id, deal, covers, phase, quantity, date, current } = figure;
  const isUnconfirmed = current?.quantity?.confidence === 'low' || dealFacts.confidence === 'low';
  return {
    id,
    deal,
    covers,
    phase,
    quantity,
    latest: date?.latest ?? null,
    isUnconfirmed,
    isSelected,
    figure,
    dealFacts,
  };
}

/** Programmes that contain the deal. A deal on a site of a programme counts as contained, to add no capacity twice. */
function containersOf({ relations }: DealFacts): string[] {
  return relations.flatMap(({ type, deal }) => (type === 'part-of' || type === 'on-site-of' ? [deal] : []));
}

function ancestorsOf(deal: string, facts: ReadonlyMap<string, DealFacts>): string[] {
  const ancestors = new Set<string>();
  const add = (id: string) => {
    const known = facts.get(id);
    for (const container of known ? containersOf(known) : []) {
      if (ancestors.has(container) || container === deal) continue;
      ancestors.add(container);
      add(container);
    }
  };
  add(deal);
  return [...ancestors];
}

/** With a currency as unit, leaves out amounts in other currencies. */
function separateCurrency(selection: Selection<FigureAddend>, { unit }: Query): Selection<FigureAddend> {
  const currency = unit === undefined ? null : currencyOf(unit);
  if (currency === null) return selection;
  const isOther = ({ quantity }: FigureAddend) => currencyOf(quantity?.unit ?? '') !== currency;
  const others = selection.included.filter(isOther);
  return {
    included: selection.included.filter((figure) => !isOther(figure)),
    leftOut: [
      ...selection.leftOut,
      ...others.map((figure) => ({ figure, reason: 'other-currency' as const, by: null })),
    ],
  };
}

/** Returns one sum per currency; for a metric other than money exactly one, which is 0 if no figure is added. */
function sumsOf(addends: readonly FigureAddend[], { metric, unit }: Query): Sum[] {
  const target = unit ?? totalUnit(metric);
  const sums = sumBy(addends, (reported) => currencyUnit(target, reported));
  const isMoney = currencyOf(target) !== null && unit === undefined;
  if (sums.length > 0 || isMoney) return sums.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  return [{ value: 0, unit: target, modifier: 'as-stated', lower: null, upper: null, figures: 0, deals: 0 }];
}

function compareSizes(a: FigureAddend, b: FigureAddend, metric: AdditiveMetric): number {
  const sizeOf = ({ quantity }: FigureAddend) => {
    if (!quantity) return 0;
    const { value, lower, upper, unit } = quantity;
    return convert(upper ?? value ?? lower ?? 0, unit, currencyUnit(totalUnit(metric), unit));
  };
  return sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1);
}

const unknownGroup = { key: null, title: { en: 'not reported', fr: 'non communiqué' } };
const noPartnerGroup = {
  key: null,
  title: { en: 'no developer or operator reported', fr: 'aucun porteur ni exploitant signalé' },
};

function groupOf({ dealFacts }: FigureAddend, groupBy: Exclude<NonNullable<Query['groupBy']>, 'partner'>) {
  const { status, kind, country, instrument } = dealFacts;
  const key = { dealStatus: status, dealKind: kind, country, type: instrument }[groupBy];
  if (key === null) return unknownGroup;
  const kinds = { project: { en: 'project', fr: 'projet' }, programme: { en: 'programme', fr: 'programme' } };
  const title = groupBy === 'country' ? bilingualCountry(key) : groupBy === 'dealKind' ? kinds[kind] : formatCode(key);
  return { key, title };
}

function toListed({ figure, dealFacts }: FigureAddend): ListedAddend {
  const { id, deal, dealKind, dealStatus, title, covers, phase, scope, quantity, date, disputed, current } = figure;
  return {
    ...{ id, deal, dealKind, dealStatus, title, covers, phase, scope },
    dealTitle: dealFacts.title,
    quantity,
    date,
    source: current?.quantity?.source ?? null,
    confidence: current?.quantity?.confidence ?? null,
    disputed,
    links: { self: recordPath('figure', id), deal: recordPath('deal', deal) },
  };
}

/** As in links of records, `asOf`, `source` and `edition` are left out. */
function totalsPath({ metric, dueBy, dealStatus, dealKind, country, site, near, groupBy, unit }: Query): string {
  const vicinity = near && `${near.latitude},${near.longitude},${near.kilometres}km`;
  const parameters = { metric, dueBy, dealStatus, dealKind, country, site, near: vicinity, groupBy, unit };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/v1/totals?${new URLSearchParams(given)}`;
}

function toExclusion({ figure, reason, by }: Exclusion<FigureAddend>): Totals['leftOut'][number] {
  const byPath = by && recordPath(reason === 'inside-programme' ? 'deal' : 'figure', by);
  return { ...toListed(figure), reason, says: exclusionTexts[reason], by: byPath };
}

function overlapsOf(addends: readonly FigureAddend[]): Totals['overlaps'] {
  const facts = new Map(addends.map(({ dealFacts }) => [dealFacts.id, dealFacts]));
  return [...facts.values()].flatMap(({ id, relations }) =>
    relations
      .filter(({ type, deal }) => type === 'same-site' && id < deal && facts.has(deal))
      .map(({ deal, statement }) => ({ deals: [id, deal], says: statement })),
  );
}

/** Formats sums as text: "up to 5,000 MW". */
export function formatSums(sums: readonly Sum[], language: 'en' | 'fr'): string {
  return (
    sums
      .map((sum) => formatQuantity({ ...sum, quote: null }, language))
      .join(language === 'en' ? '; separately ' : '\u202f; séparément ') || '0'
  );
}
