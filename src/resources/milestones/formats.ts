// Milestones in every format.
import { spanOf } from '../../dates/span.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import { columnsOf, currentIn, dateIn } from '../../formats/columns.ts';
import { dated, historyNode, type Node, reportNodes, sourcesOf } from '../../formats/linked-data.ts';
import type { Formats, Target, ThingFormats } from '../../formats/writing.ts';
import { type Milestone, type MilestoneHistory, milestoneSchema } from './schema.ts';

export const milestoneFormats: Formats<Milestone> = {
  name: 'milestones',
  title: { en: 'Milestones', fr: 'Jalons' },
  columns: columnsOf(milestoneSchema, [
    'id',
    'deal',
    'dealKind',
    'dealStatus',
    'title.en',
    'title.fr',
    'status',
    'overdue',
    'disputed',
    ...dateIn('date'),
    ...currentIn('status'),
    ...currentIn('date'),
    'match',
    'links.self',
  ]),
  node: milestoneNode,
  event: milestoneEvent,
};

export const milestoneHistoryFormats: ThingFormats<MilestoneHistory> = {
  name: milestoneFormats.name,
  title: milestoneFormats.title,
  node: (history, target) => historyNode(history, target, ({ status, date }) => ({ status, ...dated(date) })),
};

const eventStatuses = {
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  reached: null,
};

export function milestoneNode(milestone: Milestone, target: Target): Node {
  const { id, title, dealKind, dealStatus, status, overdue, disputed, date, match, links, reports } = milestone;
  return {
    id: target.origin + links.self,
    type: 'Event',
    name: title,
    ...dated(date),
    status,
    eventStatus: status && eventStatuses[status],
    overdue,
    dealKind,
    dealStatus,
    disputed,
    source: sourcesOf(milestone.current, target),
    match,
    about: target.origin + links.deal,
    report: reportNodes(reports, id, target, ({ status, date }) => ({ status, ...dated(date) })),
  };
}

/** Null for a milestone that nobody has put a day to. */
function milestoneEvent({
  id,
  title,
  status,
  date,
  deal,
  dealStatus,
  overdue,
  current,
  links,
  reports = [],
}: Milestone): CalendarEvent | null {
  const span = date && spanOf(date);
  if (!span) return null;
  const { from, to } = span;
  const dating = reports.find((report) => report.source === current.date?.source);
  const standing = [
    status ?? 'no status reported',
    overdue && 'overdue',
    dealStatus && `in a deal that is ${dealStatus}`,
  ];
  const wording = dating?.evidence.map(({ phrase }) => `“${phrase}”`).join(', ') || date.edtf;
  const bounds = [date.earliest ?? 'open', date.latest ?? 'open'];
  return {
    id,
    summary: date.precision === 'day' && from === to ? title.en : `${title.en} (${wording})`,
    description: [
      title.fr,
      `${standing.filter(Boolean).join(', ')}; ${date.edtf} (EDTF): ${[...new Set(bounds)].join(' to ')}`,
      `Reported by ${reports.map(({ source }) => source).join(', ')}`,
      `Deal: ${deal}`,
    ].join('\n'),
    from,
    to,
    status: status === 'cancelled' ? 'cancelled' : status === 'reached' ? 'confirmed' : 'tentative',
    revision: Math.max(reports.length - 1, 0),
    revised: reports[0]?.published.latest ?? from,
    address: links.self,
  };
}
