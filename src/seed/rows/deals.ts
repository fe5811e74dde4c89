// Rows of deals.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import { compareDealStatuses, compareInstruments } from '../../reports/comparisons.ts';
import { comparePastDates, compareTexts } from '../../reports/compatible.ts';
import type { Comparisons, Report } from '../../reports/states.ts';
import type { Bilingual } from '../../reports/text.ts';
import { inverseRelation } from '../../reports/vocabulary.ts';
import type { DealFile } from '../schema.ts';
import {
  type Context,
  changeRows,
  readDate,
  reportRow,
  reportsOn,
  type Source,
  stateRow,
  statesIn,
  titleRow,
} from './context.ts';

type Values = Rows['dealReports'][number];
type Fields = {
  instrument: NonNullable<Values['instrument']>;
  status: NonNullable<Values['status']>;
  signed: UncertainDate;
  subject: Bilingual;
};

export function dealRows(
  context: Context,
): Pick<Rows, 'deals' | 'dealReports' | 'dealStates' | 'dealRelations' | 'changes'> {
  const said = reportsOn<Fields, 'deals'>(context, 'deals', ({ instrument, status, signed, subject }) => ({
    instrument: instrument ?? null,
    status: status ?? null,
    signed: signed === undefined ? null : readDate(signed),
    subject: subject ?? null,
  }));
  const states = statesIn<Fields>(context, said, () => comparisons);
  const claiming = new Map(context.sources.flatMap((source) => source.claims.map(({ id }) => [id, source])));
  return {
    deals: context.deals.map((deal) => ({ id: deal.id, kind: deal.kind, ...titleRow(deal) })),
    dealReports: said.map((report) => ({ ...reportRow(report), deal: report.thing, ...columns(report.fields) })),
    dealStates: states.map((state) => ({ ...stateRow(state), deal: state.thing, ...columns(state.fields) })),
    dealRelations: context.deals.flatMap((deal) => relationRows(deal, claiming)),
    changes: changeRows(context, 'deal', states),
  };
}

const comparisons: Comparisons<Fields> = {
  instrument: compareInstruments,
  status: compareDealStatuses,
  signed: comparePastDates,
  subject: compareTexts,
};

type Relation = Rows['dealRelations'][number];

/** Both sides of each relation, for all sources together and for each one that has all of its claims. */
function relationRows({ id: deal, relations }: DealFile, claiming: ReadonlyMap<string, Source>): Relation[] {
  return relations.flatMap(({ type, to, claims, statement }) => {
    const sources = claims.flatMap((claim) => claiming.get(claim) ?? []);
    const [first] = sources;
    const isOneVoice = first !== undefined && sources.every(({ id }) => id === first.id);
    const shared = {
      since: sources.map(({ date }) => date.latest).reduce((a, b) => (a > b ? a : b)),
      reliability: sources.map(({ reliability }) => reliability.grade).reduce((a, b) => (a > b ? a : b)),
      statementEn: statement.en,
      statementFr: statement.fr,
      claims,
    };
    return ['', ...(isOneVoice ? [first.id] : [])].flatMap((scope) => [
      { deal, other: to, type, scope, ...shared },
      { deal: to, other: deal, type: inverseRelation[type], scope, ...shared },
    ]);
  });
}

function columns({ instrument, status, signed, subject }: Report<Fields>['fields']) {
  return { instrument, status, ...dateRow(signed), subjectEn: subject?.en ?? null, subjectFr: subject?.fr ?? null };
}
