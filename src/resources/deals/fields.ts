// The fields of a deal that sources report, and how their values are compared.
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { comparePastDates, compareTexts } from '../../domain/provenance/comparators.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { dealStatuses, instruments } from '../../domain/provenance/enums.ts';
import { compareDealStatuses, compareInstruments } from '../../domain/provenance/field-comparators.ts';

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
