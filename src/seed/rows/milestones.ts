// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { parseUncertainDate, planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { datesAgree } from '../../reports/compatible.ts';
import type { Report } from '../../reports/states.ts';
import { type Context, dealOf, numbered, reportRow, reportsOn, stateRow, statesIn, titleRow } from './context.ts';

type Status = NonNullable<Rows['milestoneReports'][number]['status']>;

/** A date with what the report says it is the date of, and the first day on which the report can have been published. */
type Dated = { date: UncertainDate; of: Status | null; announced: Day | null };
type Fields = { status: Status; dated: Dated };

export function milestoneRows(context: Context): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date }, source) => {
    const of = status ?? null;
    const dated = date === undefined ? null : { date: parseUncertainDate(date), of, announced: source.date.earliest };
    return { status: of, dated };
  });
  const states = statesIn<Fields>(context, said, { dated: datedAgree, status: statusesAgree });
  return {
    milestones: context.deals.flatMap(({ id: deal, milestones }) =>
      Object.entries(milestones).map(([id, milestone]) => ({ id, deal, ...titleRow(milestone) })),
    ),
    milestoneReports: numbered(
      said.map((report) => ({ ...reportRow(report), milestone: report.thing, ...columns(report.fields) })),
    ),
    milestoneStates: numbered(
      states.map((state) => ({
        ...stateRow(state),
        milestone: state.thing,
        deal: dealOf(context, state.thing),
        ...columns(state.fields),
      })),
    ),
  };
}

function columns({ status, dated }: Report<Fields>['fields']) {
  if (!dated) return { status, ...dateRow(null) };
  return { status, ...dateRow(status === 'planned' ? planFrom(dated.date, dated.announced) : dated.date) };
}

/** Two plans can contradict each other; what was planned and what came of it cannot, however far apart. */
function datedAgree(a: Dated, b: Dated): boolean {
  return (a.of !== null && b.of !== null && a.of !== b.of) || datesAgree(a.date, b.date);
}

/** That a plan was reached or dropped later is news, no contradiction; both reached and dropped it cannot be. */
function statusesAgree(a: Status, b: Status): boolean {
  return a === b || a === 'planned' || b === 'planned';
}
