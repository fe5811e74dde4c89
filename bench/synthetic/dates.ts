// Days as numbers, to reckon with, and dates in EDTF made from them.
import { type Random, weighted } from './random.ts';
import { type Language, monthNames } from './words.ts';

const FIRST_YEAR = 2013;
const LAST_YEAR = 2060;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every day of those years, so that a date is a look-up: `days[number]` is a text, `months[number]` counts from the first. */
const days: string[] = [];
const months: number[] = [];
/** The first day of each month. */
const firstDays: number[] = [];

for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  for (const [index, length] of LENGTHS.entries()) {
    const hasLeapDay = index === 1 && year % 4 === 0;
    firstDays.push(days.length);
    for (let day = 1; day <= length + Number(hasLeapDay); day += 1) {
      days.push(`${year}-${twoDigits(index + 1)}-${twoDigits(day)}`);
      months.push(firstDays.length - 1);
    }
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The number of a day. */
export function dayNumber(day: string): number {
  return days.indexOf(day);
}

/** The day as text. */
export function dayText(day: number): string {
  return days[day] as string;
}

function monthOf(day: number): number {
  return months[day] as number;
}

function yearOf(day: number): number {
  return FIRST_YEAR + Math.floor(monthOf(day) / 12);
}

/** When a source was published: from the first to the last day that it can have been. */
export type Published = { edtf: string; first: number; last: number };

const precisionOfPublication = weighted([
  [86, 'day'],
  [11, 'month'],
  [3, 'interval'],
] as const);

/** @param latest the last day that there is for publications */
export function publicationOn(day: number, latest: number, random: Random): Published {
  const precision = precisionOfPublication(random);
  const length = random.between(5, 150);
  const month = monthOf(day);
  const [monthStart, nextMonth] = [firstDays[month] as number, firstDays[month + 1] as number];
  if (precision === 'month' && nextMonth <= latest)
    return { edtf: dayText(day).slice(0, 7), first: monthStart, last: nextMonth - 1 };
  if (precision === 'interval' && day + length <= latest)
    return { edtf: `${dayText(day)}/${dayText(day + length)}`, first: day, last: day + length };
  return { edtf: dayText(day), first: day, last: day };
}

export type Form = 'day' | 'quarter' | 'month' | 'year' | 'by' | 'from' | 'between';

/** How plans are dated, in a thousand. */
export const formOfPlan = weighted<Form>([
  [450, 'day'],
  [220, 'quarter'],
  [80, 'month'],
  [170, 'year'],
  [50, 'by'],
  [15, 'from'],
  [15, 'between'],
]);

/** How dates of what has happened are given. */
export const formOfPast = weighted<Form>([
  [70, 'day'],
  [10, 'quarter'],
  [15, 'month'],
  [5, 'year'],
]);

/** A date with the day that it was made from, and how many years it reaches. */
export type Due = { day: number; form: Form; years: number };

export function dueOn(day: number, form: Form, random: Random): Due {
  return { day, form, years: form === 'between' ? random.between(2, 15) : 0 };
}

export function edtfOf({ day, form, years }: Due): string {
  const year = yearOf(day);
  switch (form) {
    case 'day':
      return dayText(day);
    case 'quarter':
      // ISO 8601-2 numbers the quarters 33 to 36.
      return `${year}-${33 + Math.floor((monthOf(day) % 12) / 3)}`;
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

const around: Record<Language, { quarter: string; of: string; by: string; from: string; to: string }> = {
  en: { quarter: 'Q', of: ' ', by: 'by', from: 'from', to: 'to' },
  fr: { quarter: 'T', of: ' ', by: 'd’ici', from: 'dès', to: 'à' },
  de: { quarter: 'Q', of: ' ', by: 'bis', from: 'ab', to: 'bis' },
  es: { quarter: 'T', of: ' de ', by: 'hasta', from: 'desde', to: 'a' },
};

/** As a source would word it, in five words at most. */
export function wordsOf({ day, form, years }: Due, language: Language): string {
  const { quarter, of, by, from, to } = around[language];
  const year = yearOf(day);
  const month = monthOf(day) % 12;
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
