// Axes of charts. Positions are percentages of the width, so that charts fit any screen.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Day } from '../domain/dates/day.ts';
import { lazy } from '../util/lazy.ts';
import type { Language } from './languages.ts';

/** Leaves room at both ends for signs. */
const ENDS: [number, number] = [3, 96];

export type Tick = { at: string; label: string };

export type TimeAxis = {
  /** The position of a day, for SVG. */
  at: (day: Day) => string;
  /** The width between two days. */
  between: (from: Day, to: Day) => string;
  first: Day;
  last: Day;
  ticks: Tick[];
};

/** Ticks asked of d3, which may draw a few more. */
const TICKS = 5;

/** Months as labels that fit beside each other in a narrow chart. */
const MONTH_LABELS = 4;

/** Created at first use: the first `Intl.DateTimeFormat` of a process takes 5 ms or more, which would delay the start. */
const monthFormats = { en: lazy(() => monthFormat('en-GB')), fr: lazy(() => monthFormat('fr-FR')) };

function monthFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' });
}

/** An axis that includes the days and ends on ticks. */
export function timeAxis(days: readonly Day[], language: Language): TimeAxis {
  const sorted = days.toSorted();
  const scale = scaleUtc([instant(sorted[0] ?? ''), instant(sorted.at(-1) ?? '')], ENDS).nice(TICKS);
  const place = (day: Day) => scale(instant(day));
  const [first, last] = scale.domain().map((date) => date.toISOString().slice(0, 10)) as [Day, Day];
  return {
    at: (day) => percent(place(day)),
    between: (from, to) => percent(Math.max(place(to) - place(from), 0)),
    first,
    last,
    ticks: ticksOf(scale.ticks(TICKS), language).map(({ date, label }) => ({ at: percent(scale(date)), label })),
  };
}

/** Years as numbers, months in short; if there are months, only every second or third tick has a label. */
function ticksOf(dates: readonly Date[], language: Language): { date: Date; label: string }[] {
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const step = dates.every(isYear) ? 1 : Math.ceil(dates.length / MONTH_LABELS);
  return dates.map((date, index) => {
    const label = isYear(date) && step === 1 ? String(date.getUTCFullYear()) : monthFormats[language]().format(date);
    return { date, label: index % step === 0 ? label : '' };
  });
}

export type AmountAxis = { at: (amount: number) => string; most: number };

/** Starts at zero, so that lengths compare as the amounts do. */
export function amountAxis(amounts: readonly number[]): AmountAxis {
  const scale = scaleLinear([0, Math.max(...amounts) * 1.1], ENDS);
  return {
    at: (amount) => percent(scale(amount)),
    most: scale.domain()[1] as number,
  };
}

function instant(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function percent(place: number): string {
  return `${Math.round(place * 100) / 100}%`;
}
