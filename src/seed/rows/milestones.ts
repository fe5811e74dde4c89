// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { overdueChange } from '../../reports/changes.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../reports/comparisons.ts';
import { overdueSince } from '../../reports/overdue.ts';
import type { Comparisons, Report } from '../../reports/states.ts';
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

type Status = NonNullable<Rows['milestoneReports'][number]['status']>;

type Fields = { status: Status; date: Dated };

const comparisons: Comparisons<Fields> = { status: compareMilestoneStatuses, date: compareDated };

export function milestoneRows(
  context: Context,
): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates' | 'changes'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date, inferred }, source) => {
    const of = status ?? null;
    const dated = date === undefined ? null : { date: readDate(date, inferred), of, announced: source.date.earliest };
    return { status: of, date: dated };
  });
  const states = statesIn<Fields>(context, said, () => comparisons).map((state) => ({
    ...state,
    overdueSince: overdueDayOf(state),
  }));
  return {
    milestones: context.deals.flatMap(({ id: deal, milestones }) =>
      Object.entries(milestones).map(([id, milestone]) => ({ id, deal, ...titleRow(milestone) })),
    ),
    milestoneReports: said.map((report) => ({
      ...reportRow(report),
      milestone: report.thing,
      ...columns(report.fields),
    })),
    milestoneStates: states.map((state) => ({
      ...stateRow(state),
      milestone: state.thing,
      deal: context.ownerOf(state.thing),
      ...columns(state.fields),
      overdueSince: state.overdueSince,
      dispute: state.dispute.map((dispute) =>
        dispute.field === 'date'
          ? { ...dispute, values: dispute.values.map((dated) => asServed(dated, dated.of)) }
          : dispute,
      ),
    })),
    changes: changeRows(context, 'milestone', withOverdue(states)),
  };
}

function columns({ status, date }: Report<Fields>['fields']) {
  return { status, ...dateRow(date && asServed(date, status)) };
}

/** A plan begins no earlier than its announcement. */
function asServed({ date, announced }: Dated, status: Status | null): UncertainDate {
  return status === 'planned' ? planFrom(date, announced) : date;
}

type Seen = Held<Fields> & { overdueSince: Day | null };

/** What became known when states began, and, as if states began there, on the days on which plans became overdue. */
function withOverdue(states: readonly Seen[]): Change[] {
  const later: Change[] = [];
  const told = states.map((state, index): Change => {
    const overdue = overdueAt(state, states[index - 1]);
    if (!overdue) return state;
    if (overdue.since === state.since && state.changes.length > 0)
      return { ...state, changes: [...state.changes, ...overdue.changes] };
    later.push(overdue);
    return state;
  });
  return [...told, ...later];
}

/** That a plan became overdue; where it was so before, that is no news. @param last the state before it, in whichever view */
function overdueAt({ thing, scope, since, fields, overdueSince }: Seen, last: Seen | undefined): Change | undefined {
  const latest = fields.date?.date.latest;
  if (overdueSince === null || !latest) return undefined;
  const before = last?.thing === thing && last.scope === scope ? last : undefined;
  if (overdueSince === since && before && before.overdueSince !== null) return undefined;
  return { thing, scope, since: overdueSince, changes: [overdueChange(latest)] };
}

function overdueDayOf({ since, until, fields: { status, date } }: Held<Fields>): Day | null {
  return overdueSince({ since, until, status, latest: date?.date.latest ?? null });
}
