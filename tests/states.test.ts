// What counts and what is disputed, when several sources speak.
import { describe, expect, test } from 'vitest';
import { parseUncertainDate } from '../src/dates/uncertain-date.ts';
import {
  compareDates,
  comparePastDates,
  compareWords,
  datesAgree,
  quantitiesAgree,
} from '../src/reports/compatible.ts';
import { areIndependent, independentAmong } from '../src/reports/independence.ts';
import { type Publication, type Report, statesOf } from '../src/reports/states.ts';

type Fields = { status: string; place: string };

const publication = (
  id: string,
  latest: string,
  grade: Publication['grade'] = 'B',
  repeats: string[] = [],
): Publication => ({
  id,
  published: { earliest: latest, latest },
  grade,
  repeats,
});
const report = (source: string, fields: Partial<Fields>, preferred = false): Report<Fields> => ({
  source,
  preferred,
  fields: { status: null, place: null, ...fields },
});
const states = (publications: Publication[], reports: Report<Fields>[]) =>
  statesOf(reports, known(publications), { status: words, place: words });

const words = compareWords<string>(undefined, (word) => ({ en: word, fr: word }));
const known = (publications: Publication[]) => new Map(publications.map((each) => [each.id, each]));

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

  test('is what the better source says when nobody knows which came later', () => {
    const uncertain: Publication = {
      id: 'sometime',
      published: { earliest: '2025-02-01', latest: '2025-02-28' },
      grade: 'C',
      repeats: [],
    };
    const reports = [report('sometime', { status: 'x' }), report('release', { status: 'y' })];
    const found = states([publication('release', '2025-02-10', 'A'), uncertain], reports);
    expect(found.map(({ since, fields }) => [since, fields.status])).toEqual([
      ['2025-02-10', 'y'],
      ['2025-02-28', 'y'],
    ]);
    const certain = { ...uncertain, published: { earliest: '2025-02-11', latest: '2025-02-28' } };
    expect(states([publication('release', '2025-02-10', 'A'), certain], reports).at(-1)?.fields.status).toBe('x');
    const open = { ...uncertain, published: { earliest: null, latest: '2025-02-28' } };
    expect(states([publication('release', '2025-02-10', 'A'), open], reports).at(-1)?.fields.status).toBe('y');
  });

  test('is not taken back by what passes it on in the same words, but is by what says otherwise', () => {
    const both = [publication('release', '2025-02-10', 'A'), publication('copy', '2025-03-01', 'C', ['release'])];
    const [, same] = states(both, [report('release', { status: 'x' }), report('copy', { status: 'x' })]);
    expect(same?.current.status).toEqual({
      source: 'release',
      reliability: 'A',
      since: '2025-02-10',
      agreeing: ['copy'],
      independent: 1,
    });
    const [, other] = states(both, [report('release', { status: 'x' }), report('copy', { status: 'y' })]);
    expect(other).toMatchObject({ current: { status: { source: 'copy', since: '2025-03-01' } }, dispute: [] });
  });

  test('is not taken back by what says of something past the same less exactly, but a vaguer plan is news', () => {
    const publications = known([publication('first', '2025-02-10'), publication('second', '2025-09-05')]);
    const dated = (source: string, edtf: string) => ({
      source,
      preferred: false,
      fields: { date: parseUncertainDate(edtf) },
    });
    const reports = [dated('first', '2025-02-10'), dated('second', '2025-02')];
    const past = statesOf(reports, publications, { date: comparePastDates });
    const plan = statesOf(reports, publications, { date: compareDates });
    expect(past.at(-1)).toMatchObject({
      fields: { date: { edtf: '2025-02-10' } },
      current: { date: { source: 'first' } },
    });
    expect(plan.at(-1)).toMatchObject({
      fields: { date: { edtf: '2025-02' } },
      current: { date: { source: 'second' } },
    });
  });

  test('stays when a later source says nothing of it', () => {
    const [, later] = states(
      [publication('first', '2025-02-28'), publication('second', '2025-05-31')],
      [report('first', { status: 'planned', place: 'unknown' }), report('second', { place: 'Somme' })],
    );
    expect(later).toMatchObject({
      fields: { status: 'planned', place: 'Somme' },
      current: { status: { source: 'first' }, place: { source: 'second' } },
    });
  });

  test('is nothing where nothing was reported', () => expect(states([], [])).toEqual([]));
});

