// What the pages of single things share: who says what of it and where, and what counted when.
import type { View } from '../../contract/requests.ts';
import type { Day } from '../../dates/day.ts';
import type { Evidence } from '../../reports/evidence.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import type { TimeAxis } from '../axis.ts';
import { cited, gradeLegend, phrases, type Sources } from '../bylines.ts';
import { countryIn } from '../countries.ts';
import { type Dispute, disagreements, fieldIn } from '../disagreements.ts';
import { dayIn, type Here, text } from '../here.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { axisCell, patterns } from '../marks.ts';
import { aside, columns, section, thingLink, timeOf } from '../pieces.ts';
import { statusMark } from '../standing.ts';

type Report = { source: string; evidence: Evidence[] };

/** @param says what a report says, in words; @param chart a time axis, and what of it a report shows there */
export function evidenceSection<Reported extends Report>(
  here: Here,
  reports: readonly Reported[],
  sources: Sources,
  says: (report: Reported) => Content,
  chart?: { axis: TimeAxis; mark: (report: Reported) => Content },
): Html {
  const { say } = here;
  const rows = reports.map((report) => {
    const where = phrases(here, report.evidence, sources.get(report.source));
    return html`<tr><th scope="row">${cited(here, sources, report.source)}</th><td>${says(report)}</td>
<td>${where}</td>${chart && html`<td class="chart">${chart.mark(report)}</td>`}</tr>`;
  });
  const names = [say.source, say.says, say.phrase].map((name) => html`<th scope="col">${name}</th>`);
  return section(
    'evidence',
    say.evidence,
    html`<p>${say.evidenceSays}</p>${chart && patterns}
<table class="evidence${chart && ' timeline'}"><thead><tr>${names}${chart && axisCell(here, chart.axis)}</tr></thead>
<tbody>${rows}</tbody></table>
${gradeLegend(here)}`,
  );
}

/** What sources cannot agree on of the thing; nothing where there is nothing. */
export function disputeSection(here: Here, title: Bilingual, dispute: readonly Dispute[], sources: Sources): Content {
  if (dispute.length === 0) return null;
  const told = disagreements(here, [{ title, href: '#evidence', dispute }], sources);
  return section('disagreements', here.say.disagreements, told);
}

type Change = { field: string; change: string; sources: string[]; says: Bilingual };
type Past = { since: Day; until: Day | null; changes: Change[] };

/** What a reader knew from which day on, the newest first. @param counted what counted then, in words */
export function historySection<Entry extends Past>(
  here: Here,
  entries: readonly Entry[],
  sources: Sources,
  counted: (entry: Entry) => Content,
): Html {
  const { say } = here;
  const rows = entries.toReversed().map((entry) => {
    const { since, until, changes } = entry;
    const news = changes.map((change) => changeItem(here, change, sources));
    return html`<tr><th scope="row">${timeOf(here, since)} ${until && aside(say.until, ' ', dayIn(here, until))}</th>
<td>${counted(entry)}</td><td><ul class="plain">${news}</ul></td></tr>`;
  });
  return section(
    'history',
    say.whatCounted,
    html`<p>${say.historySays}</p><table>${columns(say.from, say.counted, say.news)}<tbody>${rows}</tbody></table>`,
  );
}

function changeItem(here: Here, { field, change, sources: by, says }: Change, sources: Sources): Html {
  const { say } = here;
  const how = say.labelled(say.changes[change as keyof typeof say.changes]);
  const who = by.map((source) => cited(here, sources, source));
  const said = field === 'country' ? countryIn(here, says[here.language]) : text(here, says);
  return html`<li>${fieldIn(say, field)}, ${how} ${said} ${who.length > 0 && aside(joinedBy(', ', who))}</li>`;
}

/** Of which deal it is, and how that stands: nothing in a deal that is off is to be read without it. */
export function ofDeal(here: Here, deal: string, title: Bilingual | undefined, status: Deal['status']): Html {
  const name = thingLink(here, 'deal', deal, title ? text(here, title) : deal);
  return html`<p>${here.say.labelled(here.say.partOf)} ${name} ${statusMark(here, status)}</p>`;
}

/** The days on which something became known, or was overdue from then on, in order. */
export function newsIn(
  history: { entries: readonly (Pick<Past, 'since'> & { overdueSince?: Day | null })[] } | undefined,
): Day[] {
  const entries = history?.entries ?? [];
  return entries.flatMap(({ since, overdueSince }) => [since, overdueSince ?? []].flat()).toSorted();
}

/** The view of a page on the last day that it may look ahead to: today, or a later day that is asked for. */
export function aheadOf({ asOf, today, scope }: Here): View {
  return { asOf: asOf > today ? asOf : today, scope };
}
