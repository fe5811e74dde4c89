// Identifiers that do not depend on the server's URL, so that feed readers and calendars recognize records.

/** Reserved for examples (RFC 2606), so that nobody else can own it. */
const AUTHORITY = 'gigawatt.example';

/** A tag URI (RFC 4151). */
export function tagUri(...parts: string[]): string {
  return `tag:${AUTHORITY},2025:${parts.join('/')}`;
}

/** The UID of a calendar component (RFC 5545, section 3.8.4.7). */
export function eventUid(id: string): string {
  return `${id}@${AUTHORITY}`;
}
