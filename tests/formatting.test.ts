// Tests English and French texts of dates, quantities and codes, and the days that a chart shows for a date.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayRange } from '../src/domain/dates/display-range.ts';
import { formatDate } from '../src/domain/dates/format.ts';
import { parseUncertainDate } from '../src/domain/dates/uncertain-date.ts';
import {
  dealStatuses,
  instruments,
  milestoneStatuses,
  outcomes,
  partnerKinds,
  partnerRoles,
} from '../src/domain/provenance/enums.ts';
import { formatCode, joinPhrases } from '../src/domain/provenance/format.ts';
import { formatAmount, formatQuantity } from '../src/domain/quantities/format.ts';
import type { Quantity } from '../src/domain/quantities/quantity.ts';

const languages = ['en', 'fr'] as const;
const quantity = (values: Partial<Quantity>): Quantity => {
  return { value: 1, unit: 'GW', modifier: 'as-stated', lower: null, upper: null, quote: null, ...values };
};
/** Makes non-breaking spaces visible: `~` for U+00A0, `^` for U+202F. */
const visible = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

test.each([
  ['2025-02-10', '10 February 2025', '10 février 2025'],
  ['2025-03-01', '1 March 2025', '1er mars 2025'],
  ['2025-02', 'February 2025', 'février 2025'],
  ['2025-33', 'Q1 2025', '1er trimestre 2025'],
  ['2025-35', 'Q3 2025', '3e trimestre 2025'],
  ['2025-40', 'H1 2025', '1er semestre 2025'],
  ['2025-41', 'H2 2025', '2e semestre 2025'],
  ['2026', '2026', '2026'],
  ['[..2028]', 'by 2028', 'd’ici à 2028'],
  ['../2028-06', 'by June 2028', 'd’ici à juin 2028'],
  ['[2026..]', 'from 2026', 'à partir de 2026'],
  ['2026-04/..', 'from April 2026', 'à partir d’avril 2026'],
  ['2026-08/..', 'from August 2026', 'à partir d’août 2026'],
  ['[2026-05-17..]', 'from 17 May 2026', 'à partir du 17 mai 2026'],
  ['[..2026-05-17]', 'by 17 May 2026', 'au plus tard le 17 mai 2026'],
  ['2026/..', 'from 2026', 'à partir de 2026'],
  ['2025-11-14/2026-05-30', 'between 14 November 2025 and 30 May 2026', 'entre le 14 novembre 2025 et le 30 mai 2026'],
  ['[2026..2028]', 'between 2026 and 2028', 'entre 2026 et 2028'],
  ['[2025,2027]', '2025 or 2027', '2025 ou 2027'],
  ['[2025,2026,2028]', '2025, 2026 or 2028', '2025, 2026 ou 2028'],
  ['[2025,2026-05-17]', '2025 or 17 May 2026', '2025 ou le 17 mai 2026'],
  ['[2024,2026..2028]', '2024 or between 2026 and 2028', '2024 ou entre 2026 et 2028'],
  ['[..2024,2026]', 'by 2024 or 2026', 'd’ici à 2024 ou 2026'],
])('formatDate formats the EDTF date %s as %j in English and as %j in French', (edtf, en, fr) => {
  expect(parseUncertainDate(edtf).edtf).toBe(edtf);
  expect([formatDate({ edtf }, 'en'), formatDate({ edtf }, 'fr')]).toEqual([en, fr]);
});

test('formatDate in French starts with « au plus tard » for a date without a start that ends on a day, quarter or semester', () => {
  for (const part of ['2026-05-17', '2026-33', '2026-41']) {
    expect(formatDate({ edtf: `[..${part}]` }, 'fr')).toMatch(/^au plus tard (?:le|au) /);
  }
});

test('formatDate formats any day like the long dates of Unicode CLDR, except for « 1er » in French', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const edtf = date.toISOString().slice(0, 10);
      const long = (locale: string) => date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
      expect(formatDate({ edtf }, 'en')).toBe(long('en-GB'));
      expect(formatDate({ edtf }, 'fr')).toBe(long('fr-FR').replace(/^1 /, '1er '));
    }),
  );
});

test.each([
  ['2025-02-10', '2025-02-10', '2025-02-10'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-35', '2025-07-01', '2025-09-30'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026/..', '2026-01-01', '2026-12-31'],
  ['[..2028]', '2028-01-01', '2028-12-31'],
  ['2026-05/..', '2026-05-01', '2026-05-31'],
  ['../2026-05-17', '2026-05-17', '2026-05-17'],
])('displayRange returns for the EDTF date %s the days from %s to %s', (edtf, from, to) => {
  expect(displayRange(parseUncertainDate(edtf))).toEqual({ from, to });
});

test('displayRange returns null for a date without bounds', () => {
  expect(displayRange({ edtf: '', earliest: null, latest: null, precision: 'year', inferred: [] })).toBeNull();
});

test('displayRange keeps the known bounds of any date, and its last day is never before its first day', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const precision = fc.constantFrom('day', 'month', 'quarter', 'semester', 'year');
  fc.assert(
    fc.property(day, fc.option(day), precision, (known, other, precision) => {
      const [earliest = null, latest = null] = other === null ? [known] : [known, other].toSorted();
      for (const bounds of [{ earliest, latest }, ...(other === null ? [{ earliest: null, latest: known }] : [])]) {
        const span = displayRange({ edtf: '', inferred: [], precision, ...bounds });
        expect(span?.from).toBe(bounds.earliest ?? span?.from);
        expect(span?.to).toBe(bounds.latest ?? span?.to);
        expect((span?.from ?? '') <= (span?.to ?? '')).toBe(true);
      }
    }),
  );
});

