// Milestones in every format.
import { spanOf } from '../../dates/span.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import { columnsOf, dateIn } from '../../formats/columns.ts';
import { dated, type Node, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Target } from '../../formats/writing.ts';
import { type Milestone, milestoneSchema } from './schema.ts';

export const milestoneFormats: Formats<Milestone> = {
  name: 'milestones',
  title: { en: 'Milestones', fr: 'Jalons' },
  columns: columnsOf(milestoneSchema, [
    'id',
    'deal',
    'title.en',
    'title.fr',
    'status',
    'overdue',
    'disputed',
    ...dateIn('date'),
    'match',
    'links.self',
  ]),
  node: milestoneNode,
  event: milestoneEvent,
};

const eventStatuses = {
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  reached: null,
};

export function milestoneNode(milestone: Milestone, target: Target): Node {
  const { id, title, status, overdue, disputed, date, match, links, reports } = milestone;
  return {
    id: target.origin + links.self,
    type: 'Event',
    name: title,
    ...dated(date),
    status,
    eventStatus: status && eventStatuses[status],
    overdue,
    disputed,
    match,
    about: target.origin + links.deal,
    report: reportNodes(reports, id, target, ({ status, date }) => ({ status, ...dated(date) })),
  };
}

/** Null for a milestone that nobody has put a day to. */
function milestoneEvent({ id, title, status, date, deal, links, reports = [] }: Milestone): CalendarEvent | null {
  const span = date && spanOf(date);
  if (!span) return null;
  const { from, to } = span;
  const dating = reports.find((report) => report.date?.edtf === date.edtf);
  const wording = dating?.evidence.map(({ phrase }) => `“${phrase}”`).join(', ') || date.edtf;
  const bounds = [date.earliest ?? 'open', date.latest ?? 'open'];
  return {
    id,
    summary: date.precision === 'day' && from === to ? title.en : `${title.en} (${wording})`,
    description: [
      title.fr,
      `${status ?? 'no status reported'}; ${date.edtf} (EDTF): ${[...new Set(bounds)].join(' to ')}`,
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
