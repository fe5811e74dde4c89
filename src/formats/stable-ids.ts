// Names that stay the same wherever the register is served: feed readers and calendars know things again by them.

/** Reserved for examples (RFC 2606), so that it can become nobody's: the names are told apart by what follows. */
const AUTHORITY = 'gigawatt.example';

/** A tag URI (RFC 4151). */
export function tagUri(...parts: string[]): string {
  return `tag:${AUTHORITY},2025:${parts.join('/')}`;
}

/** A globally unique identifier as calendars write it (RFC 5545, section 3.8.4.7). */
export function eventUid(id: string): string {
  return `${id}@${AUTHORITY}`;
}
