// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { dayAfter } from '../../dates/slippage.ts';
import { planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { overdueChange } from '../../reports/changes.ts';
import { type Comparison, compareDates, comparePastDates, compareWords } from '../../reports/compatible.ts';
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

/** A date with what the report says it is the date of, and the first day on which the report can have been published. */
type Dated = { date: UncertainDate; of: Status | null; announced: Day | null };
type Fields = { status: Status; date: Dated };

/** That a plan was reached or dropped later is news, no contradiction; both reached and dropped it cannot be. */
const compareStatuses = compareWords<Status>((a, b) => a === b || a === 'planned' || b === 'planned');

/** Two plans can contradict each other; what was planned and what came of it cannot, however far apart. */
const compareDated: Comparison<Dated> = {
  compatible: (a, b) => (a.of !== null && b.of !== null && a.of !== b.of) || compareDates.compatible(a.date, b.date),
  same: (a, b) => compareDates.same(a.date, b.date),
  vaguer: (a, b) => a.of === 'reached' && b.of === 'reached' && Boolean(comparePastDates.vaguer?.(a.date, b.date)),
  text: ({ date }) => compareDates.text(date),
  words: ({ date }) => compareDates.words(date),
  what: compareDates.what,
};

export function milestoneRows(
  context: Context,
): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates' | 'changes'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date, inferred }, source) => {
    const of = status ?? null;
    const dated = date === undefined ? null : { date: readDate(date, inferred), of, announced: source.date.earliest };
    return { status: of, date: dated };
  });
  const states = statesIn<Fields>(context, said, { status: compareStatuses, date: compareDated });
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

/** The days on which plans became overdue, as if states began there. */
function overdueIn(states: readonly Held<Fields>[]) {
  const views = Map.groupBy(states, ({ thing, scope }) => `${thing} ${scope}`);
  return [...views.values()].flatMap((view) =>
    view.flatMap((state, index) => {
      const { thing, scope, since, until } = state;
      const latest = lastDayPlanned(state);
      if (latest === null) return [];
      const over = dayAfter(latest);
      if (over >= until) return [];
      if (over > since) return [{ thing, scope, since: over, changes: [overdueChange(latest)] }];
      // It was over when it became known: news, unless the plan before was over, too.
      const before = view[index - 1];
      const lastDayBefore = before ? lastDayPlanned(before) : null;
      const isNews = lastDayBefore === null || lastDayBefore >= since;
      return isNews ? [{ thing, scope, since, changes: [overdueChange(latest)] }] : [];
    }),
  );
}

function lastDayPlanned({ fields: { status, date } }: Held<Fields>): Day | null {
  return status === 'planned' ? (date?.date.latest ?? null) : null;
}
