// The fields of a figure that sources report, and how their values are compared.
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { compareFigureDates, compareQuantities, compareTexts } from '../../domain/provenance/comparators.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';

export type Fields = { quantity: Quantity; date: UncertainDate; scope: Bilingual };

export const comparisons: Comparisons<Fields> = {
  quantity: compareQuantities,
  date: compareFigureDates,
  scope: { ...compareTexts, sameReportAs: 'quantity' },
};
