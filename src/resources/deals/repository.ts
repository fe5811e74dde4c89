// Database queries for deals.
import { and, count, desc, eq, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { dealReports, records, totals } from '../../db/schema/lookups.ts';
import { dealVersions, sourceVersions } from '../../db/schema/versions.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { type JsonText, parseItem } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import { figureRepository } from '../figures/repository.ts';
import { milestoneRepository } from '../milestones/repository.ts';
import { partnerRepository } from '../partners/repository.ts';
import { timelineLinks } from '../record-links.ts';
import { type Expansion, recordQueries, recordReportRepository } from '../record-repository.ts';
import { siteRepository } from '../sites/repository.ts';
import type { SourceBody } from '../sources/serializers.ts';
import { dealFieldNames } from './fields.ts';
import type { Deal, DealListQuery, Timeline } from './schema.ts';
import { type DealBody, dealJson } from './serializers.ts';
import { milestoneEvent, publicationEvent, sortEvents, statusEvent } from './timeline.ts';

/** Maximum number of deals read at once, because a deal with its records takes about 20 rows. */
const MAX_DEALS = 20;

export function dealRepository(db: Connection, repository: GetRepository) {
  const partners = repository(partnerRepository);
  const sites = repository(siteRepository);
  const figures = repository(figureRepository);
  const milestones = repository(milestoneRepository);
  const reports = repository(recordReportRepository);
  const { id, kind, status, confidence, disputed, instrument, signedFrom, body } = dealVersions;

  const select = () => db.select({ id, signedFrom, body }).from(dealVersions).$dynamic();
  type Row = { id: string; body: string };

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(dealVersions),
      deal: eq(id, placeholder('deal')),
      kind: withoutIndex(eq(kind, placeholder('kind'))),
      deals: inJsonArray(id, 'deals'),
      status: inJsonArray(status, 'status'),
      confidence: inJsonArray(confidence, 'confidence'),
      ...equalityFilters({ disputed, instrument }),
    },
    selectiveFilters: ['ids', 'deal'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      signed: { by: signedFrom, value: (row) => row.signedFrom },
    },
  });

  const publications = prepareRows(
    db
      .selectDistinct({ id: sourceVersions.id, body: sourceVersions.body })
      .from(dealReports)
      .innerJoin(sourceVersions, eq(sourceVersions.id, dealReports.source))
      .where(and(eq(dealReports.deal, placeholder('id')), validAsOf(sourceVersions))),
  );

  const ids = db
    .selectDistinct({ id })
    .from(dealVersions)
    .where(validAsOf(dealVersions))
    .orderBy(id)
    .limit(sql.placeholder('limit'))
    .prepare();

  const titles = db
    .select({ id: records.id, en: records.titleEn, fr: records.titleFr })
    .from(records)
    .where(and(eq(records.kind, 'deal'), inJsonArray(records.id, 'ids')))
    .prepare();

  const coverage = prepareRows<{ country: string | null; kind: Deal['kind']; deals: number }>(
    db
      .select({ country: dealVersions.country, kind, deals: count() })
      .from(dealVersions)
      .where(validAsOf(dealVersions))
      .groupBy(dealVersions.country, kind)
      .orderBy(desc(count()), dealVersions.country, kind),
  );

  // Run this query only once, because the data of an edition never change.
  const first = db.select({ first: totals.firstDeal }).from(totals).get()?.first;

  function serialize(rows: readonly Row[], expansion: Expansion): JsonText<Deal>[] {
    const { asOf } = expansion;
    const ids = rows.map(({ id }) => id);
    const partnersOf = partners.ofDeals(ids, asOf);
    const sitesOf = sites.ofDeals(ids, asOf);
    const figuresOf = figures.reportedOfDeals(ids, asOf);
    const milestonesOf = milestones.ofDeals(ids, asOf);
    return reports.serialize(rows, expansion, (row, reports) => {
      const parts = {
        partners: partnersOf(row.id),
        sites: sitesOf(row.id),
        figures: figuresOf(row.id),
        milestones: milestonesOf(row.id),
      };
      return dealJson(row, parts, reports);
    });
  }

  const deals = recordQueries(db, repository, {
    kind: 'deal',
    table: dealVersions,
    query: select(),
    serialize,
    historyValues: (deal: DealBody) => pick(deal, [...dealFieldNames, 'disputed', 'dispute', 'current']),
  });

  return {
    list(request: ListRequest<DealListQuery>): Page<JsonText<Deal>> {
      const { items, ...cursors } = page({
        ...withMatchingDeals(repository, request),
        ids: request.id && JSON.stringify(request.id),
        status: request.status && JSON.stringify(request.status),
        confidence: request.confidence && JSON.stringify(request.confidence),
        limit: Math.min(request.limit, MAX_DEALS),
      });
      return { items: serialize(items, request), ...cursors };
    },

    ...deals,

    timeline(id: string, { asOf }: AsOf): Timeline | undefined {
      const row = deals.version(id, asOf);
      if (!row) return undefined;
      const deal = parseItem(serialize([row], { asOf })[0] as JsonText<Deal>);
      const published = publications({ id, asOf }).map(({ body }) => publicationEvent(JSON.parse(body) as SourceBody));
      const dateOf = (source: string) => published.find((event) => event.id === source)?.date ?? null;
      return {
        id,
        title: deal.title,
        events: sortEvents([
          ...published,
          ...deal.statusHistory.map((change) => statusEvent(deal, change, dateOf(change.source))),
          ...deal.milestones.map(milestoneEvent),
        ]),
        links: timelineLinks(id),
      };
    },

    titles(ids: readonly string[]): Map<string, Bilingual> {
      return new Map(titles.all({ ids: JSON.stringify(ids) }).map(({ id, en, fr }) => [id, { en, fr }]));
    },

    /** Numbers of deals by country and kind, the largest first; `country` is null if none is reported. */
    coverage: ({ asOf }: AsOf) => coverage({ asOf }),

    ids: (limit: number, { asOf }: AsOf): string[] => ids.all({ limit, asOf }).map(({ id }) => id),

    /** Id of the project that the register recorded first; undefined if there is no project. */
    first: first ?? undefined,
  };
}
