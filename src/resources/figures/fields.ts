// Fields of a figure that sources report, with their display names and the functions that compare reported values.
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { compareFigureDates, compareQuantities, compareTexts } from '../../domain/provenance/comparators.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';

export type FigureFields = { quantity: Quantity; date: UncertainDate; scope: Bilingual };

export const figureComparisons: Comparisons<FigureFields> = {
  quantity: compareQuantities,
  date: compareFigureDates,
  scope: { ...compareTexts, sameReportAs: 'quantity' },
};

export const figureFieldNames = Object.keys(figureComparisons) as (keyof FigureFields)[];

export const figureFieldLabels: Record<keyof FigureFields, Bilingual> = {
  quantity: { en: 'value', fr: 'valeur' },
  date: { en: 'date', fr: 'date' },
  scope: { en: 'what it measures', fr: 'périmètre' },
};
