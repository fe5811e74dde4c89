// Keyset cursors: the sort key of the last item seen, so that pages stay whole while rows are added.
import { hash } from 'node:crypto';
import { z } from 'zod';
import { daySchema } from '../dates/day.ts';
import { ProblemError } from './problems.ts';

/** The sort key of an item: the value it is sorted by, and its id. */
export type Key = readonly [value: string | number, id: string];

/** The day a cursor was made for, which query it belongs to, and where it stands. */
const cursorSchema = z.tuple([daySchema, z.string(), z.union([z.string(), z.number()]), z.string()]);

/** Longer than any cursor made here. */
const MAX_LENGTH = 1000;

export type Place = { asOf: string; after: Key };

export function encodeCursor(query: string, { asOf, after }: Place): string {
  return Buffer.from(JSON.stringify([asOf, fingerprint(query), ...after])).toString('base64url');
}

/** @throws ProblemError `invalid-cursor` when it is damaged or was made for another query */
export function decodeCursor(query: string, cursor: string): Place {
  const parsed = cursorSchema.safeParse(parse(cursor));
  if (!parsed.success) throw invalidCursor('The cursor is damaged: follow `next` exactly as it was given.');
  const [asOf, madeFor, value, id] = parsed.data;
  if (madeFor !== fingerprint(query)) {
    throw invalidCursor(
      'The cursor was made for other filters, another order or another day: follow `next` as it was given, or leave `cursor` out.',
    );
  }
  return { asOf, after: [value, id] };
}

function parse(cursor: string): unknown {
  try {
    return cursor.length > MAX_LENGTH ? undefined : JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function fingerprint(query: string): string {
  return hash('sha256', query, 'base64url').slice(0, 10);
}

function invalidCursor(message: string): ProblemError {
  return new ProblemError('invalid-cursor', message, [{ in: 'query', name: 'cursor', message }]);
}
