// The SQL of partners.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, hasDispute, standingOf } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import type { Connection } from '../../database/open.ts';
import { findsFew, type Page, pages } from '../../database/pages.ts';
import { rowsOf } from '../../database/rows.ts';
import {
  given,
  heldInView,
  isAmong,
  isDisputed,
  knownInView,
  newestFirst,
  publication,
  publishedInView,
  recordedOf,
  reportBaseOf,
} from '../../database/views.ts';
import { METHOD } from '../../reports/method.ts';
import { partnerRoles } from '../../reports/vocabulary.ts';
import { entryHead, historyHead } from '../changes/histories.ts';
import { changeQueries } from '../changes/queries.ts';
import { sources } from '../sources/table.ts';
import type { Partner, PartnerHistory, PartnerListQuery } from './schema.ts';
import { partnerReportRoles, partnerReports, partnerStateRoles, partnerStates, partners } from './table.ts';

/** A partner as far as one deal goes. */
type Participant = Omit<Partner, 'method' | 'roles' | 'dispute' | 'current'> & {
  roles: Partner['roles'][number]['roles'];
};

type Values = Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred' | 'disputed' | 'dispute' | 'current'>;

export function partnerQueries(db: Connection, use: Use) {
  const changes = use(changeQueries);
  const select = () =>
    db
      .select({ state: partnerStates, title: { en: partners.titleEn, fr: partners.titleFr } })
      .from(partnerStates)
      .innerJoin(partners, eq(partners.id, partnerStates.partner))
      .$dynamic();

  const ofState = and(
    eq(partnerStateRoles.partner, partnerStates.partner),
    eq(partnerStateRoles.scope, partnerStates.scope),
    eq(partnerStateRoles.since, partnerStates.since),
  );
  const hasRole = (role: SQL) => exists(db.select({ one: sql`1` }).from(partnerStateRoles).where(and(ofState, role)));
  /** With the states in which somebody has such a part looked up first: they are few. */
  const partIn = (...part: SQL[]) => {
    const { partner, since } = partnerStateRoles;
    const states = db
      .select({ partner, since })
      .from(partnerStateRoles)
      .where(and(knownInView(partnerStateRoles), ...part));
    return sql`(${partnerStates.partner}, ${partnerStates.since}) IN ${states}`;
  };
  const inDeal = eq(partnerStateRoles.deal, given('deal'));
  const asRole = eq(partnerStateRoles.role, given('role'));

  const page = pages(select, {
    id: partnerStates.partner,
    idOf: ({ state }) => state.partner,
    conditions: {
      asOf: heldInView(partnerStates),
      kind: eq(partnerStates.kind, given('kind')),
      country: eq(partnerStates.countryOrLast, given('country')),
      disputed: isDisputed(partnerStates.dispute),
      deal: partIn(inDeal),
      role: hasRole(asRole),
      rareRole: partIn(asRole),
      dealAndRole: partIn(inDeal, asRole),
    },
    narrow: ['deal', 'dealAndRole', 'rareRole'],
    orders: {
      id: { by: partnerStates.partner, of: ({ state }) => state.partner },
      country: { by: partnerStates.countryOrLast, of: ({ state }) => state.countryOrLast },
    },
  });

  const rareRoles = partnerRoles.filter((role) => {
    const { scope, partner, role: held } = partnerStateRoles;
    const holders = db
      .select({ partner })
      .from(partnerStateRoles)
      .where(and(eq(scope, ''), eq(held, role)));
    return findsFew(db, holders.$dynamic());
  });

  const one = select()
    .where(and(eq(partnerStates.partner, given('id')), heldInView(partnerStates)))
    .prepare();

  const rolesInDeals = rowsOf(
    db
      .select({
        deal: partnerStateRoles.deal,
        role: partnerStateRoles.role,
        id: partnerStates.partner,
        title: { en: partners.titleEn, fr: partners.titleFr },
        kind: partnerStates.kind,
        country: partnerStates.country,
        inferred: partnerStates.inferred,
        disputed: hasDispute(partnerStates.dispute).mapWith(Boolean),
      })
      .from(partnerStateRoles)
      .innerJoin(partnerStates, ofState)
      .innerJoin(partners, eq(partners.id, partnerStates.partner))
      .where(and(isAmong(partnerStateRoles.deal, 'deals'), knownInView(partnerStateRoles), heldInView(partnerStates)))
      .orderBy(sql`+${partnerStates.partner}`, sql`+${partnerStateRoles.role}`),
  );

  const past = select()
    .where(and(eq(partnerStates.partner, given('id')), knownInView(partnerStates)))
    .orderBy(partnerStates.since)
    .prepare();

  const recorded = recordedOf(partnerReports, partnerReports.partner, partnerReports.source);
  const reports = db
    .select({ report: partnerReports, publication, recorded })
    .from(partnerReports)
    .innerJoin(sources, eq(sources.id, partnerReports.source))
    .where(and(isAmong(partnerReports.partner, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const rolesOfStates = db
    .select()
    .from(partnerStateRoles)
    .where(and(isAmong(partnerStateRoles.partner, 'ids'), knownInView(partnerStateRoles)))
    .orderBy(partnerStateRoles.partner, partnerStateRoles.since, partnerStateRoles.deal, partnerStateRoles.role)
    .prepare();

  const rolesOfReports = db
    .select()
    .from(partnerReportRoles)
    .where(isAmong(partnerReportRoles.partner, 'ids'))
    .orderBy(partnerReportRoles.partner, partnerReportRoles.source, partnerReportRoles.deal, partnerReportRoles.role)
    .prepare();

  function partnersOf(rows: Row[], view: View): Partner[] {
    const values = valuesOf(rows, view);
    return rows.map(({ state, title }, index) => ({
      id: state.partner,
      title: bilingual(title.en, title.fr),
      method: METHOD,
      ...(values[index] as Values),
      links: linksOf(state.partner),
    }));
  }

  /** What counts in each of the states. */
  function valuesOf(rows: Row[], view: View): Values[] {
    const ids = [...new Set(rows.map(({ state }) => state.partner))];
    const roles = Map.groupBy(
      rolesOfStates.all({ ids: JSON.stringify(ids), ...view }),
      ({ partner, since }) => `${partner} ${since}`,
    );
    return rows.map(({ state }) => ({
      kind: state.kind,
      country: state.country,
      roles: rolesByDeal(roles.get(`${state.partner} ${state.since}`) ?? []),
      inferred: state.inferred,
      ...standingOf<Pick<Partner, 'dispute' | 'current'>>(state),
    }));
  }

  function withReports(found: Partner[], view: View): Partner[] {
    const rows = reports.all({ ids: JSON.stringify(found.map(({ id }) => id)), ...view });
    const roles = Map.groupBy(
      rolesOfReports.all({ ids: JSON.stringify(found.map(({ id }) => id)) }),
      ({ partner, source }) => `${partner} ${source}`,
    );
    const said = Map.groupBy(rows, ({ report }) => report.partner);
    return found.map((partner) => ({
      ...partner,
      reports: (said.get(partner.id) ?? []).map(
        ({ report: { source, kind, country, inferred, evidence, ...report }, publication, recorded }) => ({
          ...reportBaseOf({ report: { source, ...report }, publication, recorded }, view.asOf),
          kind,
          country,
          roles: rolesByDeal(roles.get(`${partner.id} ${source}`) ?? []),
          inferred,
          evidence,
        }),
      ),
    }));
  }

  return {
    list(asked: ListRequest<PartnerListQuery>): Page<Partner> {
      const both = asked.deal !== undefined && asked.role !== undefined;
      const isRare = asked.role !== undefined && rareRoles.includes(asked.role);
      const { items, ...places } = page({
        ...asked,
        ...(both && { dealAndRole: true }),
        ...(isRare && { rareRole: true }),
      });
      const found = partnersOf(items, asked);
      return { items: asked.expand ? withReports(found, asked) : found, ...places };
    },

    get(id: string, view: View): Partner | undefined {
      return withReports(partnersOf(one.all({ id, ...view }), view), view)[0];
    },

    history(id: string, view: View): PartnerHistory | undefined {
      const states = past.all({ id, ...view });
      const [first] = states;
      if (!first) return undefined;
      const told = changes.of(id, view);
      const values = valuesOf(states, view);
      return {
        ...historyHead('partner', id, bilingual(first.title.en, first.title.fr)),
        entries: states.map(({ state }, index) => ({ ...entryHead(state, view, told), ...(values[index] as Values) })),
      };
    },

    /** Who takes part in several deals, by deal. */
    ofDeals(deals: string[], view: View): (deal: string) => Participant[] {
      const taken = Map.groupBy(rolesInDeals({ deals: JSON.stringify(deals), ...view }), ({ deal }) => deal);
      return (deal) => [...Map.groupBy(taken.get(deal) ?? [], ({ id }) => id).values()].map(participantOf);
    },
  };

  type Row = ReturnType<typeof one.all>[number];

  /** @param held all of its roles in one deal */
  function participantOf(held: ReturnType<typeof rolesInDeals>): Participant {
    const [{ id, title, kind, country, inferred, disputed }] = held as [(typeof held)[number]];
    return { id, title, kind, country, inferred, disputed, links: linksOf(id), roles: held.map(({ role }) => role) };
  }
}

function linksOf(id: string): Partner['links'] {
  return { self: addressOf('partner', id), history: addressOfHistory('partner', id) };
}

function rolesByDeal<Role>(rows: { deal: string; role: Role }[]): { deal: string; roles: Role[] }[] {
  return [...Map.groupBy(rows, ({ deal }) => deal)].map(([deal, held]) => ({
    deal,
    roles: held.map(({ role }) => role),
  }));
}
