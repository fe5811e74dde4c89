// Tests partial dates in queries, uncertain dates in reports, and how dates match date windows.
import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../src/domain/dates/day.ts';
import { firstDayOf, isDate, isPartialDate, lastDayOf, partialDateSchema } from '../src/domain/dates/partial-date.ts';
import { parseUncertainDate, planFrom } from '../src/domain/dates/uncertain-date.ts';
import { matchOf } from './support/date-window.ts';

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1, max: 9998 }).map((number) => String(number).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.oneof(year, month, day);
const bound = fc.option(day, { nil: null });
const ordered = fc
  .tuple(bound, bound)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b }));
const window = ordered.map(({ earliest, latest }) => ({ from: earliest, to: latest }));

test('firstDayOf and lastDayOf return the first and the last day whose text starts with the partial date', () => {
  fc.assert(
    fc.property(partial, (text) => {
      const [first, last] = [firstDayOf(text), lastDayOf(text)];
      expect(first.startsWith(text)).toBe(true);
      expect(last.startsWith(text)).toBe(true);
      expect(first <= last).toBe(true);
      const following = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
      expect(following.startsWith(text)).toBe(false);
    }),
  );
});

test('a quarter covers the days of its three months in every accepted form (2026-Q3, 2026-q3 and 2026-35)', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 4 }), (y, quarter) => {
      const months = [2, 1, 0].map((back) => `${y}-${two(3 * quarter - back)}`) as [string, string, string];
      for (const text of [`${y}-Q${quarter}`, `${y}-q${quarter}`, `${y}-${32 + quarter}`]) {
        expect(partialDateSchema.parse(text)).toBe(text);
        expect([firstDayOf(text), lastDayOf(text)]).toEqual([firstDayOf(months[0]), lastDayOf(months[2])]);
      }
      const { earliest, latest } = parseUncertainDate(`${y}-${32 + quarter}`);
      expect([earliest, latest]).toEqual([firstDayOf(`${y}-Q${quarter}`), lastDayOf(`${y}-Q${quarter}`)]);
      const day = `${y}-Q${quarter}`;
      const next = Temporal.PlainDate.from(lastDayOf(day)).add({ days: 1 }).toString();
      expect(next).toBe(firstDayOf(quarter === 4 ? String(Number(y) + 1).padStart(4, '0') : `${y}-Q${quarter + 1}`));
    }),
  );
});

test.each('2026-Q0 2026-Q5 2026-37 2026-32 2026-21 2026Q1 Q1-2026 2026-Q1-01 2026-33-01 0000-Q1'.split(' '))(
  'the date parameter %j is rejected with a message that shows how to write a quarter',
  (text) => {
    expect(isDate(text)).toBe(false);
    expect(partialDateSchema.safeParse(text).error?.issues[0]?.message).toContain('or a quarter (2026-Q3)');
  },
);

test('the pattern of partialDateSchema accepts every valid date and rejects impossible months and quarters', () => {
  const pattern = new RegExp(partialDateSchema.meta()?.pattern as string);
  const quarter = fc.tuple(year, fc.constantFrom('Q1', 'q4', '33', '36')).map(([y, q]) => `${y}-${q}`);
  fc.assert(fc.property(fc.oneof(partial, quarter), (text) => pattern.test(text)));
  for (const text of ['2026-13', '2026-37', '2026-Q5', '2026-Q1-01', '26']) expect(pattern.test(text)).toBe(false);
});

test.each([
  ['2024-02', '2024-02-29'],
  ['2025-02', '2025-02-28'],
  ['1900-02', '1900-02-28'],
  ['2000-02', '2000-02-29'],
  ['2026', '2026-12-31'],
])('lastDayOf("%s") returns %s', (text, last) => expect(lastDayOf(text)).toBe(last));

test.each([
  '',
  '26',
  '20266',
  '2026-',
  '2026-13',
  '2026-00',
  '2025-02-29',
  '2026-1',
  '0000',
  '2026-06-30T00:00',
  ' 2026',
  '２０２６',
])('isPartialDate(%j) returns false', (text) => expect(isPartialDate(text)).toBe(false));

test.each([
  ['2025-02-10', '2025-02-10', '2025-02-10', 'day'],
  ['2025-02', '2025-02-01', '2025-02-28', 'month'],
  ['2026', '2026-01-01', '2026-12-31', 'year'],
  ['2025-35', '2025-07-01', '2025-09-30', 'quarter'],
  ['2025-33', '2025-01-01', '2025-03-31', 'quarter'],
  ['2026-41', '2026-07-01', '2026-12-31', 'semester'],
  ['[..2028]', null, '2028-12-31', 'year'],
  ['../2028-06', null, '2028-06-30', 'month'],
  ['2026/..', '2026-01-01', null, 'year'],
  ['[2025-11..]', '2025-11-01', null, 'month'],
  ['2025-11-14/2026-05-30', '2025-11-14', '2026-05-30', 'day'],
  ['2025-05/2025-06-10', '2025-05-01', '2025-06-10', 'month'],
  ['[2025,2027]', '2025-01-01', '2027-12-31', 'year'],
  ['[2025..2027]', '2025-01-01', '2027-12-31', 'year'],
  ['[2025..2026,2028]', '2025-01-01', '2028-12-31', 'year'],
])(
  'the EDTF date %s has the earliest day %s, the latest day %s and the precision %s',
  (edtf, earliest, latest, precision) => {
    expect(parseUncertainDate(edtf)).toEqual({ edtf, earliest, latest, precision, inferred: [] });
  },
);

