// Compatible values, and origins of reports.
import { describe, expect, test } from 'vitest';
import { datesAgree, quantitiesAgree } from '../src/domain/provenance/comparators.ts';
import { countIndependent, shareOrigin, statementsIn } from '../src/domain/provenance/source-independence.ts';

describe('compatible values', () => {
  const range = (lower: number | null, upper: number | null, unit = 'GW') =>
    ({ value: null, unit, modifier: 'about', lower, upper, quote: null }) as const;

  test('two dates are compatible when they share a day', () => {
    expect(datesAgree({ earliest: null, latest: '2028-12-31' }, { earliest: '2026-01-01', latest: '2026-12-31' })).toBe(
      true,
    );
    expect(datesAgree({ earliest: '2026-01-01', latest: '2026-12-31' }, { earliest: '2027-01-01', latest: null })).toBe(
      false,
    );
  });

  test('two quantities are compatible when they share a number, whatever their units', () => {
    expect(quantitiesAgree(range(1, 1), range(1000, 1000, 'MW'))).toBe(true);
    expect(quantitiesAgree(range(1, 1), range(null, 700, 'MW'))).toBe(false);
    expect(quantitiesAgree(range(1, null), range(null, null))).toBe(true);
  });

  test('"about" and "nearly" reach a tenth of the number and no further', () => {
    const worded = (modifier: 'about' | 'nearly', value: number, upper: number | null) =>
      ({ value, unit: '{processor}', modifier, lower: null, upper, quote: null }) as const;
    expect(quantitiesAgree(worded('nearly', 500_000, 500_000), range(500_000, 500_000, '{processor}'))).toBe(true);
    expect(quantitiesAgree(worded('about', 500_000, null), worded('nearly', 500_000, 500_000))).toBe(true);
    expect(quantitiesAgree(worded('about', 120_000, null), worded('nearly', 500_000, 500_000))).toBe(false);
    expect(quantitiesAgree(worded('nearly', 500_000, 500_000), worded('about', 560_000, null))).toBe(false);
  });

  test('"more than 1 GW" and 1 GW are not compatible', () => {
    const more = { ...range(1, null), modifier: 'more-than', value: 1 } as const;
    expect(quantitiesAgree(more, range(1, 1))).toBe(false);
    expect(quantitiesAgree(range(1000, 1000, 'MW'), more)).toBe(false);
    expect(quantitiesAgree(more, range(1, 2))).toBe(true);
    expect(quantitiesAgree(more, more)).toBe(true);
  });

  test('amounts in different currencies are compatible, because they are not compared', () => {
    expect(quantitiesAgree(range(1, 1, 'EUR'), range(2, 2, 'USD'))).toBe(true);
  });
});

describe('origins of reports', () => {
  const web = new Map(
    Object.entries({
      agency: [],
      paper: ['agency'],
      site: ['paper'],
      'other-paper': ['agency'],
      reporter: [],
      digest: ['agency', 'reporter'],
    }).map(([id, repeats]) => [id, { repeats: repeats as string[] }]),
  );
  const share = (a: string, b: string) => shareOrigin({ source: a }, { source: b }, web);

  test.each([
    ['paper', 'reporter', false],
    ['paper', 'other-paper', true],
    ['site', 'other-paper', true],
    ['site', 'agency', true],
    ['digest', 'reporter', true],
  ])('%s and %s share an origin: %s', (a, b, expected) => expect(share(a, b)).toBe(expected));

  test('two reports of one partner share an origin, whatever their sources', () => {
    const by = (source: string, ...statements: string[]) => ({ source, statements });
    expect(shareOrigin(by('paper', 'company'), by('reporter', 'company'), web)).toBe(true);
    expect(shareOrigin(by('paper', 'company'), by('reporter', 'state'), web)).toBe(false);
    expect(shareOrigin(by('paper'), by('reporter'), web)).toBe(false);
  });

  test.each([[['digest', 'paper', 'reporter']], [['paper', 'reporter', 'digest']], [['reporter', 'digest', 'paper']]])(
    'countIndependent returns 2 for two articles and a digest of both, in the order %j',
    (sources) => {
      expect(
        countIndependent(
          sources.map((source) => ({ source })),
          web,
        ),
      ).toBe(2);
    },
  );

  test('a copy passes on the statement of its original, so it shares the origin of a newspaper that quotes the same company', () => {
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

  test('a source that is not among the publications is an error', () => {
    expect(() => share('paper', 'nobody')).toThrow('unknown source nobody');
  });
});
