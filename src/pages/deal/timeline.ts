// The timeline: milestones, how the deal stood, and what was published, on one axis; in words beside it.

import { listFormats } from '../../formats/writing.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asData } from '../as-data.ts';
import { type TimeAxis, timeAxis } from '../axis.ts';
import { byline, type Sources } from '../bylines.ts';
import { dayIn, type Here, linkTo, text } from '../here.ts';
import { type Content, type Html, html } from '../html.ts';
import { at, axisLabels, dateMark, gridOf, patterns, states, strip } from '../marks.ts';
import { dateOrNone, disputedMark, stateMark, stateOf } from '../standing.ts';
import type { Knowledge } from './knowledge.ts';

export function timelineSection(here: Here, { deal, sources }: Knowledge): Html {
  const { say, asOf, today } = here;
  const known = [...sources.values()].filter(({ published }) => (published.latest ?? '') <= asOf);
  const axis = axisOf(here, deal, known);
  const label = asOf === today ? say.today : dayIn(here, asOf);
  const shown = states.filter((state) =>
    deal.milestones.some((milestone) => stateOf(milestone, deal.status) === state),
  );
  return html`<section id="timeline" aria-labelledby="timeline-heading"><h2 id="timeline-heading">${say.timeline}</h2>
<p>${say.timelineSays}</p>
${patterns}
<table class="timeline">
<thead><tr><th scope="col">${say.milestone}</th><th scope="col">${say.when}</th><td class="chart"><svg class="grid-holder" aria-hidden="true">${gridOf(axis, asOf)}</svg>${axisLabels(axis, asOf, label)}</td></tr></thead>
<tbody>
${statusRow(here, deal, axis)}
${deal.milestones.map((milestone) => milestoneRow(here, milestone, deal, axis, sources))}
${sourcesRow(here, axis, known)}
</tbody>
</table>
<ul class="row legend" aria-label="${say.legend}">${shown.map((state) => html`<li>${stateMark(here, state)} <span class="by">${say.states[state][1]}</span></li>`)}</ul>
${asData(here, '/v1/milestones', listFormats(milestoneFormats), { asked: { deal: deal.id } })}
</section>`;
}

/** All that is drawn, and the day of the page. */
function axisOf({ asOf, language }: Here, deal: Deal, known: Source[]): TimeAxis {
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
  return html`<tr id="${id}"><th scope="row"><a href="${linkTo(here, 'milestone', id)}">${text(here, title)}</a>${disputedMark(here, disputed)} ${byline(here, sources, current.date ?? current.status)}</th>
<td>${dateOrNone(here, date)} ${stateMark(here, state)}</td>
<td class="chart">${strip(date && dateMark(axis, date, state))}</td></tr>`;
}

function statusRow(here: Here, { statusHistory }: Deal, axis: TimeAxis): Content {
  if (statusHistory.length === 0) return null;
  const { say, asOf } = here;
  const spans = statusHistory.map(({ status, since }, index) => {
    const until = statusHistory[index + 1]?.since ?? asOf;
    return html`<rect class="span ${status}" x="${axis.at(since)}" y="-9" width="${axis.between(since, until)}" height="18"/>`;
  });
  const told = statusHistory.map(
    ({ status, since }) =>
      html`<li>${(say.statuses[status] as [string])[0]} <span class="by">${say.since} ${dayIn(here, since)}</span></li>`,
  );
  return html`<tr class="status-row"><th scope="row">${say.status}</th><td><ol class="plain">${told}</ol></td><td class="chart">${strip(spans)}</td></tr>`;
}

function sourcesRow(here: Here, axis: TimeAxis, known: Source[]): Content {
  if (known.length === 0) return null;
  const marks = known.map(({ id, publisher, published: { earliest, latest }, reliability: { grade } }) => {
    const counts = latest ?? axis.last;
    const from = earliest ?? axis.first;
    return html`${from !== counts && html`<line class="published" x1="${axis.at(from)}" x2="${axis.at(counts)}"/>`}<a href="${linkTo(here, 'source', id)}" tabindex="-1">${at(axis.at(counts), html`<path class="published ${grade}" d="M0-6 6 0 0 6-6 0z"><title>${publisher}, ${grade}, ${dayIn(here, counts)}</title></path>`)}</a>`;
  });
  return html`<tr><th scope="row"><a href="#sources">${here.say.sourcesPublished}</a></th><td>${known.length}</td><td class="chart">${strip(marks)}</td></tr>`;
}
