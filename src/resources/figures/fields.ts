// The values of a figure that sources report, and how they compare.
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareFigureDates, compareQuantities, compareTexts } from '../../reports/compatible.ts';
import type { Bilingual } from '../../reports/text.ts';

export type Fields = { quantity: Quantity; date: UncertainDate; scope: Bilingual };

export const comparisons: Comparisons<Fields> = {
  quantity: compareQuantities,
  date: compareFigureDates,
  scope: { ...compareTexts, sameReportAs: 'quantity' },
};
