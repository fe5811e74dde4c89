// The timeline: statuses, milestones and publications on one axis, with the same in words beside it.

import { listFormats } from '../../formats/types.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import {
  byline,
  publishedIn,
  publishedSources,
  type Sources,
  unconfirmedMark,
  unconfirmedValues,
} from '../attribution.ts';
import { type TimeAxis, timeAxis } from '../chart-axis.ts';
import { at, axisCell, dateMark, outcomes, patterns, strip } from '../chart-marks.ts';
import { aside, recordLink, section, timeOf } from '../components.ts';
import { dataLinks } from '../data-links.ts';
import { type Content, type Html, html } from '../html.ts';
import { dateIn, type PageContext, text } from '../page-context.ts';
import { dateOrNone, disputedMark, outcomeMark, outcomeWord } from '../status-badge.ts';
import type { DealViewModel } from './view-model.ts';

export function timelineSection(here: PageContext, { deal, sources }: DealViewModel): Html {
  const { say } = here;
  const known = publishedSources(here, sources);
  const axis = axisOf(here, deal, known);
  const legend = outcomes
    .filter((outcome) => deal.milestones.some((milestone) => milestone.outcome === outcome))
    .map((outcome) => html`<li>${outcomeWord(here, outcome)} ${aside(say.outcomes[outcome].means)}</li>`);
  return section(
    'timeline',
    say.timeline,
    html`<p>${say.timelineSays}</p>
${patterns}
<table class="timeline">
<thead><tr><th scope="col">${say.milestone}</th><th scope="col">${say.when}</th>${axisCell(here, axis)}</tr></thead>
<tbody>
${statusRow(here, deal, axis)}
${deal.milestones.map((milestone) => milestoneRow(here, milestone, axis, sources))}
${sourcesRow(here, axis, known)}
</tbody>
</table>
<ul class="row legend" aria-label="${say.legend}">${legend}</ul>
${dataLinks(here, '/v1/milestones', listFormats(milestoneFormats), { asked: { deal: deal.id } })}`,
  );
}

/** An axis that includes everything drawn, and the as-of date. */
function axisOf({ asOf, language }: PageContext, deal: Deal, known: readonly Source[]): TimeAxis {
  const dates = [...deal.milestones.map(({ date }) => date), deal.signed, ...known.map(({ published }) => published)];
  const days = dates.flatMap((date) => [date?.earliest ?? [], date?.latest ?? []].flat());
  return timeAxis([...days, ...deal.statusHistory.map(({ knownBy }) => knownBy), asOf], language);
}

function milestoneRow(
  here: PageContext,
  milestone: Deal['milestones'][number],
  axis: TimeAxis,
  sources: Sources,
): Html {
  const { id, title, date, disputed, current, outcome, daysOverdue } = milestone;
  const name = recordLink(here, 'milestone', id, text(here, title));
  const by = byline(here, sources, current.date ?? current.status);
  return html`<tr id="${id}"><th scope="row">${name}${disputedMark(here, disputed)} ${by}</th>
<td>${dateOrNone(here, date)} ${outcomeMark(here, milestone)} ${daysOverdue !== null && aside(here.say.daysOverdue(daysOverdue))}
${unconfirmedValues(here, sources, current.date, (edtf) => dateIn(here, { edtf }))}</td>
<td class="chart">${strip(date && dateMark(axis, date, outcome))}</td></tr>`;
}

/** The statuses of the deal, each as a band from the day by which it was known. */
function statusRow(here: PageContext, { statusHistory }: Deal, axis: TimeAxis): Content {
  if (statusHistory.length === 0) return null;
  const { say, asOf } = here;
  const spans = statusHistory.map(({ status, knownBy, confidence }, index) => {
    const [x, width] = [axis.at(knownBy), axis.between(knownBy, statusHistory[index + 1]?.knownBy ?? asOf)];
    return html`<rect class="span ${status} ${confidence}" x="${x}" y="-9" width="${width}" height="18"/>`;
  });
  const items = statusHistory.map(
    ({ status, knownBy, confidence }) =>
      html`<li>${say.statuses[status].word}${unconfirmedMark(here, confidence)} ${aside('(', say.statusKnownBy, ' ', timeOf(here, knownBy), ')')}</li>`,
  );
  return html`<tr><th scope="row">${say.status}</th>
<td><ol class="plain">${items}</ol></td>
<td class="chart">${strip(spans)}</td></tr>`;
}

/** Publications: a line covers the days on which a source can have been published, with a sign on the last one. */
function sourcesRow(here: PageContext, axis: TimeAxis, known: readonly Source[]): Content {
  if (known.length === 0) return null;
  const marks = known.map(({ publisher, published, reliability: { grade } }) => {
    const { earliest, latest } = published;
    const [from, to] = [earliest ?? axis.first, latest ?? axis.last];
    const line = html`<line class="published" x1="${axis.at(from)}" x2="${axis.at(to)}"/>`;
    const title = html`<title>${publisher}, ${here.say.grade(grade)}, ${publishedIn(here, published)}</title>`;
    const sign = at(axis.at(to), html`<path class="published ${grade}" d="M0-6 6 0 0 6-6 0z">${title}</path>`);
    return html`${from !== to && line}${sign}`;
  });
  return html`<tr><th scope="row"><a href="#sources">${here.say.sourcesPublished}</a></th>
<td>${known.length}</td>
<td class="chart">${strip(marks)}</td></tr>`;
}
