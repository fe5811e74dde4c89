// Days as numbers, so that they can be added and compared, and EDTF dates made from them.
import { type Random, weighted } from './random.ts';
import { type Language, monthNames } from './words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2013, 0, 1);

/** Every day from 2013 to 2060 as text: formatting dates one by one would take most of the generation time. */
const days = Array.from({ length: (Date.UTC(2061, 0, 1) - FIRST) / DAY_MS }, (_, day) =>
  new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10),
);

export function dayNumber(day: string): number {
  return (Date.parse(day) - FIRST) / DAY_MS;
}

export function dayText(day: number): string {
  return days[day] as string;
}

/** The first day of a month, which is counted from 0; 12 is January of the next year. */
function firstOfMonth(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - FIRST) / DAY_MS;
}

/** The month is counted from 0. */
function yearAndMonthOf(day: number): { year: number; month: number } {
  const text = dayText(day);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) - 1 };
}

/** When a source was published: an EDTF date, with its first and last possible day. */
export type Published = { edtf: string; first: number; last: number };

const precisionOfPublication = weighted([
  [86, 'day'],
  [11, 'month'],
  [3, 'interval'],
] as const);

/** @param latest the last day on which anything is published */
export function publicationOn(day: number, latest: number, random: Random): Published {
  const precision = precisionOfPublication(random);
  const length = random.between(5, 150);
  const { year, month } = yearAndMonthOf(day);
  const nextMonth = firstOfMonth(year, month + 1);
  if (precision === 'month' && nextMonth <= latest)
    return { edtf: dayText(day).slice(0, 7), first: firstOfMonth(year, month), last: nextMonth - 1 };
  if (precision === 'interval' && day + length <= latest)
    return { edtf: `${dayText(day)}/${dayText(day + length)}`, first: day, last: day + length };
  return { edtf: dayText(day), first: day, last: day };
}

type DateForm = 'day' | 'quarter' | 'month' | 'year' | 'by' | 'from' | 'between';

/** The form of planned dates, per thousand. */
export const formOfPlan = weighted<DateForm>([
  [450, 'day'],
  [220, 'quarter'],
  [80, 'month'],
  [170, 'year'],
  [50, 'by'],
  [15, 'from'],
  [15, 'between'],
]);

/** The form of dates of past events, in percent. */
export const formOfPast = weighted<DateForm>([
  [70, 'day'],
  [10, 'quarter'],
  [15, 'month'],
  [5, 'year'],
]);

/** A date: the day that it is made from, its form, and the number of years that it covers. */
export type Due = { day: number; form: DateForm; years: number };

export function dueOn(day: number, form: DateForm, random: Random): Due {
  return { day, form, years: form === 'between' ? random.between(2, 15) : 0 };
}

export function edtfOf({ day, form, years }: Due): string {
  const { year, month } = yearAndMonthOf(day);
  switch (form) {
    case 'day':
      return dayText(day);
    case 'quarter':
      // ISO 8601-2 numbers the quarters 33 to 36.
      return `${year}-${33 + Math.floor(month / 3)}`;
    case 'month':
      return dayText(day).slice(0, 7);
    case 'year':
      return String(year);
    case 'by':
      return `[..${year}]`;
    case 'from':
      return `${year}/..`;
    case 'between':
      return `${year}/${year + years}`;
  }
}

const phrases: Record<Language, { quarter: string; of: string; by: string; from: string; to: string }> = {
  en: { quarter: 'Q', of: ' ', by: 'by', from: 'from', to: 'to' },
  fr: { quarter: 'T', of: ' ', by: 'd’ici', from: 'dès', to: 'à' },
  de: { quarter: 'Q', of: ' ', by: 'bis', from: 'ab', to: 'bis' },
  es: { quarter: 'T', of: ' de ', by: 'hasta', from: 'desde', to: 'a' },
};

/** The date as a source writes it, in at most five words. */
export function formatDue({ day, form, years }: Due, language: Language): string {
  const { quarter, of, by, from, to } = phrases[language];
  const { year, month } = yearAndMonthOf(day);
  const monthName = monthNames[language][month] as string;
  switch (form) {
    case 'day':
      return `${Number(dayText(day).slice(8))}${of}${monthName}${of}${year}`;
    case 'quarter':
      return `${quarter}${1 + Math.floor(month / 3)} ${year}`;
    case 'month':
      return `${monthName}${of}${year}`;
    case 'year':
      return String(year);
    case 'by':
      return `${by} ${year}`;
    case 'from':
      return `${from} ${year}`;
    case 'between':
      return `${year} ${to} ${year + years}`;
  }
}
