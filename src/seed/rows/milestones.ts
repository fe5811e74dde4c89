// Rows of milestones: what was known of each, and what became of it, period by period.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import { type Day, END_OF_TIME } from '../../dates/day.ts';
import { dayNumberOf } from '../../dates/interval-index.ts';
import { daysLate, slippageBetween } from '../../dates/slippage.ts';
import { planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { type OutcomePeriod, outcomeChanges } from '../../reports/changes.ts';
import type { Dated } from '../../reports/comparisons.ts';
import { sameDate } from '../../reports/compatible.ts';
import { firstDayAfter, outcomeOf, type Position } from '../../reports/outcome.ts';
import type { Report } from '../../reports/selection.ts';
import { comparisons, type Fields } from '../../resources/milestones/fields.ts';
import {
  type Change,
  type Context,
  changeRows,
  type Held,
  readDate,
  reportRow,
  reportsOn,
  stateRow,
  statesIn,
  titleRow,
} from './context.ts';
import type { HeldDeal } from './deals.ts';

/** @param deals the states of all deals in every view */
export function milestoneRows(
  context: Context,
  deals: readonly HeldDeal[],
): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates' | 'changes'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date, inferred }, source) => {
    const of = status ?? null;
    const dated = date === undefined ? null : { date: readDate(date, inferred), of, announced: source.date.earliest };
    return { status: of, date: dated };
  });
  const states = statesIn<Fields>(context, said, () => comparisons);
  const viewOf = ({ thing, scope }: { thing: string; scope: string }) => `${scope} ${thing}`;
  const dealStates = Map.groupBy(deals, viewOf);
  const periods = [...Map.groupBy(states, viewOf).values()].flatMap((ofMilestone) => {
    const [{ thing, scope }] = ofMilestone as [Held<Fields>];
    return periodsOf(ofMilestone, dealStates.get(viewOf({ thing: context.ownerOf(thing), scope })) ?? []);
  });
  return {
    milestones: context.deals.flatMap(({ id: deal, milestones }) =>
      Object.entries(milestones).map(([id, milestone]) => ({ id, deal, ...titleRow(milestone) })),
    ),
    milestoneReports: said.map((report) => ({
      ...reportRow(report),
      milestone: report.thing,
      ...columns(report.fields),
    })),
    milestoneStates: periods.map(({ state, outcome, outcomeConfidence, overdueSince, late, slippage }) => ({
      ...stateRow(state),
      milestone: state.thing,
      deal: context.ownerOf(state.thing),
      ...columns(state.fields),
      outcome,
      outcomeConfidence,
      overdueSince,
      overdueOrder: overdueOrderOf(outcome === 'overdue' ? overdueSince : null),
      daysLate: late,
      slippage,
      dispute: state.dispute.map((dispute) =>
        dispute.field === 'date'
          ? { ...dispute, values: dispute.values.map((dated) => asServed(dated, dated.of)) }
          : dispute,
      ),
    })),
    changes: changeRows(context, 'milestone', changesIn(periods)),
  };
}

function columns({ status, date }: Report<Fields>['fields']) {
  return { status, ...dateRow(date && asServed(date, status)) };
}

/** A plan begins no earlier than its announcement. */
function asServed({ date, announced }: Dated, status: Fields['status'] | null): UncertainDate {
  return status === 'planned' ? planFrom(date, announced) : date;
}

/** A period in which neither what is known of a milestone nor its outcome changes. */
type Period = OutcomePeriod & {
  state: Held<Fields>;
  outcomeConfidence: ReturnType<typeof outcomeOf>['outcomeConfidence'];
  overdueSince: Day | null;
  late: ReturnType<typeof daysLate> | null;
  slippage: ReturnType<typeof slippageBetween> | null;
};

/** @param states of one milestone in one view, oldest first. @param deal the states of its deal in that view */
function periodsOf(states: readonly Held<Fields>[], deal: readonly HeldDeal[]): Period[] {
  const periods: Period[] = [];
  let first: UncertainDate | null = null;
  let promise: UncertainDate | null = null;
  for (const state of states) {
    const { status } = state.fields;
    const date = state.fields.date && asServed(state.fields.date, status);
    first ??= date;
    if (status !== 'reached') promise ??= date;
    const late = status === 'reached' && promise && date ? daysLate(promise, date) : null;
    const slippage = first && date && !sameDate(first, date) ? slippageBetween(first, date) : null;
    const latest = date?.latest ?? null;
    const days = boundariesIn(state, latest, deal);
    for (const [index, since] of days.entries()) {
      const ofDeal = deal.find((each) => each.since <= since && since < each.until);
      const position: Position = {
        status,
        statusConfidence: state.current.status?.confidence ?? null,
        latest,
        dealStatus: ofDeal?.fields.status ?? null,
        dealStatusConfidence: ofDeal?.current.status?.confidence ?? null,
      };
      const outcome = outcomeOf(position, since);
      const before = periods.at(-1);
      const isSame =
        index > 0 && before?.outcome === outcome.outcome && before.outcomeConfidence === outcome.outcomeConfidence;
      const until = days[index + 1] ?? state.until;
      if (isSame) {
        before.state = { ...before.state, until };
        continue;
      }
      const wasOverdue = before && (before.outcome === 'overdue' || before.outcome === 'dropped');
      const overdueSince =
        outcome.outcome === 'overdue'
          ? firstDayAfter(latest)
          : outcome.outcome === 'dropped' && wasOverdue
            ? before.overdueSince
            : null;
      periods.push({
        ...outcome,
        since,
        latest,
        status,
        dealStatus: position.dealStatus,
        dealSource: ofDeal?.current.status?.source ?? null,
        overdueSince,
        late,
        slippage,
        state: { ...state, since, until, changes: index === 0 ? state.changes : [] },
      });
    }
  }
  return periods;
}

/** The days of a state on which its outcome can change: its first day, those of the deal's states, and the day after its date. */
function boundariesIn({ since, until }: Held<Fields>, latest: Day | null, deal: readonly HeldDeal[]): Day[] {
  const days = [...deal.map((state) => state.since), firstDayAfter(latest) ?? END_OF_TIME];
  return [...new Set([since, ...days.filter((day) => since < day && day < until)])].toSorted();
}

function changesIn(periods: readonly Period[]): Change[] {
  return periods.flatMap((period, index) => {
    const { scope, thing, since, changes } = period.state;
    if (scope !== '') return [];
    const before = periods[index - 1];
    const isSame = before?.state.thing === thing && before.state.scope === scope;
    return { thing, since, changes: [...changes, ...outcomeChanges(period, isSame ? before : undefined)] };
  });
}

/** Before every day since 0001-01-01 and after. */
const NOT_OVERDUE = -10_000_000;

/** A number that is greater the longer a milestone has been overdue, and least if it is not. */
function overdueOrderOf(overdueSince: Day | null): number {
  return overdueSince === null ? NOT_OVERDUE : -dayNumberOf(overdueSince);
}
