// The timeline: milestones, how the deal stood, and what was published, on one axis; in words beside it.

import { listFormats } from '../../formats/writing.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asData } from '../as-data.ts';
import { type TimeAxis, timeAxis } from '../axis.ts';
import { byline, counting, type Sources, sourceAddress } from '../bylines.ts';
import { dayIn, type Here, text } from '../here.ts';
import { type Content, type Html, html } from '../html.ts';
import { at, axisCell, dateMark, patterns, type State, states, strip } from '../marks.ts';
import { aside, section, thingLink } from '../pieces.ts';
import { dateOrNone, disputedMark, stateMark, stateOf } from '../standing.ts';
import type { Knowledge } from './knowledge.ts';

export function timelineSection(here: Here, { deal, sources }: Knowledge): Html {
  const { say } = here;
  const known = counting(here, sources);
  const axis = axisOf(here, deal, known);
  const isShown = (state: State) => deal.milestones.some((milestone) => stateOf(milestone, deal.status) === state);
  const legend = states
    .filter(isShown)
    .map((state) => html`<li>${stateMark(here, state)} ${aside(say.states[state].means)}</li>`);
  return section(
    'timeline',
    say.timeline,
    html`<p>${say.timelineSays}</p>
${patterns}
<table class="timeline">
<thead><tr><th scope="col">${say.milestone}</th><th scope="col">${say.when}</th>${axisCell(here, axis)}</tr></thead>
<tbody>
${statusRow(here, deal, axis)}
${deal.milestones.map((milestone) => milestoneRow(here, milestone, deal, axis, sources))}
${sourcesRow(here, axis, known)}
</tbody>
</table>
<ul class="row legend" aria-label="${say.legend}">${legend}</ul>
${asData(here, '/v1/milestones', listFormats(milestoneFormats), { asked: { deal: deal.id } })}`,
  );
}

/** All that is drawn, and the day of the page. */
function axisOf({ asOf, language }: Here, deal: Deal, known: readonly Source[]): TimeAxis {
  const dates = [...deal.milestones.map(({ date }) => date), deal.signed, ...known.map(({ published }) => published)];
  const days = dates.flatMap((date) => [date?.earliest ?? [], date?.latest ?? []].flat());
  return timeAxis([...days, ...deal.statusHistory.map(({ since }) => since), asOf], language);
}

function milestoneRow(
  here: Here,
  milestone: Deal['milestones'][number],
  deal: Deal,
  axis: TimeAxis,
  sources: Sources,
): Html {
  const { id, title, date, disputed, current } = milestone;
  const state = stateOf(milestone, deal.status);
  const name = thingLink(here, 'milestone', id, text(here, title));
  const by = byline(here, sources, current.date ?? current.status);
  return html`<tr id="${id}"><th scope="row">${name}${disputedMark(here, disputed)} ${by}</th>
<td>${dateOrNone(here, date)} ${stateMark(here, state)}</td>
<td class="chart">${strip(date && dateMark(axis, date, state))}</td></tr>`;
}

/** How the deal stood, as a band that ends on the day of the page. */
function statusRow(here: Here, { statusHistory }: Deal, axis: TimeAxis): Content {
  if (statusHistory.length === 0) return null;
  const { say, asOf } = here;
  const spans = statusHistory.map(({ status, since }, index) => {
    const [x, width] = [axis.at(since), axis.between(since, statusHistory[index + 1]?.since ?? asOf)];
    return html`<rect class="span ${status}" x="${x}" y="-9" width="${width}" height="18"/>`;
  });
  const told = statusHistory.map(
    ({ status, since }) => html`<li>${say.statuses[status].word} ${aside(say.since, ' ', dayIn(here, since))}</li>`,
  );
  return html`<tr><th scope="row">${say.status}</th>
<td><ol class="plain">${told}</ol></td>
<td class="chart">${strip(spans)}</td></tr>`;
}

/** What was published when: what is not known to a day is a line, at the end of which it counts. */
function sourcesRow(here: Here, axis: TimeAxis, known: readonly Source[]): Content {
  if (known.length === 0) return null;
  const marks = known.map(({ id, publisher, published: { earliest, latest }, reliability: { grade } }) => {
    const [from, counts] = [earliest ?? axis.first, latest ?? axis.last];
    const line = html`<line class="published" x1="${axis.at(from)}" x2="${axis.at(counts)}"/>`;
    const title = html`<title>${publisher}, ${grade}, ${dayIn(here, counts)}</title>`;
    const sign = at(axis.at(counts), html`<path class="published ${grade}" d="M0-6 6 0 0 6-6 0z">${title}</path>`);
    // Keys do not stop at each: the list of sources does the same.
    return html`${from !== counts && line}<a href="${sourceAddress(here, id)}" tabindex="-1">${sign}</a>`;
  });
  return html`<tr><th scope="row"><a href="#sources">${here.say.sourcesPublished}</a></th>
<td>${known.length}</td>
<td class="chart">${strip(marks)}</td></tr>`;
}
