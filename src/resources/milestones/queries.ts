// The SQL of milestones.
import { and, eq, sql } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateOf } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, heldInView, isAmong, newestFirst, published, publishedInView } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { matchOf } from '../../dates/window.ts';
import { sources } from '../sources/table.ts';
import type { Milestone, MilestoneListQuery } from './schema.ts';
import { milestoneReports, milestoneStates, milestones } from './table.ts';

export function milestoneQueries(db: Connection) {
  const { deal, status, from, to, milestone } = milestoneStates;

  const select = () =>
    db
      .select({ state: milestoneStates, title: { en: milestones.titleEn, fr: milestones.titleFr } })
      .from(milestoneStates)
      .innerJoin(milestones, eq(milestones.id, milestone))
      .$dynamic();

  const page = pages(select, {
    id: milestone,
    idOf: (row) => row.state.milestone,
    conditions: {
      asOf: heldInView(milestoneStates),
      deal: eq(deal, given('deal')),
      status: eq(status, given('status')),
      // The plus keeps SQLite to the index that gives the order; else it takes one for the window, and sorts what it finds.
      meetsFrom: sql`+${to} >= ${given('meetsFrom')}`,
      meetsTo: sql`+${from} <= ${given('meetsTo')}`,
      withinFrom: sql`+${from} >= ${given('withinFrom')}`,
      withinTo: sql`+${to} <= ${given('withinTo')}`,
    },
    orders: {
      earliest: { by: from, of: (row) => row.state.from },
      latest: { by: to, of: (row) => row.state.to },
      id: { by: milestone, of: (row) => row.state.milestone },
    },
  });

  const one = select()
    .where(and(eq(milestone, given('id')), heldInView(milestoneStates)))
    .prepare();

  const ofDeals = select()
    .where(and(isAmong(deal, 'deals'), heldInView(milestoneStates)))
    .orderBy(from, milestone)
    .prepare();

  const reports = db
    .select({ report: milestoneReports, published })
    .from(milestoneReports)
    .innerJoin(sources, eq(sources.id, milestoneReports.source))
    .where(and(isAmong(milestoneReports.milestone, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const reportsOf = (ids: string[], view: View) =>
    Map.groupBy(reports.all({ ids: JSON.stringify(ids), ...view }), ({ report }) => report.milestone);

  return {
    list(asked: ListRequest<MilestoneListQuery>): Page<Milestone> {
      const { from: first, to: last, match, expand, ...rest } = asked;
      const window = match === 'certain' ? { withinFrom: first, withinTo: last } : { meetsFrom: first, meetsTo: last };
      const { items, ...places } = page({ ...rest, ...window });
      const said =
        expand &&
        reportsOf(
          items.map(({ state }) => state.milestone),
          asked,
        );
      const windowed = first !== undefined || last !== undefined;
      return {
        ...places,
        items: items.map((row) => ({
          ...milestoneOf(row, asked.asOf),
          ...(windowed && { match: matchOf(row.state, { from: first ?? null, to: last ?? null }) ?? undefined }),
          ...(said && { reports: (said.get(row.state.milestone) ?? []).map(reportOf) }),
        })),
      };
    },

    get(id: string, view: View): Milestone | undefined {
      const row = one.get({ id, ...view });
      return row && { ...milestoneOf(row, view.asOf), reports: (reportsOf([id], view).get(id) ?? []).map(reportOf) };
    },

    /** The milestones of several deals, in order of time. */
    ofDeals: (deals: string[], view: View): Milestone[] =>
      ofDeals.all({ deals: JSON.stringify(deals), ...view }).map((row) => milestoneOf(row, view.asOf)),
  };

  type Row = NonNullable<ReturnType<typeof one.get>>;
  type ReportRow = ReturnType<typeof reports.all>[number];

  function milestoneOf({ state, title }: Row, asOf: Day): Milestone {
    return {
      id: state.milestone,
      deal: state.deal,
      title: bilingual(title.en, title.fr),
      status: state.status,
      overdue: state.status === 'planned' && state.latest !== null && state.latest < asOf,
      disputed: state.disputed,
      date: dateOf(state),
      links: { self: addressOf('milestone', state.milestone), deal: addressOf('deal', state.deal) },
    };
  }

  function reportOf({ report, published }: ReportRow): NonNullable<Milestone['reports']>[number] {
    const { source, evidence, status } = report;
    return { source, published, status, date: dateOf(report), evidence };
  }
}
