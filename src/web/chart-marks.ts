// SVG marks of charts, with positions in percent of the chart's width and sizes in pixels.
import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Outcome } from '../domain/provenance/enums.ts';
import type { TimeAxis } from './chart-axis.ts';
import { type Content, type Html, html } from './html.ts';
import { dayText, type PageContext } from './page-context.ts';

export const displayedOutcomes = ['met', 'scheduled', 'overdue', 'dropped'] as const satisfies readonly Outcome[];

/** `reported` marks the date in a single report, which has no outcome. */
export type MarkState = Outcome | 'paused' | 'unknown' | 'reported';

const gradients = [...displayedOutcomes, 'reported'].map(
  (state) => html`<linearGradient id="fade-${state}"><stop offset="0" class="faint ${state}"/>
<stop offset="1" class="full ${state}"/></linearGradient>
<linearGradient id="ebb-${state}" href="#fade-${state}" gradientTransform="rotate(180 .5 .5)"/>`,
);

/** SVG fills of marks. A page with marks must contain them once, because marks refer to them by id. */
export const chartPatterns = html`<svg class="patterns" aria-hidden="true"><defs>
${gradients}
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="hatched-ground" d="M0 0h6v6H0z"/><path class="hatched-line" d="M0 0v6"/></pattern>
</defs></svg>`;

/** Screen readers skip this cell, because the cells before it show the same facts as text. */
export function chartCell(content: Content): Html {
  return html`<td class="chart"><svg class="strip" aria-hidden="true"><use href="#grid"/><svg y="50%">${content}</svg></svg></td>`;
}

/** Header cell of a chart, with the grid lines that `chartCell` reuses in every row. */
export function chartHeader(page: PageContext, { ticks, position, anchor }: TimeAxis): Html {
  const { asOf, today, locale } = page;
  const now = position(asOf);
  const nowLabel = asOf === today ? locale.today : dayText(page, asOf);
  const lines = ticks.map((tick) => html`<line class="tick" x1="${tick.position}" x2="${tick.position}" y2="100%"/>`);
  return html`<td class="chart"><svg class="grid-holder" aria-hidden="true">
<g id="grid">${lines}<line class="now" x1="${now}" x2="${now}" y2="100%"/></g></svg>
<div class="sized"><svg class="axis" text-anchor="middle" aria-hidden="true">
<text class="now-label" x="${now}" y="12"${anchored(anchor(asOf, nowLabel))}>${nowLabel}</text>
${tickLabels(ticks, 30)}</svg></div></td>`;
}

/** Labels of ticks that have space. The style sheet hides a label in a chart that is narrower than the label needs. */
export function tickLabels(ticks: TimeAxis['ticks'], y: number): Content {
  return ticks.map(
    ({ position, label, anchor, from }) =>
      from !== undefined &&
      html`<text class="from-${from}" x="${position}" y="${y}"${anchored(anchor)}>${label}</text>`,
  );
}

/** Omits the default of the axis, to keep the HTML small. */
function anchored(anchor: string): Content {
  return anchor !== 'middle' && html` text-anchor="${anchor}"`;
}

/** Draws a day as a dot, and a period as a bar that fades towards an unknown end. */
export function dateMark(axis: TimeAxis, date: UncertainDate, state: MarkState): Html {
  const from = date.earliest ?? axis.first;
  const to = date.latest ?? axis.last;
  if (from === to) return placeAt(axis.position(from), stateSymbol(state));
  const fadesOut = date.latest === null;
  const fadesIn = date.edtf.startsWith('[..') || date.edtf.startsWith('../') || date.inferred.includes('earliest');
  const fades = fadesIn || fadesOut;
  const fill = fadesOut ? `ebb-${state}` : fadesIn ? `fade-${state}` : state === 'overdue' && 'hatched';
  const bar = html`<rect class="bar ${state}${fades && ' fades'}" x="${axis.position(from)}" y="-8" width="${axis.width(from, to)}" height="16" rx="${fades ? 2 : 8}"${fill && html` fill="url(#${fill})"`}/>`;
  const end = axis.position(to);
  const deadline =
    fadesIn && !fadesOut && html`<line class="deadline ${state}" x1="${end}" x2="${end}" y1="-11" y2="11"/>`;
  const hasSymbol = state !== 'scheduled' && state !== 'reported';
  const symbol = html`<g transform="translate(-12 0)">${stateSymbol(state)}</g>`;
  return html`${bar}${deadline}${hasSymbol && placeAt(fadesIn ? end : axis.position(from), symbol)}`;
}

export function placeAt(position: string, content: Content): Html {
  return html`<svg x="${position}">${content}</svg>`;
}

/** SVG path of the sign in each state's circle, which makes states distinguishable without colours. */
const shapes: Record<MarkState, string> = {
  met: 'M-3.5 0-1 3 4-3',
  scheduled: '',
  reported: '',
  overdue: 'M0-4V1M0 3.2V4',
  dropped: 'M-3-3 3 3M-3 3 3-3',
  paused: 'M-1.7-3V3M1.7-3V3',
  unknown: 'M-1.5-2a2 2 0 1 1 2 2.5v.7M0 3.6v.4',
};

function stateSymbol(state: MarkState): Html {
  return html`<circle class="sign ${state}" r="7"/>${shapes[state] !== '' && html`<path class="sign-in ${state}" d="${shapes[state]}"/>`}`;
}

export function inlineSymbol(state: MarkState): Html {
  return html`<svg class="sign-beside" viewBox="-9 -9 18 18" aria-hidden="true">${stateSymbol(state)}</svg>`;
}
