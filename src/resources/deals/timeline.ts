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

/** Properties of publications and changes of status. */
const noOutcome = { outcome: null, overdue: false };

export function publicationEvent({ id, title, publisher, published: date, reliability }: SourceBody): Event {
  const name = title ?? publisher;
  const report = { source: id, reliability: reliability.grade };
  const links = { self: recordPath('source', id) };
  return { kind: 'publication', date, id, title: { en: name, fr: name }, status: null, ...noOutcome, ...report, links };
}

/** @param date publication date of the source, which replaces the unknown day of the change */
export function statusEvent(
  { id, title }: Deal,
  { status, source, reliability }: Deal['statusHistory'][number],
  date: UncertainDate | null,
): Event {
  const links = { self: recordPath('deal', id) };
  return { kind: 'status', date, id, title, status, ...noOutcome, source, reliability, links };
}

export function milestoneEvent(milestone: Deal['milestones'][number]): Event {
  const { id, title, date, status, outcome, overdue, current, links } = milestone;
  const { source, reliability } = current.date ?? { source: null, reliability: null };
  const { self } = links;
  return { kind: 'milestone', date, id, title, status, outcome, overdue, source, reliability, links: { self } };
}
