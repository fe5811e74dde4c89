// Axes of charts, with positions in percent of the chart's width, so that charts fit any screen.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { type Day, startOfDay } from '../domain/dates/day.ts';
import { lazy } from '../util/lazy.ts';
import type { Language } from './languages.ts';

/** First and last position in percent of the width. The margins leave space for symbols at both ends. */
const RANGE: [number, number] = [3, 96];

export type TimeAxis = ReturnType<typeof timeAxis>;

/** Number of ticks requested from d3, which may return a few more to place ticks on round dates. */
const TICKS = 5;

/** Maximum number of labels on an axis with months, so that labels do not overlap in a narrow chart. */
const MAX_MONTH_LABELS = 4;

/** Created on first use, because the first `Intl.DateTimeFormat` would delay the server's start by at least 5 ms. */
const monthFormat = (locale: string) =>
  lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }));

const monthFormats = { en: monthFormat('en-GB'), fr: monthFormat('fr-FR') };

/** The axis covers all days, and begins and ends at a round date, such as 1 January. */
export function timeAxis(days: readonly Day[], language: Language) {
  const sorted = days.toSorted();
  const scale = scaleUtc([startOfDay(sorted[0] ?? ''), startOfDay(sorted.at(-1) ?? '')], RANGE).nice(TICKS);
  const [first, last] = scale.domain().map((date) => date.toISOString().slice(0, 10)) as [Day, Day];
  const ticks = labelledTicks(scale.ticks(TICKS), language);
  return {
    position: (day: Day) => percent(scale(startOfDay(day))),
    /** Distance in SVG, such as `12%`; `0%` if `to` is before `from`. */
    width: (from: Day, to: Day) => percent(Math.max(scale(startOfDay(to)) - scale(startOfDay(from)), 0)),
    first,
    last,
    ticks: ticks.map(({ date, label }) => ({ position: percent(scale(date)), label })),
  };
}

/** Returns at most MAX_MONTH_LABELS labels, unless all ticks are years. */
function labelledTicks(dates: readonly Date[], language: Language): { date: Date; label: string }[] {
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const step = dates.every(isYear) ? 1 : Math.ceil(dates.length / MAX_MONTH_LABELS);
  return dates.map((date, index) => {
    const label = isYear(date) && step === 1 ? String(date.getUTCFullYear()) : monthFormats[language]().format(date);
    return { date, label: index % step === 0 ? label : '' };
  });
}

export type AmountAxis = ReturnType<typeof amountAxis>;

/** The axis starts at zero, so that twice the amount is twice as far from the start. */
export function amountAxis(amounts: readonly number[]) {
  const max = Math.max(...amounts) * 1.1;
  const scale = scaleLinear([0, max], RANGE);
  return { position: (amount: number) => percent(scale(amount)), max };
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
