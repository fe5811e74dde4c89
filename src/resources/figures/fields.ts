// The values of a figure that sources report, and how they compare.
import { dateOf } from '../../database/columns.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareFigureDates, compareQuantities, compareTexts } from '../../reports/compatible.ts';
import type { Report } from '../../reports/selection.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { figureReports, figureStates } from './table.ts';

export type Fields = { quantity: Quantity; date: UncertainDate; scope: Bilingual };

export const comparisons: Comparisons<Fields> = {
  quantity: compareQuantities,
  date: compareFigureDates,
  scope: { ...compareTexts, sameReportAs: 'quantity' },
};

export function fieldsOf(
  row: typeof figureStates.$inferSelect | typeof figureReports.$inferSelect,
): Report<Fields>['fields'] {
  const { scopeEn, scopeFr } = row;
  const scope = scopeEn === null || scopeFr === null ? null : { en: scopeEn, fr: scopeFr };
  return { quantity: quantityOf(row), date: dateOf(row), scope };
}

/** The quantity in a row's columns. */
export function quantityOf(row: { [Name in keyof Quantity]: Quantity[Name] | null }): Quantity | null {
  const { value, unit, modifier, lower, upper, quote } = row;
  return unit === null || modifier === null ? null : { value, unit, modifier, lower, upper, quote };
}
