// The SQL of milestones.
import { and, eq, sql } from 'drizzle-orm';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateOf, standingOf } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import {
  type DealStanding,
  dealStandings,
  given,
  heldInView,
  isAmong,
  isDisputed,
  knownInView,
  newestFirst,
  published,
  publishedInView,
  recordedOf,
} from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { slippageBetween } from '../../dates/slippage.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import { matchOf } from '../../dates/window.ts';
import { compareDates } from '../../reports/compatible.ts';
import { entryHead, historyHead } from '../changes/histories.ts';
import { changeQueries } from '../changes/queries.ts';
import { sources } from '../sources/table.ts';
import type { Milestone, MilestoneHistory, MilestoneListQuery } from './schema.ts';
import { milestoneReports, milestoneStates, milestones } from './table.ts';

export function milestoneQueries(db: Connection, use: Use) {
  const changes = use(changeQueries);
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
      disputed: isDisputed(milestoneStates.dispute),
      overdue: sql`coalesce(${milestoneStates.overdueSince} <= ${given('asOf')}, 0) = ${given('overdue')}`,
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

  const recorded = recordedOf(milestoneReports, milestoneReports.milestone, milestoneReports.source);
  const reports = db
    .select({ report: milestoneReports, published, recorded })
    .from(milestoneReports)
    .innerJoin(sources, eq(sources.id, milestoneReports.source))
    .where(and(isAmong(milestoneReports.milestone, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const past = db
    .select({ state: milestoneStates, title: { en: milestones.titleEn, fr: milestones.titleFr } })
    .from(milestoneStates)
    .innerJoin(milestones, eq(milestones.id, milestone))
    .where(and(eq(milestone, given('id')), knownInView(milestoneStates)))
    .orderBy(milestoneStates.since)
    .prepare();

  const standings = dealStandings(db);
  const milestonesOf = (rows: Row[], view: View): Milestone[] => {
    const standing = standings(
      rows.map(({ state }) => state.deal),
      view,
    );
    return rows.map((row) => milestoneOf(row, standing(row.state.deal), view.asOf));
  };

  const reportsOf = (ids: string[], view: View) =>
    Map.groupBy(reports.all({ ids: JSON.stringify(ids), ...view }), ({ report }) => report.milestone);

  return {
    list(asked: ListRequest<MilestoneListQuery>): Page<Milestone> {
      const { from: first, to: last, match, expand, ...rest } = asked;
      const window = match === 'certain' ? { withinFrom: first, withinTo: last } : { meetsFrom: first, meetsTo: last };
      const { items, ...places } = page({ ...rest, ...window });
      const found = milestonesOf(items, asked);
      const said =
        expand &&
        reportsOf(
          items.map(({ state }) => state.milestone),
          asked,
        );
      const windowed = first !== undefined || last !== undefined;
      return {
        ...places,
        items: found.map((item, index) => ({
          ...item,
          ...(windowed && {
            match: matchOf(items[index]?.state as Row['state'], { from: first ?? null, to: last ?? null }) ?? undefined,
          }),
          ...(said && { reports: (said.get(item.id) ?? []).map(reportOf) }),
        })),
      };
    },

    get(id: string, view: View): Milestone | undefined {
      const [found] = milestonesOf(one.all({ id, ...view }), view);
      return found && { ...found, reports: (reportsOf([id], view).get(id) ?? []).map(reportOf) };
    },

    history(id: string, view: View): MilestoneHistory | undefined {
      const states = past.all({ id, ...view });
      const [first] = states;
      if (!first) return undefined;
      const told = changes.of(id, view);
      const dates = states.map(({ state }) => dateOf(state));
      const days = dates.filter((date) => date !== null);
      const [firstDay, lastDay] = [days[0], days.at(-1)];
      return {
        ...historyHead('milestone', id, bilingual(first.title.en, first.title.fr)),
        slippage: firstDay && lastDay && hasMoved(firstDay, lastDay) ? slippageBetween(firstDay, lastDay) : null,
        entries: states.map(({ state }, index) => {
          const before = dates.slice(0, index).findLast((date) => date !== null);
          const date = dates[index] ?? null;
          return {
            ...entryHead(state, view, told),
            ...valuesOf(state),
            overdueSince: overdueBy(state, view.asOf),
            slippage: before && date && hasMoved(before, date) ? slippageBetween(before, date) : null,
          };
        }),
      };
    },

    /** The milestones of several deals, in order of time. @param standing how the deals stand, which who asks knows */
    ofDeals: (deals: string[], view: View, standing: (deal: string) => DealStanding): Milestone[] =>
      ofDeals
        .all({ deals: JSON.stringify(deals), ...view })
        .map((row) => milestoneOf(row, standing(row.state.deal), view.asOf)),
  };

  type Row = NonNullable<ReturnType<typeof one.get>>;
  type ReportRow = ReturnType<typeof reports.all>[number];

  function milestoneOf({ state, title }: Row, standing: DealStanding, asOf: Day): Milestone {
    return {
      id: state.milestone,
      deal: state.deal,
      ...standing,
      title: bilingual(title.en, title.fr),
      overdue: overdueBy(state, asOf) !== null,
      ...valuesOf(state),
      links: {
        self: addressOf('milestone', state.milestone),
        deal: addressOf('deal', state.deal),
        history: addressOfHistory('milestone', state.milestone),
      },
    };
  }

  function valuesOf(state: Row['state']): Pick<Milestone, 'status' | 'date' | 'disputed' | 'dispute' | 'current'> {
    return { status: state.status, date: dateOf(state), ...standingOf<Pick<Milestone, 'dispute' | 'current'>>(state) };
  }

  function reportOf({ report, published, recorded }: ReportRow): NonNullable<Milestone['reports']>[number] {
    const { source, evidence, status } = report;
    return { source, published, recorded, status, date: dateOf(report), evidence };
  }
}

/** Said again by somebody else, a plan with an open start begins with another announcement, and is the same plan. */
function hasMoved(before: UncertainDate, after: UncertainDate): boolean {
  return !compareDates.same(before, after);
}

/** Since when, if by that day; what comes later is not known yet. */
function overdueBy({ overdueSince }: { overdueSince: Day | null }, asOf: Day): Day | null {
  return overdueSince !== null && overdueSince <= asOf ? overdueSince : null;
}
