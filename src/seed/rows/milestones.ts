// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { changesWithOverdue } from '../../reports/changes.ts';
import type { Dated } from '../../reports/comparisons.ts';
import { overdueSince } from '../../reports/overdue.ts';
import type { Report } from '../../reports/states.ts';
import { comparisons, type Fields } from '../../resources/milestones/fields.ts';
import {
  byAll,
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
    changes: changeRows(context, 'milestone', withOverdue(byAll(states))),
  };
}

function columns({ status, date }: Report<Fields>['fields']) {
  return { status, ...dateRow(date && asServed(date, status)) };
}

/** A plan begins no earlier than its announcement. */
function asServed({ date, announced }: Dated, status: Fields['status'] | null): UncertainDate {
  return status === 'planned' ? planFrom(date, announced) : date;
}

/** What became known when states began, and on the days on which plans became overdue. */
function withOverdue(states: readonly (Held<Fields> & { overdueSince: Day | null })[]): Change[] {
  return states.flatMap((state, index) => {
    const last = states[index - 1];
    const wasOverdue = last?.thing === state.thing && last.overdueSince !== null;
    const told = changesWithOverdue({ ...state, latest: state.fields.date?.date.latest ?? null }, wasOverdue);
    return told.map((each) => ({ thing: state.thing, ...each }));
  });
}

function overdueDayOf({ since, until, fields: { status, date } }: Held<Fields>): Day | null {
  return overdueSince({ since, until, status, latest: date?.date.latest ?? null });
}
