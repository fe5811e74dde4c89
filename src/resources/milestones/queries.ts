// The SQL of milestones.
import { and, eq, sql } from 'drizzle-orm';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateColumnsOf, dateOf, hasDispute } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { rowsOf } from '../../database/rows.ts';
import {
  dealStandings,
  given,
  heldInView,
  isAmong,
  isDisputed,
  knownInView,
  newestFirst,
  publication,
  publishedInView,
  recordedOf,
} from '../../database/views.ts';
import { slippageBetween } from '../../dates/slippage.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import { matchOf } from '../../dates/window.ts';
import type { Served } from '../../formats/writing.ts';
import { sameDate } from '../../reports/compatible.ts';
import { entryHead, historyHead } from '../changes/histories.ts';
import { changeQueries } from '../changes/queries.ts';
import { sources } from '../sources/table.ts';
import { type InShort, milestoneInShort, milestoneOf, type Row, reportOf, valuesOf } from './documents.ts';
import { readyMilestoneQueries } from './ready.ts';
import { type Milestone, type MilestoneHistory, type MilestoneListQuery, withWindow } from './schema.ts';
import { milestoneReports, milestoneStates, milestones } from './table.ts';

/** Milestones with what counted of them at some time. */
export function selectStates(db: Connection) {
  return db
    .select({ state: milestoneStates, title: { en: milestones.titleEn, fr: milestones.titleFr } })
    .from(milestoneStates)
    .innerJoin(milestones, eq(milestones.id, milestoneStates.milestone))
    .$dynamic();
}

/** Reads what had been reported of milestones in a view, newest first. */
export function milestoneReportReader(db: Connection) {
  const recorded = recordedOf(milestoneReports, milestoneReports.milestone, milestoneReports.source);
  const reports = db
    .select({ report: milestoneReports, publication, recorded })
    .from(milestoneReports)
    .innerJoin(sources, eq(sources.id, milestoneReports.source))
    .where(and(isAmong(milestoneReports.milestone, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();
  return (ids: string[], view: View) => {
    const said = Map.groupBy(reports.all({ ids: JSON.stringify(ids), ...view }), ({ report }) => report.milestone);
    return (id: string) => (said.get(id) ?? []).map((row) => reportOf(row, view.asOf));
  };
}

export function milestoneQueries(db: Connection, use: Use) {
  const changes = use(changeQueries);
  const ready = use(readyMilestoneQueries);
  const { deal, status, from, to, milestone } = milestoneStates;

  const select = () => selectStates(db);

  const page = pages(select, {
    id: milestone,
    idOf: (row) => row.state.milestone,
    conditions: {
      asOf: heldInView(milestoneStates),
      deal: eq(deal, given('deal')),
      status: eq(status, given('status')),
      disputed: isDisputed(milestoneStates.dispute),
      outcome: eq(milestoneStates.outcome, given('outcome')),
      overdue: sql`(${milestoneStates.outcome} = 'overdue') = ${given('overdue')}`,
      // The plus keeps SQLite to the index that gives the order; else it takes one for the window, and sorts what it finds.
      meetsFrom: sql`+${to} >= ${given('meetsFrom')}`,
      meetsTo: sql`+${from} <= ${given('meetsTo')}`,
      withinFrom: sql`+${from} >= ${given('withinFrom')}`,
      withinTo: sql`+${to} <= ${given('withinTo')}`,
    },
    narrow: ['deal'],
    orders: {
      earliest: { by: from, of: (row) => row.state.from },
      latest: { by: to, of: (row) => row.state.to },
      id: { by: milestone, of: (row) => row.state.milestone },
      daysOverdue: { by: milestoneStates.overdueOrder, of: (row) => row.state.overdueOrder },
    },
  });

  const one = select()
    .where(and(eq(milestone, given('id')), heldInView(milestoneStates)))
    .prepare();

  const { outcome, outcomeConfidence, overdueSince, daysLate, slippage } = milestoneStates;
  const outcomeColumns = { outcome, outcomeConfidence, overdueSince, daysLate, slippage };
  const inShort = rowsOf(
    db
      .select({
        id: milestone,
        deal,
        title: { en: milestones.titleEn, fr: milestones.titleFr },
        status,
        date: dateColumnsOf(milestoneStates),
        ...outcomeColumns,
        disputed: hasDispute(milestoneStates.dispute).mapWith(Boolean),
        current: milestoneStates.current,
      })
      .from(milestoneStates)
      .innerJoin(milestones, eq(milestones.id, milestone))
      .where(and(isAmong(deal, 'deals'), heldInView(milestoneStates)))
      // With a plus, those of the deals are looked up and sorted: they are few.
      .orderBy(sql`+${from}`, sql`+${milestone}`),
  );

  const past = select()
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

  const reportsOf = milestoneReportReader(db);

  function listFromStates(asked: ListRequest<MilestoneListQuery>): Page<Milestone> {
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
        ...(said && { reports: said(item.id) }),
      })),
    };
  }

  function getFromStates(id: string, view: View): Milestone | undefined {
    const [found] = milestonesOf(one.all({ id, ...view }), view);
    return found && { ...found, reports: reportsOf([id], view)(id) };
  }

  return {
    makeReady: ready.makeReady,

    list(asked: ListRequest<MilestoneListQuery>): Page<Served<Milestone>> {
      const query = withWindow(asked);
      return ready.list(query, reportsOf) ?? listFromStates(query);
    },

    get(id: string, view: View): Served<Milestone> | undefined {
      return ready.get(id, view) ?? getFromStates(id, view);
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
            outcome: state.outcome,
            outcomeConfidence: state.outcomeConfidence,
            overdueSince: state.overdueSince,
            slippage: before && date && hasMoved(before, date) ? slippageBetween(before, date) : null,
          };
        }),
      };
    },

    /** The milestones of several deals in short, by deal, in order of time. */
    ofDeals(deals: string[], view: View): (deal: string) => InShort[] {
      const found = Map.groupBy(inShort({ deals: JSON.stringify(deals), ...view }), (row) => row.deal);
      return (deal) => (found.get(deal) ?? []).map((row) => milestoneInShort(row, view.asOf));
    },
  };
}

/** A plan with an open start that another source repeats begins with another announcement, and has not moved. */
function hasMoved(before: UncertainDate, after: UncertainDate): boolean {
  return !sameDate(before, after);
}
