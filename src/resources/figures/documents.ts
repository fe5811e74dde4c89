// Figures as they are served, made from their rows.
import type { Recorded } from '../../contract/answers.ts';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { bilingual, type DateRow, dateOf, standingOf } from '../../database/columns.ts';
import { type DealStanding, reportBaseOf } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { METHOD } from '../../reports/method.ts';
import type { sources } from '../sources/table.ts';
import { quantityOf } from './fields.ts';
import type { Figure } from './schema.ts';
import type { figureReports, figureStates, figures } from './table.ts';

type State = typeof figureStates.$inferSelect;
export type Row = { state: State; figure: typeof figures.$inferSelect };

/** What a deal tells of its figures. */
export type InShort = Pick<
  Figure,
  'id' | 'title' | 'metric' | 'covers' | 'phase' | 'quantity' | 'scope' | 'date' | 'disputed' | 'current' | 'links'
>;
type Values = Pick<State, 'value' | 'unit' | 'modifier' | 'lower' | 'upper' | 'quote' | 'scopeEn' | 'scopeFr'> &
  DateRow;
type ShortRow = Pick<Figure, 'id' | 'deal' | 'title' | 'metric' | 'covers' | 'phase' | 'disputed'> &
  Pick<State, 'current'> & { values: Values };

type ReportRow = {
  report: typeof figureReports.$inferSelect;
  publication: Pick<typeof sources.$inferSelect, 'edtf' | 'earliest' | 'latest' | 'retracted'>;
  recorded: Recorded;
};

/** @param inputs the ids of the figures that it is derived from */
export function figureOf({ state, figure }: Row, standing: DealStanding, inputs: string[]): Figure {
  const { formula, assumptionEn, assumptionFr } = figure;
  return {
    id: figure.id,
    deal: figure.deal,
    ...standing,
    title: bilingual(figure.titleEn, figure.titleFr),
    method: METHOD,
    metric: figure.metric,
    covers: figure.covers,
    phase: figure.phase,
    basis: figure.basis,
    ...valuesOf(state),
    ...heldOf(state),
    derivation:
      formula === null
        ? null
        : {
            formula,
            inputs: inputs.map((input) => addressOf('figure', input)),
            assumption: bilingual(assumptionEn ?? '', assumptionFr ?? ''),
          },
    links: linksOf(figure),
  };
}

export function figureInShort(row: ShortRow): InShort {
  const { id, title, metric, covers, phase, values, disputed, current } = row;
  return {
    id,
    title,
    metric,
    covers,
    phase,
    ...valuesOf(values),
    disputed,
    current: current as InShort['current'],
    links: linksOf(row),
  };
}

export function heldOf(state: State): Pick<Figure, 'disputed' | 'dispute' | 'current'> {
  return standingOf<Pick<Figure, 'dispute' | 'current'>>(state);
}

export function reportOf(row: ReportRow, asOf: Day): NonNullable<Figure['reports']>[number] {
  return { ...reportBaseOf(row, asOf), ...valuesOf(row.report), evidence: row.report.evidence };
}

export function valuesOf(row: Values): Pick<Figure, 'quantity' | 'scope' | 'date'> {
  const { scopeEn, scopeFr } = row;
  return {
    quantity: quantityOf(row),
    scope: scopeEn === null || scopeFr === null ? null : bilingual(scopeEn, scopeFr),
    date: dateOf(row),
  };
}

function linksOf({ id, deal }: { id: string; deal: string }): Figure['links'] {
  return { self: addressOf('figure', id), deal: addressOf('deal', deal), history: addressOfHistory('figure', id) };
}
