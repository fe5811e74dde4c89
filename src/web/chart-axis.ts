// Axes of charts. Positions are percentages of the width, so that charts fit any screen.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { type Day, startOfDay } from '../domain/dates/day.ts';
import { lazy } from '../util/lazy.ts';
import type { Language } from './languages.ts';

/** First and last position in percent. Leaves space at both ends for symbols. */
const RANGE: [number, number] = [3, 96];

type Tick = { position: string; label: string };

export type TimeAxis = {
  /** The position of a day, for SVG. */
  position: (day: Day) => string;
  /** The width between two days, for SVG; 0 if `to` is earlier. */
  width: (from: Day, to: Day) => string;
  first: Day;
  last: Day;
  ticks: Tick[];
};

/** Number of ticks that d3 aims for. It may return a few more. */
const TICKS = 5;

/** Month labels that fit beside each other in a narrow chart. */
const MAX_MONTH_LABELS = 4;

/** Created on first use: the first `Intl.DateTimeFormat` of a process takes 5 ms or more, which would delay the start. */
const monthFormats = { en: lazy(() => monthFormat('en-GB')), fr: lazy(() => monthFormat('fr-FR')) };

function monthFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' });
}

/** An axis that includes the days and ends on ticks. */
export function timeAxis(days: readonly Day[], language: Language): TimeAxis {
  const sorted = days.toSorted();
  const scale = scaleUtc([startOfDay(sorted[0] ?? ''), startOfDay(sorted.at(-1) ?? '')], RANGE).nice(TICKS);
  const [first, last] = scale.domain().map((date) => date.toISOString().slice(0, 10)) as [Day, Day];
  return {
    position: (day) => percent(scale(startOfDay(day))),
    width: (from, to) => percent(Math.max(scale(startOfDay(to)) - scale(startOfDay(from)), 0)),
    first,
    last,
    ticks: labelledTicks(scale.ticks(TICKS), language).map(({ date, label }) => ({
      position: percent(scale(date)),
      label,
    })),
  };
}

/** Labels years as numbers and months in short. If there are months, only every second or third tick has a label. */
function labelledTicks(dates: readonly Date[], language: Language): { date: Date; label: string }[] {
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const step = dates.every(isYear) ? 1 : Math.ceil(dates.length / MAX_MONTH_LABELS);
  return dates.map((date, index) => {
    const label = isYear(date) && step === 1 ? String(date.getUTCFullYear()) : monthFormats[language]().format(date);
    return { date, label: index % step === 0 ? label : '' };
  });
}

export type AmountAxis = { position: (amount: number) => string; max: number };

/** An axis that starts at zero, so that lengths are proportional to amounts. */
export function amountAxis(amounts: readonly number[]): AmountAxis {
  const max = Math.max(...amounts) * 1.1;
  const scale = scaleLinear([0, max], RANGE);
  return { position: (amount) => percent(scale(amount)), max };
}

/** A percentage with at most two decimals. */
function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
