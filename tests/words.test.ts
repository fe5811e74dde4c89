// What is shown to people: dates and quantities in words, and the days that a date takes up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../src/dates/in-words.ts';
import { spanOf } from '../src/dates/span.ts';
import { parseUncertainDate } from '../src/dates/uncertain-date.ts';
import { quantityAtAGlance, quantityInWords } from '../src/quantities/in-words.ts';
import type { Quantity } from '../src/quantities/quantity.ts';
import { inWords } from '../src/reports/in-words.ts';
import { dealStatuses, instruments, milestoneStatuses, partnerKinds, partnerRoles } from '../src/reports/vocabulary.ts';

const quantity = (said: Partial<Quantity>): Quantity => {
  return { value: 1, unit: 'GW', modifier: 'exactly', lower: null, upper: null, phrase: null, ...said };
};

describe('a date in words', () => {
  test.each([
    ['2025-02-10', '10 February 2025', '10 février 2025'],
    ['2025-03-01', '1 March 2025', '1er mars 2025'],
    ['2025-02', 'February 2025', 'février 2025'],
    ['2025-35', 'Q3 2025', 'T3 2025'],
    ['2025-41', 'H2 2025', 'S2 2025'],
    ['2026', '2026', '2026'],
    ['[..2028]', 'by 2028', 'd’ici 2028'],
    ['../2028-06', 'by June 2028', 'd’ici juin 2028'],
    ['[2026..]', 'from 2026', 'à partir de 2026'],
    ['[2026-05-17..]', 'from 17 May 2026', 'à partir du 17 mai 2026'],
    ['[..2026-05-17]', 'by 17 May 2026', 'd’ici au 17 mai 2026'],
    ['2026/..', 'from 2026', 'à partir de 2026'],
    [
      '2025-11-14/2026-05-30',
      'between 14 November 2025 and 30 May 2026',
      'entre le 14 novembre 2025 et le 30 mai 2026',
    ],
    ['[2026..2028]', 'between 2026 and 2028', 'entre 2026 et 2028'],
    ['[2025,2027]', '2025 or 2027', '2025 ou 2027'],
    ['[2025,2026,2028]', '[2025,2026,2028]', '[2025,2026,2028]'],
  ])('%s is %j and %j', (edtf, en, fr) => {
    expect(parseUncertainDate(edtf).edtf).toBe(edtf);
    expect([dateInWords({ edtf }, 'en'), dateInWords({ edtf }, 'fr')]).toEqual([en, fr]);
  });

  test('is what Unicode has for the language, but for the first of a month in French', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const edtf = date.toISOString().slice(0, 10);
        const said = (locale: string) => date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
        expect(dateInWords({ edtf }, 'en')).toBe(said('en-GB'));
        expect(dateInWords({ edtf }, 'fr')).toBe(said('fr-FR').replace(/^1 /, '1er '));
      }),
    );
  });
});

describe('the span of a date', () => {
  test.each([
    ['2025-02-10', '2025-02-10', '2025-02-10'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-35', '2025-07-01', '2025-09-30'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026/..', '2026-01-01', '2026-12-31'],
    ['[..2028]', '2028-01-01', '2028-12-31'],
    ['2026-05/..', '2026-05-01', '2026-05-31'],
    ['../2026-05-17', '2026-05-17', '2026-05-17'],
  ])('%s goes from %s to %s', (edtf, from, to) => {
    expect(spanOf(parseUncertainDate(edtf))).toEqual({ from, to });
  });

  test('is nothing where both ends are open', () => {
    expect(spanOf({ edtf: '', earliest: null, latest: null, precision: 'year', inferred: [] })).toBeNull();
  });

  test('is the span of the bounds where there are both, and never ends before it begins', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const precision = fc.constantFrom('day', 'month', 'quarter', 'semester', 'year');
    fc.assert(
      fc.property(day, fc.option(day), precision, (known, other, precision) => {
        const [earliest = null, latest = null] = other === null ? [known] : [known, other].toSorted();
        for (const bounds of [{ earliest, latest }, ...(other === null ? [{ earliest: null, latest: known }] : [])]) {
          const span = spanOf({ edtf: '', inferred: [], precision, ...bounds });
          expect(span?.from).toBe(bounds.earliest ?? span?.from);
          expect(span?.to).toBe(bounds.latest ?? span?.to);
          expect((span?.from ?? '') <= (span?.to ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('a quantity in words', () => {
  test.each([
    [{}, '1 GW', '1 GW'],
    [
      { value: 500_000, unit: '{processor}', modifier: 'nearly' },
      'nearly 500,000 processors',
      'près de 500 000 processeurs',
    ],
    [{ value: 1e10, unit: 'EUR', modifier: 'more-than' }, 'more than 10,000,000,000 EUR', 'plus de 10 000 000 000 EUR'],
    [{ value: 0.5, unit: 'TW.h', modifier: 'about' }, 'about 0.5 TW.h', 'environ 0,5 TW.h'],
    [
      { value: null, lower: 1000, unit: '{job}', modifier: 'order-of-magnitude' },
      'at least in the order of 1,000 jobs',
      'au moins de l’ordre de 1 000 emplois',
    ],
    [
      { value: null, upper: 5000, unit: '{job}', modifier: 'order-of-magnitude' },
      'up to 5,000 jobs',
      'jusqu’à 5 000 emplois',
    ],
    [
      { value: null, lower: 1, upper: 9, unit: '{job}', modifier: 'order-of-magnitude' },
      'between 1 job and 9 jobs',
      'entre 1 emploi et 9 emplois',
    ],
  ] as const)('%j is %j and %j', (said, en, fr) => {
    const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
    const words = (['en', 'fr'] as const).map((language) => plain(quantityInWords(quantity(said), language)));
    expect(words).toEqual([en, fr]);
  });
});

describe('a quantity at a glance', () => {
  const said = (value: number, unit: string) => quantity({ value, unit, lower: value, upper: value });
  test.each([
    [1e10, 'EUR', '€10 billion', '10 milliards €'],
    [1.16e10, 'USD', '$11.6 billion', '11,6 milliards $US'],
    [999_999, 'EUR', '€999,999', '999 999 €'],
    [-2.5e6, 'EUR', '-€2.5 million', '-2,5 millions €'],
    [20_000, 'EUR/{processor}', '€20,000 per processor', '20 000 € par processeur'],
    [10.5, 'EUR/W', '€10.50 per W', '10,50 € par W'],
    [8.76, 'TW.h', '8.76 TWh', '8,76 TWh'],
    [25, '%', '25%', '25 %'],
    [1, '{site}', '1 site', '1 site'],
    [400, '{job}', '400 jobs', '400 emplois'],
    [1, 'GW', '1 GW', '1 GW'],
  ] as const)('%s %s is %j and %j', (value, unit, en, fr) => {
    const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
    const words = (['en', 'fr'] as const).map((language) => plain(quantityAtAGlance(said(value, unit), language)));
    expect(words).toEqual([en, fr]);
  });

  test('keeps what the wording says of the number', () => {
    const about = { ...said(700, 'MW'), modifier: 'at-least' } as const;
    expect(quantityAtAGlance(about, 'en').replaceAll('\u00a0', ' ')).toBe('at least 700 MW');
  });
});

test('every word of the vocabulary has its French', () => {
  for (const word of [...milestoneStatuses, ...dealStatuses, ...instruments, ...partnerKinds, ...partnerRoles]) {
    expect(inWords(word).fr.length).toBeGreaterThan(3);
  }
  expect(() => inWords('nonsense')).toThrow(RangeError);
});
