// The SQL of partners.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, heldInView, isAmong, newestFirst, published, publishedInView } from '../../database/views.ts';
import { sources } from '../sources/table.ts';
import type { Partner, PartnerListQuery } from './schema.ts';
import { partnerReportRoles, partnerReports, partnerStateRoles, partnerStates, partners } from './table.ts';

export function partnerQueries(db: Connection) {
  const select = () =>
    db
      .select({ state: partnerStates, title: { en: partners.titleEn, fr: partners.titleFr } })
      .from(partnerStates)
      .innerJoin(partners, eq(partners.id, partnerStates.partner))
      .$dynamic();

  const hasRole = (...conditions: SQL[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(partnerStateRoles)
        .where(and(eq(partnerStateRoles.state, partnerStates.id), ...conditions)),
    );
  const inDeal = eq(partnerStateRoles.deal, given('deal'));
  const asRole = eq(partnerStateRoles.role, given('role'));

  const page = pages(select, {
    id: partnerStates.partner,
    idOf: ({ state }) => state.partner,
    conditions: {
      asOf: heldInView(partnerStates),
      kind: eq(partnerStates.kind, given('kind')),
      country: eq(partnerStates.country, given('country')),
      deal: hasRole(inDeal),
      role: hasRole(asRole),
      dealAndRole: hasRole(inDeal, asRole),
    },
    orders: {
      id: { by: partnerStates.partner, of: ({ state }) => state.partner },
      country: { by: partnerStates.countryOrLast, of: ({ state }) => state.countryOrLast },
    },
  });

  const one = select()
    .where(and(eq(partnerStates.partner, given('id')), heldInView(partnerStates)))
    .prepare();

  const ofDeals = select()
    .where(and(hasRole(isAmong(partnerStateRoles.deal, 'deals')), heldInView(partnerStates)))
    .orderBy(partnerStates.partner)
    .prepare();

  const reports = db
    .select({ report: partnerReports, published })
    .from(partnerReports)
    .innerJoin(sources, eq(sources.id, partnerReports.source))
    .where(and(isAmong(partnerReports.partner, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const rolesOfStates = db
    .select()
    .from(partnerStateRoles)
    .where(isAmong(partnerStateRoles.state, 'ids'))
    .orderBy(partnerStateRoles.state, partnerStateRoles.deal, partnerStateRoles.role)
    .prepare();

  const rolesOfReports = db
    .select()
    .from(partnerReportRoles)
    .where(isAmong(partnerReportRoles.report, 'ids'))
    .orderBy(partnerReportRoles.report, partnerReportRoles.deal, partnerReportRoles.role)
    .prepare();

  function partnersOf(rows: Row[]): Partner[] {
    const roles = Map.groupBy(
      rolesOfStates.all({ ids: JSON.stringify(rows.map(({ state }) => state.id)) }),
      ({ state }) => state,
    );
    return rows.map(({ state, title }) => ({
      id: state.partner,
      title: bilingual(title.en, title.fr),
      kind: state.kind,
      country: state.country,
      roles: rolesByDeal(roles.get(state.id) ?? []),
      inferred: state.inferred,
      disputed: state.disputed,
      links: { self: addressOf('partner', state.partner) },
    }));
  }

  function withReports(found: Partner[], view: View): Partner[] {
    const rows = reports.all({ ids: JSON.stringify(found.map(({ id }) => id)), ...view });
    const roles = Map.groupBy(
      rolesOfReports.all({ ids: JSON.stringify(rows.map(({ report }) => report.id)) }),
      ({ report }) => report,
    );
    const said = Map.groupBy(rows, ({ report }) => report.partner);
    return found.map((partner) => ({
      ...partner,
      reports: (said.get(partner.id) ?? []).map(
        ({ report: { id, source, kind, country, inferred, evidence }, published }) => ({
          source,
          published,
          kind,
          country,
          roles: rolesByDeal(roles.get(id) ?? []),
          inferred,
          evidence,
        }),
      ),
    }));
  }

  return {
    list(asked: ListRequest<PartnerListQuery>): Page<Partner> {
      const both = asked.deal !== undefined && asked.role !== undefined;
      const { items, ...places } = page({ ...asked, ...(both && { dealAndRole: true }) });
      const found = partnersOf(items);
      return { items: asked.expand ? withReports(found, asked) : found, ...places };
    },

    get(id: string, view: View): Partner | undefined {
      return withReports(partnersOf(one.all({ id, ...view })), view)[0];
    },

    /** The partners of several deals. */
    ofDeals: (deals: string[], view: View): Partner[] =>
      partnersOf(ofDeals.all({ deals: JSON.stringify(deals), ...view })),
  };

  type Row = ReturnType<typeof one.all>[number];
}

function rolesByDeal<Role>(rows: { deal: string; role: Role }[]): { deal: string; roles: Role[] }[] {
  return [...Map.groupBy(rows, ({ deal }) => deal)].map(([deal, held]) => ({
    deal,
    roles: held.map(({ role }) => role),
  }));
}
