// Database queries for partners.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { isSelective, type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { partnerRoleVersions, partnerVersions } from '../../db/schema/versions.ts';
import { partnerRoles } from '../../domain/provenance/enums.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { ListRequest } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import { type Expansion, prepareByDeal, recordQueries, recordReportRepository } from '../record-repository.ts';
import type { Partner, PartnerListQuery } from './schema.ts';
import { dealPartnerJson, type PartnerBody, partnerJson } from './serializers.ts';

export function partnerRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const { id, since, kind, country, disputed, body, shortLength } = partnerVersions;
  const { partner, deal, role, ...period } = partnerRoleVersions;

  const select = () => db.select({ id, country, body }).from(partnerVersions).$dynamic();
  type Row = { id: string; country: string; body: string };

  const isOwnRole = and(eq(partner, id), eq(period.since, since));
  const hasRole = exists(
    db
      .select({ one: sql`1` })
      .from(partnerRoleVersions)
      .where(and(isOwnRole, eq(role, placeholder('role')))),
  );
  /** True if the partner has a role that satisfies `conditions`; SQLite reads these few roles first. */
  const inRoles = (...conditions: SQL[]) =>
    sql`(${id}, ${since}) IN ${db
      .select({ partner, since: period.since })
      .from(partnerRoleVersions)
      .where(and(...conditions, validAsOf(period)))}`;
  const inDeal = eq(deal, placeholder('deal'));
  const asRole = eq(role, placeholder('role'));

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(partnerVersions),
      ...equalityFilters({ kind, country, disputed }),
      deal: inRoles(inDeal),
      deals: withoutIndex(inRoles(inJsonArray(deal, 'deals'))),
      role: hasRole,
      rareRole: inRoles(asRole),
      dealAndRole: inRoles(inDeal, asRole),
      dealsAndRole: inRoles(inJsonArray(deal, 'deals'), asRole),
    },
    selectiveFilters: ['ids', 'deal', 'dealAndRole', 'rareRole'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      country: { by: country, value: (row) => row.country },
    },
  });

  const rareRoles = partnerRoles.filter((name) =>
    isSelective(db, db.select({ partner }).from(partnerRoleVersions).where(eq(role, name)).$dynamic()),
  );

  const serialize = (rows: readonly Row[], expansion: Expansion) => reports.serialize(rows, expansion, partnerJson);

  return {
    list(request: ListRequest<PartnerListQuery>): Page<JsonText<Partner>> {
      // On this list, `country` is the country of the partner.
      const { country, ...partnerRequest } = request;
      const { deal, role } = request;
      const matching = withMatchingDeals(repository, partnerRequest);
      const { items, ...cursors } = page({
        ...matching,
        ids: request.id && JSON.stringify(request.id),
        country,
        ...(matching.deals !== undefined && role !== undefined && { dealsAndRole: true }),
        ...(deal !== undefined && role !== undefined && { dealAndRole: true }),
        ...(role !== undefined && rareRoles.includes(role) && { rareRole: true }),
      });
      return { items: serialize(items, request), ...cursors };
    },

    ...recordQueries(db, repository, {
      kind: 'partner',
      table: partnerVersions,
      query: select(),
      serialize,
      historyValues: (partner: PartnerBody) =>
        pick(partner, ['kind', 'country', 'identifiers', 'roles', 'inferred', 'disputed', 'dispute', 'current']),
    }),

    ofDeals: prepareByDeal(
      db
        .select({ deal, role, id, body, shortLength })
        .from(partnerRoleVersions)
        .innerJoin(partnerVersions, isOwnRole)
        .where(and(inJsonArray(deal, 'deals'), validAsOf(period)))
        .orderBy(sql`+${id}`, sql`+${role}`),
      (rows) =>
        [...Map.groupBy(rows, ({ id }) => id).values()].map((roles) =>
          dealPartnerJson(
            roles[0] as (typeof roles)[number],
            roles.map(({ role }) => role),
          ),
        ),
    ),
  };
}