test.each([
  [{}, '1 GW', '1~GW'],
  [{ modifier: 'exactly' }, 'exactly 1 GW', 'exactement 1~GW'],
  [{ value: 700, unit: 'MW', modifier: 'at-least' }, 'at least 700 MW', 'au moins 700~MW'],
  [
    { value: 500_000, unit: '{processor}', modifier: 'nearly' },
    'nearly 500,000 processors',
    'près de 500^000~processeurs',
  ],
  [{ value: 1e10, unit: 'EUR', modifier: 'more-than' }, 'more than €10 billion', 'plus de 10~milliards d’euros'],
  [{ value: 0.5, unit: 'TW.h', modifier: 'about' }, 'about 0.5 TWh', 'environ 0,5~TWh'],
  [
    { value: null, lower: 2000, unit: '{job}', modifier: 'order-of-magnitude' },
    'thousands of jobs',
    'des milliers d’emplois',
  ],
  [
    { value: 83_333.33, unit: 'EUR/{processor}', modifier: 'about', quote: null },
    'about €83,000 per processor',
    'environ 83^000~€ par processeur',
  ],
  [
    { value: null, lower: 20_000, unit: '{processor}', modifier: 'order-of-magnitude' },
    'tens of thousands of processors',
    'des dizaines de milliers de processeurs',
  ],
  [
    { value: null, lower: 20, unit: '{job}', modifier: 'order-of-magnitude' },
    'at least 20 jobs',
    'au moins 20~emplois',
  ],
  [
    { value: null, upper: 5000, unit: '{job}', modifier: 'order-of-magnitude' },
    'up to 5,000 jobs',
    'jusqu’à 5^000~emplois',
  ],
  [
    { value: null, lower: 1, upper: 9, unit: '{job}', modifier: 'order-of-magnitude' },
    'between 1 job and 9 jobs',
    'entre 1~emploi et 9~emplois',
  ],
  [{ value: null, unit: '{job}' }, 'jobs', 'emplois'],
  [{ value: null, unit: 'EUR' }, 'euros', 'euros'],
  [{ value: null, unit: 'USD/MW' }, 'US dollars per megawatt', 'dollars par mégawatt'],
  [
    { value: null, lower: 2e6, unit: 'GBP', modifier: 'order-of-magnitude' },
    'millions of British pounds',
    'des millions de livres sterling',
  ],
] as const)('formatQuantity formats %j as %j in English and as %j in French', (values, en, fr) => {
  expect(languages.map((language) => visible(formatQuantity(quantity(values), language)))).toEqual([en, fr]);
});

test.each([
  [1e10, 'EUR', '€10 billion', '10~milliards d’euros'],
  [1e6, 'EUR', '€1 million', '1~million d’euros'],
  [1.16e10, 'USD', '$11.6 billion', '11,6~milliards de dollars'],
  [5e9, 'GBP', '£5 billion', '5~milliards de livres sterling'],
  [1.5e12, 'USD', '$1.5 trillion', '1^500~milliards de dollars'],
  [999_999, 'EUR', '€999,999', '999^999~€'],
  [20_000, 'USD', '$20,000', '20^000~dollars'],
  [-2.5e6, 'EUR', '-€2.5 million', '-2,5~millions d’euros'],
  [20_000, 'EUR/{processor}', '€20,000 per processor', '20^000~€ par processeur'],
  [83_333.333, 'EUR/{processor}', '€83,333 per processor', '83^333~€ par processeur'],
  [10.5, 'EUR/W', '€10.50 per watt', '10,50~€ par watt'],
  [3, 'EUR/kW', '€3 per kilowatt', '3~€ par kilowatt'],
  [2000, 'W/{processor}', '2,000 W per processor', '2^000~W par processeur'],
  [8.76, 'TW.h', '8.76 TWh', '8,76~TWh'],
  [25, '%', '25%', '25~%'],
  [1, '{site}', '1 site', '1~site'],
  [400, '{job}', '400 jobs', '400~emplois'],
] as const)('formatAmount formats %s in the unit %s as %j in English and as %j in French', (amount, unit, en, fr) => {
  expect(languages.map((language) => visible(formatAmount(amount, unit, language)))).toEqual([en, fr]);
});

test('formatCode returns a French name for every code of the vocabulary', () => {
  for (const word of [
    ...milestoneStatuses,
    ...outcomes,
    ...dealStatuses,
    ...instruments,
    ...partnerKinds,
    ...partnerRoles,
  ]) {
    expect(formatCode(word).fr.length).toBeGreaterThan(3);
  }
});

test('formatCode throws a RangeError when the code is unknown', () => {
  expect(() => formatCode('nonsense')).toThrow(RangeError);
});

test('formatCode returns the French terms of the trade press, such as « porteur de projet » for "developer"', () => {
  const names = ['withdrawn', 'dropped', 'paused', 'developer', 'endorser'].map((word) => formatCode(word).fr);
  expect(names).toEqual(['abandonné', 'abandonné', 'suspendu', 'porteur de projet', 'soutien politique']);
});

test('joinPhrases joins phrases with a semicolon and skips null', () => {
  const [one, other] = [
    { en: 'signed', fr: 'signé' },
    { en: 'contract', fr: 'contrat' },
  ];
  expect(joinPhrases([one, null, other])).toEqual({ en: 'signed; contract', fr: 'signé\u202f; contrat' });
});
