// Queries of partners.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { prepareHistory } from '../../db/history.ts';
import { isSelective, type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { partnerRoleVersions, partnerVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { partnerRoles } from '../../domain/provenance/enums.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { entryHeader, historyHeader } from '../changes/history-mapper.ts';
import { changeRepository } from '../changes/repository.ts';
import { recordReportRepository } from '../reports/record-reports.ts';
import type { Partner, PartnerHistory, PartnerListQuery } from './schema.ts';
import { dealPartnerJson, type PartnerBody, partnerJson } from './serializers.ts';

export function partnerRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const { id, since, kind, country, disputed, body, shortLength } = partnerVersions;
  const { partner, deal, role, ...period } = partnerRoleVersions;

  const select = () => db.select({ id, country, body }).from(partnerVersions).$dynamic();
  type Row = { id: string; country: string; body: string };

  const isRoleOf = and(eq(partner, id), eq(period.since, since));
  const hasRole = exists(
    db
      .select({ one: sql`1` })
      .from(partnerRoleVersions)
      .where(and(isRoleOf, eq(role, placeholder('role')))),
  );
  /** Looks up the few versions with these roles first. */
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
      asOf: validAsOf(partnerVersions),
      kind: eq(kind, placeholder('kind')),
      country: eq(country, placeholder('country')),
      disputed: eq(disputed, placeholder('disputed')),
      deal: inRoles(inDeal),
      role: hasRole,
      rareRole: inRoles(asRole),
      dealAndRole: inRoles(inDeal, asRole),
    },
    selectiveFilters: ['deal', 'dealAndRole', 'rareRole'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      country: { by: country, value: (row) => row.country },
    },
  });

  const rareRoles = partnerRoles.filter((name) =>
    isSelective(db, db.select({ partner }).from(partnerRoleVersions).where(eq(role, name)).$dynamic()),
  );

  const one = prepareRows<Row>(select().where(and(eq(id, placeholder('id')), validAsOf(partnerVersions))));

  const inDeals = prepareRows(
    db
      .select({ deal, role, id, body, shortLength })
      .from(partnerRoleVersions)
      .innerJoin(partnerVersions, isRoleOf)
      .where(and(inJsonArray(deal, 'deals'), validAsOf(period)))
      .orderBy(sql`+${id}`, sql`+${role}`),
  );

  const historyOf = prepareHistory<PartnerBody>(db, partnerVersions);

  function partnersOf(rows: readonly Row[], asOf: Day, withReports: boolean): JsonText<Partner>[] {
    const reportsOf = withReports
      ? reports.of(
          rows.map(({ id }) => id),
          asOf,
        )
      : undefined;
    return rows.map((row) => partnerJson(row, reportsOf?.(row.id)));
  }

  return {
    list(request: ListRequest<PartnerListQuery>): Page<JsonText<Partner>> {
      const { deal, role, asOf, expand } = request;
      const { items, ...places } = page({
        ...request,
        ...(deal !== undefined && role !== undefined && { dealAndRole: true }),
        ...(role !== undefined && rareRoles.includes(role) && { rareRole: true }),
      });
      return { items: partnersOf(items, asOf, expand !== undefined), ...places };
    },

    /** With its reports. */
    get: (id: string, { asOf }: AsOf): JsonText<Partner> | undefined => partnersOf(one({ id, asOf }), asOf, true)[0],

    history(id: string, { asOf }: AsOf): PartnerHistory | undefined {
      const entries = historyOf(id, asOf).map(({ body, ...period }) => ({ ...period, ...body }));
      const [first] = entries;
      if (!first) return undefined;
      const changesOn = repository(changeRepository).of(id, asOf);
      return {
        ...historyHeader('partner', id, first.title),
        entries: entries.map(({ since, until, kind, country, roles, inferred, disputed, dispute, current }) => ({
          ...entryHeader({ since, until }, asOf, changesOn),
          kind,
          country,
          roles,
          inferred,
          disputed,
          dispute,
          current,
        })),
      };
    },

    /** The partners of several deals as JSON, by deal. */
    ofDeals(deals: readonly string[], asOf: Day): (deal: string) => string[] {
      const found = Map.groupBy(inDeals({ deals: JSON.stringify(deals), asOf }), (row) => row.deal);
      return (deal) =>
        [...Map.groupBy(found.get(deal) ?? [], ({ id }) => id).values()].map((held) =>
          dealPartnerJson(
            held[0] as (typeof held)[number],
            held.map(({ role }) => role),
          ),
        );
    },
  };
}
