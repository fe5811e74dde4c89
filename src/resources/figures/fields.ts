// The values of a figure that sources report, and how they compare.
import { dateOf } from '../../database/columns.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareFigureDates, compareQuantities, compareTexts } from '../../reports/compatible.ts';
import type { Report } from '../../reports/selection.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { figureReports, figureStates } from './table.ts';

export type Fields = { quantity: Quantity; date: UncertainDate; counts: Bilingual };

export const comparisons: Comparisons<Fields> = {
  quantity: compareQuantities,
  date: compareFigureDates,
  counts: { ...compareTexts, sameReportAs: 'quantity' },
};

export function fieldsOf(
  row: typeof figureStates.$inferSelect | typeof figureReports.$inferSelect,
): Report<Fields>['fields'] {
  const { countsEn, countsFr } = row;
  const counts = countsEn === null || countsFr === null ? null : { en: countsEn, fr: countsFr };
  return { quantity: quantityOf(row), date: dateOf(row), counts };
}

/** The quantity in a row's columns. */
export function quantityOf(row: { [Name in keyof Quantity]: Quantity[Name] | null }): Quantity | null {
  const { value, unit, modifier, lower, upper, phrase } = row;
  return unit === null || modifier === null ? null : { value, unit, modifier, lower, upper, phrase };
}
