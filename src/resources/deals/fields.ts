// The values of a deal that sources report, and how they compare.
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareDealStatuses, compareInstruments } from '../../reports/comparisons.ts';
import { comparePastDates, compareTexts } from '../../reports/compatible.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { dealStatuses, instruments } from '../../reports/vocabulary.ts';

export type Fields = {
  instrument: (typeof instruments)[number];
  status: (typeof dealStatuses)[number];
  signed: UncertainDate;
  subject: Bilingual;
};

export const comparisons: Comparisons<Fields> = {
  instrument: compareInstruments,
  status: compareDealStatuses,
  signed: comparePastDates,
  subject: compareTexts,
};
