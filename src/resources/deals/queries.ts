// The SQL of deals. What belongs to a deal comes from the queries of its own resource.
import { and, asc, eq, lte } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateOf } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, heldInView, isAmong, newestFirst, published, publishedInView } from '../../database/views.ts';
import { figureQueries } from '../figures/queries.ts';
import { milestoneQueries } from '../milestones/queries.ts';
import { partnerQueries } from '../partners/queries.ts';
import { sources } from '../sources/table.ts';
import type { Deal, DealListQuery } from './schema.ts';
import { dealReports, dealStates, deals } from './table.ts';

export function dealQueries(db: Connection, use: Use) {
  const partners = use(partnerQueries);
  const figures = use(figureQueries);
  const milestones = use(milestoneQueries);

  const select = () =>
    db
      .select({ state: dealStates, title: { en: deals.titleEn, fr: deals.titleFr } })
      .from(dealStates)
      .innerJoin(deals, eq(deals.id, dealStates.deal))
      .$dynamic();

  const page = pages(select, {
    id: dealStates.deal,
    idOf: ({ state }) => state.deal,
    conditions: {
      asOf: heldInView(dealStates),
      deal: eq(dealStates.deal, given('deal')),
      status: eq(dealStates.status, given('status')),
      instrument: eq(dealStates.instrument, given('instrument')),
    },
    orders: {
      id: { by: dealStates.deal, of: ({ state }) => state.deal },
      signed: { by: dealStates.signedFrom, of: ({ state }) => state.signedFrom },
    },
  });

  const one = select()
    .where(and(eq(dealStates.deal, given('id')), heldInView(dealStates)))
    .prepare();

  const statuses = db
    .select({
      deal: dealStates.deal,
      status: dealStates.status,
      since: dealStates.since,
      source: dealStates.statusSource,
    })
    .from(dealStates)
    .where(
      and(isAmong(dealStates.deal, 'ids'), eq(dealStates.scope, given('scope')), lte(dealStates.since, given('asOf'))),
    )
    .orderBy(dealStates.deal, dealStates.since)
    .prepare();

  const reports = db
    .select({ report: dealReports, published })
    .from(dealReports)
    .innerJoin(sources, eq(sources.id, dealReports.source))
    .where(and(isAmong(dealReports.deal, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  // An edition does not change, so this is looked up once.
  const first = db
    .select({ id: dealStates.deal })
    .from(dealStates)
    .where(eq(dealStates.scope, ''))
    .orderBy(asc(dealStates.since), asc(dealStates.deal))
    .limit(1)
    .get()?.id;

  function dealsOf(rows: Row[], view: View): Deal[] {
    const ids = rows.map(({ state }) => state.deal);
    const taking = partners.ofDeals(ids, view);
    const measured = Map.groupBy(figures.reportedOfDeals(ids, view), ({ deal }) => deal);
    const due = Map.groupBy(milestones.ofDeals(ids, view), ({ deal }) => deal);
    const history = Map.groupBy(statuses.all({ ids: JSON.stringify(ids), ...view }), ({ deal }) => deal);
    return rows.map(({ state, title }) => ({
      id: state.deal,
      title: bilingual(title.en, title.fr),
      ...valuesOf(state),
      disputed: state.disputed,
      statusHistory: changesOf(history.get(state.deal) ?? []),
      partners: taking.flatMap(({ roles, ...partner }) => {
        const here = roles.find(({ deal }) => deal === state.deal);
        return here ? { ...partner, roles: here.roles } : [];
      }),
      figures: (measured.get(state.deal) ?? []).map(({ deal, basis, derivation, ...figure }) => figure),
      milestones: (due.get(state.deal) ?? []).map(({ deal, ...milestone }) => milestone),
      links: {
        self: addressOf('deal', state.deal),
        partners: `/v1/partners?deal=${state.deal}`,
        figures: `/v1/figures?deal=${state.deal}`,
        milestones: `/v1/milestones?deal=${state.deal}`,
        claims: `/v1/claims?deal=${state.deal}`,
      },
    }));
  }

  function withReports(found: Deal[], view: View): Deal[] {
    const said = Map.groupBy(
      reports.all({ ids: JSON.stringify(found.map(({ id }) => id)), ...view }),
      ({ report }) => report.deal,
    );
    return found.map((deal) => ({
      ...deal,
      reports: (said.get(deal.id) ?? []).map(({ report, published }) => ({
        source: report.source,
        published,
        ...valuesOf(report),
        evidence: report.evidence,
      })),
    }));
  }

  return {
    list(asked: ListRequest<DealListQuery>): Page<Deal> {
      const { items, ...places } = page(asked);
      const found = dealsOf(items, asked);
      return { items: asked.expand ? withReports(found, asked) : found, ...places };
    },

    get(id: string, view: View): Deal | undefined {
      return withReports(dealsOf(one.all({ id, ...view }), view), view)[0];
    },

    /** The deal that the register began with: the first that any source reported. */
    first,
  };

  type Row = ReturnType<typeof one.all>[number];
  type ReportRow = ReturnType<typeof reports.all>[number];
  type StatusRow = ReturnType<typeof statuses.all>[number];

  function valuesOf(
    row: Row['state'] | ReportRow['report'],
  ): Pick<Deal, 'instrument' | 'status' | 'signed' | 'subject'> {
    const { instrument, status, subjectEn, subjectFr } = row;
    return {
      instrument,
      status,
      signed: dateOf(row),
      subject: subjectEn === null || subjectFr === null ? null : bilingual(subjectEn, subjectFr),
    };
  }

  /** The states that began with another status than the one before. */
  function changesOf(states: StatusRow[]): Deal['statusHistory'] {
    return states
      .flatMap(({ status, since, source }) => (status === null || source === null ? [] : { status, since, source }))
      .filter((state, index, all) => state.status !== all[index - 1]?.status);
  }
}
