// Builds the events of a deal's timeline: publications, changes of status and milestones, in chronological order.
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../domain/dates/day.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { recordPath } from '../../domain/kinds.ts';
import type { SourceBody } from '../sources/serializers.ts';
import type { Deal, Timeline } from './schema.ts';

type Event = Timeline['events'][number];

/** Sorts by first possible day, last possible day, kind and id; events without a date come last. */
export function sortEvents(events: readonly Event[]): Event[] {
  const dated = events.filter(({ date }) => date !== null);
  const undated = events.filter(({ date }) => date === null);
  return [...dated.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)), ...undated];
}

const ranks: Record<Event['kind'], number> = { publication: 0, status: 1, milestone: 2 };

function sortKey({ date, kind, id }: Event): string {
  return [date?.earliest ?? BEGINNING_OF_TIME, date?.latest ?? END_OF_TIME, ranks[kind], id].join(' ');
}

export function publicationEvent({ id, title, publisher, published, reliability }: SourceBody): Event {
  const name = title ?? publisher;
  return {
    kind: 'publication',
    date: published,
    id,
    title: { en: name, fr: name },
    status: null,
    outcome: null,
    overdue: false,
    source: id,
    reliability: reliability.grade,
    links: { self: recordPath('source', id) },
  };
}

/** @param published publication date of the source, which replaces the unknown day of the change */
export function statusEvent(
  deal: Deal,
  { status, source, reliability }: Deal['statusHistory'][number],
  published: UncertainDate | null,
): Event {
  return {
    kind: 'status',
    date: published,
    id: deal.id,
    title: deal.title,
    status,
    outcome: null,
    overdue: false,
    source,
    reliability,
    links: { self: recordPath('deal', deal.id) },
  };
}

export function milestoneEvent(milestone: Deal['milestones'][number]): Event {
  const { id, title, date, status, outcome, overdue, current, links } = milestone;
  const { source, reliability } = current.date ?? { source: null, reliability: null };
  return {
    kind: 'milestone',
    date,
    id,
    title,
    status,
    outcome,
    overdue,
    source,
    reliability,
    links: { self: links.self },
  };
}
