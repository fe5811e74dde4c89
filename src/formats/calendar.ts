// Writes calendars for subscription (iCalendar, RFC 5545, with the refresh interval of RFC 7986).
import ical, { foldLines, ICalEvent, type ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DAY_MS, startOfDay } from '../domain/dates/day.ts';
import { eventUid } from './stable-ids.ts';
import { subscriptionTitle } from './subscription.ts';
import type { CalendarEvent, CalendarMode, Formats, ResponseContext, Sequence } from './types.ts';

/** Interval at which calendar programs should refresh, because new sources appear only a few times a month. */
const REFRESH_INTERVAL_SECONDS = 12 * 3600;

const END = 'END:VCALENDAR';

/** Time zone in every calendar, because a calendar without events needs a component, too (RFC 5545, section 3.6). */
const UTC_TIMEZONE = [
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

const descriptions: Record<CalendarMode, string> = {
  spans: 'Milestones of AI-compute deals. An uncertain date spans its whole period.',
  deadlines:
    'Milestones of AI-compute deals, each on its last possible day. Milestones whose date has no end are left out.',
};

export function icalendar<Item>({ title, event }: Formats<Item>, context: ResponseContext): Sequence<Item> {
  const isDeadlines = context.calendar === 'deadlines';
  const calendar = ical({
    name: subscriptionTitle((isDeadlines ? 'deadlines of ' : '') + title.en.toLowerCase(), context),
    description: descriptions[context.calendar],
    prodId: { company: 'Gigawatt', product: 'Register', language: 'EN' },
    source: context.origin + context.url,
    ttl: REFRESH_INTERVAL_SECONDS,
  });
  const empty = calendar.toString();
  const serializeEvent = (item: Item): string => {
    const data = event?.(item, context);
    return data ? foldLines(new ICalEvent(eventOptions(data, context), calendar).toString()) : '';
  };
  return {
    begin: empty.slice(0, empty.lastIndexOf(END)) + UTC_TIMEZONE,
    items: (items) => items.map(serializeEvent).join(''),
    end: `${END}\r\n`,
  };
}

function eventOptions(event: CalendarEvent, { origin, calendar }: ResponseContext) {
  const revised = startOfDay(event.revised);
  return {
    id: eventUid(event.id, calendar),
    summary: event.summary,
    description: event.description,
    allDay: true,
    timezone: 'UTC',
    start: startOfDay(event.from),
    // The end of an all-day event is the day after its last day (RFC 5545, section 3.6.1), at most 9999-12-31.
    end: new Date(Math.min(startOfDay(event.to).getTime() + DAY_MS, Date.UTC(9999, 11, 31))),
    // A transparent event does not mark the subscriber as busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    status: event.status.toUpperCase() as ICalEventStatus,
    sequence: event.revision,
    stamp: revised,
    lastModified: revised,
    url: origin + event.page,
  };
}
