// iCalendar (RFC 5545, with the refresh interval of RFC 7986): dated things, to subscribe to.
import ical, { foldLines, ICalEvent, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../domain/dates/day.ts';
import { eventUid } from './stable-ids.ts';
import type { Formats, ResponseContext, Sequence } from './types.ts';

export type CalendarEvent = {
  id: string;
  summary: string;
  description: string;
  /** First and last day, inclusive: of an uncertain date its whole period. */
  from: Day;
  to: Day;
  status: keyof typeof statuses;
  /** How often it was revised; 0 at first. */
  revision: number;
  /** The day of the last revision. */
  revised: Day;
  /** The path of the thing. */
  path: string;
};

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** In seconds. Sources appear a few times a month, and calendars that ask more often get a 304. */
const REFRESH_INTERVAL = 12 * 3600;

const END = 'END:VCALENDAR';

/** A calendar must have a component even when it has no event (RFC 5545, section 3.6); this one says nothing new. */
const UTC = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

export function icalendar<Item>({ title, event }: Formats<Item>, target: ResponseContext): Sequence<Item> {
  const deal = new URL(target.url, 'http://localhost').searchParams.get('deal');
  const calendar = ical({
    name: `Gigawatt: ${title.en.toLowerCase()}${deal === null ? '' : ` of ${deal}`}`,
    description: 'Milestones of AI-compute deals. An uncertain date spans its whole period.',
    prodId: { company: 'Gigawatt', product: 'Register', language: 'EN' },
    source: target.origin + target.url,
    ttl: REFRESH_INTERVAL,
  });
  const empty = calendar.toString();
  const write = (item: Item): string => {
    const said = event?.(item);
    return said ? foldLines(new ICalEvent(eventData(said, target), calendar).toString()) : '';
  };
  return {
    begin: empty.slice(0, empty.lastIndexOf(END)) + UTC,
    items: (items) => items.map(write).join(''),
    end: `${END}\r\n`,
  };
}

function eventData(event: CalendarEvent, { origin }: ResponseContext) {
  const revised = midnight(event.revised);
  return {
    id: eventUid(event.id),
    summary: event.summary,
    description: event.description,
    allDay: true,
    timezone: 'UTC',
    start: midnight(event.from),
    // The end of an all-day event is the day after (RFC 5545, section 3.6.1), and the last there can be is in 9999.
    end: new Date(Math.min(midnight(event.to).getTime() + 86_400_000, Date.UTC(9999, 11, 31))),
    // Nobody is busy because something may happen that year.
    transparency: ICalEventTransparency.TRANSPARENT,
    status: statuses[event.status],
    sequence: event.revision,
    stamp: revised,
    lastModified: revised,
    url: origin + event.path,
  };
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
