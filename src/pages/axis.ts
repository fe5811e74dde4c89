// Axes on which a chart lies: where a day or an amount stands, in hundredths of the width, so that charts fit any screen.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Day } from '../dates/day.ts';
import { dateInWords } from '../dates/in-words.ts';
import type { Language } from './languages.ts';

/** Room at both ends, for signs that stand there. */
const ENDS: [number, number] = [3, 96];

export type Tick = { at: string; label: string };

export type TimeAxis = {
  /** Where a day stands, as SVG takes it. */
  at: (day: Day) => string;
  /** How wide the time is between two days. */
  between: (from: Day, to: Day) => string;
  first: Day;
  last: Day;
  ticks: Tick[];
};

/** How many words fit beside each other on a telephone. */
const TICKS = 5;

/** An axis that holds the days, from the beginning of a period to the end of one. */
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
    ticks: scale.ticks(TICKS).map((date) => {
      const day = date.toISOString().slice(0, 10);
      return {
        at: percent(scale(date)),
        label: day.endsWith('-01-01') ? day.slice(0, 4) : dateInWords({ edtf: day.slice(0, 7) }, language),
      };
    }),
  };
}

export type AmountAxis = { at: (amount: number) => string; most: number };

/** From nothing to a little more than the most, so that differences look as large as they are. */
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
