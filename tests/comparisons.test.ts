// Tests when two reported values agree, and when two reports share an origin.
import { describe, expect, test } from 'vitest';
import { datesAgree, quantitiesAgree } from '../src/domain/provenance/comparators.ts';
import { countIndependent, shareOrigin, statementsIn } from '../src/domain/provenance/source-independence.ts';

const range = (lower: number | null, upper: number | null, unit = 'GW') =>
  ({ value: null, unit, modifier: 'about', lower, upper, quote: null }) as const;

test('datesAgree returns true when two uncertain dates have a possible day in common', () => {
  const year2026 = { earliest: '2026-01-01', latest: '2026-12-31' };
  expect(datesAgree({ earliest: null, latest: '2028-12-31' }, year2026)).toBe(true);
  expect(datesAgree(year2026, { earliest: '2027-01-01', latest: null })).toBe(false);
});

test('quantitiesAgree returns true when two ranges overlap after conversion to the same unit', () => {
  expect(quantitiesAgree(range(1, 1), range(1000, 1000, 'MW'))).toBe(true);
  expect(quantitiesAgree(range(1, 1), range(null, 700, 'MW'))).toBe(false);
  expect(quantitiesAgree(range(1, null), range(null, null))).toBe(true);
});

test('quantitiesAgree returns true for "about" or "nearly" a number when the other number differs by at most 10 %', () => {
  const modified = (modifier: 'about' | 'nearly', value: number, upper: number | null) =>
    ({ value, unit: '{processor}', modifier, lower: null, upper, quote: null }) as const;
  expect(quantitiesAgree(modified('nearly', 500_000, 500_000), range(500_000, 500_000, '{processor}'))).toBe(true);
  expect(quantitiesAgree(modified('about', 500_000, null), modified('nearly', 500_000, 500_000))).toBe(true);
  expect(quantitiesAgree(modified('about', 120_000, null), modified('nearly', 500_000, 500_000))).toBe(false);
  expect(quantitiesAgree(modified('nearly', 500_000, 500_000), modified('about', 560_000, null))).toBe(false);
});

test('quantitiesAgree returns false for "more than 1 GW" and 1 GW, but true for "more than 1 GW" and the range 1 to 2 GW', () => {
  const more = { ...range(1, null), modifier: 'more-than', value: 1 } as const;
  expect(quantitiesAgree(more, range(1, 1))).toBe(false);
  expect(quantitiesAgree(range(1000, 1000, 'MW'), more)).toBe(false);
  expect(quantitiesAgree(more, range(1, 2))).toBe(true);
  expect(quantitiesAgree(more, more)).toBe(true);
});

test('quantitiesAgree returns true for amounts in different currencies, because it does not compare them', () => {
  expect(quantitiesAgree(range(1, 1, 'EUR'), range(2, 2, 'USD'))).toBe(true);
});

describe('origins of reports', () => {
  const publications = new Map(
    Object.entries({
      agency: [],
      paper: ['agency'],
      site: ['paper'],
      'other-paper': ['agency'],
      reporter: [],
      digest: ['agency', 'reporter'],
    }).map(([id, repeats]) => [id, { repeats: repeats as string[] }]),
  );
  const shareOriginBySource = (a: string, b: string) => shareOrigin({ source: a }, { source: b }, publications);

  test.each([
    ['paper', 'reporter', false],
    ['paper', 'other-paper', true],
    ['site', 'other-paper', true],
    ['site', 'agency', true],
    ['digest', 'reporter', true],
  ])('shareOrigin of the sources "%s" and "%s" returns %s', (a, b, expected) =>
    expect(shareOriginBySource(a, b)).toBe(expected),
  );

  test('shareOrigin returns true for different sources when the same partner states both reports', () => {
    const statedBy = (source: string, ...statements: string[]) => ({ source, statements });
    expect(shareOrigin(statedBy('paper', 'company'), statedBy('reporter', 'company'), publications)).toBe(true);
    expect(shareOrigin(statedBy('paper', 'company'), statedBy('reporter', 'state'), publications)).toBe(false);
    expect(shareOrigin(statedBy('paper'), statedBy('reporter'), publications)).toBe(false);
  });

  test.each([[['digest', 'paper', 'reporter']], [['paper', 'reporter', 'digest']], [['reporter', 'digest', 'paper']]])(
    'countIndependent returns 2 for two independent sources and a digest that repeats both origins, in the order %j',
    (sources) => {
      expect(
        countIndependent(
          sources.map((source) => ({ source })),
          publications,
        ),
      ).toBe(2);
    },
  );

  test('shareOrigin returns true for a copy of a press release and a newspaper that quotes the same company', () => {
    const publications = new Map([
      ['release', { repeats: [] }],
      ['newspaper', { repeats: [] }],
      ['copy', { repeats: ['release'] }],
    ]);
    const reports = [
      { source: 'release', statedBy: 'company' },
      { source: 'newspaper', statedBy: 'company' },
      { source: 'copy' },
    ];
    const attributed = ({ source }: { source: string }) => ({
      source,
      statements: statementsIn({ source }, reports, publications),
    });
    expect(shareOrigin(attributed({ source: 'newspaper' }), attributed({ source: 'copy' }), publications)).toBe(true);
    const attributions = reports.map(attributed);
    expect(countIndependent(attributions, publications)).toBe(1);
    expect(countIndependent(attributions.toReversed(), publications)).toBe(1);
  });

  test('shareOrigin throws an error when a source is not in the map of publications', () => {
    expect(() => shareOriginBySource('paper', 'nobody')).toThrow('unknown source nobody');
  });
});
