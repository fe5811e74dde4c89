// Builds ids without the server's URL, so that feed readers and calendars recognize records after the URL changes.
import type { CalendarMode } from './types.ts';

/** Domain in all ids, reserved for examples (RFC 2606), so that nobody else can own it. */
const AUTHORITY = 'gigawatt.example';

/** Builds a tag URI (RFC 4151), the form of ids in feeds. */
export function tagUri(...parts: string[]): string {
  return `tag:${AUTHORITY},2025:${parts.join('/')}`;
}

/** Builds the UID of a calendar event (RFC 5545, section 3.8.4.7), which differs between calendars of one milestone. */
export function eventUid(id: string, calendar: CalendarMode): string {
  return `${id}@${calendar === 'deadlines' ? 'deadlines.' : ''}${AUTHORITY}`;
}
