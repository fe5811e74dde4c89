// Parses dates as sources report them (EDTF, ISO 8601-2:2019) and computes their first and last possible day.
import edtf, { type Edtf } from 'edtf';
import { z } from 'zod';
import { memoize } from '../../util/memoize.ts';
import { type Day, dayOf, daySchema } from './day.ts';
import { firstDayOf, isPartialDate, lastDayOf } from './partial-date.ts';

/** Precisions of dates, from the finest to the coarsest. */
export const precisions = ['day', 'month', 'quarter', 'semester', 'year'] as const;
export type Precision = (typeof precisions)[number];

export const uncertainDateSchema = z
  .object({
    edtf: z.string().meta({ description: 'Date as reported, in EDTF (ISO 8601-2).', examples: ['[..2028]'] }),
    earliest: daySchema.nullable().describe('First possible day; null if unknown.'),
    latest: daySchema.nullable().describe('Last possible day; null if unknown.'),
    precision: z
      .enum(precisions)
      .describe('Precision of the reported date; for an interval, that of its less precise end.'),
    inferred: z.array(z.enum(['earliest', 'year'])).meta({
      description:
        'Parts of the date that the register inferred, because the source does not state them: `earliest` or `year`. Empty if none.',
    }),
  })
  .meta({
    id: 'UncertainDate',
    description: 'A date with its uncertainty: any day from `earliest` to `latest`, both inclusive.',
  });
export type UncertainDate = z.infer<typeof uncertainDateSchema>;

export type Bounds = Pick<UncertainDate, 'earliest' | 'latest'>;

const SUPPORTED_FORMS =
  'a day (2025-02-10), month (2025-02), quarter (2025-33 to 2025-36), half-year (2025-40, 2025-41) or year (2026); ' +
  'an interval of days, months or years (2025-11-14/2026-05-30, 2026/..); or one of several ([..2028], [2025,2026])';

/**
 * Parses a date in EDTF and returns a frozen object, because results are cached.
 * @throws RangeError for other forms, such as `2026~` and `2025-21`, whose first and last day EDTF does not define
 */
export const parseUncertainDate = memoize(10_000, (text): Readonly<UncertainDate> => {
  const date = isPartialDate(text) ? parsePartialDate(text) : parseOtherDate(text);
  Object.freeze(date.inferred);
  return Object.freeze(date);
});

/** Parses a year, month or day without the `edtf` package, which is many times slower. */
function parsePartialDate(text: string): UncertainDate {
  const precision = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  return { edtf: text, earliest: firstDayOf(text), latest: lastDayOf(text), precision, inferred: [] };
}

function parseOtherDate(text: string): UncertainDate {
  const parsed = parseEdtf(text);
  checkDays(text);
  const precision = precisionOf(parsed);
  const bounds = boundsOf(parsed);
  if (!precision || !bounds)
    throw new RangeError(`${JSON.stringify(text)} is not a date with known bounds: give ${SUPPORTED_FORMS}`);
  return { edtf: text, ...bounds, precision, inferred: [] };
}

/** Finds errors that the `edtf` package does not: 29 February in every year, and ranges whose end is before their start. */
function checkDays(text: string): void {
  const [missing] = (text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).filter((day) => !isPartialDate(day));
  if (missing) throw new RangeError(`the day ${missing} does not exist`);
  for (const [range, start = '', end = ''] of text.matchAll(/([\d-]{4,10})\.\.([\d-]{4,10})/g))
    if (start > end) throw new RangeError(`the range ${range} ends before it starts`);
}

/** Gives a plan without a first day the day `announced` (null if unknown), before which no plan can exist. */
export function planFrom(date: UncertainDate, announced: Day | null): UncertainDate {
  if (date.earliest !== null || announced === null) return date;
  if (date.latest !== null && date.latest < announced) return date;
  return { ...date, earliest: announced, inferred: [...date.inferred, 'earliest'] };
}

function parseEdtf(text: string): Edtf {
  try {
    return edtf(text);
  } catch {
    throw new RangeError(`${JSON.stringify(text)} is not an EDTF date: give ${SUPPORTED_FORMS}`);
  }
}

/** Returns the first and last possible day; null if one of them lies outside the years 0001 to 9999. */
function boundsOf(date: Edtf): Bounds | null {
  // For `[2025..2027]`, the `edtf` package gives the end of 2025 as `max`, so the bounds of every element are read.
  const parts = date.type === 'Set' ? membersOf(date) : [date];
  const earliest = date.earlier ? -Infinity : Math.min(...parts.map(({ min }) => min));
  const latest = date.later ? Infinity : Math.max(...parts.map(({ max }) => max));
  const isKnown = (instant: number) => !Number.isFinite(instant) || (instant >= MIN_MS && instant <= MAX_MS);
  return isKnown(earliest) && isKnown(latest) ? { earliest: toDay(earliest), latest: toDay(latest) } : null;
}

const MIN_MS = Date.parse('0001-01-01T00:00:00Z');
const MAX_MS = Date.parse('9999-12-31T23:59:59.999Z');

function membersOf({ values = [] }: Edtf): Edtf[] {
  return values.flat() as Edtf[];
}

function toDay(instant: number): Day | null {
  return Number.isFinite(instant) ? dayOf(new Date(instant)) : null;
}

/** Returns the precision; null if the date has no defined first and last day. */
function precisionOf(date: Edtf): Precision | null {
  if (date.approximate?.value || date.uncertain?.value || date.unspecified?.value) return null;
  switch (date.type) {
    case 'Date':
      return ([null, 'year', 'month', 'day'] as const)[date.precision ?? 0] ?? null;
    case 'Season':
      return seasonPrecision(Number(date.values?.[1]));
    case 'Interval':
      // An unknown end (`2026/`) is null and rejected; an open end (`2026/..`) is Infinity and allowed.
      if (date.lower === null || date.upper === null) return null;
      return coarsest([date.lower, date.upper].filter((end) => typeof end === 'object'));
    case 'Set':
      return coarsest(membersOf(date));
    default:
      return null;
  }
}

/** Returns the precision of a quarter (33 to 36) or half-year (40, 41); null for other EDTF seasons. */
function seasonPrecision(season: number): Precision | null {
  if (season >= 33 && season <= 36) return 'quarter';
  return season === 40 || season === 41 ? 'semester' : null;
}

function coarsest(parts: (Edtf | undefined)[]): Precision | null {
  const found = parts.map((part) => part && precisionOf(part));
  if (found.length === 0 || found.some((precision) => !precision)) return null;
  return precisions.findLast((precision) => found.includes(precision)) ?? null;
}
