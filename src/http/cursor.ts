// Keyset cursors: the sort key of the last item seen, so that pages stay whole while rows are added.
import { z } from 'zod';
import type { CursorPosition } from '../db/pagination.ts';
import { daySchema } from '../domain/dates/day.ts';
import { fnv1a } from '../util/fnv1a.ts';
import type { Message } from './messages.ts';
import { ProblemError } from './problems.ts';

/** How much of an edition's id tells it from all others. */
const EDITION_DIGITS = 16;

/** The day and the edition a cursor was made for, which query it belongs to, where it stands, and whether it leads back. */
const cursorSchema = z.tuple([
  daySchema,
  z.string().regex(new RegExp(`^[0-9a-f]{${EDITION_DIGITS}}$`)),
  z.string(),
  z.union([z.string(), z.number()]),
  z.string(),
  z.literal('before').optional(),
]);

/** Longer than any cursor made here. */
const MAX_LENGTH = 1000;

type Cursor = CursorPosition & { asOf: string };

/** @param edition its id */
export function encodeCursor(query: string, edition: string, { asOf, key, side }: Cursor): string {
  const told = [
    asOf,
    edition.slice(0, EDITION_DIGITS),
    fingerprint(query),
    ...key,
    ...(side === 'before' ? [side] : []),
  ];
  return Buffer.from(JSON.stringify(told)).toString('base64url');
}

/** @throws ProblemError `invalid-cursor` when it is damaged or was made for another query */
export function decodeCursor(query: string, cursor: string): Cursor {
  const parsed = cursorSchema.safeParse(parse(cursor));
  if (!parsed.success) throw invalidCursor((say) => say.damagedCursor());
  const [asOf, , madeFor, value, id, side = 'after'] = parsed.data;
  if (madeFor !== fingerprint(query)) {
    throw invalidCursor((say) => say.foreignCursor());
  }
  return { asOf, key: [value, id], side };
}

/** The beginning of the id of the edition that a cursor was made in; undefined for one that is damaged. */
export function editionOfCursor(cursor: string): string | undefined {
  return cursorSchema.safeParse(parse(cursor)).data?.[1];
}

function parse(cursor: string): unknown {
  try {
    return cursor.length > MAX_LENGTH ? undefined : JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const OTHER_BASIS = 0x01000193;

/** Tells queries apart that somebody takes for one another. Cursors keep no secret: one that is made up leads to a place in a list. */
function fingerprint(query: string): string {
  return [fnv1a(query), fnv1a(query, OTHER_BASIS)].map((digest) => (digest >>> 0).toString(36)).join('');
}

function invalidCursor(message: Message): ProblemError {
  return new ProblemError('invalid-cursor', message, [{ in: 'query', name: 'cursor', message }]);
}
