// Formats milestones as CSV, JSON-LD and iCalendar, and their histories as JSON-LD.
import { displayRange } from '../../domain/dates/display-range.ts';
import { formatDate } from '../../domain/dates/format.ts';
import { csvColumns, currentColumns, dateColumns, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { currentSources, dateNode, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { CalendarEvent, Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { historyFormats } from '../history-formats.ts';
import { type Milestone, type MilestoneHistory, milestoneSchema } from './schema.ts';

export const milestoneFormats: Formats<Milestone> = {
  name: 'milestones',
  title: { en: 'Milestones', fr: 'Jalons' },
  columns: [
    ...csvColumns(milestoneSchema, ['id', 'deal', 'dealKind', 'dealStatus', 'title.en', 'title.fr', 'status']),
    ...csvColumns(milestoneSchema, ['outcome', 'outcomeConfidence', 'overdue', 'daysOverdue', 'overdueSince']),
    ...csvColumns(milestoneSchema, ['daysLate.earliest', 'daysLate.latest', 'slippage.earliest', 'slippage.latest']),
    ...csvColumns(milestoneSchema, ['disputed', ...dateColumns('date'), ...currentColumns('status')]),
    ...csvColumns(milestoneSchema, [...currentColumns('date'), 'match', 'method', 'links.self']),
    unconfirmedColumn('status', ({ current }) => current.status),
    unconfirmedColumn('date', ({ current }) => current.date),
  ],
  node: milestoneNode,
  event: calendarEvent,
};

export const milestoneHistoryFormats = historyFormats<MilestoneHistory>(
  milestoneFormats,
  ({ status, outcome, outcomeConfidence, date }) => ({ status, outcome, outcomeConfidence, ...dateNode(date) }),
);

/** Event status of schema.org by outcome; null for `met`, because schema.org has none for a past event. */
const eventStatuses = {
  scheduled: 'https://schema.org/EventScheduled',
  overdue: 'https://schema.org/EventScheduled',
  dropped: 'https://schema.org/EventCancelled',
  met: null,
};

function rangeNode(range: Milestone['slippage']): JsonLdNode | null {
  return range && { type: 'QuantitativeValue', unitCode: 'DAY', minValue: range.earliest, maxValue: range.latest };
}

export function milestoneNode(milestone: Milestone, target: ResponseContext): JsonLdNode {
  const { id, title, dealKind, dealStatus, status, disputed, date, match, links, reports, current, method } = milestone;
  const { outcome, outcomeConfidence, overdue, daysOverdue, overdueSince, daysLate, slippage } = milestone;
  return {
    id: target.origin + links.self,
    type: 'Event',
    name: title,
    ...dateNode(date),
    status,
    eventStatus: eventStatuses[outcome],
    outcome,
    outcomeConfidence,
    overdue,
    daysOverdue,
    overdueSince,
    daysLate: rangeNode(daysLate),
    slippage: rangeNode(slippage),
    dealKind,
    dealStatus,
    disputed,
    method,
    support: supportNodes(current, target),
    source: currentSources(current, target),
    match,
    about: target.origin + links.deal,
    report: reportNodes(reports, id, target, ({ status, date }) => ({ status, ...dateNode(date) })),
  };
}

/** Returns null for a milestone without any known day, because a calendar cannot show it. */
function calendarEvent(milestone: Milestone): CalendarEvent | null {
  const { id, title, date, deal, dealStatus, outcome, current, links, reports = [] } = milestone;
  const range = date && displayRange(date);
  if (!range) return null;
  const { from, to } = range;
  const dateReport = reports.find((report) => report.source === current.date?.source);
  const quotes = dateReport?.evidence.map(({ quote }) => `“${quote}”`).join(', ') || date.edtf;
  const bounds = [date.earliest ?? 'open', date.latest ?? 'open'];
  return {
    id,
    summary: date.precision === 'day' && from === to ? title.en : `${title.en} (${quotes})`,
    description: [
      title.fr,
      `Outcome: ${outcomeText(milestone)}`,
      `Date: ${formatDate(date, 'en')}; earliest ${bounds[0]}, latest ${bounds[1]}`,
      `Reported by ${reports.map(({ source }) => source).join(', ')}`,
      `Deal: ${deal}, ${dealStatus === null ? 'no status reported' : `reported as ${dealStatus}`}`,
      `Method: ${milestone.method}`,
    ].join('\n'),
    from,
    to,
    status: outcome === 'dropped' ? 'cancelled' : outcome === 'met' ? 'confirmed' : 'tentative',
    revision: Math.max(reports.length - 1, 0),
    revised: reports[0]?.published.latest ?? from,
    path: links.self,
  };
}

function outcomeText(milestone: Milestone): string {
  const { outcome, outcomeConfidence, daysOverdue, overdueSince, daysLate } = milestone;
  const details = [
    daysOverdue !== null && `${daysOverdue} ${daysOverdue === 1 ? 'day' : 'days'} overdue`,
    overdueSince !== null && outcome === 'dropped' && `overdue from ${overdueSince}`,
    daysLate !== null && `days late: ${daysLate.earliest ?? 'open'} to ${daysLate.latest ?? 'open'}`,
    outcomeConfidence === null ? 'no status reported' : `confidence: ${outcomeConfidence}`,
    outcomeConfidence === 'low' && 'unconfirmed',
  ].filter(Boolean);
  return `${outcome} (${details.join('; ')})`;
}
