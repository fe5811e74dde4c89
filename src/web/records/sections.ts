// Sections that the pages of single records share: evidence, disputes and history.

import type { Day } from '../../domain/dates/day.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { parseItem } from '../../formats/json-text.ts';
import type { View } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import { cited, gradeLegend, quotes, type Sources } from '../attribution.ts';
import type { TimeAxis } from '../chart-axis.ts';
import { axisCell, patterns } from '../chart-marks.ts';
import { aside, columns, recordLink, section } from '../components.ts';
import { withCountryNames } from '../countries.ts';
import { type Disputed, disagreements, fieldIn } from '../disagreements.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { dayIn, type PageContext, text } from '../page-context.ts';
import { reportedStatus } from '../status-badge.ts';

type Report = { source: string; evidence: Evidence[]; statedBy: string | null };

/** @param says a report's values in words; @param chart a time axis, and a report's mark on it */
export function evidenceSection<Reported extends Report>(
  here: PageContext,
  reports: readonly Reported[],
  sources: Sources,
  says: (report: Reported) => Content,
  chart?: { axis: TimeAxis; mark: (report: Reported) => Content },
): Html {
  const { say } = here;
  const rows = reports.map((report) => {
    const where = quotes(here, report.evidence, sources.get(report.source));
    return html`<tr><th scope="row">${cited(here, sources, report.source)}</th><td>${says(report)} ${statedBy(here, report)}</td>
<td>${where}</td>${chart && html`<td class="chart">${chart.mark(report)}</td>`}</tr>`;
  });
  const names = [say.source, say.says, say.quote].map((name) => html`<th scope="col">${name}</th>`);
  return section(
    'evidence',
    say.evidence,
    html`<p>${say.evidenceSays}</p>${chart && patterns}
<table class="evidence${chart && ' timeline'}"><thead><tr>${names}${chart && axisCell(here, chart.axis)}</tr></thead>
<tbody>${rows}</tbody></table>
${gradeLegend(here)}`,
  );
}

/** The partner whose statement a source passes on. */
function statedBy(here: PageContext, { statedBy: id }: Pick<Report, 'statedBy'>): Content {
  if (id === null) return null;
  const partner = parseItem(here.edition.repository(partnerRepository).get(id, here));
  return partner && aside(here.say.statedBy(text(here, partner.title)));
}

export function disputeSection(here: PageContext, record: Omit<Disputed, 'href'>, sources: Sources): Content {
  if (record.dispute.length === 0) return null;
  return section(
    'disagreements',
    here.say.disagreements,
    disagreements(here, [{ ...record, href: '#evidence' }], sources),
  );
}

type Change = { field: string; change: string; sources: string[]; says: Bilingual };
type Past = { since: Day; until: Day | null; changes: Change[] };

/** The table of a history: a row per period, newest first. @param values of an entry, in words */
export function historySection<Entry extends Past>(
  here: PageContext,
  entries: readonly Entry[],
  sources: Sources,
  values: (entry: Entry) => Content,
): Html {
  const { say } = here;
  const rows = entries.toReversed().map((entry) => {
    const { since, until, changes } = entry;
    const [from, to] = [dayIn(here, since), until && dayIn(here, until)];
    const items = changes.map((change) => changeItem(here, change, sources));
    return html`<tr><th scope="row">${to ? say.fromDayTo(from, to) : say.fromDay(from)}</th>
<td>${values(entry)}</td><td><ul class="plain">${items}</ul></td></tr>`;
  });
  return section(
    'history',
    say.historyHeading,
    html`<p>${say.historySays}</p><table>${columns(say.period, say.value, say.changesHeading)}<tbody>${rows}</tbody></table>`,
  );
}

/** Changes whose texts say what happened: "dropped: the deal is reported as withdrawn". */
const selfExplaining = ['overdue', 'dropped'];

function changeItem(here: PageContext, { field, change, sources: by, says }: Change, sources: Sources): Html {
  const { say } = here;
  const isExplained = says.en.startsWith('changed from ');
  const name = isExplained
    ? fieldIn(say, field)
    : `${fieldIn(say, field)}, ${say.changes[change as keyof typeof say.changes]}`;
  const label = !selfExplaining.includes(change) && `${say.labelled(name)} `;
  const who = by.map((source) => cited(here, sources, source));
  const words = field === 'country' ? withCountryNames(here, text(here, says)) : text(here, says);
  return html`<li>${label}${words} ${who.length > 0 && aside(joinedBy(', ', who))}</li>`;
}

/** The deal of a record with its status: a promise is not to be read without it. */
export function dealContext(here: PageContext, id: string): Content {
  const deals = here.edition.repository(dealRepository);
  const deal = parseItem(here.register.repository(dealRepository).get(id, here));
  const title = deal?.title ?? deals.titles([id]).get(id);
  if (!title) return null;
  // A view of one source may lack the deal itself; its kind never changes.
  const kind: Deal['kind'] = (deal ?? parseItem(deals.get(id, here)))?.kind ?? 'project';
  const mark = deal && reportedStatus(here, deal);
  return html`<p>${here.say.labelled(here.say.dealKinds[kind])} ${recordLink(here, 'deal', id, text(here, title))} ${mark}</p>`;
}

/** The days on which something became known, or a milestone became overdue, in order. */
export function newsIn(
  history: { entries: readonly (Pick<Past, 'since'> & { overdueSince?: Day | null })[] } | undefined,
): Day[] {
  const entries = history?.entries ?? [];
  return [...new Set(entries.flatMap(({ since, overdueSince }) => [since, overdueSince ?? []].flat()))].toSorted();
}

/** The view on the latest day that a page can look ahead to: today, or a later as-of date. */
export function aheadOf({ asOf, today, source }: PageContext): View {
  return { asOf: asOf > today ? asOf : today, source };
}
