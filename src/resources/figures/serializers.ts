// The JSON of figures: `short` is what deals show of them, `rest` completes it. Links and reports are added when it is read.
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Bilingual } from '../../reports/text.ts';
import { type DealOfRecord, dealOfRecordJson } from '../deals/of-records.ts';
import type { Fields } from './fields.ts';
import type { Figure } from './schema.ts';

/** What a figure without a number is sorted as: after every number, upwards and (negative) downwards. */
export const NOT_GIVEN = 1e308;

export type FigureShort = Pick<
  Figure,
  'id' | 'title' | 'metric' | 'covers' | 'phase' | 'quantity' | 'scope' | 'date' | 'disputed' | 'current'
>;
export type FigureRest = Pick<Figure, 'basis' | 'dispute' | 'derivation'>;

type Described = Pick<Figure, 'id' | 'metric' | 'covers' | 'derivation'> & {
  title: Bilingual;
  phase?: string | undefined;
};
type Values = {
  fields: { [Name in keyof Fields]: Fields[Name] | null };
  current: Figure['current'];
  dispute: unknown[];
};

export function figureParts(
  { id, title, metric, covers, phase, derivation }: Described,
  { fields: { quantity, scope, date }, current, dispute }: Values,
): { short: FigureShort; rest: FigureRest } {
  return {
    short: {
      id,
      title,
      metric,
      covers,
      phase: phase ?? null,
      quantity,
      scope,
      date,
      disputed: dispute.length > 0,
      current,
    },
    rest: {
      basis: derivation ? 'derived' : 'reported',
      dispute: dispute as Figure['dispute'],
      derivation,
    },
  };
}

type FigureRow = DealOfRecord & { id: string; short: string; rest: string };

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function figureJson(row: FigureRow, reports?: string): JsonText<Figure> {
  return new JsonText(mergedJson(row.short, dealOfRecordJson(row), row.rest, linksOf(row), ...(reports === undefined ? [] : [reports])));
}

/** A figure as a deal shows it. */
export function dealFigureJson(row: Pick<FigureRow, 'id' | 'deal' | 'short'>): string {
  return mergedJson(row.short, linksOf(row));
}

function linksOf({ id, deal }: { id: string; deal: string }): string {
  const links: Figure['links'] = {
    self: addressOf('figure', id),
    deal: addressOf('deal', deal),
    history: addressOfHistory('figure', id),
  };
  return JSON.stringify({ links });
}
