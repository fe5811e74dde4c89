// Formats milestones as CSV, JSON-LD and iCalendar, and their histories as JSON-LD.

import type { Day } from '../../domain/dates/day.ts';
import { displayRange } from '../../domain/dates/display-range.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { pagePath, recordPath } from '../../domain/kinds.ts';
import { formatCode } from '../../domain/provenance/format.ts';
import { csvColumns, currentColumns, dateColumns, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { currentSources, dateNode, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { CalendarEvent, Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { inDeal } from '../headings.ts';
import { historyFormats } from '../history-formats.ts';
import { type Milestone, type MilestoneHistory, milestoneSchema } from './schema.ts';

export const milestoneFormats: Formats<Milestone> = {
  name: 'milestones',
  title: { en: 'Milestones', fr: 'Jalons' },
  columns: [
    ...csvColumns(milestoneSchema, ['id', 'deal', 'dealKind', 'dealStatus', 'title.en', 'title.fr', 'type', 'status']),
    ...csvColumns(milestoneSchema, ['outcome', 'outcomeConfidence', 'overdue', 'daysOverdue', 'overdueSince']),
    ...csvColumns(milestoneSchema, [
      ...dateColumns('firstPromise.date'),
      'firstPromise.knownBy',
      'firstPromise.source',
    ]),
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

/** Describes the first promise as the report that made it known. */
export function promiseNode(promise: Milestone['firstPromise'], { origin }: ResponseContext): JsonLdNode | null {
  if (!promise) return null;
  const { date, knownBy, source } = promise;
  return { type: 'Report', ...dateNode(date), knownBy, source: origin + recordPath('source', source) };
}

export function rangeNode(range: Milestone['slippage']): JsonLdNode | null {
  return range && { type: 'QuantitativeValue', unitCode: 'DAY', minValue: range.earliest, maxValue: range.latest };
}

export function milestoneNode(milestone: Milestone, target: ResponseContext): JsonLdNode {
  const { id, title, type, dealKind, dealStatus, status, disputed, date, match, links, reports, current, method } =
    milestone;
  const { outcome, outcomeConfidence, overdue, daysOverdue, overdueSince, firstPromise, daysLate, slippage } =
    milestone;
  return {
    id: target.origin + links.self,
    type: 'Event',
    name: title,
    milestoneType: type,
    ...dateNode(date),
    status,
    eventStatus: eventStatuses[outcome],
    outcome,
    outcomeConfidence,
    overdue,
    daysOverdue,
    overdueSince,
    firstPromise: promiseNode(firstPromise, target),
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

/** Returns null for a milestone without any known day and, among deadlines, for one whose date has no end. */
function calendarEvent(milestone: Milestone, { calendar, names }: ResponseContext): CalendarEvent | null {
  const { id, title, date, deal, dealStatus, outcome, current, reports = [] } = milestone;
  const range = date && (calendar === 'deadlines' ? lastDay(date) : displayRange(date));
  if (!range) return null;
  const { from, to } = range;
  const dealTitle = names.dealTitle(deal);
  const name = inDeal(title, dealTitle);
  const dateReport = reports.find((report) => report.source === current.date?.source);
  const quotes = dateReport?.evidence.map(({ quote }) => `“${quote}”`).join(', ') || formatDate(date, 'en');
  const publishers = new Set(reports.map(({ source }) => names.publisher(source) ?? source));
  const isOneDay = date.precision === 'day' && date.earliest === date.latest;
  const deadline = outcome === 'met' ? 'Reported as reached' : 'Due by';
  const status = dealStatus === null ? 'no status reported' : `reported as ${formatCode(dealStatus).en}`;
  return {
    id: names.firstId(id),
    summary: calendar === 'deadlines' ? `${deadline}: ${name.en}` : isOneDay ? name.en : `${name.en} (${quotes})`,
    description: [
      name.fr,
      `Outcome: ${outcomeText(milestone)}`,
      `Date: ${formatDate(date, 'en')}; first possible day: ${dayText(date.earliest)}; last possible day: ${dayText(date.latest)}`,
      `Reported by ${[...publishers].join(', ')}`,
      `Deal: ${dealTitle?.en ?? deal}, ${status}`,
      `Method: ${milestone.method}`,
    ].join('\n'),
    from,
    to,
    status: outcome === 'dropped' ? 'cancelled' : outcome === 'met' ? 'confirmed' : 'tentative',
    revision: Math.max(reports.length - 1, 0),
    revised: reports[0]?.published.latest ?? from,
    page: pagePath('milestone', id, 'en'),
  };
}

function lastDay({ latest }: UncertainDate) {
  return latest === null ? null : { from: latest, to: latest };
}

function dayText(day: Day | null): string {
  return day === null ? 'not known' : formatDate({ edtf: day }, 'en');
}

function outcomeText(milestone: Milestone): string {
  const { outcome, outcomeConfidence, daysOverdue, overdueSince, daysLate } = milestone;
  const details = [
    daysOverdue !== null && `${daysOverdue} ${daysOverdue === 1 ? 'day' : 'days'} overdue`,
    overdueSince !== null && outcome === 'dropped' && `overdue from ${dayText(overdueSince)}`,
    daysLate !== null && `days late: ${daysLate.earliest ?? 'open'} to ${daysLate.latest ?? 'open'}`,
    outcomeConfidence === null ? 'no status reported' : `confidence: ${outcomeConfidence}`,
    outcomeConfidence === 'low' && 'unconfirmed',
  ].filter(Boolean);
  return `${outcome} (${details.join('; ')})`;
}
