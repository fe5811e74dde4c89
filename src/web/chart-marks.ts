// Signs of charts. Positions are percentages of the width and sizes are pixels, so that charts fit any screen undistorted.
import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Outcome } from '../domain/provenance/enums.ts';
import type { TimeAxis } from './chart-axis.ts';
import { type Content, type Html, html } from './html.ts';
import { dayIn, type PageContext } from './page-context.ts';

export type { Outcome };

/** Outcomes in the order in which pages list them. */
export const outcomes = ['met', 'scheduled', 'overdue', 'dropped'] as const satisfies readonly Outcome[];

/** What a sign can show, by form as well as by colour. `reported`: a date as one source gives it, whatever became of it. */
export type MarkState = Outcome | 'paused' | 'unknown' | 'reported';

const drawn: readonly MarkState[] = [...outcomes, 'reported'];

function fading(state: MarkState): Html {
  return html`<linearGradient id="fade-${state}"><stop offset="0" class="faint ${state}"/>
<stop offset="1" class="full ${state}"/></linearGradient>
<linearGradient id="ebb-${state}" href="#fade-${state}" gradientTransform="rotate(180 .5 .5)"/>`;
}

/** Fillings of signs. A page includes them once. */
export const patterns = html`<svg class="patterns" aria-hidden="true"><defs>
${drawn.map(fading)}
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="hatched-ground" d="M0 0h6v6H0z"/><path class="hatched-line" d="M0 0v6"/></pattern>
</defs></svg>`;

/** A row of a chart over the grid of its axis. Screen readers read the cell beside it. */
export function strip(content: Content): Html {
  return html`<svg class="strip" aria-hidden="true"><use href="#grid"/><svg y="50%">${content}</svg></svg>`;
}

/** The head of a chart: the years of its axis, the as-of date, and the grid for the rows below. */
export function axisCell(here: PageContext, { ticks, at, first, last }: TimeAxis): Html {
  const { asOf, today, say } = here;
  const now = at(asOf);
  const isRight = Date.parse(asOf) * 2 > Date.parse(first) + Date.parse(last);
  const lines = ticks.map((tick) => html`<line class="tick" x1="${tick.at}" x2="${tick.at}" y2="100%"/>`);
  const labels = ticks
    .filter(({ label }) => label !== '')
    .map((tick) => html`<text x="${tick.at}" y="30" text-anchor="middle">${tick.label}</text>`);
  return html`<td class="chart"><svg class="grid-holder" aria-hidden="true">
<g id="grid">${lines}<line class="now" x1="${now}" x2="${now}" y2="100%"/></g></svg>
<svg class="axis" aria-hidden="true">
<text class="now-label" x="${now}" y="12"${isRight && html` text-anchor="end"`}>${asOf === today ? say.today : dayIn(here, asOf)}</text>
${labels}</svg></td>`;
}

/** A day is a dot, a period a bar. A deadline fades in; a period without a last day fades out. */
export function dateMark(axis: TimeAxis, date: UncertainDate, state: MarkState): Html {
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
  return html`${bar}${end}${!quiet.includes(state) && at(axis.at(fades ? to : from), sign(state), -12)}`;
}

/** States whose bars carry no sign. */
const quiet: readonly MarkState[] = ['scheduled', 'reported'];

/** Places content of fixed size at a percentage of the width. */
export function at(place: string, content: Content, shift = 0): Html {
  return html`<svg x="${place}">${shift === 0 ? content : html`<g transform="translate(${shift} 0)">${content}</g>`}</svg>`;
}

/** A circle with a shape inside, so that states differ without colour. */
export function sign(state: MarkState): Html {
  const shapes: Record<MarkState, string> = {
    met: 'M-3.5 0-1 3 4-3',
    scheduled: '',
    reported: '',
    overdue: 'M0-4V1M0 3.2V4',
    dropped: 'M-3-3 3 3M-3 3 3-3',
    paused: 'M-1.7-3V3M1.7-3V3',
    unknown: 'M-1.5-2a2 2 0 1 1 2 2.5v.7M0 3.6v.4',
  };
  return html`<circle class="sign ${state}" r="7"/>${shapes[state] !== '' && html`<path class="sign-in ${state}" d="${shapes[state]}"/>`}`;
}

export function signBesideWord(state: MarkState): Html {
  return html`<svg class="sign-beside" viewBox="-9 -9 18 18" aria-hidden="true">${sign(state)}</svg>`;
}
