// Sections that the pages of single records share: evidence, disputes and history.
import type { Day } from '../../domain/dates/day.ts';
import { pagePath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { parseItem } from '../../formats/json-text.ts';
import type { View } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import { gradeLegend, quotes, sourceCitation, sourceCitations } from '../attribution.ts';
import type { TimeAxis } from '../chart-axis.ts';
import { chartHeader, chartPatterns } from '../chart-marks.ts';
import { aside, section, tableHead } from '../components.ts';
import { type DisputedRecord, disagreements, fieldName } from '../disagreements.ts';
import { type Content, type Html, html } from '../html.ts';
import { dayText, type PageContext, text, urlInView } from '../page-context.ts';
import { reportedStatus } from '../status-badge.ts';

type Report = { source: string; evidence: Evidence[]; statedBy: string | null };

/** @param chart adds a column with a time axis in its head and a cell for each report */
export function evidenceSection<Reported extends Report>(
  page: PageContext,
  reports: readonly Reported[],
  values: (report: Reported) => Content,
  chart?: { axis: TimeAxis; cell: (report: Reported) => Content },
): Html {
  const { locale } = page;
  const rows = reports.map((report) => {
    const { source, evidence } = report;
    return html`<tr><th scope="row">${sourceCitation(page, source)}</th><td>${values(report)} ${statedBy(page, report)}</td>
<td>${quotes(page, evidence, page.sources.get(source))}</td>${chart?.cell(report)}</tr>`;
  });
  const names = [locale.source, locale.statement, locale.quote].map((name) => html`<th scope="col">${name}</th>`);
  const content = html`<p>${locale.evidenceIntro}</p>${chart && chartPatterns}
<table class="evidence${chart && ' timeline'}"><thead><tr>${names}${chart && chartHeader(page, chart.axis)}</tr></thead>
<tbody>${rows}</tbody></table>
${gradeLegend(page)}`;
  return section('evidence', locale.evidence, content);
}

function statedBy(page: PageContext, { statedBy: id }: Report): Content {
  if (id === null) return null;
  const partner = parseItem(page.edition.repository(partnerRepository).get(id, page));
  return partner && aside(page.locale.statedBy(text(page, partner.title)));
}

export function disputeSection(page: PageContext, record: Omit<DisputedRecord, 'href'>): Content {
  if (record.dispute.length === 0) return null;
  const disputes = disagreements(page, [{ ...record, href: '#evidence' }]);
  return section('disagreements', page.locale.disagreements, disputes);
}

type Change = { field: string; change: string; sources: string[]; says: Bilingual };
type HistoryEntry = { since: Day; until: Day | null; changes: Change[]; overdueSince?: Day | null };

export function historySection<Entry extends HistoryEntry>(
  page: PageContext,
  history: { entries: readonly Entry[] } | undefined,
  values: (entry: Entry) => Content,
): Content {
  if (!history) return null;
  const { locale } = page;
  const rows = history.entries.toReversed().map((entry) => {
    const { since, until, changes } = entry;
    const from = dayText(page, since);
    return html`<tr><th scope="row">${until ? locale.fromDayTo(from, dayText(page, until)) : locale.fromDay(from)}</th>
<td>${values(entry)}</td><td><ul class="plain">${changes.map((change) => changeItem(page, change))}</ul></td></tr>`;
  });
  const content = html`<p>${locale.historyIntro}</p><table>${tableHead(locale.period, locale.value, locale.changesHeading)}<tbody>${rows}</tbody></table>`;
  return section('history', locale.historyHeading, content);
}

/** Kinds of change shown without a label, because their text names them ("dropped: the deal is reported as …"). */
const selfExplanatory = ['overdue', 'dropped'];

function changeItem(page: PageContext, { field, change, sources, says }: Change): Html {
  const { locale } = page;
  const name = fieldName(page, field);
  const kind = locale.changes[change as keyof typeof locale.changes];
  const label = locale.withColon(says.en.startsWith('changed from ') ? name : `${name}, ${kind}`);
  return html`<li>${!selfExplanatory.includes(change) && `${label} `}${text(page, says)} ${sources.length > 0 && aside(sourceCitations(page, sources))}</li>`;
}

/** Shows the status of the deal, because a withdrawn deal affects all its promises. */
export function dealContext(page: PageContext, id: string): Content {
  const deals = page.edition.repository(dealRepository);
  const deal = parseItem(page.repository(dealRepository).get(id, page));
  const title = deal?.title ?? deals.titles([id]).get(id);
  if (!title) return null;
  // The selected source may not report the deal, but `kind` is the same for each source.
  const known = deal ?? parseItem(deals.get(id, page));
  const kind = known?.kind ?? 'project';
  // A claim can be older than the first report of its deal, which then has no page as of that date.
  const url = urlInView(page, pagePath('deal', id, page.language), known ? {} : { asOf: undefined });
  const { locale } = page;
  return html`<p>${locale.withColon(locale.dealKinds[kind])} <a href="${url}">${text(page, title)}</a> ${deal && reportedStatus(page, deal)}</p>`;
}

export function updateDays(history: { entries: readonly HistoryEntry[] } | undefined): Day[] {
  const days = history?.entries.flatMap(({ since, overdueSince }) => (overdueSince ? [since, overdueSince] : since));
  return [...new Set(days)].toSorted();
}

/** Finds updates after the page's as-of date: as of today, or as of the page's date if it is later. */
export function latestView({ latest, source }: PageContext): View {
  return { asOf: latest, source };
}
