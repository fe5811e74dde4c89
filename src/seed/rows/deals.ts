// Rows of deals.
import { dateRow } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Report } from '../../reports/selection.ts';
import { inverseRelation } from '../../reports/vocabulary.ts';
import { comparisons, type Fields } from '../../resources/deals/fields.ts';
import type { DealFile } from '../schema.ts';
import {
  byAll,
  type Context,
  changeRows,
  type Held,
  readDate,
  reportRow,
  reportsOn,
  type Source,
  stateRow,
  statesIn,
  titleRow,
} from './context.ts';

/** A state of a deal in one view. */
export type HeldDeal = Held<Fields>;

type DealRows = Pick<Rows, 'deals' | 'dealReports' | 'dealStates' | 'dealRelations' | 'changes'>;

/** @returns the rows, and the states of all deals in every view, which decide the outcomes of milestones */
export function dealRows(context: Context): { rows: DealRows; states: HeldDeal[] } {
  const said = reportsOn<Fields, 'deals'>(context, 'deals', ({ instrument, status, signed, subject }) => ({
    instrument: instrument ?? null,
    status: status ?? null,
    signed: signed === undefined ? null : readDate(signed),
    subject: subject ?? null,
  }));
  const states = statesIn<Fields>(context, said, () => comparisons);
  const claiming = new Map(context.sources.flatMap((source) => source.claims.map(({ id }) => [id, source])));
  const rows = {
    deals: context.deals.map((deal) => ({ id: deal.id, kind: deal.kind, ...titleRow(deal) })),
    dealReports: said.map((report) => ({ ...reportRow(report), deal: report.thing, ...columns(report.fields) })),
    dealStates: states.map((state) => ({ ...stateRow(state), deal: state.thing, ...columns(state.fields) })),
    dealRelations: context.deals.flatMap((deal) => relationRows(deal, claiming)),
    changes: changeRows(context, 'deal', byAll(states)),
  };
  return { rows, states };
}

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