describe('what is disputed', () => {
  const contradicting = [report('first', { status: 'one' }), report('second', { status: 'other' })];

  test('is what independent sources say that cannot both hold', () => {
    const found = states([publication('first', '2025-02-28'), publication('second', '2025-05-31')], contradicting);
    expect(found.map(({ dispute }) => dispute)).toEqual([
      [],
      [
        {
          field: 'status',
          sources: ['second', 'first'],
          values: ['other', 'one'],
          reason: {
            en: 'It cannot be both “other” and “one”.',
            fr: 'Ce ne peut être à la fois « other » et « one ».',
          },
        },
      ],
    ]);
  });

  test('is not what a source says that only passes on the other, at any remove', () => {
    const chain = [
      publication('first', '2025-02-28'),
      publication('between', '2025-03-31', 'C', ['first']),
      publication('second', '2025-05-31', 'C', ['between']),
    ];
    expect(states(chain, contradicting).flatMap(({ dispute }) => dispute)).toEqual([]);
    expect(areIndependent('first', 'second', known(chain))).toBe(false);
  });
});

describe('who speaks for himself', () => {
  const web = known([
    publication('agency', '2025-02-10'),
    publication('paper', '2025-02-11', 'B', ['agency']),
    publication('site', '2025-02-12', 'C', ['paper']),
    publication('other-paper', '2025-02-11', 'B', ['agency']),
    publication('reporter', '2025-02-13'),
    publication('digest', '2025-02-14', 'C', ['agency', 'reporter']),
  ]);

  test('are those that pass on neither each other nor the same', () => {
    expect(areIndependent('paper', 'reporter', web)).toBe(true);
    expect(areIndependent('paper', 'other-paper', web)).toBe(false);
    expect(areIndependent('site', 'other-paper', web)).toBe(false);
    expect(areIndependent('digest', 'reporter', web)).toBe(false);
  });

  test('are counted once, however many pass them on', () => {
    expect(independentAmong(['agency', 'paper', 'site', 'other-paper'], web)).toBe(1);
    expect(independentAmong(['paper', 'reporter', 'digest'], web)).toBe(2);
    expect(independentAmong([], web)).toBe(0);
  });

  test('cannot be told of a source that is not known', () => {
    expect(() => areIndependent('paper', 'nobody', web)).toThrow('no source nobody');
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

  test('numbers that are nearly or about each other, but not those that are far apart', () => {
    const said = (modifier: 'about' | 'nearly', value: number, upper: number | null) =>
      ({ value, unit: '{processor}', modifier, lower: null, upper, phrase: null }) as const;
    expect(quantitiesAgree(said('nearly', 500_000, 500_000), range(500_000, 500_000, '{processor}'))).toBe(true);
    expect(quantitiesAgree(said('about', 500_000, null), said('nearly', 500_000, 500_000))).toBe(true);
    expect(quantitiesAgree(said('about', 120_000, null), said('nearly', 500_000, 500_000))).toBe(false);
    expect(quantitiesAgree(said('nearly', 500_000, 500_000), said('about', 560_000, null))).toBe(false);
  });

  test('more than a number and the number itself cannot', () => {
    const more = { ...range(1, null), modifier: 'more-than', value: 1 } as const;
    expect(quantitiesAgree(more, range(1, 1))).toBe(false);
    expect(quantitiesAgree(range(1000, 1000, 'MW'), more)).toBe(false);
    expect(quantitiesAgree(more, range(1, 2))).toBe(true);
    expect(quantitiesAgree(more, more)).toBe(true);
  });

  test('amounts in different currencies, since they are not compared', () => {
    expect(quantitiesAgree(range(1, 1, 'EUR'), range(2, 2, 'USD'))).toBe(true);
  });
});