test.each([
  '2026~',
  '2026/',
  '/2026',
  '-0044',
  '0000',
  '2026?',
  '2026%',
  '202X',
  '2025-21',
  '2026-02-30',
  '{2025,2026}',
  'Y17000',
  '2025-02-10T10:00:00Z',
  'Q3 2025',
  '',
])('parseUncertainDate(%j) throws an error that lists the accepted forms', (text) =>
  expect(() => parseUncertainDate(text)).toThrow(/quarter \(2025-33/),
);

test.each([
  ['2027-02-29', 'the day 2027-02-29 does not exist'],
  ['2100-02-29', 'the day 2100-02-29 does not exist'],
  ['[..2027-02-29]', 'the day 2027-02-29 does not exist'],
  ['[2027-02-29..]', 'the day 2027-02-29 does not exist'],
  ['[2027-02-29,2027-03-01]', 'the day 2027-02-29 does not exist'],
  ['2026-12-31/2027-02-29', 'the day 2027-02-29 does not exist'],
  ['2026-02-29/..', 'the day 2026-02-29 does not exist'],
  ['../2026-02-29', 'the day 2026-02-29 does not exist'],
  ['[2027..2025]', 'the range 2027..2025 ends before it starts'],
  ['[2025,2027-03..2027-01]', 'the range 2027-03..2027-01 ends before it starts'],
])('parseUncertainDate("%s") throws the error "%s"', (text, message) =>
  expect(() => parseUncertainDate(text)).toThrow(message),
);

test('parseUncertainDate accepts 29 February of a leap year, alone and as the end of an interval', () => {
  for (const text of ['2028-02-29', '[..2028-02-29]', '2028-01-01/2028-02-29'])
    expect(parseUncertainDate(text).latest).toBe('2028-02-29');
});

test('an EDTF interval reaches from the first day of its start to the last day of its end', () => {
  const pairs = fc.oneof(...[year, month, day].map((precision) => fc.tuple(precision, precision)));
  fc.assert(
    fc.property(pairs, (pair) => {
      const [from, to] = pair.toSorted() as [string, string];
      fc.pre(from < to);
      const expected = { earliest: firstDayOf(from), latest: lastDayOf(to) };
      expect(parseUncertainDate(`${from}/${to}`)).toMatchObject(expected);
      expect(parseUncertainDate(`[${from}..${to}]`)).toMatchObject(expected);
      expect(parseUncertainDate(`[${from},${to}]`)).toMatchObject(expected);
      expect(parseUncertainDate(from)).toMatchObject({ earliest: firstDayOf(from), latest: lastDayOf(from) });
    }),
  );
});

test('parseUncertainDate returns the bounds and precision that the edtf package computes for a year, month or day', () => {
  fc.assert(
    fc.property(partial, (text) => {
      const { min, max, precision = 0 } = edtf(text);
      expect(parseUncertainDate(text)).toEqual({
        edtf: text,
        earliest: dayOf(new Date(min)),
        latest: dayOf(new Date(max)),
        precision: [undefined, 'year', 'month', 'day'][precision],
        inferred: [],
      });
    }),
  );
});

test('parseUncertainDate returns the same frozen object when the text is the same', () => {
  for (const text of ['2026', '[..2028]']) {
    const date = parseUncertainDate(text);
    expect(parseUncertainDate(text)).toBe(date);
    expect(() => Object.assign(date, { latest: '2030-01-01' })).toThrow(TypeError);
    expect(() => date.inferred.push('year')).toThrow(TypeError);
  }
});

test('planFrom sets an open start to the day of the announcement, and marks the start as inferred', () => {
  const date = parseUncertainDate('[..2028]');
  expect(planFrom(date, '2025-02-01')).toEqual({ ...date, earliest: '2025-02-01', inferred: ['earliest'] });
});

test('planFrom infers no start when the date has one, or when the announcement is unknown or after the end of the date', () => {
  expect(planFrom(parseUncertainDate('2026'), '2025-02-01').inferred).toEqual([]);
  expect(planFrom(parseUncertainDate('[..2024]'), '2025-02-01')).toMatchObject({ earliest: null, inferred: [] });
  expect(planFrom(parseUncertainDate('[..2028]'), null).earliest).toBeNull();
});

test('matchOf still returns "certain" when a bound of the date window is removed', () => {
  fc.assert(
    fc.property(ordered, window, (date, { from, to }) => {
      if (matchOf(date, { from, to }) !== 'certain') return;
      expect(matchOf(date, { from: null, to })).toBe('certain');
      expect(matchOf(date, { from, to: null })).toBe('certain');
    }),
  );
});

test('matchOf returns "certain" for a single day inside the date window, and null for a day outside', () => {
  fc.assert(
    fc.property(day, window, (known, { from, to }) => {
      const inside = (from === null || from <= known) && (to === null || known <= to);
      expect(matchOf({ earliest: known, latest: known }, { from, to })).toBe(inside ? 'certain' : null);
    }),
  );
});

test('matchOf returns a match exactly when the uncertain date and the date window have a day in common', () => {
  fc.assert(
    fc.property(ordered, window, ({ earliest, latest }, { from, to }) => {
      const latestStart = [earliest, from]
        .map((d) => d ?? '0000-00-00')
        .toSorted()
        .at(-1) as string;
      const earliestEnd = [latest, to].map((d) => d ?? '9999-99-99').toSorted()[0] as string;
      expect(matchOf({ earliest, latest }, { from, to }) !== null).toBe(latestStart <= earliestEnd);
    }),
  );
});

test('dayOf returns the day in UTC when the local time zone is 14 hours ahead', () => {
  // vitest.config.ts sets the time zone Pacific/Kiritimati, which is 14 hours ahead of UTC.
  expect(new Date('2026-11-22T12:00:00Z').getDate()).toBe(23);
  expect(dayOf(new Date('2026-11-22T12:00:00Z'))).toBe('2026-11-22');
});
