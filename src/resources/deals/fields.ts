// The values of a deal that sources report, and how they compare.
import { dateOf } from '../../database/columns.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import { compareDealStatuses, compareInstruments } from '../../reports/comparisons.ts';
import { comparePastDates, compareTexts } from '../../reports/compatible.ts';
import type { Report } from '../../reports/selection.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { dealReports, dealStates } from './table.ts';

type Row = typeof dealStates.$inferSelect | typeof dealReports.$inferSelect;

export type Fields = {
  instrument: NonNullable<Row['instrument']>;
  status: NonNullable<Row['status']>;
  signed: UncertainDate;
  subject: Bilingual;
};

export const comparisons: Comparisons<Fields> = {
  instrument: compareInstruments,
  status: compareDealStatuses,
  signed: comparePastDates,
  subject: compareTexts,
};

export function fieldsOf(row: Row): Report<Fields>['fields'] {
  const { instrument, status, subjectEn, subjectFr } = row;
  const subject = subjectEn === null || subjectFr === null ? null : { en: subjectEn, fr: subjectFr };
  return { instrument, status, signed: dateOf(row), subject };
}
