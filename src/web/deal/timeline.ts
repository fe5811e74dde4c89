// The timeline of a deal: statuses, milestones and publications on one axis, with the same information as text.
import type { Deal } from '../../resources/deals/schema.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { byline, publicationText, publishedSources, unconfirmedMark, unconfirmedValues } from '../attribution.ts';
import { type TimeAxis, timeAxis } from '../chart-axis.ts';
import { chartCell, chartHeader, chartPatterns, dateMark, displayedOutcomes, placeAt } from '../chart-marks.ts';
import { aside, recordLink, section, timeElement } from '../components.ts';
import { listDataLinks } from '../data-links.ts';
import { type Content, type Html, html } from '../html.ts';
import { dateText, type PageContext, slugOf, text } from '../page-context.ts';
import { dateOrNone, disputedMark, outcomeLabel, outcomeMark } from '../status-badge.ts';
import type { DealViewModel } from './view-model.ts';

export function timelineSection(page: PageContext, { deal, sources }: DealViewModel): Html {
  const { locale } = page;
  const published = publishedSources(page, sources);
  const axis = dealAxis(page, deal, published);
  const legend = displayedOutcomes
    .filter((outcome) => deal.milestones.some((milestone) => milestone.outcome === outcome))
    .map((outcome) => html`<li>${outcomeLabel(page, outcome, false)} ${aside(locale.outcomes[outcome].meaning)}</li>`);
  const content = html`<p>${locale.timelineIntro}</p>
${chartPatterns}
<table class="timeline">
<thead><tr><th scope="col">${locale.milestone}</th><th scope="col">${locale.plannedOrReportedDate}</th>${chartHeader(page, axis)}</tr></thead>
<tbody>
${statusRow(page, deal, axis)}
${deal.milestones.map((milestone) => milestoneRow(page, milestone, axis))}
${sourcesRow(page, axis, published)}
</tbody>
</table>
<ul class="row legend" aria-label="${locale.legend}">${legend}</ul>
${listDataLinks(page, milestoneFormats, { deal: deal.id })}`;
  return section('timeline', locale.timeline, content);
}

function dealAxis({ asOf, language }: PageContext, deal: Deal, published: readonly Source[]): TimeAxis {
  const publications = published.map((source) => source.published);
  const dates = [...deal.milestones.map(({ date }) => date), deal.signed, ...publications];
  const bounds = dates.flatMap((date) => [date?.earliest, date?.latest]).filter((day) => day != null);
  return timeAxis([...bounds, ...deal.statusHistory.map(({ knownBy }) => knownBy), asOf], language);
}

function milestoneRow(page: PageContext, milestone: Deal['milestones'][number], axis: TimeAxis): Html {
  const { id, title, date, disputed, current, outcome, daysOverdue } = milestone;
  const name = recordLink(page, 'milestone', id, text(page, title));
  return html`<tr id="${slugOf(id)}"><th scope="row">${name}${disputedMark(page, disputed)} ${byline(page, current.date ?? current.status)}</th>
<td>${dateOrNone(page, date)} ${outcomeMark(page, milestone, false)} ${daysOverdue !== null && aside(page.locale.daysOverdue(daysOverdue))}
${unconfirmedValues(page, current.date, (edtf) => dateText(page, { edtf }))}</td>
${chartCell(date && dateMark(axis, date, outcome))}</tr>`;
}

/** Each band begins on the day by which its status was known. The last band ends on the as-of date. */
function statusRow(page: PageContext, { statusHistory }: Deal, axis: TimeAxis): Content {
  if (statusHistory.length === 0) return null;
  const { locale, asOf } = page;
  const bands = statusHistory.map(({ status, knownBy, confidence }, index) => {
    const width = axis.width(knownBy, statusHistory[index + 1]?.knownBy ?? asOf);
    return html`<rect class="span ${status} ${confidence}" x="${axis.position(knownBy)}" y="-9" width="${width}" height="18"/>`;
  });
  const items = statusHistory.map(({ status, knownBy, confidence }) => {
    const since = aside('(', locale.statusKnownBy, ' ', timeElement(page, knownBy), ')');
    return html`<li>${locale.statuses[status].label}${unconfirmedMark(page, confidence)} ${since}</li>`;
  });
  return html`<tr><th scope="row">${locale.status}</th>
<td><ol class="plain">${items}</ol></td>
${chartCell(bands)}</tr>`;
}

/** For each source, a line covers the possible publication days, and a diamond marks the last one. */
function sourcesRow(page: PageContext, axis: TimeAxis, sources: readonly Source[]): Content {
  if (sources.length === 0) return null;
  const { locale } = page;
  const marks = sources.map(({ publisher, published, reliability: { grade } }) => {
    const [from, to] = [published.earliest ?? axis.first, published.latest ?? axis.last];
    const line = html`<line class="published" x1="${axis.position(from)}" x2="${axis.position(to)}"/>`;
    const title = html`<title>${publisher}, ${locale.grade(grade)}, ${publicationText(page, published)}</title>`;
    const symbol = html`<path class="published ${grade}" d="M0-6 6 0 0 6-6 0z">${title}</path>`;
    return html`${from !== to && line}${placeAt(axis.position(to), symbol)}`;
  });
  return html`<tr><th scope="row"><a href="#sources">${locale.sourcesPublished}</a></th>
<td>${sources.length}</td>
${chartCell(marks)}</tr>`;
}
