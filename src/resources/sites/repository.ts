// Database queries for sites.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { siteDealVersions, siteVersions } from '../../db/schema/versions.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { type JsonText, shortForm } from '../../formats/json-text.ts';
import type { ListRequest } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { isNear, withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import { type Expansion, prepareByDeal, recordQueries, recordReportRepository } from '../record-repository.ts';
import { siteFieldNames } from './fields.ts';
import type { Site, SiteListQuery } from './schema.ts';
import { type SiteBody, siteJson } from './serializers.ts';

export function siteRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const { id, since, country, disputed, body, shortLength, regionFolded } = siteVersions;
  const { site, deal, ...period } = siteDealVersions;

  const select = () => db.select({ id, country, body }).from(siteVersions).$dynamic();
  type Row = { id: string; country: string; body: string };

  const isOwnDeal = and(eq(site, id), eq(period.since, since));
  const servesDeal = (condition: SQL) =>
    exists(db.select({ one: sql`1` }).from(siteDealVersions).where(and(isOwnDeal, condition)));

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(siteVersions),
      ...equalityFilters({ country, disputed }),
      region: withoutIndex(eq(regionFolded, placeholder('region'))),
      deal: servesDeal(eq(deal, placeholder('deal'))),
      deals: servesDeal(inJsonArray(deal, 'deals')),
      kilometres: withoutIndex(isNear()),
    },
    selectiveFilters: ['ids'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      country: { by: country, value: (row) => row.country },
    },
  });

  const serialize = (rows: readonly Row[], expansion: Expansion) => reports.serialize(rows, expansion, siteJson);

  return {
    list({ near, region, country, ...request }: ListRequest<SiteListQuery>): Page<JsonText<Site>> {
      const folded = region === undefined ? undefined : foldCase(region);
      const query = {
        ...withMatchingDeals(repository, request),
        country,
        region: folded,
        ids: request.id && JSON.stringify(request.id),
        ...near,
      };
      const { items, ...cursors } = page(query);
      return { items: serialize(items, request), ...cursors };
    },

    ...recordQueries(db, repository, {
      kind: 'site',
      table: siteVersions,
      query: select(),
      serialize,
      historyValues: (body: SiteBody) =>
        pick(body, [...siteFieldNames, 'deals', 'identifiers', 'inferred', 'disputed', 'dispute', 'current']),
    }),

    ofDeals: prepareByDeal(
      db
        .select({ deal, body, shortLength })
        .from(siteDealVersions)
        .innerJoin(siteVersions, isOwnDeal)
        .where(and(inJsonArray(deal, 'deals'), validAsOf(period)))
        .orderBy(sql`+${id}`),
      (rows) => rows.map(shortForm),
    ),
  };
}
