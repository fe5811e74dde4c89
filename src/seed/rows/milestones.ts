// Rows of milestones.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import { parseUncertainDate, planFrom, type UncertainDate } from '../../dates/uncertain-date.ts';
import { datesAgree } from '../../reports/compatible.ts';
import type { Report } from '../../reports/states.ts';
import { type Context, dealOf, numbered, reportRow, reportsOn, stateRow, statesIn, titleRow } from './context.ts';

type Status = NonNullable<Rows['milestoneReports'][number]['status']>;
type Fields = { status: Status; date: UncertainDate };

export function milestoneRows(context: Context): Pick<Rows, 'milestones' | 'milestoneReports' | 'milestoneStates'> {
  const said = reportsOn<Fields, 'milestones'>(context, 'milestones', ({ status, date }, source) => {
    const given = date === undefined ? null : parseUncertainDate(date);
    return {
      status: status ?? null,
      date: given && status === 'planned' ? planFrom(given, source.date.earliest) : given,
    };
  });
  const states = statesIn<Fields>(context, said, { date: datesAgree, status: statusesAgree });
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

function columns({ status, date }: Report<Fields>['fields']) {
  return { status, ...dateRow(date) };
}

/** That a plan was reached or dropped later is news, no contradiction; both reached and dropped it cannot be. */
function statusesAgree(a: Status, b: Status): boolean {
  return a === b || a === 'planned' || b === 'planned';
}
