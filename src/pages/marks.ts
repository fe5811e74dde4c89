// Signs of charts. A sign stands in hundredths of the width and has its size in pixels, so that charts fit any screen undistorted.
import type { UncertainDate } from '../dates/uncertain-date.ts';
import type { TimeAxis } from './axis.ts';
import { dayIn, type Here } from './here.ts';
import { type Content, type Html, html } from './html.ts';

/** How a milestone stands, to be told apart by form as well as by colour. */
export const states = ['reached', 'planned', 'overdue', 'cancelled', 'void', 'unknown'] as const;
export type State = (typeof states)[number];

function fading(state: State): Html {
  return html`<linearGradient id="fade-${state}"><stop offset="0" class="faint ${state}"/>
<stop offset="1" class="full ${state}"/></linearGradient>
<linearGradient id="ebb-${state}" href="#fade-${state}" gradientTransform="rotate(180 .5 .5)"/>`;
}

/** What signs are filled with, once on a page. */
export const patterns = html`<svg class="patterns" aria-hidden="true"><defs>
${states.map(fading)}
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="hatched-ground" d="M0 0h6v6H0z"/><path class="hatched-line" d="M0 0v6"/></pattern>
</defs></svg>`;

/** A row of a chart over the grid of its axis. What it shows stands in words beside it. */
export function strip(content: Content): Html {
  return html`<svg class="strip" aria-hidden="true"><use href="#grid"/><svg y="50%" overflow="visible">${content}</svg></svg>`;
}

/** The cell at the head of a chart: the years of its axis, above them the day of the page, and the grid for the rows below. */
export function axisCell(here: Here, { ticks, at, first, last }: TimeAxis): Html {
  const { asOf, today, say } = here;
  const now = at(asOf);
  const isRight = Date.parse(asOf) * 2 > Date.parse(first) + Date.parse(last);
  const lines = ticks.map((tick) => html`<line class="tick" x1="${tick.at}" x2="${tick.at}" y2="100%"/>`);
  const years = ticks.map((tick) => html`<text x="${tick.at}" y="30" text-anchor="middle">${tick.label}</text>`);
  return html`<td class="chart"><svg class="grid-holder" aria-hidden="true">
<g id="grid">${lines}<line class="now" x1="${now}" x2="${now}" y2="100%"/></g></svg>
<svg class="axis" aria-hidden="true">
<text class="now-label" x="${now}" y="12"${isRight && html` text-anchor="end"`}>${asOf === today ? say.today : dayIn(here, asOf)}</text>
${years}</svg></td>`;
}

/**
 * A date as what it is: a day is a dot, a period a bar. What is due by a day fades in from where it can begin, and what has no last
 * day fades out.
 */
export function dateMark(axis: TimeAxis, date: UncertainDate, state: State): Html {
  const from = date.earliest ?? axis.first;
  const to = date.latest ?? axis.last;
  if (from === to) return at(axis.at(from), sign(state));
  const fades = date.edtf.startsWith('[..') || date.edtf.startsWith('../') || date.inferred.includes('earliest');
  const ebbs = date.latest === null;
  const filling = ebbs ? `ebb-${state}` : fades ? `fade-${state}` : state === 'overdue' && 'hatched';
  const place = html`x="${axis.at(from)}" y="-8" width="${axis.between(from, to)}" height="16" rx="${fades || ebbs ? 2 : 8}"`;
  const bar = html`<rect class="bar ${state}${(fades || ebbs) && ' fades'}" ${place}${filling && html` fill="url(#${filling})"`}/>`;
  const end =
    fades && !ebbs && html`<line class="deadline ${state}" x1="${axis.at(to)}" x2="${axis.at(to)}" y1="-11" y2="11"/>`;
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
