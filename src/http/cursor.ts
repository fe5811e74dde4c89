// Encodes and decodes page cursors: a position in a list, with the edition, as-of date and query.
import { z } from 'zod';
import type { CursorPosition } from '../db/pagination.ts';
import { daySchema } from '../domain/dates/day.ts';
import { fnv1a } from '../util/fnv1a.ts';
import type { Message } from './messages.ts';
import { ProblemError } from './problems.ts';

/** A cursor contains the first 16 hexadecimal digits (64 bits) of an edition id. */
const EDITION_DIGITS = 16;

/** As-of date, first digits of the edition id, query fingerprint, sort value, item id, direction. */
const cursorSchema = z.tuple([
  daySchema,
  z.string().regex(new RegExp(`^[0-9a-f]{${EDITION_DIGITS}}$`)),
  z.string(),
  z.union([z.string(), z.number()]),
  z.string(),
  z.literal('before').optional(),
]);

/** All valid cursors have fewer characters, so a longer one is rejected without parsing it. */
const MAX_CURSOR_LENGTH = 1000;

type Cursor = CursorPosition & { asOf: string };

export function encodeCursor(query: string, editionId: string, { asOf, key, side }: Cursor): string {
  const direction = side === 'before' ? [side] : [];
  const content = [asOf, editionId.slice(0, EDITION_DIGITS), fingerprint(query), ...key, ...direction];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** @throws ProblemError `invalid-cursor` if the cursor is damaged or belongs to another query */
export function decodeCursor(query: string, cursor: string): Cursor {
  const parsed = cursorSchema.safeParse(parse(cursor));
  if (!parsed.success) throw invalidCursor((messages) => messages.damagedCursor());
  const [asOf, , fingerprintOfQuery, value, id, side = 'after'] = parsed.data;
  if (fingerprintOfQuery !== fingerprint(query)) throw invalidCursor((messages) => messages.foreignCursor());
  return { asOf, key: [value, id], side };
}

/** Replaces former ids in a cursor, and the query it belongs to. Returns other cursors unchanged. */
export function renameInCursor(
  cursor: string,
  presentId: (id: string) => string,
  query: string,
  renamedQuery: string,
): string {
  const { data } = cursorSchema.safeParse(parse(cursor));
  // The server rejects a cursor of another query, so leave it as it is.
  if (!data || data[2] !== fingerprint(query)) return cursor;
  const [asOf, edition, , value, id, side = 'after'] = data;
  const key: CursorPosition['key'] = [typeof value === 'string' ? presentId(value) : value, presentId(id)];
  return key[1] === id && query === renamedQuery ? cursor : encodeCursor(renamedQuery, edition, { asOf, key, side });
}

/** Returns the first 16 digits of the edition id in the cursor; undefined if the cursor is damaged. */
export function editionOfCursor(cursor: string): string | undefined {
  return cursorSchema.safeParse(parse(cursor)).data?.[1];
}

function parse(cursor: string): unknown {
  try {
    return cursor.length > MAX_CURSOR_LENGTH ? undefined : JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const OTHER_BASIS = 0x01000193;

/** The hash need not be secure: a forged cursor only leads to another position in a public list. */
function fingerprint(query: string): string {
  return [fnv1a(query), fnv1a(query, OTHER_BASIS)].map((digest) => (digest >>> 0).toString(36)).join('');
}

function invalidCursor(message: Message): ProblemError {
  return new ProblemError('invalid-cursor', message, [{ in: 'query', name: 'cursor', message }]);
}
