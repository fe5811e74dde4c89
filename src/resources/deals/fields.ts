// Fields of a deal that sources report, with their display names and the functions that compare reported values.
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { comparePastDates, compareTexts } from '../../domain/provenance/comparators.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { dealStatuses, instruments } from '../../domain/provenance/enums.ts';
import {
  type Country,
  compareCountries,
  compareDealStatuses,
  compareInstruments,
} from '../../domain/provenance/field-comparators.ts';

export type DealFields = {
  instrument: (typeof instruments)[number];
  status: (typeof dealStatuses)[number];
  signed: UncertainDate;
  subject: Bilingual;
  country: Country;
};

export const dealComparisons: Comparisons<DealFields> = {
  instrument: compareInstruments,
  status: compareDealStatuses,
  signed: comparePastDates,
  subject: compareTexts,
  country: compareCountries,
};

export const dealFieldNames = Object.keys(dealComparisons) as (keyof DealFields)[];

export const dealFieldLabels: Record<keyof DealFields, Bilingual> = {
  instrument: { en: 'type of agreement', fr: 'type d’accord' },
  status: { en: 'status', fr: 'statut' },
  signed: { en: 'date of signature', fr: 'date de signature' },
  subject: { en: 'subject', fr: 'objet' },
  country: { en: 'country', fr: 'pays' },
};
