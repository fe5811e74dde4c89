// What the pages of single things share: who says what of it and where, and what counted when.

import type { Day } from '../../dates/day.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Evidence } from '../../reports/evidence.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import type { TimeAxis } from '../axis.ts';
import { cited, gradeLegend, phrases, type Sources } from '../bylines.ts';
import { fieldIn } from '../disagreements.ts';
import { dayIn, type Here, linkTo, text } from '../here.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { axisLabels, gridOf, patterns } from '../marks.ts';
import { statusMark } from '../standing.ts';

type Report = { source: string; evidence: Evidence[] };

export function section(id: string, heading: string, content: Content): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}</section>`;
}

/** @param says what a report says, in words; @param chart a time axis, and what of it a report shows there */
export function evidenceSection<Reported extends Report>(
  here: Here,
  reports: readonly Reported[],
  sources: Sources,
  says: (report: Reported) => Content,
  chart?: { axis: TimeAxis; mark: (report: Reported) => Content },
): Html {
  const { say, asOf, today } = here;
  const label = asOf === today ? say.today : dayIn(here, asOf);
  const rows = reports.map(
    (report) => html`<tr><th scope="row">${cited(here, sources, report.source)}</th><td>${says(report)}</td>
<td>${phrases(here, report.evidence, sources.get(report.source))}</td>${chart && html`<td class="chart">${chart.mark(report)}</td>`}</tr>`,
  );
  return section(
    'evidence',
    say.evidence,
    html`<p>${say.evidenceSays}</p>${chart && patterns}
<table class="${chart ? 'timeline evidence' : 'evidence'}"><thead><tr><th scope="col">${say.source}</th><th scope="col">${say.says}</th><th scope="col">${say.phrase}</th>${
      chart &&
      html`<td class="chart"><svg class="grid-holder" aria-hidden="true">${gridOf(chart.axis, asOf)}</svg>${axisLabels(chart.axis, asOf, label)}</td>`
    }</tr></thead>
<tbody>${rows}</tbody></table>
${gradeLegend(here)}`,
  );
}

type Change = { field: string; change: string; sources: string[]; says: Bilingual };
type Past = { since: Day; until: Day | null; changes: Change[] };

/** What a reader knew from which day on, the newest first. */
export function historySection(here: Here, entries: readonly Past[], sources: Sources): Html {
  const { say } = here;
  const rows = entries.toReversed().map(
    ({
      since,
      until,
      changes,
    }) => html`<tr><th scope="row"><time datetime="${since}">${dayIn(here, since)}</time>${until && html` <span class="by">${say.until} ${dayIn(here, until)}</span>`}</th>
<td><ul class="plain">${changes.map((change) => changeItem(here, change, sources))}</ul></td></tr>`,
  );
  return section(
    'history',
    say.whatCounted,
    html`<p>${say.historySays}</p><table><thead><tr><th scope="col">${say.from}</th><th scope="col">${say.news}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function changeItem(here: Here, { field, change, sources: by, says }: Change, sources: Sources): Html {
  const { say } = here;
  const how = say.changes[change as keyof typeof say.changes];
  return html`<li>${fieldIn(say, field)} ${say.labelled(how)} ${text(here, says)}${
    by.length > 0 &&
    html` <span class="by">${joinedBy(
      ', ',
      by.map((source) => cited(here, sources, source)),
    )}</span>`
  }</li>`;
}

/** Of which deal it is, and how that stands: nothing in a deal that is off is to be read without it. */
export function ofDeal(here: Here, deal: string, title: Bilingual | undefined, status: Deal['status']): Html {
  return html`<p>${here.say.labelled(here.say.partOf)} <a href="${linkTo(here, 'deal', deal)}">${title ? text(here, title) : deal}</a> ${statusMark(here, status)}</p>`;
}

/** The days on which the reports were published for certain, in order. */
export function daysOf(reports: readonly { published: Pick<UncertainDate, 'latest'> }[] | undefined): Day[] {
  return [...new Set((reports ?? []).flatMap(({ published }) => published.latest ?? []))].toSorted();
}

/** The end of what a page may look ahead to: what is known today, or on a later day that is asked for. */
export function known({ asOf, today }: Here): { asOf: Day; scope: string } {
  return { asOf: asOf > today ? asOf : today, scope: '' };
}
