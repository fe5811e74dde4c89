// What counts and what is disputed, when several sources speak.
import { describe, expect, test } from 'vitest';
import { datesAgree, quantitiesAgree, same } from '../src/reports/compatible.ts';
import { areIndependent, type Publication, type Report, statesOf } from '../src/reports/states.ts';

type Fields = { status: string; place: string };

const publication = (
  id: string,
  latest: string,
  grade: Publication['grade'] = 'B',
  repeats: string[] = [],
): Publication => ({
  id,
  published: { latest },
  grade,
  repeats,
});
const report = (source: string, fields: Partial<Fields>, preferred = false): Report<Fields> => ({
  source,
  preferred,
  fields: { status: null, place: null, ...fields },
});
const states = (publications: Publication[], reports: Report<Fields>[]) =>
  statesOf(reports, new Map(publications.map((each) => [each.id, each])), { status: same, place: same });

describe('what counts', () => {
  test('is what was published last, from the day on which that is certain', () => {
    const found = states(
      [publication('first', '2025-02-28'), publication('second', '2025-05-31')],
      [report('second', { status: 'late' }), report('first', { status: 'planned' })],
    );
    expect(found.map(({ since, until, fields }) => [since, until, fields.status])).toEqual([
      ['2025-02-28', '2025-05-31', 'planned'],
      ['2025-05-31', 'infinity', 'late'],
    ]);
  });

  test('on one day is what the more reliable source says, then what the editor prefers', () => {
    const day = '2025-02-10';
    const graded = [publication('trade', day, 'B'), publication('primary', day, 'A'), publication('copy', day, 'A')];
    expect(
      states(graded, [report('trade', { status: 'x' }, true), report('primary', { status: 'y' })])[0]?.fields.status,
    ).toBe('y');
    expect(
      states(graded, [report('copy', { status: 'x' }), report('primary', { status: 'y' }, true)])[0]?.fields.status,
    ).toBe('y');
  });

  test('stays when a later source says nothing of it', () => {
    const [, later] = states(
      [publication('first', '2025-02-28'), publication('second', '2025-05-31')],
      [report('first', { status: 'planned', place: 'unknown' }), report('second', { place: 'Somme' })],
    );
    expect(later).toMatchObject({
      fields: { status: 'planned', place: 'Somme' },
      sources: { status: 'first', place: 'second' },
    });
  });

  test('is nothing where nothing was reported', () => expect(states([], [])).toEqual([]));
});

describe('what is disputed', () => {
  const contradicting = [report('first', { status: 'one' }), report('second', { status: 'other' })];

  test('is what independent sources say that cannot both hold', () => {
    const found = states([publication('first', '2025-02-28'), publication('second', '2025-05-31')], contradicting);
    expect(found.map(({ disputed }) => disputed)).toEqual([[], ['status']]);
  });

  test('is not what a source says that only passes on the other, at any remove', () => {
    const chain = [
      publication('first', '2025-02-28'),
      publication('between', '2025-03-31', 'C', ['first']),
      publication('second', '2025-05-31', 'C', ['between']),
    ];
    expect(states(chain, contradicting).flatMap(({ disputed }) => disputed)).toEqual([]);
    const known = new Map(chain.map((each) => [each.id, each]));
    expect(areIndependent('first', 'second', known)).toBe(false);
    expect(areIndependent('first', 'first', known)).toBe(true);
  });
});

describe('what can both hold', () => {
  const range = (lower: number | null, upper: number | null, unit = 'GW') =>
    ({ value: null, unit, modifier: 'about', lower, upper, phrase: null }) as const;

  test('dates that share a day', () => {
    expect(datesAgree({ earliest: null, latest: '2028-12-31' }, { earliest: '2026-01-01', latest: '2026-12-31' })).toBe(
      true,
    );
    expect(datesAgree({ earliest: '2026-01-01', latest: '2026-12-31' }, { earliest: '2027-01-01', latest: null })).toBe(
      false,
    );
  });

  test('quantities that share a number, in whatever unit', () => {
    expect(quantitiesAgree(range(1, 1), range(1000, 1000, 'MW'))).toBe(true);
    expect(quantitiesAgree(range(1, 1), range(null, 700, 'MW'))).toBe(false);
    expect(quantitiesAgree(range(1, null), range(null, null))).toBe(true);
  });

  test('amounts in different currencies, since they are not compared', () => {
    expect(quantitiesAgree(range(1, 1, 'EUR'), range(2, 2, 'USD'))).toBe(true);
  });
});
