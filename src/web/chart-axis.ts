// Axes of charts, with positions in percent of the chart's width, so that charts fit any screen.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { type Day, startOfDay } from '../domain/dates/day.ts';
import { lazy } from '../util/lazy.ts';
import type { Language } from './languages.ts';

/** First and last position in percent of the width. The margins leave space for symbols at both ends. */
const RANGE: [number, number] = [3, 96];

export type TimeAxis = ReturnType<typeof timeAxis>;

/** Number of ticks requested from d3, which may return a few more to place ticks on round values. */
const TICKS = 5;

/** Created on first use, because the first `Intl.DateTimeFormat` would delay the server's start by at least 5 ms. */
const monthFormat = (locale: string) =>
  lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }));

const monthFormats = { en: monthFormat('en-GB'), fr: monthFormat('fr-FR') };

const amountFormat = (language: Language) =>
  lazy(() => new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }));

const amountFormats = { en: amountFormat('en'), fr: amountFormat('fr') };

/** The axis covers all days, and begins and ends at a round date, such as 1 January. */
export function timeAxis(days: readonly Day[], language: Language) {
  const sorted = days.toSorted();
  const scale = scaleUtc([startOfDay(sorted[0] ?? ''), startOfDay(sorted.at(-1) ?? '')], RANGE).nice(TICKS);
  const [first, last] = scale.domain().map((date) => date.toISOString().slice(0, 10)) as [Day, Day];
  const dates = scale.ticks(TICKS);
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const format = dates.every(isYear)
    ? (date: Date) => String(date.getUTCFullYear())
    : (date: Date) => monthFormats[language]().format(date);
  return {
    position: (day: Day) => percent(scale(startOfDay(day))),
    /** Distance in SVG, such as `12%`; `0%` if `to` is before `from`. */
    width: (from: Day, to: Day) => percent(Math.max(scale(startOfDay(to)) - scale(startOfDay(from)), 0)),
    first,
    last,
    ticks: withLabels(dates.map((date) => ({ at: scale(date), label: format(date) }))),
    /** Places a label beside a day. */
    anchor: (day: Day, label: string) => anchorOf({ at: scale(startOfDay(day)), label }),
  };
}

export type AmountAxis = ReturnType<typeof amountAxis>;

/** The axis starts at zero, so that twice the amount is twice as far from the start. */
export function amountAxis(amounts: readonly number[], language: Language) {
  const max = Math.max(...amounts) * 1.1;
  const scale = scaleLinear([0, max], RANGE);
  const ticks = scale
    .ticks(TICKS)
    .map((amount) => ({ at: scale(amount), label: amountFormats[language]().format(amount) }));
  return { position: (amount: number) => percent(scale(amount)), max, ticks: withLabels(ticks) };
}

/** `at` is the position in percent of the chart's width. */
type Tick = { at: number; label: string };

/** Widths of charts in pixels, ascending: a wider chart can show more labels. The style sheet has the same widths. */
const WIDTHS = [200, 320, 480] as const;

/** Width of a character in pixels, rounded up: a wide font of 12.8 px needs 7.5 px per character. */
const CHARACTER = 8;

/** Distance between labels in pixels. */
const GAP = 8;

/** Adds to each tick the smallest of WIDTHS at which its label fits; undefined if the label fits at none of them. */
function withLabels(ticks: readonly Tick[]) {
  const shown = new Map<Tick, number>();
  for (const width of WIDTHS) {
    for (const tick of ticks) {
      const isFree = [...shown.keys()].every((other) => tick === other || areApart(tick, other, width));
      if (!shown.has(tick) && isFree) shown.set(tick, width);
    }
  }
  return ticks.map((tick) => {
    return { position: percent(tick.at), label: tick.label, anchor: anchorOf(tick), from: shown.get(tick) };
  });
}

function areApart(one: Tick, other: Tick, width: number): boolean {
  const [[start, end], [otherStart, otherEnd]] = [extent(one, width), extent(other, width)];
  return end + GAP <= otherStart || otherEnd + GAP <= start;
}

/** Returns the left and right edge of a label in pixels. */
function extent(tick: Tick, width: number): [left: number, right: number] {
  const [position, size] = [(tick.at * width) / 100, tick.label.length * CHARACTER];
  const left = position - { start: 0, middle: size / 2, end: size }[anchorOf(tick)];
  return [left, left + size];
}

/** Centres a label at its position, unless the label would then leave the narrowest chart. */
function anchorOf({ at, label }: Tick): 'start' | 'middle' | 'end' {
  const [position, half] = [(at * WIDTHS[0]) / 100, (label.length * CHARACTER) / 2];
  if (position < half) return 'start';
  return position > WIDTHS[0] - half ? 'end' : 'middle';
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
