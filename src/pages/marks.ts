// Signs of charts. A sign stands in hundredths of the width and has its size in pixels, so that charts fit any screen undistorted.
import type { Day } from '../dates/day.ts';
import type { UncertainDate } from '../dates/uncertain-date.ts';
import type { TimeAxis } from './axis.ts';
import { type Content, type Html, html } from './html.ts';

/** How a milestone stands, to be told apart by form as well as by colour. */
export const states = ['reached', 'planned', 'overdue', 'cancelled', 'void', 'unknown'] as const;
export type State = (typeof states)[number];

/** What signs are filled with, once on a page. */
export const patterns = html`<svg class="patterns" aria-hidden="true"><defs>
${states.map((state) => html`<linearGradient id="fade-${state}"><stop offset="0" class="faint ${state}"/><stop offset="1" class="full ${state}"/></linearGradient>`)}
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatched-ground" d="M0 0h6v6H0z"/><path class="hatched-line" d="M0 0v6"/></pattern>
</defs></svg>`;

/** A row of a chart over the grid of its axis. What it shows stands in words beside it. */
export function strip(content: Content, grid: Content = html`<use href="#grid"/>`): Html {
  return html`<svg class="strip" aria-hidden="true">${grid}<svg y="50%" overflow="visible">${content}</svg></svg>`;
}

/** The lines of an axis, and the day that the page is about. */
export function gridOf({ ticks, at }: TimeAxis, day: Day): Html {
  return html`<g id="grid">${ticks.map((tick) => html`<line class="tick" x1="${tick.at}" x2="${tick.at}" y2="100%"/>`)}<line class="now" x1="${at(day)}" x2="${at(day)}" y2="100%"/></g>`;
}

/** The years of an axis, and above them the day that the page is about. */
export function axisLabels({ ticks, at, first, last }: TimeAxis, day: Day, label: string): Html {
  const isRight = Date.parse(day) * 2 > Date.parse(first) + Date.parse(last);
  return html`<svg class="axis" aria-hidden="true"><text class="now-label" x="${at(day)}" y="12" ${isRight && html`text-anchor="end"`}>${label}</text>${ticks.map((tick) => html`<text x="${tick.at}" y="30" text-anchor="middle">${tick.label}</text>`)}</svg>`;
}

/** A date as what it is: a day is a dot, a period a bar, and what is due by a day fades in from where it can begin. */
export function dateMark(axis: TimeAxis, date: UncertainDate, state: State): Html {
  const from = date.earliest ?? axis.first;
  const to = date.latest ?? axis.last;
  if (from === to) return at(axis.at(from), sign(state));
  const fades = date.edtf.startsWith('[..') || date.edtf.startsWith('../') || date.inferred.includes('earliest');
  const filling = fades ? `fade-${state}` : state === 'overdue' && 'hatched';
  const bar = html`<rect class="bar ${state}${fades && ' fades'}" x="${axis.at(from)}" y="-8" width="${axis.between(from, to)}" height="16" rx="${fades ? 2 : 8}"${filling && html` fill="url(#${filling})"`}/>`;
  const end = fades && html`<line class="deadline ${state}" x1="${axis.at(to)}" x2="${axis.at(to)}" y1="-11" y2="11"/>`;
  return html`${bar}${end}${state !== 'planned' && at(axis.at(fades ? to : from), sign(state), -12)}`;
}

/** Something of pixels at a place of the width. */
export function at(place: string, content: Content, shift = 0): Html {
  return html`<svg x="${place}" overflow="visible"><g transform="translate(${shift} 0)">${content}</g></svg>`;
}

/** A circle, and in it what tells the state without colour. */
export function sign(state: State): Html {
  const shapes: Record<State, string> = {
    reached: 'M-3.5 0-1 3 4-3',
    planned: '',
    overdue: 'M0-4V1M0 3.2V4',
    cancelled: 'M-3-3 3 3M-3 3 3-3',
    void: 'M-3.5 0H3.5',
    unknown: 'M-1.5-2a2 2 0 1 1 2 2.5v.7M0 3.6v.4',
  };
  return html`<circle class="sign ${state}" r="7"/>${shapes[state] !== '' && html`<path class="sign-in ${state}" d="${shapes[state]}"/>`}`;
}

/** The sign of a state beside its word. */
export function signBesideWord(state: State): Html {
  return html`<svg class="sign-beside" viewBox="-9 -9 18 18" aria-hidden="true">${sign(state)}</svg>`;
}
