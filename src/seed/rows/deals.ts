// Rows of deals.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import { parseUncertainDate, type UncertainDate } from '../../dates/uncertain-date.ts';
import { datesAgree, same } from '../../reports/compatible.ts';
import type { Report } from '../../reports/states.ts';
import type { Bilingual } from '../../reports/text.ts';
import { type Context, numbered, reportRow, reportsOn, stateRow, statesIn, titleRow } from './context.ts';

type Values = Rows['dealReports'][number];
type Fields = {
  instrument: NonNullable<Values['instrument']>;
  status: NonNullable<Values['status']>;
  signed: UncertainDate;
  subject: Bilingual;
};

export function dealRows(context: Context): Pick<Rows, 'deals' | 'dealReports' | 'dealStates'> {
  const said = reportsOn<Fields, 'deals'>(context, 'deals', ({ instrument, status, signed, subject }) => ({
    instrument: instrument ?? null,
    status: status ?? null,
    signed: signed === undefined ? null : parseUncertainDate(signed),
    subject: subject ?? null,
  }));
  const states = statesIn<Fields>(context, said, { instrument: same, signed: datesAgree });
  return {
    deals: context.deals.map((deal) => ({ id: deal.id, ...titleRow(deal) })),
    dealReports: numbered(
      said.map((report) => ({ ...reportRow(report), deal: report.thing, ...columns(report.fields) })),
    ),
    dealStates: numbered(
      states.map((state) => ({
        ...stateRow(state),
        deal: state.thing,
        ...columns(state.fields),
        statusSource: state.sources.status,
      })),
    ),
  };
}

function columns({ instrument, status, signed, subject }: Report<Fields>['fields']) {
  return { instrument, status, ...dateRow(signed), subjectEn: subject?.en ?? null, subjectFr: subject?.fr ?? null };
}
