// The page of a milestone: outcome, date, delay, reports by source, and history.
import { parseItem } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import type { MilestoneFields } from '../../resources/milestones/fields.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import type { Milestone, MilestoneHistory } from '../../resources/milestones/schema.ts';
import { asOfControl } from '../as-of-control.ts';
import { attribution, capitalized, lastConfirmedStatus, unconfirmedValues } from '../attribution.ts';
import { timeAxis } from '../chart-axis.ts';
import { chartCell, dateMark } from '../chart-marks.ts';
import { citeSection } from '../citations.ts';
import { aside, timeElement } from '../components.ts';
import { recordDataLinks } from '../data-links.ts';
import { fieldName } from '../disagreements.ts';
import { type Content, html, join } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { codeText, dateText, dayText, type PageContext, text } from '../page-context.ts';
import { dateOrNone, disputedMark, outcomeMark } from '../status-badge.ts';
import { answerSection } from '../view-banner.ts';
import { dealContext, disputeSection, evidenceSection, historySection, latestView, updateDays } from './sections.ts';

type Report = NonNullable<Milestone['reports']>[number];

export function milestonePage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const milestones = page.repository(milestoneRepository);
  const milestone = parseItem(recordOrProblem(edition, 'milestone', id, page, milestones.get(id, page)));
  const { title, date, outcome, outcomeConfidence, current, disputed, reports = [], deal, links } = milestone;
  const dealTitle = edition.repository(dealRepository).titles([deal]).get(deal);
  const name = text(page, title);
  const outcomeText = locale.outcomes[outcome].label + (outcomeConfidence === 'low' ? ` (${locale.unconfirmed})` : '');
  const isPlanned = date !== null && milestone.status === 'planned';
  const dateLabel = isPlanned ? `${locale.withColon(locale.plannedDate)} ` : '';
  const answer = html`${outcomeMark(page, milestone)} <strong>${dateLabel}${dateOrNone(page, date)}</strong>${disputedMark(page, disputed)}
${attributions(page, current, isPlanned ? locale.plannedDateSource : capitalized(fieldName(page, 'date')))}
${unconfirmedValues(page, current.date, (edtf) => dateText(page, { edtf }))}
${unconfirmedValues(page, current.status, (status) => codeText(page, status))}
${lastConfirmedStatus(page, current.status)}`;
  return {
    title: name,
    description: `${locale.withColon(name)} ${outcomeText}. ${dateLabel}${date ? dateText(page, date) : capitalized(locale.noDate)}.`,
    body: html`${answerSection(page, name, answer, lateness(page, milestone), dealContext(page, deal))}
${asOfControl(page, updateDays(milestones.history(id, latestView(page))))}
${evidenceSection(page, reports, (report) => reportText(page, report), dateChart(page, reports))}
${disputeSection(page, milestone)}
${historySection(page, milestones.history(id, page), (entry) => historyText(page, entry))}
${citeSection(page, dealTitle ? `${name} (${text(page, dealTitle)})` : name)}
${recordDataLinks(page, links.self, milestoneFormats, { [locale.history]: links.history })}`,
  };
}

function attributions(page: PageContext, { date, status }: Milestone['current'], dateLabel: string): Content {
  if (!date || !status || date.source === status.source) return attribution(page, date ?? status);
  return [attribution(page, date, { label: dateLabel }), attribution(page, status, { label: page.locale.status })];
}

function dateChart({ asOf, language }: PageContext, reports: readonly Report[]) {
  const days = reports.flatMap(({ date }) => [date?.earliest, date?.latest].filter((day) => day != null));
  const axis = timeAxis([...days, asOf], language);
  return { axis, cell: ({ date }: Report) => chartCell(date && dateMark(axis, date, 'reported')) };
}

function lateness(page: PageContext, milestone: Milestone): Content {
  const { outcome, overdueSince, daysOverdue, daysLate, slippage } = milestone;
  const { locale } = page;
  const sentences: string[] = [];
  if (overdueSince !== null && daysOverdue !== null && outcome === 'overdue') {
    sentences.push(locale.overdueNote(dayText(page, overdueSince), daysOverdue, page.source !== undefined));
  }
  if (overdueSince !== null && outcome === 'dropped') sentences.push(locale.wasOverdue(dayText(page, overdueSince)));
  const isOnTime = daysLate?.earliest === 0 && daysLate.latest === 0;
  if (isOnTime) sentences.push(locale.onTime);
  else if (daysLate) sentences.push(delayText(daysLate, locale.late, locale.early, locale.earlyOrLate));
  if (slippage) sentences.push(delayText(slippage, locale.slipped, locale.broughtForward, locale.moved));
  return sentences.length > 0 && html`<p>${sentences.flatMap((sentence) => [sentence, ' '])}</p>`;
}

/** Number of days by which a date is late or has moved. Negative if early, null if unknown. */
type Range = { earliest: number | null; latest: number | null };

type DelayText = (min: number | null, max: number | null) => string;

function delayText({ earliest, latest }: Range, later: DelayText, earlier: DelayText, either: DelayText): string {
  if (earliest !== null && earliest >= 0) return later(earliest, latest);
  if (latest !== null && latest <= 0) return earlier(-latest, negated(earliest));
  return either(negated(earliest), latest);
}

function negated(days: number | null): number | null {
  return days === null ? null : -days;
}

function historyText(page: PageContext, entry: MilestoneHistory['entries'][number]): Content {
  const { date, outcome, overdueSince } = entry;
  const isOverdue = overdueSince !== null && outcome === 'overdue';
  return html`${outcomeMark(page, entry)} ${date && dateOrNone(page, date)}
${isOverdue && aside(page.locale.overdueSince, ' ', timeElement(page, overdueSince))}`;
}

/** The type of `texts` makes the compiler report a missing field. */
function reportText(page: PageContext, report: Pick<Report, keyof MilestoneFields>): Content {
  const texts: Record<keyof MilestoneFields, Content> = {
    status: report.status && codeText(page, report.status),
    date: report.date && dateOrNone(page, report.date),
  };
  return join(' ', Object.values(texts));
}
