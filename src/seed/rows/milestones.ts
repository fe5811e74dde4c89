// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { overdueChange } from '../../reports/changes.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../reports/comparisons.ts';
import { overdueSince } from '../../reports/overdue.ts';
import type { Report } from '../../reports/states.ts';
import {
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

export function milestoneRows(
  context: Context,
): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates' | 'changes'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date, inferred }, source) => {
    const of = status ?? null;
    const dated = date === undefined ? null : { date: readDate(date, inferred), of, announced: source.date.earliest };
    return { status: of, date: dated };
  });
  const states = statesIn<Fields>(context, said, { status: compareMilestoneStatuses, date: compareDated });
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
      overdueSince: overdueDayOf(state),
      dispute: state.dispute.map((dispute) =>
        dispute.field === 'date' ? { ...dispute, values: dispute.values.map(asServed) } : dispute,
      ),
    })),
    changes: changeRows(context, 'milestone', [...states, ...overdueIn(states)]),
  };
}

function columns({ status, date }: Report<Fields>['fields']) {
  return { status, ...dateRow(date && asServed({ ...date, of: status })) };
}

/** A plan begins no earlier than its announcement. */
function asServed({ date, of, announced }: Dated): UncertainDate {
  return of === 'planned' ? planFrom(date, announced) : date;
}

/** The days on which plans became overdue, as if states began there; those that were so before are no news. */
function overdueIn(states: readonly Held<Fields>[]) {
  const views = Map.groupBy(states, ({ thing, scope }) => `${thing} ${scope}`);
  return [...views.values()].flatMap((view) =>
    view.flatMap((state, index) => {
      const [since, before] = [overdueDayOf(state), view[index - 1]];
      const latest = state.fields.date?.date.latest;
      if (since === null || !latest || (since === state.since && before && overdueDayOf(before) !== null)) return [];
      return [{ thing: state.thing, scope: state.scope, since, changes: [overdueChange(latest)] }];
    }),
  );
}

function overdueDayOf({ since, until, fields: { status, date } }: Held<Fields>): Day | null {
  return overdueSince({ since, until, status, latest: date?.date.latest ?? null });
}
